import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { unwritable } from './errors.ts'

/** A file under way, whose name is taken only when it is whole. */
export const partialOf = (path: string): string => `${path}.partial`

/**
 * A file that is written piece by piece under a temporary name, packed with gzip where its name ends so. `close` syncs it and gives it its name; what breaks off
 * leaves the temporary file at most, and a fault of the disk not even that.
 */
export class WholeFile {
  readonly #path: string
  readonly #to: Writable
  readonly #written: Promise<void>
  #fault: Error | undefined

  private constructor(path: string, to: Writable, written: Promise<void>) {
    this.#path = path
    this.#to = to
    this.#written = written
    // A fault may come while nothing is being written; it is told at the next piece.
    written.catch((error: Error) => {
      this.#fault = error
    })
  }

  /** @throws {OutputError} when nothing can be written at the path. */
  static async open(path: string): Promise<WholeFile> {
    const file = createWriteStream(partialOf(path))
    await once(file, 'open').catch((cause: unknown) => {
      throw unwritable(path, cause)
    })
    if (!/\.gz$/i.test(path)) return new WholeFile(path, file, finished(file))
    const packing = createGzip()
    return new WholeFile(path, packing, pipeline(packing, file))
  }

  /**
   * Adds a piece, and waits while the disk is slow.
   *
   * @throws {OutputError} when the disk does not take it.
   */
  async write(piece: string): Promise<void> {
    await this.#sure(async () => {
      if (this.#fault !== undefined) throw this.#fault
      if (!this.#to.write(piece)) await Promise.race([once(this.#to, 'drain'), this.#written])
    })
  }

  /**
   * Ends the file and gives it its name.
   *
   * @throws {OutputError} when the disk does not take its end.
   */
  async close(): Promise<void> {
    await WholeFile.closeAll([this])
  }

  /**
   * Ends files that belong together: none has its name before all are whole.
   *
   * @throws {OutputError} when the disk does not take the end of one.
   */
  static async closeAll(files: readonly WholeFile[]): Promise<void> {
    for (const file of files) await file.#sure(() => file.#end())
    for (const file of files) await file.#sure(() => rename(partialOf(file.#path), file.#path))
  }

  async #end(): Promise<void> {
    this.#to.end()
    await this.#written
    const handle = await open(partialOf(this.#path), 'r')
    await handle.sync().finally(() => handle.close())
  }

  /** Breaks off: the temporary file stays as far as it was written. */
  async stop(): Promise<void> {
    this.#to.end()
    await this.#written
  }

  /** Gives the file up: nothing of it is left. */
  async abort(): Promise<void> {
    this.#to.destroy()
    await this.#written.catch(() => undefined)
    await rm(partialOf(this.#path), { force: true })
  }

  async #sure(act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (cause) {
      this.#to.destroy()
      await rm(partialOf(this.#path), { force: true })
      throw unwritable(this.#path, cause)
    }
  }
}

/**
 * Writes a file whole: under its name stands the content, or what stood there before.
 *
 * @throws {OutputError} when it cannot be written.
 */
export async function writeWhole(path: string, content: string): Promise<void> {
  const file = await WholeFile.open(path)
  await file.write(content)
  await file.close()
}
