import { arrayOf, Kernel, Linear, listOf, loadVectors, type ModelArray, ModelError, Reader, readModel, readModelFile, type Vectors } from '../learn/index.ts'
import type { Marked } from './marked.ts'
import { POOLS, poolRows } from './pool.ts'

export const TONE = { name: 'tone', revision: 1 } as const

/** Probabilities that a sentence speaks ill, neither ill nor well, and well of its target. */
export type Tone = readonly [negative: number, neutral: number, positive: number]

/** Says how sentences speak of the targets marked in them. */
export interface ToneModel {
  /** First 16 digits of the model's hash. */
  readonly hash: string
  read(sentences: readonly Marked[]): Tone[]
}

/** Words that go through the network at once. */
const BATCH = 512

/**
 * Reads the model of `npm run train -- tone`: small recurrent networks that were trained with other seeds, whose probabilities are averaged.
 *
 * @throws {ModelError} when the file does not fit this code, or was trained with other vectors.
 */
export function readTone(bytes: Uint8Array, vectors: Vectors): ToneModel {
  const model = readModel(bytes, TONE)
  if (listOf(model, 'vectors')[0] !== vectors.hash)
    throw new ModelError('model-foreign', 'the tone model was trained with other word vectors; train it again with npm run train -- tone')
  const members = listOf(model, 'members').map((member) => {
    const kernel = new Kernel()
    const own = { ...model, arrays: arraysOf(model.arrays, member) }
    arrayOf(own, 'tone.weight')
    return { kernel, reader: new Reader(kernel, own, vectors), scorer: new Linear(kernel, own, 'tone') }
  })
  return {
    hash: model.hash,
    read: (sentences) =>
      batches(sentences).flatMap((batch) => {
        const said = members.map(({ kernel, reader, scorer }) => readBatch(kernel, reader, scorer, batch))
        return batch.map((_, i) => averaged(said.map((tones) => tones[i] ?? NEUTRAL)))
      }),
  }
}

const NEUTRAL: Tone = [0, 1, 0]

function readBatch(kernel: Kernel, reader: Reader, scorer: Linear, batch: readonly Marked[]): Tone[] {
  const mark = kernel.mark()
  const forms: string[] = []
  const sequences = batch.map((sentence) => {
    const from = forms.length
    for (const form of sentence.forms) forms.push(form)
    return { from, count: sentence.forms.length }
  })
  let x = reader.first(forms, sequences)
  for (let layer = 2; layer <= reader.depth; layer++) x = reader.next(layer, x, forms.length, sequences)
  const width = reader.widthOf(reader.depth)
  const pooled = kernel.take(batch.length * POOLS * width)
  sequences.forEach(({ from, count }, s) => {
    poolRows(kernel.floats, x / 4 + from * width, count, width, batch[s]?.targets ?? [], pooled / 4 + s * POOLS * width)
  })
  const scores = scorer.apply(pooled, scorer.inputs, batch.length)
  const tones = batch.map((_, s) => softmax(kernel.floats, scores / 4 + s * scorer.outputs))
  kernel.release(mark)
  return tones
}

function softmax(floats: Float32Array, at: number): Tone {
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

function arraysOf(arrays: ReadonlyMap<string, ModelArray>, member: string): Map<string, ModelArray> {
  const start = `${member}/`
  return new Map([...arrays].flatMap(([name, array]) => (name.startsWith(start) ? [[name.slice(start.length), array] as const] : [])))
}

function batches(sentences: readonly Marked[]): Marked[][] {
  const result: Marked[][] = []
  let words = BATCH
  for (const sentence of sentences) {
    if (words + sentence.forms.length > BATCH) {
      result.push([])
      words = 0
    }
    result.at(-1)?.push(sentence)
    words += sentence.forms.length
  }
  return result
}

/** The tone model from the package's model file. @throws {ModelError} when the file is damaged. */
export async function loadTone(): Promise<ToneModel> {
  const [bytes, vectors] = await Promise.all([readModelFile(TONE.name), loadVectors()])
  return readTone(bytes, vectors)
}
