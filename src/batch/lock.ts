import { open, readFile, rm } from 'node:fs/promises'
import { OutputError } from '../output/index.ts'

/** The locks that this process holds. */
const held = new Set<string>()

/**
 * One run at a time: the lock holds the number of the process that writes, and counts for nothing when that process is gone.
 *
 * @throws {OutputError} when another run holds it.
 */
export async function lock(path: string, folder: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' || attempt > 0)
        throw new OutputError(`«${folder}» cannot be written to (${error.message}); give another folder`, { cause: error })
      return undefined
    })
    if (file !== undefined) {
      await file.write(String(process.pid))
      await file.close()
      held.add(path)
      return
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''))
    // In a container every run has the same number: a lock with our own, which we do not hold, is that of a run before.
    const isHeld = owner === process.pid ? held.has(path) : isAlive(owner)
    if (isHeld) throw new OutputError(`another run (process ${owner}) writes into «${folder}»; wait for it, or give another folder`)
    await rm(path, { force: true })
  }
}

function isAlive(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ <= 0) return false
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Gives a lock back. */
export async function unlock(path: string): Promise<void> {
  held.delete(path)
  await rm(path, { force: true })
}
