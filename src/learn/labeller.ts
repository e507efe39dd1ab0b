import { Dense } from './dense.ts'
import { Encoder, type EncoderNoise, type EncoderSizes } from './encoder.ts'
import type { Kernel } from './kernel.ts'
import type { Random } from './random.ts'
import { joined } from './sequences.ts'
import { padded, softmaxLoss } from './softmax.ts'
import { Store } from './store.ts'
import type { WordIndex, WordKey } from './words.ts'

/** A sequence of words, each with the number of its class. */
export interface LabelledSequence {
  keys: readonly WordKey[]
  classes: readonly number[]
}

/** A network that gives every word of a sequence one of some classes, in training: an encoder and a softmax on its last layer. */
export class Labeller {
  readonly store: Store
  readonly #kernel: Kernel
  readonly #random: Random
  readonly #encoder: Encoder
  readonly #scorer: Dense
  readonly #classes: number

  constructor(
    kernel: Kernel,
    random: Random,
    index: WordIndex,
    frequencies: readonly number[],
    { classes, ...sizes }: EncoderSizes & { classes: number },
  ) {
    this.#kernel = kernel
    this.#random = random
    this.#classes = classes
    this.store = new Store(kernel, random)
    this.#encoder = new Encoder(this.store, index, frequencies, sizes)
    this.#scorer = new Dense(this.store, 'label', 2 * (sizes.layers.at(-1) ?? 0), padded(classes))
  }

  /** One batch: the mean loss a word; gradients are added, no step is taken. */
  learn(batch: readonly LabelledSequence[], noise: Omit<EncoderNoise, 'random'>): number {
    const kernel = this.#kernel
    const mark = kernel.mark()
    const { items: keys, sequences } = joined(batch.map((sequence) => sequence.keys))
    const outputs = this.#encoder.forward(keys, sequences, { ...noise, random: this.#random })
    const top = outputs.at(-1) ?? 0
    const scores = this.#scorer.forward(top, keys.length)
    const right = batch.flatMap(({ classes }) => classes)
    const loss = softmaxLoss(kernel.floats, scores / 4, this.#scorer.outputs, this.#classes, right)
    const dTop = this.#scorer.backward(top, scores, keys.length)
    const gradients = outputs.map((_, i) => (i === outputs.length - 1 ? dTop : undefined))
    this.#encoder.backward(keys, sequences, gradients, noise.value)
    kernel.release(mark)
    return loss
  }
}
