import { readFileSync } from 'node:fs'

/** Hundredths of a second are what Linux counts processor time in. */
const TICK_MS = 10

/** A process that gets so small a share of the machine is not waited for, however little it has worked. */
const MOST_WAITING = 6

/**
 * Watches over the reading of one article. The deadline counts the time that the process has worked, where the system says how much (Linux): on a busy machine an
 * article is not given up for what others take. Elsewhere, and after six times the deadline, the clock decides.
 */
export class DeadlineWatch {
  readonly #pid: number | undefined
  readonly #deadline: number
  readonly #onEnd: () => void
  readonly #start = performance.now()
  readonly #workedBefore: number | undefined
  #timer: NodeJS.Timeout
  isOver = false

  /**
   * @param pid Of the process that reads.
   * @param deadline In milliseconds.
   * @param onEnd Called once, when the deadline has passed.
   */
  constructor(pid: number | undefined, deadline: number, onEnd: () => void) {
    this.#pid = pid
    this.#deadline = deadline
    this.#onEnd = onEnd
    this.#workedBefore = workedMs(pid)
    this.#timer = setTimeout(() => this.#look(), deadline)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #look(): void {
    const left = this.#left()
    if (left > 0) {
      this.#timer = setTimeout(() => this.#look(), left)
      return
    }
    this.isOver = true
    this.#onEnd()
  }

  /** The least time in which the deadline can pass. */
  #left(): number {
    const now = workedMs(this.#pid)
    if (now === undefined || this.#workedBefore === undefined) return 0
    const byWork = this.#deadline - (now - this.#workedBefore)
    const byClock = MOST_WAITING * this.#deadline - (performance.now() - this.#start)
    return byClock <= 0 || byWork <= 0 ? 0 : Math.max(TICK_MS, Math.min(byWork, byClock))
  }
}

/** Milliseconds of processor time that a process has had; undefined where the system does not say. */
function workedMs(pid: number | undefined): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name of the program, in brackets, may hold spaces; behind it the 12th and 13th fields are user and system time.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = Number(fields[11]) + Number(fields[12])
    return Number.isFinite(ticks) ? ticks * TICK_MS : undefined
  } catch {
    return undefined
  }
}
