import type { Article, Generator } from '../document/index.ts'
import type { Limits } from './limits.ts'
import type { PlainOptions, ReadReport } from './messages.ts'
import { type Ending, WorkerError, WorkerProcess } from './process.ts'

/** What became of one article: its document, or why there is none. */
export type Outcome = ReadReport | { kind: 'quarantined'; code: 'deadline-exceeded' | 'worker-died'; message: string }

/**
 * Worker processes and the articles they read. Each reads one article at a time. One that takes too long is killed with its worker; one whose worker
 * dies is read once more by a new process, and quarantined when that dies too.
 */
export class Pool {
  readonly #limits: Limits
  readonly #options: PlainOptions
  readonly #idle: WorkerProcess[] = []
  readonly #waiting: ((worker: WorkerProcess) => void)[] = []
  readonly #all = new Set<WorkerProcess>()
  #started = 0
  #closed = false

  private constructor(limits: Limits, options: PlainOptions) {
    this.#limits = limits
    this.#options = options
  }

  /**
   * Starts the first worker; the others start when there is work for them.
   *
   * @throws {WorkerError} when the pipeline cannot be built.
   */
  static async start(limits: Limits, options: PlainOptions): Promise<Pool & { generator: Generator; key: string }> {
    const pool = new Pool(limits, options)
    const first = await pool.#create()
    pool.#idle.push(first)
    const { generator, key } = first
    if (generator === undefined) throw new TypeError('a worker was built without saying what it is')
    return Object.assign(pool, { generator, key })
  }

  /** @throws {WorkerError} when the pool is closed before the article is read. */
  async run(article: Article): Promise<Outcome> {
    const first = await this.#read(article)
    if (first.kind === 'read') return first
    if (first.kind === 'late') return this.#late()
    const second = await this.#read(article, await this.#create())
    if (second.kind === 'read') return second
    if (second.kind === 'late') return this.#late()
    return { kind: 'quarantined', code: 'worker-died', message: `the process that read it died, twice (${second.how}); look at the input` }
  }

  #late(): Outcome {
    const message = `it took longer than ${this.#limits.deadline} ms; give it more with --deadline`
    return { kind: 'quarantined', code: 'deadline-exceeded', message }
  }

  async #read(article: Article, own?: WorkerProcess): Promise<Ending> {
    const worker = own ?? (await this.#take())
    const ending = await worker.extract(article)
    // A worker that ends because all end is no death, and nobody takes its place.
    if (this.#closed) throw new WorkerError('the pool is closed')
    if (own === undefined) await this.#giveBack(worker)
    else this.#end(worker)
    return ending
  }

  async #take(): Promise<WorkerProcess> {
    const idle = this.#idle.pop()
    if (idle !== undefined) return idle
    if (this.#started < this.#limits.jobs) return this.#create()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  async #create(): Promise<WorkerProcess> {
    if (this.#closed) throw new WorkerError('the pool is closed')
    this.#started++
    const worker = new WorkerProcess(this.#limits)
    this.#all.add(worker)
    return worker.build(this.#options)
  }

  /** A worker that is gone, or has read enough, is replaced when somebody waits for one. */
  async #giveBack(worker: WorkerProcess): Promise<void> {
    const isWorn = worker.isGone || worker.read >= this.#limits.recycle
    if (isWorn) this.#end(worker)
    const next = this.#waiting.shift()
    if (next !== undefined) next(isWorn ? await this.#create() : worker)
    else if (!isWorn) this.#idle.push(worker)
  }

  #end(worker: WorkerProcess): void {
    this.#started--
    this.#all.delete(worker)
    worker.close()
  }

  /** Ends all workers; what they still read is lost. */
  close(): void {
    if (this.#closed) return
    this.#closed = true
    for (const worker of this.#all) worker.close()
  }
}
