import {
  Dense,
  dropOut,
  Encoder,
  type EncoderNoise,
  type EncoderSizes,
  type Kernel,
  padded,
  type Random,
  type Sequence,
  Store,
  softmaxLoss,
  type WordIndex,
  type WordKey,
} from '../../learn/index.ts'
import { nearness, POOLS, poolRows } from '../pool.ts'

/** A sentence with the places of the one it may speak well or ill of, and the class of what it says. */
export interface ToneLesson {
  keys: readonly WordKey[]
  targets: readonly number[]
  tone: number
}

export interface ToneNoise extends Omit<EncoderNoise, 'random'> {
  /** Share of the pooled outputs left out. */
  pool: number
}

/** How many classes there are: negative, neutral, positive. */
export const TONES = 3

/**
 * The network for the tone towards somebody, in training: an encoder over a sentence in which they are marked, its outputs pooled around the marks, and a
 * softmax.
 */
export class ToneNetwork {
  readonly store: Store
  readonly #kernel: Kernel
  readonly #random: Random
  readonly #encoder: Encoder
  readonly #tone: Dense
  readonly #width: number

  constructor(kernel: Kernel, random: Random, index: WordIndex, frequencies: readonly number[], sizes: EncoderSizes) {
    this.#kernel = kernel
    this.#random = random
    this.store = new Store(kernel, random)
    this.#encoder = new Encoder(this.store, index, frequencies, sizes)
    this.#width = 2 * (sizes.layers.at(-1) ?? 0)
    this.#tone = new Dense(this.store, 'tone', POOLS * this.#width, padded(TONES))
  }

  /** One batch: the mean loss a sentence; gradients are added, no step is taken. */
  learn(lessons: readonly ToneLesson[], noise: ToneNoise): number {
    const kernel = this.#kernel
    const mark = kernel.mark()
    const keys: WordKey[] = []
    const sequences: Sequence[] = []
    for (const lesson of lessons) {
      sequences.push({ from: keys.length, count: lesson.keys.length })
      keys.push(...lesson.keys)
    }
    const width = this.#width
    const outputs = this.#encoder.forward(keys, sequences, { ...noise, random: this.#random })
    const top = outputs.at(-1) ?? 0
    const dTop = kernel.zeros(keys.length * width)

    const pooled = kernel.take(lessons.length * POOLS * width)
    const peaks = new Int32Array(lessons.length * width)
    lessons.forEach(({ targets }, s) => {
      const { from = 0, count = 0 } = sequences[s] ?? {}
      const largest = peaks.subarray(s * width, (s + 1) * width)
      poolRows(kernel.floats, top / 4 + from * width, count, width, targets, pooled / 4 + s * POOLS * width, largest)
    })
    const mask = dropOut(kernel.floats, pooled / 4, lessons.length * POOLS * width, noise.pool, this.#random)
    const scores = this.#tone.forward(pooled, lessons.length)
    const tones = lessons.map(({ tone }) => tone)
    const loss = softmaxLoss(kernel.floats, scores / 4, this.#tone.outputs, TONES, tones)
    const dPooled = this.#tone.backward(pooled, scores, lessons.length)
    const { floats } = kernel
    const keep = 1 / (1 - noise.pool)
    for (let i = 0; i < lessons.length * POOLS * width; i++)
      floats[dPooled / 4 + i] = mask[i] === 1 ? (floats[dPooled / 4 + i] ?? 0) * keep : 0
    lessons.forEach(({ targets }, s) => {
      const { from = 0, count = 0 } = sequences[s] ?? {}
      spread(
        kernel.floats,
        dPooled / 4 + s * POOLS * width,
        width,
        targets,
        count,
        peaks.subarray(s * width, (s + 1) * width),
        dTop / 4 + from * width,
      )
    })
    const gradients = outputs.map((_, i) => (i === outputs.length - 1 ? dTop : undefined))
    this.#encoder.backward(keys, sequences, gradients, noise.value)
    kernel.release(mark)
    return loss
  }
}

/** The gradients of pooled rows, given back to the rows they came from; mirrors `poolRows`. */
function spread(
  floats: Float32Array,
  from: number,
  width: number,
  targets: readonly number[],
  count: number,
  peaks: Int32Array,
  to: number,
): void {
  const weights = nearness(targets, count)
  for (let j = 0; j < width; j++) {
    const at = (floats[from + j] ?? 0) / targets.length
    for (const target of targets) floats[to + target * width + j] = (floats[to + target * width + j] ?? 0) + at
    const peak = to + (peaks[j] ?? 0) * width + j
    floats[peak] = (floats[peak] ?? 0) + (floats[from + width + j] ?? 0)
    const near = floats[from + 2 * width + j] ?? 0
    for (let row = 0; row < count; row++) floats[to + row * width + j] = (floats[to + row * width + j] ?? 0) + near * (weights[row] ?? 0)
  }
}
