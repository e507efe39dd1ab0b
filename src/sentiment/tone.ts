import { arrayOf, floatsOf, Kernel, Linear, loadVectors, Reader, readModelFile, readTrained, type Vectors } from '../learn/index.ts'
import type { Clues } from './clues.ts'
import type { Marked } from './marked.ts'
import { POOLS, poolInKernel } from './pool.ts'
import { scoreClues } from './score-clues.ts'

export const TONE = { name: 'tone', revision: 3 } as const

/** Probabilities that a sentence speaks ill, neither ill nor well, and well of its target. */
export type Tone = readonly [negative: number, neutral: number, positive: number]

/** A sentence with one target, as both parts of the model read it. */
export interface Shown {
  marked: Marked
  clues: Clues
}

/** Says how sentences speak of the targets marked in them. */
export interface ToneModel {
  /** First 16 digits of the model's hash. */
  readonly hash: string
  /** The word vectors that clues are measured with. */
  readonly vectors: Vectors
  read(sentences: readonly Shown[]): Tone[]
}

/** Words that go through the network at once. */
const BATCH = 512

/**
 * Reads the model of `npm run train -- tone`: a small recurrent network, and a linear model over clues; their probabilities are averaged.
 *
 * @throws {ModelError} when the file does not fit this code, or was trained with other vectors.
 */
export function readTone(bytes: Uint8Array, vectors: Vectors): ToneModel {
  const model = readTrained(bytes, TONE, vectors)
  const kernel = new Kernel()
  const reader = new Reader(kernel, model, vectors)
  const scorer = new Linear(kernel, model, 'tone')
  const hashed = arrayOf(model, 'clues')
  const measured = floatsOf(arrayOf(model, 'measures'))
  const scales = hashed.kind === 'int8' ? hashed.scales : 1
  const fromClues = ({ clues }: Shown): Tone =>
    softmax(scoreClues(clues, 1 / Math.sqrt(Math.max(clues.hashes.length, 1)), hashed.values, measured, scales), 0)
  return {
    hash: model.hash,
    vectors,
    read: (sentences) =>
      batches(sentences).flatMap((batch) => {
        const read = readBatch(kernel, reader, scorer, batch)
        return batch.map((shown, i) => averaged([read[i] ?? NEUTRAL, fromClues(shown)]))
      }),
  }
}

const NEUTRAL: Tone = [0, 1, 0]

function readBatch(kernel: Kernel, reader: Reader, scorer: Linear, batch: readonly Shown[]): Tone[] {
  const mark = kernel.mark()
  const forms: string[] = []
  const sequences = batch.map(({ marked }) => {
    const from = forms.length
    for (const form of marked.forms) forms.push(form)
    return { from, count: marked.forms.length }
  })
  let x = reader.first(forms, sequences)
  for (let layer = 2; layer <= reader.depth; layer++) x = reader.next(layer, x, forms.length, sequences)
  const width = reader.widthOf(reader.depth)
  const pooled = kernel.take(batch.length * POOLS * width)
  sequences.forEach(({ from, count }, s) => {
    poolInKernel(kernel, x + from * width * 4, count, width, batch[s]?.marked.targets ?? [], pooled + s * POOLS * width * 4)
  })
  const scores = scorer.apply(pooled, scorer.inputs, batch.length)
  const tones = batch.map((_, s) => softmax(kernel.floats, scores / 4 + s * scorer.outputs))
  kernel.release(mark)
  return tones
}

function softmax(floats: ArrayLike<number>, at: number): Tone {
  const score = (i: number): number => floats[at + i] ?? 0
  const most = Math.max(score(0), score(1), score(2))
  const [a, b, c] = [Math.exp(score(0) - most), Math.exp(score(1) - most), Math.exp(score(2) - most)]
  return [a / (a + b + c), b / (a + b + c), c / (a + b + c)]
}

/** The mean of some tones; neutral for none. */
export function averaged(tones: readonly Tone[]): Tone {
  if (tones.length === 0) return NEUTRAL
  const mean = (i: 0 | 1 | 2): number => tones.reduce((sum, tone) => sum + tone[i], 0) / tones.length
  return [mean(0), mean(1), mean(2)]
}

function batches(sentences: readonly Shown[]): Shown[][] {
  const result: Shown[][] = []
  let words = BATCH
  for (const sentence of sentences) {
    const { length } = sentence.marked.forms
    if (words + length > BATCH) {
      result.push([])
      words = 0
    }
    result.at(-1)?.push(sentence)
    words += length
  }
  return result
}

/** The tone model from the package's model file. @throws {ModelError} when the file is damaged. */
export function loadTone(): ToneModel {
  const [bytes, vectors] = [readModelFile(TONE.name), loadVectors()]
  return readTone(bytes, vectors)
}
