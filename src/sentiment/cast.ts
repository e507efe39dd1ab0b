import { type Draft, type Mention, type Role, spanOver, type TokenRange, type TokenView } from '../document/index.ts'
import { type Trees, treesOf } from '../syntax/index.ts'
import { PEOPLE } from './data/attitudes.ts'
import { ACCUSING, BODIES, NO_PEOPLE, PERSON_ENDING, PERSONS } from './data/roles.ts'

/** What role-finding needs of a document: its trees, and for each word the mention it stands in. */
export interface Cast {
  draft: Draft
  view: TokenView
  trees: Trees
  /** The words in lower case. */
  lower: readonly string[]
  /** The mention that covers a word, where it is one that can hold an attitude or be its target. */
  mentionAt(word: number): Mention | undefined
  /** Whether a word stands in a date. */
  isDate(word: number): boolean
  /** Who says "I" outside quotations. */
  narrator: Role | undefined
}

const UNFIT = new Set(['TITLE', 'DATE'])

export function castOf(draft: Draft, view: TokenView): Cast {
  const covering: (Mention | undefined)[] = new Array(view.tokens.length)
  const dates = new Set<number>()
  for (const mention of draft.mentions) {
    const { first, last } = view.range(mention)
    if (mention.type === 'DATE') for (let word = first; word < last; word++) dates.add(word)
    if (UNFIT.has(mention.type)) continue
    for (let word = first; word < last; word++) covering[word] ??= mention
  }
  return {
    draft,
    view,
    trees: treesOf(view),
    lower: view.words.map((word) => word.toLowerCase()),
    mentionAt: (word) => covering[word],
    isDate: (word) => dates.has(word),
    narrator: narratorOf(draft),
  }
}

export const roleOf = ({ entity, start, end }: Mention): Role => ({ entity, start, end })

function narratorOf({ mentions, quotations }: Draft): Role | undefined {
  const isOutside = ({ start }: Mention): boolean => spanOver(quotations, start) === undefined
  const own = mentions.find((mention) => mention.kind === 'pronoun' && /^(?:I|my)$/i.test(mention.text) && isOutside(mention))
  return own === undefined ? undefined : roleOf(own)
}

