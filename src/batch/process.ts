import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Article, Generator } from '../document/index.ts'
import { DeadlineWatch } from './deadline.ts'
import type { Limits } from './limits.ts'
import { isReport, type Order, type PlainOptions, type ReadReport, type Report } from './messages.ts'

/** How the reading of one article ended: with a document, past its deadline, or with the death of the process. */
export type Ending = ReadReport | { kind: 'late' } | { kind: 'dead'; how: string }

/** Thrown when no worker can be built: the options are wrong, or a process ends before it has begun. */
export class WorkerError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'WorkerError'
  }
}

/** Sources are run only by the tests; the processes they start run the built package. */
const BUILT = new URL('./worker.js', import.meta.url)
const WORKER = fileURLToPath(existsSync(BUILT) ? BUILT : new URL('../../dist/batch/worker.js', import.meta.url))

/** Of Node's own arguments those that say what is loaded first; a script given in words is the parent's. */
function loaders(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    if (/^--(?:import|require|conditions)=/.test(arg)) return [arg]
    return /^(?:--(?:import|require|conditions)|-r|-C)$/.test(arg) ? [arg, args[index + 1] ?? ''] : []
  })
}

/** One worker process, seen from outside. */
export class WorkerProcess {
  readonly #child: ChildProcess
  readonly #deadline: number
  readonly #fingerprints: boolean
  #settle: ((report: Report | { kind: 'dead'; how: string }) => void) | undefined
  #gone: string | undefined
  /** Documents read so far. */
  read = 0
  generator: Generator | undefined
  key = ''

  constructor({ memory, deadline, fingerprints }: Limits) {
    this.#deadline = deadline
    this.#fingerprints = fingerprints
    this.#child = fork(WORKER, [], {
      serialization: 'advanced',
      execArgv: [...loaders(process.execArgv), `--max-old-space-size=${memory}`],
      // What V8 says of a heap that is full is not for people; the reason goes into the document.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child.on('message', (value) => {
      if (isReport(value)) this.#end(value)
    })
    this.#child.on('error', (error) => this.#leave(error.message))
    this.#child.on('exit', (code, signal) => this.#leave(signal === null ? `exit code ${code}` : signal))
  }

  /** @throws {WorkerError} */
  async build(options: PlainOptions): Promise<this> {
    const report = await this.#ask({ kind: 'build', options, fingerprints: this.#fingerprints })
    if (report.kind === 'refused') throw new WorkerError(report.message)
    if (report.kind !== 'built')
      throw new WorkerError(`a worker process ended before it had begun (${report.kind === 'dead' ? report.how : report.kind})`)
    this.generator = report.generator
    this.key = report.key
    return this
  }

  /** Reads one article; past the deadline the process is killed. */
  async extract(article: Article): Promise<Ending> {
    const watch = new DeadlineWatch(this.#child.pid, this.#deadline, () => this.kill())
    const report = await this.#ask({ kind: 'read', article })
    watch.stop()
    this.read++
    if (report.kind === 'read') return report
    return watch.isOver ? { kind: 'late' } : { kind: 'dead', how: report.kind === 'dead' ? report.how : report.kind }
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }

  /** Lets the process end by itself. */
  close(): void {
    if (this.#child.connected) this.#child.disconnect()
  }

  get isGone(): boolean {
    return this.#gone !== undefined
  }

  #ask(order: Order): Promise<Report | { kind: 'dead'; how: string }> {
    return new Promise((resolve) => {
      if (this.#gone !== undefined) return resolve({ kind: 'dead', how: this.#gone })
      this.#settle = resolve
      this.#child.send(order, (error) => {
        if (error !== null) this.#leave(error.message)
      })
    })
  }

  #end(report: Report | { kind: 'dead'; how: string }): void {
    const settle = this.#settle
    this.#settle = undefined
    settle?.(report)
  }

  #leave(how: string): void {
    this.#gone ??= how
    this.#end({ kind: 'dead', how: this.#gone })
  }
}
