import {
  Dense,
  dropColumns,
  Encoder,
  type EncoderNoise,
  type Kernel,
  type Random,
  Recurrent,
  type Sequence,
  Store,
  scaleColumns,
  type Weight,
  type WordIndex,
  type WordKey,
} from '../../learn/index.ts'
import { LABELS } from '../labels.ts'
import { gatherRows, shareEchoes } from '../rows.ts'
import { viterbi } from '../viterbi.ts'
import { crfLoss } from './crf.ts'

/** A part of a document with what is to be learned, all sentences one after the other. */
export interface Lesson {
  keys: readonly WordKey[]
  /** For each word, rows of the table of cues. */
  cues: readonly (readonly number[])[]
  /** For each word, which words it is one form with: words of one number are; -1 is none. */
  echoes: Int32Array
  /** Sentences. */
  sequences: readonly Sequence[]
  /** What the recurrent layers read from end to end: sentences, or several of them together. */
  windows: readonly Sequence[]
  /** For each word, the labels it may have, as bits. */
  allowed: readonly number[]
  /** What its loss counts. */
  weight: number
}

export interface Sizes {
  /** Units in one direction of the layer that reads word forms. */
  first: number
  /** Units of the layer above it, which also reads cues and echoes. */
  second: number
  cues: number
  echoes: number
}

/** Widths of matrices are multiples of 8; what is beyond the labels is never right. */
const STRIDE = (LABELS + 7) & ~7

/**
 * The name tagger in training: a recurrent layer over word forms; what it makes of a form elsewhere in the document (the "echo", a few numbers)
 * joins it and the cues as inputs of a second layer; label scores and a linear-chain CRF on top.
 */
export class NameNetwork {
  readonly store: Store
  readonly #kernel: Kernel
  readonly #sizes: Sizes
  readonly #random: Random
  readonly #encoder: Encoder
  readonly #cues: Weight & { touch(row: number): void }
  readonly #echo: Dense
  readonly #second: Recurrent
  readonly #score: Dense
  readonly #transitions: Weight

  constructor(kernel: Kernel, random: Random, index: WordIndex, frequencies: readonly number[], cueCount: number, sizes: Sizes) {
    this.#kernel = kernel
    this.#random = random
    this.#sizes = sizes
    this.store = new Store(kernel, random)
    this.#encoder = new Encoder(this.store, index, frequencies, { layers: [sizes.first], seesNear: true })
    this.#cues = this.store.table('cues', cueCount, sizes.cues, 0.2)
    this.#echo = new Dense(this.store, 'echo', 2 * sizes.first, sizes.echoes)
    this.#second = new Recurrent(this.store, 'layer2', 2 * sizes.first + sizes.cues + sizes.echoes, sizes.second, false)
    this.#score = new Dense(this.store, 'score', 2 * sizes.second, STRIDE)
    this.#transitions = this.store.dense('transitions', STRIDE, STRIDE, 0)
  }

