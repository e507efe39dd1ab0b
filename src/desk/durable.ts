import { open, readFile, rename, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Adds a line to a file, and comes back only when the disk has it. */
export async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, 'a')
  try {
    await file.appendFile(`${line}\n`)
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** Puts a new content in the place of a file's old one, so that whenever the machine dies, one of the two is there whole. */
export async function replaceFile(path: string, content: string): Promise<void> {
  const partial = `${path}.partial`
  const file = await open(partial, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(partial, path)
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** The lines of a file; a last line that broke off is cut away, so that the next one begins on its own. Nothing when there is no file. */
export async function wholeLines(path: string): Promise<string[] | undefined> {
  const content = await readText(path)
  if (content === undefined) return undefined
  const whole = content.slice(0, content.lastIndexOf('\n') + 1)
  if (whole.length < content.length) await truncate(path, Buffer.byteLength(whole))
  return whole.split('\n').slice(0, -1)
}

/** The text of a file; nothing when there is none. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