/** Whether a verb stands behind the quotation it reports, before its subject: "“…,” complained Anna Berzina". Trees take that subject for an object. */
export function isInverted({ view, trees }: Cast, verb: number): boolean {
  return /^["”’']$/.test(view.words[verb - 1] ?? '') && trees.children(verb, 'nsubj').length === 0
}

/** Whom or what a noun or pronoun means: the entity of the mention it stands in, or of the name it is in apposition to; else the span of its phrase. */
export function meaningOf(cast: Cast, word: number): Role | undefined {
  const { view, trees, mentionAt } = cast
  const token = view.tokens[word]
  if (token === undefined) return undefined
  if (/^(?:WDT|WP\$?)$/.test(token.xpos)) return relativeOf(cast, word)
  const own = mentionAt(word)
  if (own !== undefined && (own.type !== 'NORP' || token.upos !== 'ADJ')) return roleOf(own)
  const parts = [...trees.children(word, 'flat'), ...trees.children(word, 'appos'), ...trees.children(word, 'compound')]
  for (const part of parts) {
    const named = mentionAt(part)
    if (named?.type === 'PERSON' && part > word) return roleOf(named)
  }
  const beside = trees.appositions(word).flatMap((other) => mentionAt(other) ?? [])
  const [name] = beside.filter(({ type, kind }) => kind === 'name' && type !== 'NORP')
  if (name !== undefined) return roleOf(name)
  const set = setBeside(cast, word)
  if (set !== undefined) return roleOf(set)
  if (token.upos === 'PRON' || token.upos === 'DET') return thingOf(cast, word)
  return token.upos === 'PUNCT' ? undefined : spanOf(cast, nounPhrase(cast, word))
}

const isPerson = (lemma: string): boolean =>
  !BODIES.has(lemma) && (PEOPLE.has(lemma) || PERSONS.has(lemma) || (PERSON_ENDING.test(lemma) && !NO_PEOPLE.has(lemma)))

/** Whether a noun, by its lemma, stands for people or a body of them. */
export const isPeople = (lemma: string): boolean => BODIES.has(lemma) || isPerson(lemma)

/** How many words back a pronoun reaches for the thing it means. */
const REACH = 60

/**
 * What "it", "that" and "they" mean where coreference found nobody: the last subject before their own clause that is a thing of the same number, else the last
 * such object in a sentence before; their own span where there is none, and for words that mean people.
 */
function thingOf(cast: Cast, word: number): Role | undefined {
  const { view, trees } = cast
  const form = (view.words[word] ?? '').toLowerCase()
  if (/^(?:he|him|she|her|you|we|us)$/.test(form)) return spanOf(cast, { first: word, last: word + 1 })
  if (!/^(?:it|this|that|they|them|these|those)$/.test(form)) return undefined
  const number = /^(?:it|this|that)$/.test(form) ? 'NN' : 'NNS'
  const fits = (lemma: string): boolean => number === 'NNS' || !isPerson(lemma)
  const own = trees.head(word)
  let object: number | undefined
  for (let at = word - 1; at >= Math.max(0, word - REACH); at--) {
    const token = view.tokens[at]
    if (token?.xpos !== number || token.upos !== 'NOUN' || cast.mentionAt(at) !== undefined || cast.isDate(at)) continue
    if (trees.head(at) === own) continue
    if (/^nsubj/.test(trees.deprel(at)) && fits(token.lemma)) return spanOf(cast, nounPhrase(cast, at))
    if (object === undefined && /^(?:obj|root)/.test(trees.deprel(at)) && fits(token.lemma)) object = at
    if (object !== undefined && view.sentenceOf[at] !== view.sentenceOf[object]) break
  }
  return spanOf(cast, object === undefined ? { first: word, last: word + 1 } : nounPhrase(cast, object))
}

/** The person whom a noun introduces: "the head of the agency, Dr. Anna Berzina,". Trees often miss that they are the same. */
function setBeside({ view, trees, mentionAt }: Cast, word: number): Mention | undefined {
  if (view.tokens[word]?.upos !== 'NOUN') return undefined
  const ends = [word + 1, ...trees.complements(word, ['of', 'for', 'at', 'in']).map((other) => trees.nounChunk(other).last)]
  for (const end of ends) {
    let at = end
    if (view.words[at] !== ',') continue
    for (at++; /^(?:Dr|Mr|Mrs|Ms|Sir|Dame|Prof)\.?$|^\.$/.test(view.words[at] ?? ''); ) at++
    const mention = mentionAt(at)
    if (mention?.type === 'PERSON' && mention.kind === 'name') return mention
  }
  return undefined
}

/** What a relative pronoun stands for: the noun its clause hangs on. */
function relativeOf(cast: Cast, word: number): Role | undefined {
  const { trees } = cast
  for (let at = trees.head(word), step = 0; at >= 0 && step < 6; at = trees.head(at), step++)
    if (/^acl(?::|$)/.test(trees.deprel(at))) return trees.head(at) < 0 ? undefined : meaningOf(cast, trees.head(at))
  return undefined
}

/** A noun with what stands before it and what follows with "of": "the courage of the village nurses". */
function nounPhrase({ view, trees }: Cast, word: number): TokenRange {
  const { first, last } = trees.nounChunk(word)
  // In "accused the mediators of weakness" the charge is no part of whom it is made against.
  if (trees.deprel(word) === 'obj' && ACCUSING.has(view.tokens[trees.head(word)]?.lemma ?? '')) return { first, last }
  const ends = trees.complements(word, ['of']).map((other) => trees.nounChunk(other).last)
  return { first, last: Math.max(last, ...ends) }
}

function spanOf({ view }: Cast, { first, last }: TokenRange): Role | undefined {
  let from = first
  while (from < last - 1 && /^(?:DET|PUNCT)$/.test(view.tokens[from]?.upos ?? '')) from++
  const [start, end] = [view.tokens[from]?.start, view.tokens[last - 1]?.end]
  return start === undefined || end === undefined || end <= start ? undefined : { start, end }
}
