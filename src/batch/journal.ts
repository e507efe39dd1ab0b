import { existsSync } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { OutputError, unwritable } from '../output/index.ts'
import { type Checkpoint, JOURNAL, type Journal, nameOf, newPart, type Print, readJournal } from './checkpoints.ts'
import { lock, unlock } from './lock.ts'

/** Documents in one part of the output. */
const PART = 1000
/** After so many documents, or milliseconds, what was written is made sure of. */
const CHECKPOINT = 50
const CHECKPOINT_MS = 2000

const LOCK = 'lock'

/**
 * A folder of documents in parts, and the journal that says how far it has got. A part is written under a temporary name; at every checkpoint the
 * part is synced, then the journal; a full part is renamed. After a break the journal tells what is sure: the part is cut back to it,
 * and the run goes on behind it. Nothing is lost, nothing twice, and the bytes are those of a run that never broke.
 */
export class OutputFolder {
  readonly #folder: string
  readonly #journal: FileHandle
  #part: FileHandle
  #at: Checkpoint
  /** Bytes of the journal that are sure. */
  #length: number
  #checked = performance.now()
  /** Inputs that an earlier run has written, each as often as it was given. */
  readonly #done: Map<string, number>
  /** The fingerprints of the texts that an earlier run has written. */
  readonly prints: readonly Print[]

  private constructor(
    folder: string,
    journal: FileHandle,
    part: FileHandle,
    at: Checkpoint,
    { checkpoints: earlier, length: journalLength }: Pick<Journal, 'checkpoints' | 'length'>,
  ) {
    this.#folder = folder
    this.#journal = journal
    this.#part = part
    this.#at = at
    this.#length = journalLength
    this.#done = timesOf(earlier)
    this.prints = earlier.flatMap(({ prints = [] }) => prints)
  }

