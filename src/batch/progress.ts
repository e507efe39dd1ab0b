/** How a run is going. */
export interface Progress {
  /** Documents that came out. */
  documents: number
  /** Of them those that could not be read, by the code of the warning. */
  failures: Record<string, number>
  /** Inputs that an earlier run had done. */
  skipped: number
  /** Documents that were not wanted, by the filter that said so. */
  filtered: Record<string, number>
  /** Of the input files, in bytes: what is read, and what there is, where that is known. */
  bytes: { read: number; total?: number }
}

export const newProgress = (): Progress => ({ documents: 0, failures: {}, skipped: 0, filtered: {}, bytes: { read: 0 } })

export function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0)

/** How the progress is told: `people` on a terminal, `json` for machines, `none`. */
export type ProgressMode = 'people' | 'json' | 'none'

const EVERY_MS = 500
const EVERY_MS_JSON = 5000

/** Tells on stderr how a run is going. */
export class ProgressLine {
  readonly #mode: ProgressMode
  readonly #write: (text: string) => void
  readonly #start = Date.now()
  #told = 0
  /** Where the first document came out: what an earlier run had done goes by faster, and says nothing of the time that is left. */
  #begun: { at: number; read: number } | undefined

  constructor(mode: ProgressMode, write: (text: string) => void) {
    this.#mode = mode
    this.#write = write
  }

  /** After a document. */
  step(progress: Progress): void {
    const now = Date.now()
    this.#begun ??= { at: now, read: progress.bytes.read }
    if (this.#mode === 'none' || now - this.#told < (this.#mode === 'json' ? EVERY_MS_JSON : EVERY_MS)) return
    this.#told = now
    if (this.#mode === 'json') this.#write(`${this.#json(progress, 'progress')}\n`)
    else this.#write(`\r\u001b[K${this.#words(progress)}${this.#left(progress)} …`)
  }

  /** Before another message goes to the terminal: the line makes room for it. */
  clear(): void {
    if (this.#mode === 'people') this.#write('\r\u001b[K')
  }

  end(progress: Progress, how: 'done' | 'stopped'): void {
    if (this.#mode === 'json') this.#write(`${this.#json(progress, how)}\n`)
    else if (this.#mode === 'people')
      this.#write(`\r\u001b[K${this.#words(progress)}${how === 'stopped' ? '; stopped before the end' : ''}\n`)
  }

  #seconds(): number {
    return (Date.now() - this.#start) / 1000
  }

  /** Seconds that the rest will take, at the rate so far. */
  #secondsLeft({ bytes: { read, total } }: Progress): number | undefined {
    const done = this.#begun === undefined ? 0 : read - this.#begun.read
    if (this.#begun === undefined || total === undefined || done <= 0) return undefined
    return Math.max(0, Math.round((((Date.now() - this.#begun.at) / 1000) * (total - read)) / done))
  }

  #left(progress: Progress): string {
    const seconds = this.#secondsLeft(progress)
    if (seconds === undefined) return ''
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
    return `; about ${hours > 0 ? `${hours} h ${minutes} min` : minutes > 0 ? `${minutes} min` : `${seconds} s`} left`
  }

  #words({ documents, failures, skipped, filtered }: Progress): string {
    const parts = [
      `${documents} documents in ${this.#seconds().toFixed(1)} s (${(documents / Math.max(this.#seconds(), 0.001)).toFixed(1)} a second)`,
    ]
    if (skipped > 0) parts.push(`${skipped} done before`)
    if (sum(filtered) > 0) parts.push(`${sum(filtered)} not wanted`)
    const reasons = Object.entries(failures).map(([code, times]) => `${times} ${code}`)
    if (reasons.length > 0) parts.push(`not read: ${reasons.join(', ')}`)
    return parts.join('; ')
  }

  #json(progress: Progress, event: string): string {
    const secondsLeft = event === 'progress' ? this.#secondsLeft(progress) : undefined
    const seconds = Math.round(this.#seconds() * 10) / 10
    return JSON.stringify({ event, seconds, ...(secondsLeft !== undefined && { secondsLeft }), ...progress })
  }
}
