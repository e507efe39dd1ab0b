import {
  batchesOf,
  createRandom,
  Kernel,
  packWeights,
  rateAt,
  shuffled,
  type Vectors,
  vocabularyOf,
  WordIndex,
  writeModel,
} from '../../learn/index.ts'
import { SYNTAX } from '../model.ts'
import { type Lesson, type Loss, type Noise, type Sizes, SyntaxNetwork } from './network.ts'
import type { TreebankSentence } from './treebank.ts'

export interface TrainOptions {
  seed: number
  epochs: number
  /** Words in a batch, about. */
  batch: number
  /** Highest learning rate; it rises over the first steps and then falls as a cosine does. */
  rate: number
  sizes: Omit<Sizes, 'tags' | 'labels'>
  noise: Noise
  /** Share of sentences that are read in capitals, in small letters or in title case. */
  recased: number
}

export const SYNTAX_TRAINING: TrainOptions = {
  seed: 1,
  epochs: 18,
  batch: 450,
  rate: 2.5e-3,
  sizes: { layers: [160, 192, 192], seesNear: true, word: 48, gram: 48, arc: 128, label: 64 },
  noise: { word: 0.5, vector: 0.05, value: 0.2, layer: 0.28, head: 0.33 },
  recased: 0.04,
}

/** Words seen less often share the row of unknown words. */
const LEAST_OFTEN = 2
const WARM_UP = 200

/** The tag that is learned: both tag sets in one. */
export const jointTag = (upos: string, xpos: string): string => `${upos}/${xpos}`

/**
 * Trains the tagger and parser on treebanks. The same sentences, options and vectors give the same weights.
 *
 * @param report Called after each epoch with the mean losses and a function that gives the model as it is.
 * @returns The model file; its weights are the running average.
 */
export function trainSyntax(
  sentences: readonly TreebankSentence[],
  vectors: Vectors,
  options: TrainOptions,
  report: (epoch: number, losses: Loss, model: () => Buffer) => void,
): Buffer {
  const random = createRandom(options.seed)
  const { words, frequencies } = vocabularyOf(
    sentences.flatMap(({ forms }) => forms),
    LEAST_OFTEN,
  )
  const index = new WordIndex(vectors, words)
  const tags = inventory(sentences.map(({ upos, xpos }) => upos.map((tag, i) => jointTag(tag, xpos[i] ?? '_'))))
  const labels = inventory(sentences.map(({ deprels }) => deprels))
  const sizes: Sizes = { ...options.sizes, tags: tags.length, labels: labels.length }
  const network = new SyntaxNetwork(new Kernel(), random, index, frequencies, sizes)
  const model = (): Buffer => {
    network.store.exchange()
    const lists = { words: index.vocabulary, tags, labels, vectors: [vectors.hash] }
    const bytes = writeModel({ ...SYNTAX, lists, arrays: packWeights(network.store) })
    network.store.exchange()
    return bytes
  }
  const learned = sentences.map((sentence) => ({ sentence, lesson: lessonOf(sentence, index, tags, labels) }))
  const steps = options.epochs * Math.ceil(sentences.reduce((sum, { forms }) => sum + forms.length, 0) / options.batch)
  let step = 0
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    const sums = { tag: 0, arc: 0, label: 0 }
    const lessons = shuffled(learned, random).map(({ sentence, lesson }) =>
      random.next() < options.recased ? lessonOf(recase(sentence, random.integer(3)), index, tags, labels) : lesson,
    )
    const batches = batchesOf(lessons, options.batch, ({ keys }) => keys.length)
    for (const batch of batches) {
      const loss = network.learn(batch, options.noise)
      network.store.step({ rate: rateAt(++step, steps, options.rate, WARM_UP), clip: 5 })
      for (const key of ['tag', 'arc', 'label'] as const) sums[key] += loss[key] / batches.length
    }
    report(epoch, sums, model)
  }
  return model()
}

const inventory = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort()

function lessonOf(sentence: TreebankSentence, index: WordIndex, tags: readonly string[], labels: readonly string[]): Lesson {
  return {
    keys: sentence.forms.map((form) => index.keyOf(form)),
    tags: sentence.upos.map((upos, i) => tags.indexOf(jointTag(upos, sentence.xpos[i] ?? '_'))),
    heads: sentence.heads,
    labels: sentence.deprels.map((label) => labels.indexOf(label)),
  }
}

function recase(sentence: TreebankSentence, kind: number): TreebankSentence {
  const turn = (form: string): string =>
    kind === 0 ? form.toUpperCase() : kind === 1 ? form.toLowerCase() : form.charAt(0).toUpperCase() + form.slice(1)
  return { ...sentence, forms: sentence.forms.map(turn) }
}