  /**
   * Opens a folder for writing.
   *
   * @param pipeline What the documents hang on: a journal of another pipeline is of no use, and its parts are made anew.
   * @param resume Whether to go on where an earlier run stopped.
   * @throws {OutputError} when another run writes there, or it holds a finished or broken run that is not to be resumed.
   */
  static async open(folder: string, pipeline: string, resume: boolean): Promise<OutputFolder> {
    await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
      throw unwritable(folder, cause)
    })
    await lock(join(folder, LOCK), folder)
    try {
      return await OutputFolder.#openLocked(folder, pipeline, resume)
    } catch (error) {
      await unlock(join(folder, LOCK))
      throw error instanceof OutputError ? error : unwritable(folder, error)
    }
  }

  static async #openLocked(folder: string, pipeline: string, resume: boolean): Promise<OutputFolder> {
    const found = await readJournal(join(folder, JOURNAL))
    if (found !== undefined && !resume)
      throw new OutputError(`«${folder}» holds the output of an earlier run; add --resume to go on with it, or give another folder`)
    const isSame = found?.pipeline === pipeline
    const journal = await open(join(folder, JOURNAL), isSame ? 'r+' : 'w')
    const head = Buffer.from(`${JSON.stringify({ copydesk: 'journal/1', pipeline })}\n`)
    if (isSame) await journal.truncate(found.length)
    else await append(journal, 0, head)
    const sure = isSame ? found : { checkpoints: [], length: head.length }
    const last = sure.checkpoints.at(-1)
    const { part: number = 0, length = 0, documents = 0, done = true } = last ?? {}
    // A full part that was not yet renamed when the run broke has its journal line: it is renamed now.
    if (last?.done === true) await finishRename(folder, number)
    const at = done ? newPart(number + 1) : { ...newPart(number), length, documents }
    await removeParts(folder, at.part)
    const part = await openPart(join(folder, `${nameOf(at.part)}.partial`), at.length).catch(async (error: unknown) => {
      await journal.close()
      throw error
    })
    // The names of the journal and of the part must outlive a power cut as what is in them does.
    await syncFolder(folder)
    return new OutputFolder(folder, journal, part, at, sure)
  }

  /** Whether an earlier run has written an input's document; an input that is given twice is asked for twice. */
  skip(key: string): boolean {
    const times = this.#done.get(key) ?? 0
    if (times > 1) this.#done.set(key, times - 1)
    else this.#done.delete(key)
    return times > 0
  }

  /**
   * Adds a document.
   *
   * @param line JSON with a line end.
   * @param key Of its input.
   * @param place Of its input among all inputs, so that shards can be put together in order.
   * @param print Of its text, where later texts may repeat it.
   * @throws {OutputError} when the disk does not take it; what was written before is sure, and the run can be resumed.
   */
  async write(line: string, key: string, place: number, print?: Print): Promise<void> {
    const bytes = Buffer.from(line)
    await this.#sure(writeAll(this.#part, bytes, this.#at.length))
    this.#at.length += bytes.length
    this.#at.documents++
    this.#at.keys.push(key)
    this.#at.places.push(place)
    if (print !== undefined) this.#at.prints = [...(this.#at.prints ?? []), print]
    if (this.#at.documents >= PART) await this.#finishPart()
    else await this.#checkWhenDue()
  }

  /** Notes that an input was read, and that its document is not wanted. */
  async pass(key: string): Promise<void> {
    this.#at.passed.push(key)
    await this.#checkWhenDue()
  }

  get #isClean(): boolean {
    return this.#at.keys.length + this.#at.passed.length === 0
  }

  async #checkWhenDue(): Promise<void> {
    const unsure = this.#at.keys.length + this.#at.passed.length
    if (unsure >= CHECKPOINT || performance.now() - this.#checked > CHECKPOINT_MS) await this.#check()
  }

  async #check(): Promise<void> {
    if (this.#isClean && !this.#at.done) return
    const line = Buffer.from(`${JSON.stringify(this.#at)}
`)
    await this.#sure(
      (async () => {
        await this.#part.datasync()
        await append(this.#journal, this.#length, line)
      })(),
    )
    this.#length += line.length
    const { part, length, documents } = this.#at
    this.#at = { ...newPart(part), length, documents, done: this.#at.done }
    this.#checked = performance.now()
  }

  async #sure(writing: Promise<void>): Promise<void> {
    try {
      await writing
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new OutputError(`«${this.#folder}» cannot be written to (${reason}); make room, and go on with --resume`, { cause })
    }
  }

  async #finishPart(): Promise<void> {
    this.#at.done = true
    await this.#check()
    await this.#part.close()
    await finishRename(this.#folder, this.#at.part)
    this.#at = newPart(this.#at.part + 1)
    this.#part = await open(join(this.#folder, `${nameOf(this.#at.part)}.partial`), 'w')
  }

  /** Ends the run: the last part gets its name, however few documents it has. */
  async close(): Promise<void> {
    if (this.#at.documents > 0) await this.#finishPart()
    await this.#check()
    await this.#sure(append(this.#journal, this.#length, Buffer.from(`${JSON.stringify({ complete: true })}\n`)))
    await this.#leave()
    await rm(join(this.#folder, `${nameOf(this.#at.part)}.partial`), { force: true })
  }

  /** Breaks the run off, with everything sure that was written; a later run can go on. */
  async stop(): Promise<void> {
    await this.#check().finally(() => this.#leave())
  }

  async #leave(): Promise<void> {
    await this.#part.close()
    await this.#journal.close()
    await unlock(join(this.#folder, LOCK))
  }
}

async function append(file: FileHandle, at: number, line: Uint8Array): Promise<void> {
  await writeAll(file, line, at)
  await file.datasync()
}

/** A disk that fills up takes a part of what it is given, and says so only by the count. */
async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function finishRename(folder: string, part: number): Promise<void> {
  const path = join(folder, nameOf(part))
  if (existsSync(`${path}.partial`)) await rename(`${path}.partial`, path)
  await syncFolder(folder)
}

/** Parts that no line of the journal speaks of are left over from a run of another pipeline, or broke off before they were sure. */
async function removeParts(folder: string, from: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, part, partial] = /^documents-(\d+)\.jsonl(\.partial)?$/.exec(name) ?? []
    if (part === undefined) continue
    const isOpenPart = Number(part) === from && partial !== undefined
    if (Number(part) >= from && !isOpenPart) await rm(join(folder, name))
  }
}

/** @throws {OutputError} when the part holds less than the journal says: somebody else has changed it. */
async function openPart(path: string, length: number): Promise<FileHandle> {
  const part = await open(path, existsSync(path) ? 'r+' : 'w')
  const { size } = await part.stat()
  if (size < length) {
    await part.close()
    throw new OutputError(`«${path}» holds ${size} bytes where the journal says ${length}; put it back, or begin anew in another folder`)
  }
  await part.truncate(length)
  return part
}

function timesOf(checkpoints: readonly Checkpoint[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { keys, passed } of checkpoints) for (const key of [...keys, ...passed]) times.set(key, (times.get(key) ?? 0) + 1)
  return times
}
