import { createRandom } from '../learn/random.ts'
import { type BootstrapOptions, Columns, DRAWS, resamples } from './bootstrap.ts'
import type { CountTable, Figure } from './figures.ts'

/** A figure that dropped between two runs on the same documents. */
export interface Drop {
  name: string
  before: number
  after: number
  /** One-sided: how likely a drop at least this deep would be if nothing had changed. */
  p: number
}

/** A drop in the making: how many draws said that it is nothing. */
interface Tested {
  figure: Figure
  was: number
  is: number
  drawn: number
  noDrop: number
  swapped: number
  asDeep: number
}

/**
 * Paired bootstrap test of drops (Efron & Tibshirani 1993, ch. 16; Koehn 2004): documents are drawn together for both runs, and the p-value
 * is the share of draws without a drop. On few documents that is too sure of itself (simulated: twice the level on twenty), so a drop
 * must stand up to approximate randomisation as well (Noreen 1989), which swaps the two runs on documents picked by coin and holds its level
 * exactly: the p-value is the greater of the two.
 *
 * @param before The counts of the earlier run, one row a document.
 * @param after The counts of the later run, the same documents in the same order.
 * @returns the figures that dropped at all, with their p-values.
 */
export function pairedDrops(figures: readonly Figure[], before: CountTable, after: CountTable, options: BootstrapOptions = {}): Drop[] {
  const documents = before.length
  const once = new Int32Array(documents).fill(1)
  const all = new TwoRuns(figures, before, after)
  const [old, now] = all.read(
    once,
    once.map(() => 0),
  )
  const dropped = figures.flatMap((figure, index): Tested[] => {
    const [was, is] = [old[index] ?? null, now[index] ?? null]
    return was === null || is === null || is >= was ? [] : [{ figure, was, is, drawn: 0, noDrop: 0, swapped: 0, asDeep: 0 }]
  })
  if (dropped.length === 0) return []
  const runs = new TwoRuns(
    dropped.map(({ figure }) => figure),
    before,
    after,
  )
  const { draws = DRAWS, seed = 1 } = options
  const none = new Int32Array(documents)
  for (const times of resamples(documents, { draws, seed }))
    runs.each(dropped, times, none, (entry, drop) => {
      entry.drawn++
      if (drop <= 0) entry.noDrop++
    })
  const coin = createRandom(seed + 1)
  for (let draw = 0; draw < draws; draw++) {
    const swaps = once.map(() => coin.integer(2))
    runs.each(dropped, once, swaps, (entry, drop) => {
      entry.swapped++
      // The same sum in another order may differ in its last bit.
      if (drop >= entry.was - entry.is - 1e-12) entry.asDeep++
    })
  }
  return dropped.map(({ figure, was, is, drawn, noDrop, swapped, asDeep }) => ({
    name: figure.name,
    before: was,
    after: is,
    p: Math.max((1 + noDrop) / (1 + drawn), (1 + asDeep) / (1 + swapped)),
  }))
}

/** The counts of both runs, one below the other, so that any choice of rows can be read as either run. */
class TwoRuns {
  readonly #columns: Columns
  readonly #documents: number

  constructor(figures: readonly Figure[], before: CountTable, after: CountTable) {
    this.#columns = new Columns(figures, [...before, ...after])
    this.#documents = before.length
  }

  /** Reads the figures of both runs with documents taken `times`, and swapped between the runs where `swaps` is 1. */
  read(times: Int32Array, swaps: Int32Array): [before: (number | null)[], after: (number | null)[]] {
    const side = (other: boolean): (number | null)[] => {
      const weights = new Int32Array(2 * this.#documents)
      for (let row = 0; row < this.#documents; row++) weights[(swaps[row] === 1) === other ? row : row + this.#documents] = times[row] ?? 0
      return this.#columns.read(weights)
    }
    return [side(false), side(true)]
  }

  /** Hands each drop of a draw to its entry; figures without a value in either run are passed over. */
  each(entries: readonly Tested[], times: Int32Array, swaps: Int32Array, take: (entry: Tested, drop: number) => void): void {
    const [before, after] = this.read(times, swaps)
    entries.forEach((entry, index) => {
      const [was, is] = [before[index] ?? null, after[index] ?? null]
      if (was !== null && is !== null) take(entry, was - is)
    })
  }
}
