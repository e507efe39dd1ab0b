import type { Random } from '../../learn/index.ts'
import { isCapitalised } from '../casing.ts'
import type { GoldDocument } from './corpora.ts'
import type { Material } from './lessons.ts'

/** First and last words of the names of people. */
export interface NamePool {
  first: string[]
  last: string[]
}

const isNameWord = (word: string): boolean => /^\p{L}[\p{L}'’]{2,}$/u.test(word) && isCapitalised(word) && word !== word.toUpperCase()

/** The words that people are called by in some documents, of sources that people labelled. */
export function poolOf(material: readonly Material[]): NamePool {
  const first = new Set<string>()
  const last = new Set<string>()
  for (const { document, weight } of material) {
    if (weight < 1) continue
    for (const { words, spans } of document.sentences)
      for (const span of spans) {
        const own = words.slice(span.first, span.last)
        if (span.label !== 'PER' || own.length < 2 || !own.every(isNameWord)) continue
        first.add(own[0] ?? '')
        last.add(own.at(-1) ?? '')
      }
  }
  return { first: [...first], last: [...last] }
}

/** The beginning of one name and the end of another: a name that nobody has, spelt as names are. */
function blend(pool: readonly string[], random: Random): string {
  const [one = '', other = ''] = [pool[random.integer(pool.length)], pool[random.integer(pool.length)]]
  return random.next() < 0.4 ? one : one.slice(0, Math.ceil(one.length / 2)) + other.slice(Math.floor(other.length / 2)).toLowerCase()
}

/**
 * A document in which the people have other names, the same word for the same word: known names teach nothing about unknown ones, and news is full of these.
 */
export function renamePeople(document: GoldDocument, pool: NamePool, random: Random): GoldDocument {
  const names = new Map<string, string>()
  for (const { words, spans } of document.sentences)
    for (const span of spans) {
      if (span.label !== 'PER' || span.last - span.first < 2) continue
      for (let i = span.first; i < span.last; i++) {
        const word = words[i] ?? ''
        if (isNameWord(word) && !names.has(word)) names.set(word, blend(i === span.last - 1 ? pool.last : pool.first, random))
      }
    }
  if (names.size === 0) return document
  const sentences = document.sentences.map((sentence) => {
    const words = [...sentence.words]
    for (const { first, last, label } of sentence.spans)
      if (label === 'PER') for (let i = first; i < last; i++) words[i] = names.get(words[i] ?? '') ?? words[i] ?? ''
    return { ...sentence, words }
  })
  return { ...document, sentences }
}
