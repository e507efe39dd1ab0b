import type { Kernel } from './kernel.ts'
import type { Random } from './random.ts'

/** A matrix of weights in the kernel's memory, stored row by row; `at` and `grad` are byte offsets. */
export interface Weight {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly at: number
  readonly grad: number
}

interface Entry extends Weight {
  first: number
  second: number
  average: number
  /** For a table of embeddings: the rows that the last batch touched; only those are updated. */
  touched: Set<number> | undefined
}

export interface StepOptions {
  /** Learning rate. */
  rate: number
  /** Gradients are scaled down to this norm. */
  clip: number
}

const BETA1 = 0.9
const BETA2 = 0.98
const EPSILON = 1e-8
/** The average of the weights is taken every so many steps, which is exact enough and costs little. */
const AVERAGE_EVERY = 8
const AVERAGE_KEEP = 0.992

/**
 * The weights of a network in training: Adam (Kingma & Ba 2015), with the rows of embedding tables updated only where a batch touched them, and
 * a running average of all weights (Polyak & Juditsky 1992), which is what is kept in the end.
 */
export class Store {
  readonly kernel: Kernel
  readonly #random: Random
  readonly #entries: Entry[] = []
  #steps = 0

  constructor(kernel: Kernel, random: Random) {
    this.kernel = kernel
    this.#random = random
  }

  /** A dense matrix, drawn uniformly within ±`spread` (0: zeros). */
  dense(name: string, rows: number, columns: number, spread: number): Weight {
    return this.#add(name, rows, columns, spread, undefined)
  }

  /** A table of embeddings; call `touch` for each row that gets a gradient. */
  table(name: string, rows: number, columns: number, spread: number): Weight & { touch(row: number): void } {
    const touched = new Set<number>()
    const entry = this.#add(name, rows, columns, spread, touched)
    return { ...entry, touch: (row) => touched.add(row) }
  }

  #add(name: string, rows: number, columns: number, spread: number, touched: Set<number> | undefined): Entry {
    const count = rows * columns
    const { kernel } = this
    const at = kernel.zeros(count)
    const { floats } = kernel
    if (spread > 0) for (let i = 0; i < count; i++) floats[at / 4 + i] = (this.#random.next() * 2 - 1) * spread
    const [grad, first, second, average] = [kernel.zeros(count), kernel.zeros(count), kernel.zeros(count), kernel.zeros(count)]
    const entry: Entry = { name, rows, columns, at, grad, first, second, average, touched }
    this.#entries.push(entry)
    return entry
  }

  /** Moves the weights against their gradients, and sets these to zero. */
  step({ rate, clip }: StepOptions): void {
    const { run } = this.kernel
    this.#steps++
    let norm = 0
    this.#eachPart((entry, at, count) => {
      norm += run.squares(entry.grad + at, count)
    })
    norm = Math.sqrt(norm)
    const factor = norm > clip ? clip / norm : 1
    const corrected = (rate * Math.sqrt(1 - BETA2 ** this.#steps)) / (1 - BETA1 ** this.#steps)
    this.#eachPart(({ at: w, grad, first, second }, at, count) => {
      run.adam(w + at, grad + at, first + at, second + at, count, corrected, BETA1, BETA2, EPSILON, factor)
    })
    for (const { touched } of this.#entries) touched?.clear()
    if (this.#steps % AVERAGE_EVERY === 0) this.#average()
  }

  #average(): void {
    const rounds = this.#steps / AVERAGE_EVERY
    const keep = Math.min(AVERAGE_KEEP, rounds / (rounds + 9))
    for (const { at, average, rows, columns } of this.#entries) this.kernel.run.blend(average, keep, at, 1 - keep, rows * columns)
  }

  #eachPart(visit: (entry: Entry, offset: number, count: number) => void): void {
    for (const entry of this.#entries) {
      if (entry.touched === undefined) visit(entry, 0, entry.rows * entry.columns)
      else for (const row of entry.touched) visit(entry, row * entry.columns * 4, entry.columns)
    }
  }

  /** Exchanges the weights and their average; twice is never. Measure between the two calls. */
  exchange(): void {
    const { floats } = this.kernel
    for (const { at, average, rows, columns } of this.#entries) {
      const held = floats.slice(at / 4, at / 4 + rows * columns)
      floats.copyWithin(at / 4, average / 4, average / 4 + rows * columns)
      floats.set(held, average / 4)
    }
  }

  /** Whether a name is that of a table of embeddings. */
  isTable(name: string): boolean {
    return this.#entries.some((entry) => entry.name === name && entry.touched !== undefined)
  }

  /** A copy of every matrix by its name. */
  values(): Map<string, { rows: number; columns: number; values: Float32Array }> {
    const { floats } = this.kernel
    return new Map(
      this.#entries.map(({ name, rows, columns, at }) => [name, { rows, columns, values: floats.slice(at / 4, at / 4 + rows * columns) }]),
    )
  }
}
