import { joined, type Kernel, type Reader } from '../learn/index.ts'

/** Words whose outputs are remembered at most; when there are more, all are forgotten. */
const REMEMBERED = 4096

interface Known {
  words: readonly string[]
  row: number
}

/** The first layer of the network, on which tags and trees both stand: what it made of the sentences tagged last is at hand when they are parsed. */
export class FirstLayer {
  readonly #kernel: Kernel
  readonly #reader: Reader
  /** Floats of a word's row. */
  readonly #width: number
  readonly #memory: number
  /** By the words of a sentence, joined, where it begins in the memory. */
  readonly #known = new Map<string, Known>()
  #used = 0

  constructor(kernel: Kernel, reader: Reader) {
    this.#kernel = kernel
    this.#reader = reader
    this.#width = reader.widthOf(1)
    this.#memory = kernel.take(REMEMBERED * this.#width)
  }

  /** Outputs for the sentences of a batch, which are remembered. */
  read(batch: readonly (readonly string[])[]): number {
    const { items, sequences } = joined(batch)
    const rows = this.#reader.first(items, sequences)
    if (items.length > REMEMBERED) return rows
    if (this.#used + items.length > REMEMBERED) {
      this.#known.clear()
      this.#used = 0
    }
    this.#copy(rows, 0, this.#memory, this.#used, items.length)
    sequences.forEach(({ from }, s) => {
      const words = batch[s] ?? []
      this.#known.set(keyOf(words), { words: [...words], row: this.#used + from })
    })
    this.#used += items.length
    return rows
  }

  /** Outputs for the sentences of a batch, from memory where they were read lately. */
  recall(batch: readonly (readonly string[])[]): number {
    const known = batch.map((words) => this.#rowOf(words))
    const unknown = batch.filter((_, s) => known[s] === undefined)
    const { items, sequences } = joined(unknown)
    const fresh = unknown.length === 0 ? 0 : this.#reader.first(items, sequences)
    if (unknown.length === batch.length) return fresh
    const rows = this.#kernel.take(batch.reduce((sum, { length }) => sum + length, 0) * this.#width)
    let [at, next] = [0, 0]
    batch.forEach(({ length }, s) => {
      const row = known[s]
      if (row === undefined) this.#copy(fresh, sequences[next++]?.from ?? 0, rows, at, length)
      else this.#copy(this.#memory, row, rows, at, length)
      at += length
    })
    return rows
  }

  #rowOf(words: readonly string[]): number | undefined {
    const known = this.#known.get(keyOf(words))
    // Words with a line break inside could be joined to the same key.
    return known?.words.length === words.length && words.every((word, i) => known.words[i] === word) ? known.row : undefined
  }

  #copy(from: number, row: number, to: number, toRow: number, count: number): void {
    const start = from / 4 + row * this.#width
    this.#kernel.floats.copyWithin(to / 4 + toRow * this.#width, start, start + count * this.#width)
  }
}

const keyOf = (words: readonly string[]): string => words.join('\n')
