import { existsSync } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'

/** What is wrong with an output folder, and what to do about it. */
export class OutputError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OutputError'
  }
}

/** Documents in one part of the output. */
const PART = 1000
/** After so many documents, or milliseconds, what was written is made sure of. */
const CHECKPOINT = 50
const CHECKPOINT_MS = 2000

export const JOURNAL = 'journal.jsonl'
const LOCK = 'lock'

/** A line of the journal: how far a part has got, and which inputs came into it since the line before. */
export interface Checkpoint {
  part: number
  /** Bytes of the part that are sure. */
  length: number
  documents: number
  /** Whether the part is full, and has its name. */
  done: boolean
  /** Of the inputs whose documents are in the part, in their order, and where each stood among all inputs. */
  keys: string[]
  places: number[]
  /** Of inputs whose documents were not wanted. */
  passed: string[]
}

export const nameOf = (part: number): string => `documents-${String(part).padStart(5, '0')}.jsonl`

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
  #checked = Date.now()
  /** Inputs that an earlier run has written, each as often as it was given. */
  readonly #done: Map<string, number>

  private constructor(folder: string, journal: FileHandle, part: FileHandle, at: Checkpoint, done: Map<string, number>) {
    this.#folder = folder
    this.#journal = journal
    this.#part = part
    this.#at = at
    this.#done = done
  }

  /**
   * Opens a folder for writing.
   *
   * @param pipeline What the documents hang on: a journal of another pipeline is of no use, and its parts are made anew.
   * @param resume Whether to go on where an earlier run stopped.
   * @throws {OutputError} when another run writes there, or it holds a finished or broken run that is not to be resumed.
   */
  static async open(folder: string, pipeline: string, resume: boolean): Promise<OutputFolder> {
    await mkdir(folder, { recursive: true })
    await lock(folder)
    try {
      return await OutputFolder.#openLocked(folder, pipeline, resume)
    } catch (error) {
      await rm(join(folder, LOCK), { force: true })
      throw error
    }
  }

  static async #openLocked(folder: string, pipeline: string, resume: boolean): Promise<OutputFolder> {
    const found = await readJournal(join(folder, JOURNAL))
    if (found !== undefined && !resume)
      throw new OutputError(`«${folder}» holds the output of an earlier run; add --resume to go on with it, or give another folder`)
    const isSame = found?.pipeline === pipeline
    if (!isSame) await removeParts(folder)
    const checkpoints = isSame ? found.checkpoints : []
    const last = checkpoints.at(-1)
    const done = new Map<string, number>()
    for (const { keys, passed } of checkpoints) for (const key of [...keys, ...passed]) done.set(key, (done.get(key) ?? 0) + 1)
    const at: Checkpoint = last === undefined || last.done ? newPart((last?.part ?? 0) + 1) : { ...last, keys: [], places: [], passed: [] }
    const path = join(folder, `${nameOf(at.part)}.partial`)
    // A full part that was not yet renamed when the run broke has its journal line: it is renamed now.
    if (last?.done === true) await finishRename(folder, last.part)
    const part = await open(path, existsSync(path) ? 'r+' : 'w')
    await truncate(path, at.length)
    const journal = await open(join(folder, JOURNAL), isSame ? 'r+' : 'w')
    if (isSame) await journal.truncate(found.length)
    else await append(journal, 0, `${JSON.stringify({ copydesk: 'journal/1', pipeline })}\n`)
    return new OutputFolder(folder, journal, part, at, done)
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
   */
  async write(line: string, key: string, place: number): Promise<void> {
    const bytes = Buffer.from(line)
    await this.#part.write(bytes, 0, bytes.length, this.#at.length)
    this.#at.length += bytes.length
    this.#at.documents++
    this.#at.keys.push(key)
    this.#at.places.push(place)
    if (this.#at.documents >= PART) await this.#finishPart()
    else if (this.#at.keys.length >= CHECKPOINT || Date.now() - this.#checked > CHECKPOINT_MS) await this.#check()
  }

  /** Notes that an input was read, and that its document is not wanted. */
  async pass(key: string): Promise<void> {
    this.#at.passed.push(key)
    if (this.#at.passed.length >= CHECKPOINT) await this.#check()
  }

  async #check(): Promise<void> {
    if (this.#at.keys.length + this.#at.passed.length === 0 && !this.#at.done) return
    await this.#part.datasync()
    await append(this.#journal, (await this.#journal.stat()).size, `${JSON.stringify(this.#at)}\n`)
    Object.assign(this.#at, { keys: [], places: [], passed: [] })
    this.#checked = Date.now()
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
    else await this.#check()
    await this.#leave()
    await rm(join(this.#folder, `${nameOf(this.#at.part)}.partial`), { force: true })
  }

  /** Breaks the run off, with everything sure that was written; a later run can go on. */
  async stop(): Promise<void> {
    await this.#check()
    await this.#leave()
  }

  async #leave(): Promise<void> {
    await this.#part.close()
    await this.#journal.close()
    await rm(join(this.#folder, LOCK), { force: true })
  }
}

const newPart = (part: number): Checkpoint => ({ part, length: 0, documents: 0, done: false, keys: [], places: [], passed: [] })

async function append(file: FileHandle, at: number, line: string): Promise<void> {
  await file.write(line, at)
  await file.datasync()
}

async function finishRename(folder: string, part: number): Promise<void> {
  const path = join(folder, nameOf(part))
  if (existsSync(`${path}.partial`)) await rename(`${path}.partial`, path)
  // The name itself must outlive a power cut.
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function removeParts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (/^documents-\d+\.jsonl(?:\.partial)?$/.test(name)) await rm(join(folder, name))
}

/** What a journal says. */
export interface Journal {
  pipeline: string
  checkpoints: Checkpoint[]
  /** Bytes up to the end of the last whole line. */
  length: number
}

/** Reads a journal as far as it is whole: a line that broke off in the middle of writing was not yet sure. */
export async function readJournal(path: string): Promise<Journal | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return undefined
  const length = bytes.lastIndexOf(0x0a) + 1
  const [head, ...lines] = bytes.toString('utf8', 0, length).split('\n').slice(0, -1).map(parse)
  const pipeline = typeof head?.pipeline === 'string' ? head.pipeline : ''
  return { pipeline, checkpoints: lines.flatMap((line) => checkpointOf(line) ?? []), length }
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function checkpointOf(line: Record<string, unknown> | undefined): Checkpoint | undefined {
  const { part, length, documents, done, keys, places, passed } = line ?? {}
  if (typeof part !== 'number' || typeof length !== 'number' || typeof documents !== 'number' || typeof done !== 'boolean') return undefined
  return { part, length, documents, done, keys: strings(keys), places: numbers(places), passed: strings(passed) }
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])
const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [])

/** One run at a time: the lock holds the number of the process that writes, and counts for nothing when that process is gone. */
async function lock(folder: string): Promise<void> {
  const path = join(folder, LOCK)
  for (let attempt = 0; ; attempt++) {
    const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' || attempt > 0)
        throw new OutputError(`«${folder}» cannot be written to (${error.message}); give another folder`, { cause: error })
      return undefined
    })
    if (file !== undefined) {
      await file.write(String(process.pid))
      await file.close()
      return
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''))
    if (isAlive(owner)) throw new OutputError(`another run (process ${owner}) writes into «${folder}»; wait for it, or give another folder`)
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
