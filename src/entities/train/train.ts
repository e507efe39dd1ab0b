import { createRandom, Kernel, type Random, type Vectors, WordIndex, type WordKey } from '../../learn/index.ts'
import { CUES, type CueReader } from '../cues.ts'
import { lessonOf, type Material, type Recasing, recase } from './lessons.ts'
import { type Lesson, NameNetwork, type Sizes } from './network.ts'
import { type NamePool, poolOf, renamePeople } from './rename.ts'

export interface TrainOptions {
  seed: number
  epochs: number
  /** Words in a batch, about. */
  batch: number
  /** Highest learning rate; it rises over the first steps and then falls as a cosine does. */
  rate: number
  sizes: Sizes
  noise: { word: number; vector: number; value: number; layer: number }
  /** Words seen less often share the row of unknown words. */
  leastOften: number
  /** Words that the recurrent layers read from end to end, where sentences are shorter. */
  window: number
  /** Share of sentences, and of documents, that are read in capitals, in small letters or in title case. */
  recased: { sentences: number; documents: number }
  /** Share of documents in which people get other names. */
  renamed: number
}

export const DEFAULTS: TrainOptions = {
  seed: 1,
  epochs: 4,
  batch: 500,
  rate: 2.5e-3,
  sizes: { first: 64, second: 48, cues: 16, echoes: 16 },
  noise: { word: 3, vector: 0.05, value: 0.25, layer: 0.3 },
  leastOften: 46,
  window: 100,
  recased: { sentences: 0.06, documents: 0.03 },
  renamed: 0.5,
}

const WARM_UP = 200
const KINDS: readonly Recasing[] = ['upper', 'title', 'lower']

export interface Trained {
  network: NameNetwork
  index: WordIndex
}

/**
 * Trains the name tagger. The same material, options and vectors give the same weights.
 *
 * @param report Called after each epoch with the mean loss a word; the network then holds the weights of the moment, not their average.
 */
export function trainNames(
  material: readonly Material[],
  vectors: Vectors,
  cues: CueReader,
  options: TrainOptions,
  report: (epoch: number, loss: number, trained: Trained) => void,
): Trained {
  const random = createRandom(options.seed)
  const { words, frequencies } = vocabularyOf(material, options.leastOften)
  const index = new WordIndex(vectors, words)
  const network = new NameNetwork(new Kernel(), random, index, frequencies, CUES, options.sizes)
  const trained: Trained = { network, index }
  const keyOf = rememberKeys(index)
  const pool = poolOf(material)
  const lessons = material.map((item) => lessonOf(item, keyOf, cues, options.window))
  const steps = Math.ceil(lessons.reduce((sum, { keys }) => sum + keys.length, 0) / options.batch) * options.epochs
  let step = 0
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    let sum = 0
    let count = 0
    const read = (i: number): Lesson | undefined => {
      const item = material[i]
      const other = item && varied(item, options, pool, random)
      return other === undefined ? lessons[i] : lessonOf(other, keyOf, cues, options.window)
    }
    for (const batch of batches(shuffled(lessons.length, random), read, options.batch)) {
      sum += network.learn(batch, options.noise)
      count++
      step++
      const falling = 0.01 + 0.99 * 0.5 * (1 + Math.cos(Math.PI * Math.min(step / steps, 1)))
      network.store.step({ rate: options.rate * Math.min(step / WARM_UP, 1) * falling, clip: 5 })
    }
    report(epoch, sum / count, trained)
  }
  network.store.exchange()
  return trained
}

/** Keys of forms, each made once. */
export function rememberKeys(index: WordIndex): (form: string) => WordKey {
  const known = new Map<string, WordKey>()
  return (form) => {
    const before = known.get(form)
    if (before !== undefined) return before
    const key = index.keyOf(form)
    known.set(form, key)
    return key
  }
}

function vocabularyOf(material: readonly Material[], leastOften: number): { words: string[]; frequencies: number[] } {
  const counts = new Map<string, number>()
  for (const { document } of material)
    for (const { words } of document.sentences)
      for (const word of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= leastOften).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const rare = [...counts.values()].filter((count) => count < leastOften).length
  return { words: ['', ...kept.map(([word]) => word)], frequencies: [rare, ...kept.map(([, count]) => count)] }
}

function shuffled(count: number, random: Random): number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = random.integer(i + 1)
    const held = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = held
  }
  return order
}

function* batches(order: readonly number[], read: (i: number) => Lesson | undefined, size: number): Generator<Lesson[]> {
  let open: Lesson[] = []
  let words = 0
  for (const i of order) {
    const lesson = read(i)
    if (lesson === undefined) continue
    open.push(lesson)
    words += lesson.keys.length
    if (words < size) continue
    yield open
    open = []
    words = 0
  }
  if (open.length > 0) yield open
}

/** The document with other names, and some or all of its sentences written otherwise; nothing when none of it was drawn. */
function varied(item: Material, { recased, renamed }: TrainOptions, pool: NamePool, random: Random): Material | undefined {
  const kind = (): Recasing => KINDS[random.integer(KINDS.length)] ?? 'lower'
  const all = random.next() < recased.documents ? kind() : undefined
  const document = random.next() < renamed ? renamePeople(item.document, pool, random) : item.document
  let changed = document !== item.document
  const sentences = document.sentences.map((sentence) => {
    const own = all ?? (random.next() < recased.sentences ? kind() : undefined)
    if (own === undefined) return sentence
    changed = true
    return { ...sentence, words: sentence.words.map((word) => recase(word, own)) }
  })
  return changed ? { ...item, document: { ...document, sentences } } : undefined
}
