import { arrayOf, floatsOf, type Kernel, Linear, type ModelFile, type Sequence } from '../learn/index.ts'

/** Scores of the heads of one sentence: a row for each word; columns are its words as heads, then the root, then what fills up the row. */
export interface ArcScores {
  /** Byte offset. */
  at: number
  columns: number
}

/** The biaffine scorer of a trained model: how well each word would do as the head of each other, and each relation between two words. */
export class ArcScorer {
  readonly #kernel: Kernel
  readonly #features: Linear
  readonly #label: Linear
  readonly #arc: number
  readonly #arcWidth: number
  readonly #root: number

  constructor(kernel: Kernel, model: ModelFile) {
    this.#kernel = kernel
    this.#features = new Linear(kernel, model, 'features')
    this.#label = new Linear(kernel, model, 'label')
    this.#arc = kernel.put(floatsOf(arrayOf(model, 'arc')))
    this.#arcWidth = arrayOf(model, 'arc').columns
    this.#root = kernel.put(floatsOf(arrayOf(model, 'root')))
  }

  /** Floats in a row of label scores. */
  get labelColumns(): number {
    return this.#label.outputs
  }

  /** What words are scored by, from the outputs of the last layer. */
  features(top: number, count: number): number {
    const rows = this.#features.apply(top, this.#features.inputs, count)
    this.#kernel.run.rectify(rows, count * this.#features.outputs)
    return rows
  }

  /** Scores of all heads of one sentence, from the features of the batch. */
  arcs(features: number, { from, count }: Sequence): ArcScores {
    const kernel = this.#kernel
    const width = this.#features.outputs
    const arcWidth = this.#arcWidth
    const own = features + from * width * 4
    const columns = (count + 8) & ~7
    const query = kernel.take(count * arcWidth)
    const panel = kernel.take(8 * Math.max(arcWidth, columns))
    kernel.run.product(own, width, 1, this.#arc, arcWidth, 1, query, arcWidth, count, arcWidth, arcWidth, false, panel)
    const heads = kernel.zeros(columns * arcWidth)
    const at = kernel.take(count * columns)
    const { floats } = kernel
    for (let i = 0; i < count; i++) {
      const row = own / 4 + i * width + arcWidth
      floats.copyWithin(heads / 4 + i * arcWidth, row, row + arcWidth)
    }
    floats.copyWithin(heads / 4 + count * arcWidth, this.#root / 4, this.#root / 4 + arcWidth)
    kernel.run.product(query, arcWidth, 1, heads, 1, arcWidth, at, columns, count, columns, arcWidth, false, panel)
    return { at, columns }
  }

  /** Scores of the relations of all words of a batch to given heads, a row a word. */
  labels(features: number, sequences: readonly Sequence[], heads: readonly (readonly number[])[]): number {
    const words = sequences.reduce((sum, { count }) => sum + count, 0)
    const pairs = this.#kernel.take(words * this.#label.inputs)
    sequences.forEach((sequence, s) => {
      this.#pair(features, sequence, heads[s] ?? [], pairs)
    })
    return this.#label.apply(pairs, this.#label.inputs, words)
  }

  /** What the label of each word is scored from: its own features, its head's, and their product. */
  #pair(features: number, { from }: Sequence, heads: readonly number[], pairs: number): void {
    const { floats } = this.#kernel
    const labelWidth = this.#label.inputs / 3
    const width = this.#features.outputs
    const first = features / 4 + from * width + 2 * this.#arcWidth
    const root = this.#root / 4 + this.#arcWidth
    let at = pairs / 4 + from * 3 * labelWidth
    let own = first
    for (const head of heads) {
      const other = head < 0 ? root : first + head * width + labelWidth
      for (let j = 0; j < labelWidth; j++) {
        const x = floats[own + j] ?? 0
        const y = floats[other + j] ?? 0
        floats[at + j] = x
        floats[at + labelWidth + j] = y
        floats[at + 2 * labelWidth + j] = x * y
      }
      at += 3 * labelWidth
      own += width
    }
  }
}
