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
}

export const newProgress = (): Progress => ({ documents: 0, failures: {}, skipped: 0, filtered: {} })

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

  constructor(mode: ProgressMode, write: (text: string) => void) {
    this.#mode = mode
    this.#write = write
  }

  /** After a document. */
  step(progress: Progress): void {
    const now = Date.now()
    if (this.#mode === 'none' || now - this.#told < (this.#mode === 'json' ? EVERY_MS_JSON : EVERY_MS)) return
    this.#told = now
    if (this.#mode === 'json') this.#write(`${this.#json(progress, 'progress')}\n`)
    else this.#write(`\r\u001b[K${this.#words(progress)} …`)
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
    return JSON.stringify({ event, seconds: Math.round(this.#seconds() * 10) / 10, ...progress })
  }
}
