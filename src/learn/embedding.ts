import type { Random } from './random.ts'
import type { Store, Weight } from './store.ts'
import { AFFIXES, GRAM_ROWS, WIDTHS, type WordIndex, type WordKey } from './words.ts'

/** Floats of the trained parts of a word's embedding; multiples of 8. */
export interface EmbeddingSizes {
  word: number
  gram: number
  affix: number
}

type Table = Weight & { touch(row: number): void }

/** Shares of words whose parts are left out in training, so that the network learns to do without. */
export interface EmbeddingNoise {
  /** A word embedding is left out with this chance for a word seen once, less for frequent ones. */
  word: number
  vector: number
  /** Single floats. */
  value: number
}

/** The embedding of words in training: pretrained vectors (fixed), trained words, character n-grams and affixes. */
export class Embedding {
  readonly #store: Store
  readonly #index: WordIndex
  readonly #frequencies: readonly number[]
  readonly #words: Table
  readonly #grams: Table
  readonly #affixes: readonly Table[]
  /** Floats of a word: pretrained vector, trained word, n-grams, affixes, one after the other. */
  readonly width: number
  #mask: Uint8Array = new Uint8Array(0)
  #rows: number[] = []

  /** @param frequencies How often each word of the vocabulary stands in the training data. */
  constructor(store: Store, index: WordIndex, frequencies: readonly number[], sizes: Partial<EmbeddingSizes> = {}) {
    const { word, gram, affix } = { ...WIDTHS, ...sizes }
    this.#store = store
    this.#index = index
    this.#frequencies = frequencies
    this.#words = store.table('words', index.vocabulary.length, word, 0.1)
    this.#grams = store.table('grams', GRAM_ROWS, gram, 0.1)
    this.#affixes = AFFIXES.map(({ name, rows }) => store.table(name, rows, affix, 0.2))
    this.width = index.vectors.width + word + gram + AFFIXES.length * affix
  }

  /** Rows of `width` floats. With noise, parts and single floats are left out at random. */
  forward(keys: readonly WordKey[], noise?: EmbeddingNoise & { random: Random }): number {
    const { kernel } = this.#store
    const x = kernel.zeros(keys.length * this.width)
    const { floats } = kernel
    this.#rows = keys.map(({ word }) => this.#seenAs(word, noise))
    keys.forEach((key, row) => {
      let at = x / 4 + row * this.width
      if (key.vector >= 0 && !(noise !== undefined && noise.random.next() < noise.vector)) this.#index.vectors.addTo(floats, at, key.vector)
      at += this.#index.vectors.width
      add(floats, this.#words, this.#rows[row] ?? 0, at, 1)
      at += this.#words.columns
      const share = 1 / Math.sqrt(key.grams.length)
      for (const gram of key.grams) add(floats, this.#grams, gram, at, share)
      at += this.#grams.columns
      for (const [i, table] of this.#affixes.entries()) {
        add(floats, table, key.affixes[i] ?? 0, at, 1)
        at += table.columns
      }
    })
    if (noise !== undefined) this.#mask = dropOut(floats, x / 4, keys.length * this.width, noise.value, noise.random)
    return x
  }

  /** The row of a word, or with noise now and then the row of unknown words, which so gets trained. */
  #seenAs(word: number, noise: (EmbeddingNoise & { random: Random }) | undefined): number {
    if (noise === undefined) return word
    return noise.random.next() < noise.word / (noise.word + (this.#frequencies[word] ?? 1)) ? 0 : word
  }

  /** Adds to the gradients of the tables, for the words of the last forward pass. `drop` is its noise on single values. */
  backward(keys: readonly WordKey[], dx: number, drop: number): void {
    const { floats } = this.#store.kernel
    const keep = 1 / (1 - drop)
    for (let i = 0; i < keys.length * this.width; i++) floats[dx / 4 + i] = this.#mask[i] === 1 ? (floats[dx / 4 + i] ?? 0) * keep : 0
    keys.forEach((key, row) => {
      let at = dx / 4 + row * this.width + this.#index.vectors.width
      give(floats, this.#words, this.#rows[row] ?? 0, at, 1)
      at += this.#words.columns
      const share = 1 / Math.sqrt(key.grams.length)
      for (const gram of key.grams) give(floats, this.#grams, gram, at, share)
      at += this.#grams.columns
      for (const [i, table] of this.#affixes.entries()) {
        give(floats, table, key.affixes[i] ?? 0, at, 1)
        at += table.columns
      }
    })
  }
}

function add(floats: Float32Array, table: Table, row: number, at: number, share: number): void {
  const from = table.at / 4 + row * table.columns
  for (let i = 0; i < table.columns; i++) floats[at + i] = (floats[at + i] ?? 0) + (floats[from + i] ?? 0) * share
}

function give(floats: Float32Array, table: Table, row: number, at: number, share: number): void {
  table.touch(row)
  const to = table.grad / 4 + row * table.columns
  for (let i = 0; i < table.columns; i++) floats[to + i] = (floats[to + i] ?? 0) + (floats[at + i] ?? 0) * share
}

/** Sets values to zero with the given chance and makes the others so much larger; returns which were kept. */
export function dropOut(floats: Float32Array, from: number, count: number, chance: number, random: Random): Uint8Array {
  const kept = new Uint8Array(count)
  const keep = 1 / (1 - chance)
  for (let i = 0; i < count; i++) {
    if (random.next() < chance) floats[from + i] = 0
    else {
      floats[from + i] = (floats[from + i] ?? 0) * keep
      kept[i] = 1
    }
  }
  return kept
}
