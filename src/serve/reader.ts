import { Worker } from 'node:worker_threads'
import type { Article, Document } from '../document/index.ts'

/** Why an article was not read. */
export class ReadingError extends Error {
  readonly code: 'too-slow' | 'too-busy' | 'failed'

  constructor(code: ReadingError['code'], message: string) {
    super(message)
    this.name = 'ReadingError'
    this.code = code
  }
}

interface Waiting {
  article: Article
  resolve: (document: Document) => void
  reject: (error: ReadingError) => void
}

interface Answer {
  id: number
  document?: Document
  error?: string
}

export interface ReaderOptions {
  /** How long one article may take, in milliseconds. Default 20,000. */
  limit?: number
  /** How many articles may wait before more are refused. Default 32. */
  queue?: number
}

/**
 * Reads articles in a thread of its own, one after the other, so that the server keeps answering. An article that takes too long, or all
 * the thread's memory, costs the thread, which is started anew; the article is refused.
 */
export class Reader {
  readonly #limit: number
  readonly #queue: number
  readonly #urgent: Waiting[] = []
  readonly #patient: Waiting[] = []
  #worker: Worker | undefined
  #current: { id: number; job: Waiting; timer: NodeJS.Timeout | undefined } | undefined
  #count = 0
  /** The first article of a thread may take longer, since the models are loaded for it. */
  #isWarm = false

  constructor({ limit = 20_000, queue = 32 }: ReaderOptions = {}) {
    this.#limit = limit
    this.#queue = queue
  }

  /**
   * @param patient Whether the article may wait for those that someone waits for; such articles are never refused for their number.
   * @throws {ReadingError} when it took too long, too many wait, or the thread died of it.
   */
  read(article: Article, patient = false): Promise<Document> {
    if (!patient && this.#urgent.length >= this.#queue)
      return Promise.reject(new ReadingError('too-busy', `${this.#queue} articles wait already; try again later`))
    return new Promise((resolve, reject) => {
      ;(patient ? this.#patient : this.#urgent).push({ article, resolve, reject })
      this.#next()
    })
  }

  async close(): Promise<void> {
    clearTimeout(this.#current?.timer)
    await this.#worker?.terminate()
  }

  #next(): void {
    if (this.#current !== undefined) return
    const job = this.#urgent.shift() ?? this.#patient.shift()
    if (job === undefined) return
    const id = ++this.#count
    const limit = this.#limit + (this.#isWarm ? 0 : 20_000)
    const timer = setTimeout(
      () => this.#giveUp(new ReadingError('too-slow', `the article took longer than ${limit / 1000} s; give a shorter one`)),
      limit,
    )
    this.#current = { id, job, timer }
    this.#worker ??= this.#start()
    this.#worker.postMessage({ id, article: job.article })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 1024 } })
    worker.on('message', (answer: Answer) => this.#answer(answer))
    worker.on('error', (error) => {
      if (worker === this.#worker) this.#giveUp(new ReadingError('failed', `the article could not be read: ${error.message}`))
    })
    worker.unref()
    return worker
  }

  #answer({ id, document, error }: Answer): void {
    const current = this.#current
    if (current === undefined || current.id !== id) return
    clearTimeout(current.timer)
    this.#current = undefined
    this.#isWarm = true
    if (document !== undefined) current.job.resolve(document)
    else current.job.reject(new ReadingError('failed', error ?? 'the article could not be read'))
    this.#next()
  }

  #giveUp(error: ReadingError): void {
    const current = this.#current
    const worker = this.#worker
    this.#worker = undefined
    this.#current = undefined
    this.#isWarm = false
    clearTimeout(current?.timer)
    void worker?.terminate()
    current?.job.reject(error)
    this.#next()
  }
}
