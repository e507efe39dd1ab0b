import type { TokenRange } from '../document/index.ts'
import type { Knowledge, WordList } from '../knowledge/index.ts'
import { hasLetter, isCapitalised } from './casing.ts'
import { lookupsOf } from './lookups.ts'

/** What is looked at: words and the sentences they form. */
export interface CueText {
  words: readonly string[]
  sentences: readonly TokenRange[]
}

const LISTS: readonly WordList[] = [
  'org-heads',
  'org-suffixes',
  'facility-heads',
  'landform-heads',
  'law-heads',
  'event-heads',
  'gpe-heads',
  'name-particles',
  'name-suffixes',
  'ministry-fields',
  'weekdays',
  'months',
]
const ENTRY_TYPES = ['GPE', 'ORG', 'LOC', 'NORP', 'EVENT', 'LAW', 'PERSON'] as const
const SHARES = ['upper', 'title', 'lower', 'sentence'] as const

/** The cues by their rows; a model is only good with those it was trained with. */
export const CUE_NAMES: readonly string[] = [
  ...LISTS,
  'first-name',
  'honorific',
  'opens',
  'seen-small',
  'seen-inside',
  ...SHARES.map((share) => `casing-${share}`),
  ...[...ENTRY_TYPES, 'demonym', 'office'].flatMap((type) => ['only', 'first', 'inside'].map((place) => `${type}-${place}`)),
]
const ROWS: ReadonlyMap<string, number> = new Map(CUE_NAMES.map((name, row) => [name, row]))
const rowOf = (name: string): number => ROWS.get(name) ?? 0

/** How many different cues there are. */
export const CUES: number = CUE_NAMES.length
const [OPENS, SEEN_SMALL, SEEN_INSIDE] = ['opens', 'seen-small', 'seen-inside'].map(rowOf)

/** Forms whose own cues are remembered; when there are more, all are forgotten. */
const REMEMBERED = 20_000

/** Tells for each word of a document what the tables know of it, and what the rest of the document says: rows of a table of cues. */
export class CueReader {
  readonly #knowledge: Knowledge
  readonly #own = new Map<string, readonly number[]>()

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge
  }

  read({ words, sentences }: CueText): number[][] {
    const rows: number[][] = words.map((word) => [...this.#ownCues(word)])
    const small = new Set<string>()
    const inside = new Set<string>()
    for (const { first, last } of sentences) {
      const casing = rowOf(`casing-${shareOf(words, first, last)}`)
      const isPlain = casing === rowOf('casing-sentence')
      let opens = true
      for (let i = first; i < last; i++) {
        const word = words[i] ?? ''
        rows[i]?.push(casing)
        if (opens && OPENS !== undefined) rows[i]?.push(OPENS)
        const isWord = hasLetter(word)
        if (isWord && isCapitalised(word) && !opens && isPlain) inside.add(word.toLowerCase())
        if (isWord && !isCapitalised(word)) small.add(word)
        opens = (opens && !isWord) || word === '“' || word === '"' || word === ':'
      }
      this.#addPhrases(words, { first, last }, rows, casing !== rowOf('casing-upper') && casing !== rowOf('casing-lower'))
    }
    words.forEach((word, i) => {
      if (!isCapitalised(word)) return
      const key = word.toLowerCase()
      if (small.has(key) && SEEN_SMALL !== undefined) rows[i]?.push(SEEN_SMALL)
      if (inside.has(key) && SEEN_INSIDE !== undefined) rows[i]?.push(SEEN_INSIDE)
    })
    return rows
  }

  #ownCues(word: string): readonly number[] {
    const known = this.#own.get(word)
    if (known !== undefined) return known
    if (this.#own.size >= REMEMBERED) this.#own.clear()
    const knowledge = this.#knowledge
    const rows: number[] = LISTS.filter((list) => knowledge.inList(list, word)).map(rowOf)
    if (knowledge.firstName(word) !== undefined) rows.push(rowOf('first-name'))
    if (knowledge.honorific(word) !== undefined) rows.push(rowOf('honorific'))
    this.#own.set(word, rows)
    return rows
  }

  #addPhrases(words: readonly string[], { first, last }: TokenRange, rows: readonly number[][], exact: boolean): void {
    const add = (name: string, at: number, length: number): void => {
      if (at + length > last) return
      if (length === 1) rows[at]?.push(rowOf(`${name}-only`))
      else for (let i = at; i < at + length; i++) rows[i]?.push(rowOf(`${name}-${i === at ? 'first' : 'inside'}`))
    }
    const lookups = lookupsOf(words, this.#knowledge)
    for (let i = first, free = first; i < last; i++) {
      const word = words[i] ?? ''
      const office = lookups.office(i)
      if (office !== undefined) add('office', i, office.length)
      if (i < free || (exact && !isCapitalised(word)) || !hasLetter(word)) continue
      const hit = lookups.name(i, !exact)
      const demonym = lookups.demonym(i, !exact)
      if (hit !== undefined) add(hit.entries[0].type, i, hit.length)
      if (demonym !== undefined) add('demonym', i, demonym.length)
      free = i + Math.max(hit?.length ?? 1, demonym?.length ?? 1)
    }
  }
}

/** How a sentence writes its words, from the shares of capitals and capitalised words among the longer ones. */
function shareOf(words: readonly string[], first: number, last: number): (typeof SHARES)[number] {
  let [long, upper, capitalised] = [0, 0, 0]
  for (let i = first; i < last; i++) {
    const word = words[i] ?? ''
    if (!/^\p{L}{4,}/u.test(word)) continue
    long++
    if (isCapitalised(word)) capitalised++
    if (word === word.toUpperCase()) upper++
  }
  if (long >= 3 && upper / long > 0.6) return 'upper'
  if (capitalised === 0) return 'lower'
  return long >= 4 && capitalised / long > 0.75 ? 'title' : 'sentence'
}
