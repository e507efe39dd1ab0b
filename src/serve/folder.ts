import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import type { BatchInput } from '../batch/index.ts'
import type { Article, Document } from '../document/index.ts'
import { InputError, readInput } from '../ingest/index.ts'
import type { Reader } from './reader.ts'

/** What a folder tells those who look at it. */
export interface FolderEvents {
  /** How many files have been read of those that changed. */
  progress(done: number, total: number): void
  /** The documents are others than before. */
  changed(): void
}

/** A folder of articles as it is now: files that come, change and go are noticed, and read anew. */
export class Folder {
  readonly path: string
  readonly #reader: Reader
  readonly #events: FolderEvents
  readonly #seen = new Map<string, string>()
  readonly #documents = new Map<string, Document[]>()
  #timer: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(path: string, reader: Reader, events: FolderEvents) {
    this.path = path
    this.#reader = reader
    this.#events = events
  }

  /** The documents, in the order of their files' names. */
  get documents(): Document[] {
    return [...this.#documents.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, documents]) => documents)
  }

  /** Reads what has changed, and looks again every `interval` milliseconds. */
  async watch(interval = 2000): Promise<void> {
    await this.#look()
    if (this.#isClosed) return
    this.#timer = setTimeout(() => void this.watch(interval), interval)
    this.#timer.unref()
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
  }

  /** The article a document was made from, with its bytes; nothing when it has gone. */
  async article(id: string): Promise<Article | undefined> {
    const file = [...this.#documents.entries()].find(([, documents]) => documents.some((document) => document.id === id))?.[0]
    if (file === undefined) return undefined
    for await (const { article } of this.#inputsOf(file)) if (article.id === id) return article
    return undefined
  }

  async #look(): Promise<void> {
    const files = await this.#files()
    const gone = [...this.#seen.keys()].filter((file) => !files.has(file))
    const changed = [...files].filter(([file, state]) => this.#seen.get(file) !== state)
    for (const file of gone) {
      this.#seen.delete(file)
      this.#documents.delete(file)
    }
    for (const [index, [file, state]] of changed.entries()) {
      if (this.#isClosed) return
      this.#events.progress(index, changed.length)
      this.#documents.set(file, await this.#read(file))
      this.#seen.set(file, state)
    }
    if (changed.length > 0) this.#events.progress(changed.length, changed.length)
    if (gone.length + changed.length > 0) this.#events.changed()
  }

  async #files(): Promise<Map<string, string>> {
    const names = await readdir(this.path, { recursive: true, withFileTypes: true }).catch(() => [])
    const files = new Map<string, string>()
    for (const entry of names) {
      const file = join(entry.parentPath, entry.name)
      if (
        !entry.isFile() ||
        relative(this.path, file)
          .split(sep)
          .some((part) => part.startsWith('.'))
      )
        continue
      const info = await stat(file).catch(() => undefined)
      if (info !== undefined) files.set(file, `${info.mtimeMs} ${info.size}`)
    }
    return files
  }

  /** The documents of a file, one for each of its articles. */
  async #read(file: string): Promise<Document[]> {
    const documents: Document[] = []
    for await (const document of this.#reader.readAll(this.#inputsOf(file))) documents.push(document)
    return documents
  }

  /** The articles of a file, with ids relative to the folder. */
  async *#inputsOf(file: string): AsyncGenerator<BatchInput> {
    const name = relative(this.path, file).split(sep).join('/')
    try {
      for await (const { article, failure } of readInput(file)) {
        const { id } = article
        const own = id?.startsWith(basename(file)) ? name + id.slice(basename(file).length) : id
        yield { article: { ...article, path: name, ...(own !== undefined && { id: own }) }, ...(failure !== undefined && { failure }) }
      }
    } catch (error) {
      // The file went while it was looked at; the next look finds it gone.
      if (!(error instanceof InputError)) throw error
    }
  }
}
