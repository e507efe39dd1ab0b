import { type BatchInput, DEFAULT_LIMITS, Pool, readStream } from '../batch/index.ts'
import { type Article, type Document, isDocument } from '../document/index.ts'

/** Why an article was not read. */
export class ReadingError extends Error {
  readonly code: 'too-slow' | 'too-busy' | 'failed'

  constructor(code: ReadingError['code'], message: string) {
    super(message)
    this.name = 'ReadingError'
    this.code = code
  }
}

export interface ReaderOptions {
  /** How long one article may take, in milliseconds. */
  deadline: number
  /** How many questions may be under way before more are refused. Default 32. */
  queue?: number
}

/** One process for the folder, one for those who ask, so that nobody waits for a folder to be read. */
const JOBS = 2

/**
 * Reads articles in processes of their own, so that the server keeps answering, and one that takes too long, or all its memory, can be
 * given up.
 */
export class Reader {
  readonly #pool: Awaited<ReturnType<typeof Pool.start>>
  readonly #deadline: number
  readonly #queue: number
  #asked = 0

  private constructor(pool: Awaited<ReturnType<typeof Pool.start>>, { deadline, queue = 32 }: ReaderOptions) {
    this.#pool = pool
    this.#deadline = deadline
    this.#queue = queue
  }

  /** @throws {WorkerError} when no process can be started. */
  static async start(options: ReaderOptions): Promise<Reader> {
    return new Reader(await Pool.start({ ...DEFAULT_LIMITS, jobs: JOBS, deadline: options.deadline }, {}), options)
  }

  /**
   * Reads one article that somebody waits for.
   *
   * @throws {ReadingError} when it took too long, too many wait, or the process died of it.
   */
  async read(article: Article): Promise<Document> {
    if (this.#asked >= this.#queue) throw new ReadingError('too-busy', `${this.#queue} articles wait already; try again later`)
    this.#asked++
    try {
      const outcome = await this.#pool.run(article)
      if (outcome.kind === 'read') return parseDocument(outcome.json)
      if (outcome.code === 'worker-died') throw new ReadingError('failed', outcome.message)
      throw new ReadingError(
        'too-slow',
        `the article took longer than ${this.#deadline} ms; give a shorter one, or the server a longer --deadline`,
      )
    } finally {
      this.#asked--
    }
  }

  /** Reads inputs one after the other; one that cannot be read gives an empty document with the reason. */
  async *readAll(inputs: AsyncIterable<BatchInput>): AsyncGenerator<Document> {
    for await (const input of inputs) for await (const { json } of readStream([input], this.#pool)) yield parseDocument(json)
  }

  close(): void {
    this.#pool.close()
  }
}

function parseDocument(json: string): Document {
  const document: unknown = JSON.parse(json)
  if (!isDocument(document)) throw new ReadingError('failed', 'the process that read it is of another version; start the server anew')
  return document
}
