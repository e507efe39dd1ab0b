import {
  batchesOf,
  createRandom,
  type EncoderSizes,
  Kernel,
  type LabelledSequence,
  Labeller,
  packWeights,
  rateAt,
  shuffled,
  type Vectors,
  vocabularyOf,
  WordIndex,
  type WordKey,
  writeModel,
} from '../../learn/index.ts'
import { SENTENCES } from '../splitter.ts'

export interface SentenceTraining extends EncoderSizes {
  seed: number
  epochs: number
  /** Highest learning rate. */
  rate: number
}

export const SENTENCE_TRAINING: SentenceTraining = { seed: 1, epochs: 5, rate: 2e-3, layers: [64], seesNear: true }

const NOISE = { word: 0.5, vector: 0.05, value: 0.25, layer: 0.3 }
const BATCH = 500
const WARM_UP = 100
const LEAST_OFTEN = 8
const LONGEST_LESSON = 400

/**
 * Trains the sentence splitter.
 *
 * @param paragraphs Each a list of sentences, each a list of words, with quotation marks as `markQuotes` gives them.
 * @param report Called after each epoch with the mean loss and a function that gives the model as it is.
 * @returns The model file.
 */
export function trainSentences(
  paragraphs: readonly (readonly (readonly string[])[])[],
  vectors: Vectors,
  options: SentenceTraining,
  report: (epoch: number, loss: number, model: () => Buffer) => void,
): Buffer {
  const random = createRandom(options.seed)
  const { words, frequencies } = vocabularyOf(paragraphs.flat(2), LEAST_OFTEN)
  const index = new WordIndex(vectors, words)
  const labeller = new Labeller(new Kernel(), random, index, frequencies, { ...options, classes: 2 })
  const lessons = paragraphs.flatMap((paragraph) => lessonsOf(paragraph, index))
  const model = (): Buffer => {
    labeller.store.exchange()
    const bytes = writeModel({ ...SENTENCES, lists: { words, vectors: [vectors.hash] }, arrays: packWeights(labeller.store) })
    labeller.store.exchange()
    return bytes
  }
  const steps = options.epochs * Math.ceil(lessons.reduce((sum, { keys }) => sum + keys.length, 0) / BATCH)
  let step = 0
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    let loss = 0
    const batches = batchesOf(shuffled(lessons, random), BATCH, ({ keys }) => keys.length)
    for (const batch of batches) {
      loss += labeller.learn(batch, NOISE) / batches.length
      labeller.store.step({ rate: rateAt(++step, steps, options.rate, WARM_UP), clip: 5 })
    }
    report(epoch, loss, model)
  }
  return model()
}

/** A paragraph as one sequence, or as several where it is long: a class for each word, 1 where a sentence begins. */
function lessonsOf(paragraph: readonly (readonly string[])[], index: WordIndex): LabelledSequence[] {
  const lessons: { keys: WordKey[]; classes: number[] }[] = []
  for (const sentence of paragraph) {
    let open = lessons.at(-1)
    if (open === undefined || open.keys.length + sentence.length > LONGEST_LESSON) {
      open = { keys: [], classes: [] }
      lessons.push(open)
    }
    for (const form of sentence) {
      open.classes.push(0)
      open.keys.push(index.keyOf(form))
    }
    open.classes[open.classes.length - sentence.length] = 1
  }
  return lessons
}
