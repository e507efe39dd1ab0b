import {
  batchesOf,
  createRandom,
  type EncoderSizes,
  Kernel,
  type ModelArray,
  packWeights,
  rateAt,
  shuffled,
  type Vectors,
  vocabularyOf,
  WordIndex,
  writeModel,
} from '../../learn/index.ts'
import type { Marked } from '../marked.ts'
import { TONE } from '../tone.ts'
import { ToneNetwork, type ToneNoise } from './network.ts'

/** A sentence with its target marked, and what it says of it: 0 ill, 1 neither, 2 well. */
export interface ToneSentence extends Marked {
  tone: number
}

export interface ToneTraining extends EncoderSizes {
  /** A network is trained for each. */
  seeds: readonly number[]
  epochs: number
  /** Highest learning rate; it rises over the first steps and then falls as a cosine does. */
  rate: number
  noise: ToneNoise
}

export const TONE_TRAINING: ToneTraining = {
  seeds: [1, 2],
  epochs: 6,
  rate: 2e-3,
  layers: [64],
  seesNear: true,
  word: 32,
  gram: 16,
  affix: 8,
  noise: { word: 0.5, vector: 0.05, value: 0.2, layer: 0.3, pool: 0.4 },
}

/** Words in a batch, about. */
const BATCH = 700
const WARM_UP = 100
/** Words seen less often share the row of unknown words. */
const LEAST_OFTEN = 3

/**
 * Trains the networks of the tone model.
 *
 * @param report Called after each epoch of each network with the mean loss.
 * @returns The model file.
 */
export function trainTone(
  sentences: readonly ToneSentence[],
  vectors: Vectors,
  { seeds, epochs, rate, noise, ...sizes }: ToneTraining,
  report: (member: number, epoch: number, loss: number) => void,
): Buffer {
  const { words, frequencies } = vocabularyOf(
    sentences.flatMap(({ forms }) => forms),
    LEAST_OFTEN,
  )
  const index = new WordIndex(vectors, words)
  const lessons = sentences.map(({ forms, targets, tone }) => ({ keys: forms.map((form) => index.keyOf(form)), targets, tone }))
  const steps = epochs * Math.ceil(lessons.reduce((sum, { keys }) => sum + keys.length, 0) / BATCH)
  const arrays = new Map<string, ModelArray>()
  seeds.forEach((seed, member) => {
    const random = createRandom(seed)
    const network = new ToneNetwork(new Kernel(), random, index, frequencies, sizes)
    let step = 0
    for (let epoch = 1; epoch <= epochs; epoch++) {
      let loss = 0
      const batches = batchesOf(shuffled(lessons, random), BATCH, ({ keys }) => keys.length)
      for (const batch of batches) {
        loss += network.learn(batch, noise) / batches.length
        network.store.step({ rate: rateAt(++step, steps, rate, WARM_UP), clip: 5 })
      }
      report(member + 1, epoch, loss)
    }
    network.store.exchange()
    for (const [name, array] of packWeights(network.store)) arrays.set(`${member + 1}/${name}`, array)
  })
  return writeModel({ ...TONE, lists: { words, vectors: [vectors.hash], members: seeds.map((_, i) => String(i + 1)) }, arrays })
}
