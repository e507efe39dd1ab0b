import type { Random } from '../../learn/index.ts'
import { isCapitalised } from '../casing.ts'
import type { GoldDocument } from './corpora.ts'
import type { Material } from './lessons.ts'

/** Names to give: first and last words of people's, and other names. */
export interface NamePool {
  first: string[]
  last: string[]
  /** Whole names of organisations and places. */
  whole: Readonly<Record<'ORG' | 'LOC', string[][]>>
}

const isNameWord = (word: string): boolean => /^\p{L}[\p{L}'’]{2,}$/u.test(word) && isCapitalised(word) && word !== word.toUpperCase()

/** The names of some documents, of sources that people labelled. */
export function poolOf(material: readonly Material[]): NamePool {
  const first = new Set<string>()
  const last = new Set<string>()
  const whole = { ORG: new Map<string, string[]>(), LOC: new Map<string, string[]>() }
  for (const { document, weight } of material) {
    if (weight < 1) continue
    for (const { words, spans } of document.sentences)
      for (const span of spans) {
        const own = words.slice(span.first, span.last)
        const isWritten = isCapitalised(own[0] ?? '')
        if ((span.label === 'ORG' || span.label === 'LOC') && isWritten) whole[span.label].set(own.join(' '), own)
        if (span.label !== 'PER' || own.length < 2 || !own.every(isNameWord)) continue
        first.add(own[0] ?? '')
        last.add(own.at(-1) ?? '')
      }
  }
  return { first: [...first], last: [...last], whole: { ORG: [...whole.ORG.values()], LOC: [...whole.LOC.values()] } }
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

/** A document in which organisations and places have the names of others, the same for the same. */
export function replaceNames(document: GoldDocument, pool: NamePool, random: Random): GoldDocument {
  const names = new Map<string, string[]>()
  const sentences = document.sentences.map(({ words, spans }) => {
    const changed: string[] = []
    const moved: typeof spans = []
    let at = 0
    for (const { first, last, label } of [...spans].sort((a, b) => a.first - b.first)) {
      changed.push(...words.slice(at, first))
      const old = words.slice(first, last)
      const isOther = (label === 'ORG' || label === 'LOC') && isCapitalised(old[0] ?? '')
      const key = `${label} ${old.join(' ')}`
      const list = label === 'ORG' || label === 'LOC' ? pool.whole[label] : []
      if (isOther && !names.has(key)) names.set(key, list[random.integer(list.length)] ?? old)
      const name = isOther ? (names.get(key) ?? old) : old
      moved.push({ first: changed.length, last: changed.length + name.length, label })
      changed.push(...name)
      at = last
    }
    changed.push(...words.slice(at))
    return { words: changed, spans: moved }
  })
  return { ...document, sentences }
}
