import {
  Dense,
  dropOut,
  Encoder,
  type EncoderNoise,
  type EncoderSizes,
  joined,
  type Kernel,
  padded,
  type Random,
  type Sequence,
  Store,
  softmaxLoss,
  type Weight,
  type WordIndex,
  type WordKey,
} from '../../learn/index.ts'

/** A sentence with what is to be learned; a head is an index into the words, -1 for the root. */
export interface Lesson {
  keys: readonly WordKey[]
  tags: readonly number[]
  heads: readonly number[]
  labels: readonly number[]
}

/** Widths of the network; tags are read off the first layer. */
export interface Sizes extends EncoderSizes {
  arc: number
  label: number
  tags: number
  labels: number
}

export interface Loss {
  tag: number
  arc: number
  label: number
}

export interface Noise extends Omit<EncoderNoise, 'random'> {
  /** Share of the arc and label features left out. */
  head: number
}

/**
 * The network that tags and parses, in training: an encoder, a softmax over tags on its first layer, and on its last a biaffine scorer of heads
 * (Dozat & Manning 2017), with labels scored from the two words' features and their product.
 */
export class SyntaxNetwork {
  readonly store: Store
  readonly #kernel: Kernel
  readonly #sizes: Sizes
  readonly #encoder: Encoder
  readonly #tag: Dense
  readonly #features: Dense
  readonly #arc: Weight
  readonly #root: Weight
  readonly #label: Dense
  readonly #random: Random
  /** Words of the batch at hand. */
  #batch = 1

  constructor(kernel: Kernel, random: Random, index: WordIndex, frequencies: readonly number[], sizes: Sizes) {
    this.#kernel = kernel
    this.#random = random
    this.#sizes = sizes
    this.store = new Store(kernel, random)
    this.#encoder = new Encoder(this.store, index, frequencies, sizes)
    const [first = 0] = sizes.layers
    const last = sizes.layers.at(-1) ?? 0
    this.#tag = new Dense(this.store, 'tag', 2 * first, padded(sizes.tags))
    this.#features = new Dense(this.store, 'features', 2 * last, 2 * (sizes.arc + sizes.label))
    this.#arc = this.store.dense('arc', sizes.arc, sizes.arc, 0.05)
    this.#root = this.store.dense('root', 1, sizes.arc + sizes.label, 0.1)
    this.#label = new Dense(this.store, 'label', 3 * sizes.label, padded(sizes.labels))
  }

