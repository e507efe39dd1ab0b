import { createRandom, Kernel, type Random, type Vectors, WordIndex } from '../../learn/index.ts'
import { type Lesson, type Noise, type Sizes, SyntaxNetwork } from './network.ts'
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

export const DEFAULTS: TrainOptions = {
  seed: 1,
  epochs: 20,
  batch: 500,
  rate: 2.5e-3,
  sizes: { layers: [128, 160, 160], arc: 128, label: 64 },
  noise: { word: 0.5, vector: 0.05, value: 0.2, layer: 0.25, head: 0.3 },
  recased: 0.04,
}

/** Words seen less often share the row of unknown words. */
const LEAST_OFTEN = 2
const WARM_UP = 200

export interface SyntaxScores {
  upos: number
  tag: number
  uas: number
  las: number
}

export interface Trained {
  network: SyntaxNetwork
  index: WordIndex
  tags: readonly string[]
  labels: readonly string[]
}

/** The tag that is learned: both tag sets in one. */
export const jointTag = (upos: string, xpos: string): string => `${upos}/${xpos}`

/**
 * Trains the tagger and parser on treebanks. The same sentences, options and vectors give the same weights.
 *
 * @param report Called after each epoch with the mean losses and the seconds since the start.
 */
export function trainSyntax(
  sentences: readonly TreebankSentence[],
  vectors: Vectors,
  options: TrainOptions,
  report: (epoch: number, losses: { tag: number; arc: number; label: number }, trained: Trained) => void,
): Trained {
  const random = createRandom(options.seed)
  const { words, frequencies } = vocabularyOf(sentences)
  const index = new WordIndex(vectors, words)
  const tags = inventory(sentences.map(({ upos, xpos }) => upos.map((tag, i) => jointTag(tag, xpos[i] ?? '_'))))
  const labels = inventory(sentences.map(({ deprels }) => deprels))
  const sizes: Sizes = { ...options.sizes, tags: tags.length, labels: labels.length }
  const network = new SyntaxNetwork(new Kernel(), random, index, frequencies, sizes)
  const trained: Trained = { network, index, tags, labels }
  const lessons = sentences.map((sentence) => lessonOf(sentence, index, tags, labels))
  const batchesPerEpoch = Math.ceil(sentences.reduce((sum, { forms }) => sum + forms.length, 0) / options.batch)
  const steps = batchesPerEpoch * options.epochs
  let step = 0
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    const sums = { tag: 0, arc: 0, label: 0 }
    const batches = makeBatches(lessons, sentences, options, random, (sentence) => lessonOf(sentence, index, tags, labels))
    for (const batch of batches) {
      const loss = network.learn(batch, options.noise)
      step++
      const progress = Math.min(step / steps, 1)
      const rate = options.rate * Math.min(step / WARM_UP, 1) * (0.01 + 0.99 * 0.5 * (1 + Math.cos(Math.PI * progress)))
      network.store.step({ rate, clip: 5 })
      for (const key of ['tag', 'arc', 'label'] as const) sums[key] += loss[key] / batches.length
    }
    report(epoch, sums, trained)
  }
  return trained
}

function vocabularyOf(sentences: readonly TreebankSentence[]): { words: string[]; frequencies: number[] } {
  const counts = new Map<string, number>()
  for (const { forms } of sentences) for (const form of forms) counts.set(form.toLowerCase(), (counts.get(form.toLowerCase()) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= LEAST_OFTEN).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const rare = [...counts.values()].filter((count) => count < LEAST_OFTEN).length
  return { words: ['', ...kept.map(([word]) => word)], frequencies: [rare, ...kept.map(([, count]) => count)] }
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

function makeBatches(
  lessons: readonly Lesson[],
  sentences: readonly TreebankSentence[],
  { batch, recased }: TrainOptions,
  random: Random,
  read: (sentence: TreebankSentence) => Lesson,
): Lesson[][] {
  const order = lessons.map((_, i) => i)
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.integer(i + 1)
    const held = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = held
  }
  const batches: Lesson[][] = []
  let open: Lesson[] = []
  let words = 0
  for (const i of order) {
    const sentence = sentences[i]
    const lesson = sentence !== undefined && random.next() < recased ? read(recase(sentence, random.integer(3))) : lessons[i]
    if (lesson === undefined) continue
    open.push(lesson)
    words += lesson.keys.length
    if (words < batch) continue
    batches.push(open)
    open = []
    words = 0
  }
  if (open.length > 0) batches.push(open)
  return batches
}

function recase(sentence: TreebankSentence, kind: number): TreebankSentence {
  const turn = (form: string): string =>
    kind === 0 ? form.toUpperCase() : kind === 1 ? form.toLowerCase() : form.charAt(0).toUpperCase() + form.slice(1)
  return { ...sentence, forms: sentence.forms.map(turn) }
}

/** Scores on gold words, as the CoNLL 2018 shared task counts: labels without subtypes. In percent. */
export function scoreSyntax({ network, index, tags, labels }: Trained, sentences: readonly TreebankSentence[]): SyntaxScores {
  let [words, upos, tag, uas, las] = [0, 0, 0, 0, 0]
  for (let from = 0; from < sentences.length; from += 32) {
    const some = sentences.slice(from, from + 32)
    const analyses = network.analyse(some.map(({ forms }) => forms.map((form) => index.keyOf(form))))
    some.forEach((sentence, s) => {
      const analysis = analyses[s]
      sentence.forms.forEach((_, i) => {
        words++
        const given = tags[analysis?.tags[i] ?? 0] ?? ''
        if (given.split('/')[0] === sentence.upos[i]) upos++
        if (given === jointTag(sentence.upos[i] ?? '', sentence.xpos[i] ?? '')) tag++
        if (analysis?.heads[i] !== sentence.heads[i]) return
        uas++
        const label = labels[analysis?.labels[i] ?? 0] ?? ''
        if (label.split(':')[0] === sentence.deprels[i]?.split(':')[0]) las++
      })
    })
  }
  const share = (count: number): number => (100 * count) / words
  return { upos: share(upos), tag: share(tag), uas: share(uas), las: share(las) }
}
