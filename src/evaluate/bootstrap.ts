import { createRandom } from '../learn/random.ts'
import { type Counts, zero } from './counts.ts'
import type { CountTable, Figure } from './figures.ts'

/** The middle 95 % of a figure over bootstrap draws. */
export interface Interval {
  low: number
  high: number
}

export interface BootstrapOptions {
  /** How many draws. Default 10,000. */
  draws?: number
  /** Default 1. */
  seed?: number
}

export const DRAWS = 10_000

/**
 * The counts of all documents in one array, a row a document, four numbers a key, and the figures by their columns: what ten thousand
 * draws can add up and read without looking anything up.
 */
export class Columns {
  readonly #documents: number
  readonly #width: number
  readonly #data: Float64Array
  readonly #total: Float64Array
  readonly #readers: readonly { figure: Figure; columns: readonly number[]; sums: readonly Counts[] }[]

  constructor(figures: readonly Figure[], table: CountTable) {
    const columnOf = new Map([...new Set(figures.flatMap((figure) => figure.keys))].map((key, index) => [key, index * 4]))
    this.#documents = table.length
    this.#width = columnOf.size * 4
    this.#data = new Float64Array(table.length * this.#width)
    this.#total = new Float64Array(this.#width)
    table.forEach((row, index) => {
      for (const [key, column] of columnOf) {
        const own = row.get(key)
        if (own !== undefined) this.#data.set([own.right, own.predicted, own.found, own.gold], index * this.#width + column)
      }
    })
    this.#readers = figures.map((figure) => ({
      figure,
      columns: figure.keys.map((key) => columnOf.get(key) ?? 0),
      sums: figure.keys.map(zero),
    }))
  }

  /** Reads every figure off the rows, each row taken as many times as it was drawn. */
  read(times: Int32Array): (number | null)[] {
    const total = this.#total.fill(0)
    for (let row = 0; row < this.#documents; row++) {
      const weight = times[row] ?? 0
      if (weight === 0) continue
      const offset = row * this.#width
      for (let column = 0; column < this.#width; column++)
        total[column] = (total[column] ?? 0) + weight * (this.#data[offset + column] ?? 0)
    }
    return this.#readers.map(({ figure, columns, sums }) => {
      sums.forEach((own, index) => {
        const at = columns[index] ?? 0
        own.right = total[at] ?? 0
        own.predicted = total[at + 1] ?? 0
        own.found = total[at + 2] ?? 0
        own.gold = total[at + 3] ?? 0
      })
      return figure.read(sums)
    })
  }
}

/** Draws documents with replacement; gives how often each was drawn. The array is the same for every draw. */
export function* resamples(documents: number, { draws = DRAWS, seed = 1 }: BootstrapOptions): Generator<Int32Array> {
  const random = createRandom(seed)
  const times = new Int32Array(documents)
  for (let draw = 0; draw < draws; draw++) {
    times.fill(0)
    for (let pick = 0; pick < documents; pick++) {
      const at = random.integer(documents)
      times[at] = (times[at] ?? 0) + 1
    }
    yield times
  }
}

/**
 * Percentile bootstrap intervals (Efron & Tibshirani 1993, ch. 13) of figures, resampling documents. A draw in which a figure has no value
 * is left out; a figure that has none in any draw has no interval.
 */
export function bootstrapIntervals(figures: readonly Figure[], table: CountTable, options: BootstrapOptions = {}): Map<string, Interval> {
  const columns = new Columns(figures, table)
  const values: number[][] = figures.map(() => [])
  for (const times of resamples(table.length, options))
    columns.read(times).forEach((value, index) => {
      if (value !== null) values[index]?.push(value)
    })
  return new Map(
    figures.flatMap((figure, index) => {
      const interval = percentiles(values[index] ?? [])
      return interval === undefined ? [] : [[figure.name, interval]]
    }),
  )
}

/** The interval that leaves out 2½ % of the values at either end. */
export function percentiles(values: readonly number[]): Interval | undefined {
  const sorted = Float64Array.from(values).sort()
  const [low, high] = [0.025, 0.975].map((share) => sorted[Math.round(share * (sorted.length - 1))])
  return low === undefined || high === undefined ? undefined : { low, high }
}