  /** One batch: the mean losses a word; gradients are added, no step is taken. */
  learn(lessons: readonly Lesson[], noise: Noise): Loss {
    const kernel = this.#kernel
    const mark = kernel.mark()
    const { items: keys, sequences } = joined(lessons.map((lesson) => lesson.keys))
    const count = keys.length
    this.#batch = count
    const { arc, label } = this.#sizes
    const outputs = this.#encoder.forward(keys, sequences, { ...noise, random: this.#random })
    const [bottom = 0] = outputs
    const top = outputs.at(-1) ?? 0
    const scores = this.#tag.forward(bottom, count)
    const tags = lessons.flatMap((lesson) => lesson.tags)
    const loss = { tag: softmaxLoss(kernel.floats, scores / 4, this.#tag.outputs, this.#sizes.tags, tags), arc: 0, label: 0 }
    const dBottom = this.#tag.backward(bottom, scores, count)

    const width = 2 * (arc + label)
    const features = this.#features.forward(top, count)
    kernel.run.rectify(features, count * width)
    const mask = dropOut(kernel.floats, features / 4, count * width, noise.head, this.#random)
    const dFeatures = kernel.zeros(count * width)
    lessons.forEach((lesson, s) => {
      const { from = 0 } = sequences[s] ?? {}
      loss.arc += this.#learnArcs(lesson, features + from * width * 4, dFeatures + from * width * 4) / count
    })
    loss.label = this.#learnLabels(lessons, sequences, features, dFeatures)
    const { floats } = kernel
    const keep = 1 / (1 - noise.head)
    for (let i = 0; i < count * width; i++) {
      const at = dFeatures / 4 + i
      floats[at] = mask[i] === 1 && (floats[features / 4 + i] ?? 0) > 0 ? ((floats[at] ?? 0) * keep) / count : 0
    }
    const dTop = this.#features.backward(top, dFeatures, count)
    const gradients: (number | undefined)[] = outputs.map((_, i) => (i === 0 ? dBottom : undefined))
    if (outputs.length === 1) kernel.run.blend(dBottom, 1, dTop, 1, count * 2 * (this.#sizes.layers[0] ?? 0))
    else gradients[outputs.length - 1] = dTop
    this.#encoder.backward(keys, sequences, gradients, noise.value)
    kernel.release(mark)
    return loss
  }

  /** Scores of all heads of one sentence: a row a word, columns are the words and then the root. */
  #scoreArcs(features: number, count: number): { scores: number; columns: number; query: number; heads: number } {
    const kernel = this.#kernel
    const { arc, label } = this.#sizes
    const width = 2 * (arc + label)
    const columns = padded(count + 1)
    const query = kernel.take(count * arc)
    const panel = kernel.take(8 * Math.max(arc, columns, count))
    kernel.run.product(features, width, 1, this.#arc.at, arc, 1, query, arc, count, arc, arc, false, panel)
    const heads = kernel.zeros(columns * arc)
    const { floats } = kernel
    for (let i = 0; i < count; i++) {
      const from = features / 4 + i * width + arc
      floats.copyWithin(heads / 4 + i * arc, from, from + arc)
    }
    floats.copyWithin(heads / 4 + count * arc, this.#root.at / 4, this.#root.at / 4 + arc)
    const scores = kernel.take(count * columns)
    kernel.run.product(query, arc, 1, heads, 1, arc, scores, columns, count, columns, arc, false, panel)
    return { scores, columns, query, heads }
  }

  #learnArcs(lesson: Lesson, features: number, dFeatures: number): number {
    const kernel = this.#kernel
    const mark = kernel.mark()
    const { arc, label } = this.#sizes
    const width = 2 * (arc + label)
    const count = lesson.keys.length
    const { scores, columns, query, heads } = this.#scoreArcs(features, count)
    const right = lesson.heads.map((head) => (head < 0 ? count : head))
    const loss = softmaxLoss(kernel.floats, scores / 4, columns, count + 1, right, 1) * count
    const panel = kernel.take(8 * Math.max(arc, columns, count))
    const dQuery = kernel.take(count * arc)
    kernel.run.product(scores, columns, 1, heads, arc, 1, dQuery, arc, count, arc, columns, false, panel)
    const dHeads = kernel.take(columns * arc)
    kernel.run.product(scores, 1, columns, query, arc, 1, dHeads, arc, columns, arc, count, false, panel)
    // The loss is a mean over the batch, whose size only the caller knows: gradients of weights are scaled as those of features are.
    const dWeight = kernel.take(arc * arc)
    kernel.run.product(features, 1, width, dQuery, arc, 1, dWeight, arc, arc, arc, count, false, panel)
    kernel.run.blend(this.#arc.grad, 1, dWeight, 1 / this.#batch, arc * arc)
    kernel.run.product(dQuery, arc, 1, this.#arc.at, 1, arc, dFeatures, width, count, arc, arc, true, panel)
    const { floats } = kernel
    for (let i = 0; i < count; i++) addTo(floats, dFeatures / 4 + i * width + arc, dHeads / 4 + i * arc, arc, 1)
    addTo(floats, this.#root.grad / 4, dHeads / 4 + count * arc, arc, 1 / this.#batch)
    kernel.release(mark)
    return loss
  }

  #pairs(heads: readonly number[], from: number, features: number, out: number): void {
    const { arc, label } = this.#sizes
    const width = 2 * (arc + label)
    const { floats } = this.#kernel
    heads.forEach((head, i) => {
      const dependent = features / 4 + (from + i) * width + 2 * arc
      const governor = head < 0 ? this.#root.at / 4 + arc : features / 4 + (from + head) * width + 2 * arc + label
      const at = out / 4 + (from + i) * 3 * label
      for (let j = 0; j < label; j++) {
        const [x, y] = [floats[dependent + j] ?? 0, floats[governor + j] ?? 0]
        floats[at + j] = x
        floats[at + label + j] = y
        floats[at + 2 * label + j] = x * y
      }
    })
  }

  #learnLabels(lessons: readonly Lesson[], sequences: readonly Sequence[], features: number, dFeatures: number): number {
    const kernel = this.#kernel
    const { arc, label } = this.#sizes
    const width = 2 * (arc + label)
    const count = sequences.reduce((sum, sequence) => sum + sequence.count, 0)
    const pairs = kernel.take(count * 3 * label)
    lessons.forEach((lesson, s) => {
      this.#pairs(lesson.heads, sequences[s]?.from ?? 0, features, pairs)
    })
    const scores = this.#label.forward(pairs, count)
    const labels = lessons.flatMap((lesson) => lesson.labels)
    const loss = softmaxLoss(kernel.floats, scores / 4, this.#label.outputs, this.#sizes.labels, labels)
    const dPairs = this.#label.backward(pairs, scores, count)
    const { floats } = kernel
    lessons.forEach((lesson, s) => {
      const { from = 0 } = sequences[s] ?? {}
      lesson.heads.forEach((head, i) => {
        const pair = pairs / 4 + (from + i) * 3 * label
        const d = dPairs / 4 + (from + i) * 3 * label
        const dependent = dFeatures / 4 + (from + i) * width + 2 * arc
        const governor = head < 0 ? this.#root.grad / 4 + arc : dFeatures / 4 + (from + head) * width + 2 * arc + label
        // dFeatures are divided by the number of words in the end, the gradients of the labels were already.
        const scale = head < 0 ? 1 : count
        for (let j = 0; j < label; j++) {
          const product = floats[d + 2 * label + j] ?? 0
          floats[dependent + j] = (floats[dependent + j] ?? 0) + count * ((floats[d + j] ?? 0) + product * (floats[pair + label + j] ?? 0))
          floats[governor + j] = (floats[governor + j] ?? 0) + scale * ((floats[d + label + j] ?? 0) + product * (floats[pair + j] ?? 0))
        }
      })
    })
    return loss
  }
}

function addTo(floats: Float32Array, to: number, from: number, count: number, factor: number): void {
  for (let i = 0; i < count; i++) floats[to + i] = (floats[to + i] ?? 0) + (floats[from + i] ?? 0) * factor
}