  /** One batch: the mean loss a word; gradients are added, no step is taken. */
  learn(lessons: readonly Lesson[], noise: Omit<EncoderNoise, 'random'>): number {
    const kernel = this.#kernel
    const mark = kernel.mark()
    const all = join(lessons)
    const { keys, windows, echoes } = all
    const count = keys.length
    const full = { ...noise, random: this.#random }
    const { first, second, cues, echoes: echoWidth } = this.#sizes
    const width = 2 * first + cues + echoWidth
    const [bottom = 0] = this.#encoder.forward(keys, windows, full)
    const own = this.#echo.forward(bottom, count)
    const inputs = this.#join(bottom, own, all.cues, echoes)
    const top = this.#second.forward(inputs, count, windows)
    const mask = dropColumns(kernel.floats, top / 4, 2 * second, windows, full)
    const scores = this.#score.forward(top, count)
    const loss = this.#learnLabels(lessons, scores, count)

    const dTop = this.#score.backward(top, scores, count)
    scaleColumns(kernel.floats, dTop / 4, 2 * second, windows, mask)
    const dInputs = this.#second.backward(dTop, count, windows)
    const dBottom = kernel.take(count * 2 * first)
    const dShared = kernel.take(count * echoWidth)
    const { floats } = kernel
    for (let i = 0; i < count; i++) {
      const at = dInputs / 4 + i * width
      floats.copyWithin(dBottom / 4 + i * 2 * first, at, at + 2 * first)
      floats.copyWithin(dShared / 4 + i * echoWidth, at + 2 * first + cues, at + width)
      for (const row of all.cues[i] ?? []) {
        this.#cues.touch(row)
        const to = this.#cues.grad / 4 + row * cues
        for (let j = 0; j < cues; j++) floats[to + j] = (floats[to + j] ?? 0) + (floats[at + 2 * first + j] ?? 0)
      }
    }
    // The mean over the others is its own transpose.
    const dOwn = kernel.zeros(count * echoWidth)
    shareEchoes(kernel.floats, dShared / 4, echoWidth, dOwn / 4, echoWidth, echoes, echoWidth)
    kernel.run.blend(dBottom, 1, this.#echo.backward(bottom, dOwn, count), 1, count * 2 * first)
    this.#encoder.backward(keys, windows, [dBottom], noise.value)
    kernel.release(mark)
    return loss
  }

  /** The inputs of the second layer. */
  #join(bottom: number, own: number, cues: readonly (readonly number[])[], echoes: Int32Array): number {
    const kernel = this.#kernel
    const sizes = this.#sizes
    const width = 2 * sizes.first + sizes.cues + sizes.echoes
    const count = cues.length
    const inputs = kernel.zeros(count * width)
    const { floats } = kernel
    for (let i = 0; i < count; i++)
      floats.copyWithin(inputs / 4 + i * width, bottom / 4 + i * 2 * sizes.first, bottom / 4 + (i + 1) * 2 * sizes.first)
    const table = floats.subarray(this.#cues.at / 4, this.#cues.at / 4 + this.#cues.rows * sizes.cues)
    gatherRows(floats, inputs / 4 + 2 * sizes.first, width, cues, table, sizes.cues)
    shareEchoes(floats, own / 4, sizes.echoes, inputs / 4 + 2 * sizes.first + sizes.cues, width, echoes, sizes.echoes)
    return inputs
  }

  #learnLabels(lessons: readonly Lesson[], scores: number, count: number): number {
    const { floats } = this.#kernel
    let loss = 0
    let start = 0
    for (const { sequences, allowed, weight, keys } of lessons) {
      for (const { from, count: length } of sequences) {
        const arrays = {
          floats,
          stride: STRIDE,
          scores: scores / 4 + (start + from) * STRIDE,
          transitions: this.#transitions.at / 4,
          dTransitions: this.#transitions.grad / 4,
        }
        loss += crfLoss(arrays, allowed.slice(from, from + length), weight / count)
      }
      start += keys.length
    }
    return loss
  }

  /** The labels of the words of some documents, each as one row. */
  label(lessons: readonly Omit<Lesson, 'allowed' | 'weight'>[]): number[][] {
    const kernel = this.#kernel
    const mark = kernel.mark()
    const { keys, sequences, windows, cues, echoes } = join(lessons)
    const [bottom = 0] = this.#encoder.forward(keys, windows)
    const inputs = this.#join(bottom, this.#echo.forward(bottom, keys.length), cues, echoes)
    const top = this.#second.forward(inputs, keys.length, windows)
    const scores = this.#score.forward(top, keys.length)
    const { floats } = kernel
    const transitions = floats.slice(this.#transitions.at / 4, this.#transitions.at / 4 + STRIDE * STRIDE)
    const rows = sequences.map(({ from, count }) => viterbi(floats, scores / 4 + from * STRIDE, STRIDE, count, transitions))
    kernel.release(mark)
    let next = 0
    return lessons.map((lesson) => lesson.sequences.flatMap(() => rows[next++] ?? []))
  }
}

function join(lessons: readonly Omit<Lesson, 'allowed' | 'weight'>[]): Omit<Lesson, 'allowed' | 'weight'> {
  const keys: WordKey[] = []
  const cues: (readonly number[])[] = []
  const sequences: Sequence[] = []
  const windows: Sequence[] = []
  const echoes: number[] = []
  let groups = 0
  for (const lesson of lessons) {
    for (const { from, count } of lesson.sequences) sequences.push({ from: from + keys.length, count })
    for (const { from, count } of lesson.windows) windows.push({ from: from + keys.length, count })
    let most = -1
    for (const group of lesson.echoes) {
      echoes.push(group < 0 ? -1 : group + groups)
      most = Math.max(most, group)
    }
    groups += most + 1
    keys.push(...lesson.keys)
    cues.push(...lesson.cues)
  }
  return { keys, cues, sequences, windows, echoes: Int32Array.from(echoes) }
}
