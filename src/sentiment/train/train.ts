import {
  batchesOf,
  createRandom,
  type EncoderSizes,
  Kernel,
  packWeights,
  rateAt,
  shuffled,
  type Vectors,
  vocabularyOf,
  WordIndex,
  writeModel,
} from '../../learn/index.ts'
import { type Shown, TONE } from '../tone.ts'
import { CLUE_TRAINING, trainClues } from './clues.ts'
import { ToneNetwork, type ToneNoise } from './network.ts'

/** A sentence with its target marked, and what it says of it: 0 ill, 1 neither, 2 well. */
export interface ToneSentence extends Shown {
  tone: number
}

export interface ToneTraining extends EncoderSizes {
  seed: number
  epochs: number
  /** Highest learning rate; it rises over the first steps and then falls as a cosine does. */
  rate: number
  noise: ToneNoise
}

export const TONE_TRAINING: ToneTraining = {
  seed: 2,
  epochs: 6,
  rate: 2e-3,
  layers: [96],
  seesNear: true,
  word: 16,
  gram: 8,
  affix: 8,
  noise: { word: 2, vector: 0.05, value: 0.2, layer: 0.3, pool: 0.4 },
}

/** Words in a batch, about. */
const BATCH = 700
const WARM_UP = 100
/** Words seen less often share the row of unknown words. */
const LEAST_OFTEN = 3

/**
 * Trains the tone model.
 *
 * @param report Called after each epoch of the network with the mean loss.
 * @returns The model file.
 */
export function trainTone(
  sentences: readonly ToneSentence[],
  vectors: Vectors,
  { seed, epochs, rate, noise, ...sizes }: ToneTraining,
  report: (epoch: number, loss: number) => void,
): Buffer {
  const { words, frequencies } = vocabularyOf(
    sentences.flatMap(({ marked }) => marked.forms),
    LEAST_OFTEN,
  )
  const index = new WordIndex(vectors, words)
  const lessons = sentences.map(({ marked, tone }) => ({
    keys: marked.forms.map((form) => index.keyOf(form)),
    targets: marked.targets,
    tone,
  }))
  const steps = epochs * Math.ceil(lessons.reduce((sum, { keys }) => sum + keys.length, 0) / BATCH)
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
    report(epoch, loss)
  }
  network.store.exchange()
  const arrays = new Map([...packWeights(network.store), ...trainClues(sentences, CLUE_TRAINING)])
  return writeModel({ ...TONE, lists: { words, vectors: [vectors.hash] }, arrays })
}
