import type { TokenRange, TokenView } from '../document/index.ts'
import type { Clauses } from './clauses.ts'
import type { Placed, Scene } from './context.ts'
import { PERSON_NOUNS } from './data/persons.ts'

/** No aside between a subject and its verb has more words than this. */
const LONGEST_ASIDE = 30

/** How many words may describe somebody before the name. */
const MOST_DESCRIBING = 6

/** "In London Ann Lee, who heads the union, said": the verb whose subject a name is by the aside between them, whatever the tree says; undefined where there is none. */
export function verbAfterAside(scene: Scene, name: TokenRange): number | undefined {
  const { view } = scene
  if (view.words[name.last] !== ',' || !/^(?:who|whose|whom)$/i.test(view.words[name.last + 1] ?? '')) return undefined
  if (isGoverned(scene, name.first)) return undefined
  const end = Math.min(view.sentences[view.sentenceOf[name.first] ?? 0]?.last ?? 0, name.last + LONGEST_ASIDE)
  for (let comma = name.last + 3; comma < end - 1; comma++) {
    if (view.words[comma] !== ',') continue
    let verb = comma + 1
    while (view.tokens[verb]?.upos === 'ADV') verb++
    if (/^(?:VBD|VBZ|MD)$/.test(view.tokens[verb]?.xpos ?? '')) return verb
  }
  return undefined
}

/** Whether a name, with what describes it, hangs on a preposition or a verb before it, or is one of a list. */
function isGoverned(scene: Scene, first: number): boolean {
  const { view } = scene
  const start = describedFrom(scene, first)
  const before = view.tokens[start - 1]
  if (before === undefined || view.sentenceOf[start - 1] !== view.sentenceOf[start]) return false
  return /^(?:ADP|VERB|AUX|SCONJ|PART)$/.test(before.upos) || /^(?:and|or|&)$/.test(view.words[start - 1] ?? '')
}

/** Where the words begin that describe somebody before the name: "the Latvian finance minister Ann Lee". */
export function describedFrom({ view, knowledge }: Scene, first: number): number {
  const isCourtesy = (at: number): boolean => knowledge.honorific(view.words[at] ?? '') !== undefined
  let start = first
  while (isCourtesy(start - 1) || (view.words[start - 1] === '.' && isCourtesy(start - 2))) start--
  const described = start
  const noun = view.tokens[start - 1]?.lemma.toLowerCase() ?? ''
  if (!knowledge.inList('person-nominals', noun) && !PERSON_NOUNS.has(noun) && knowledge.office([noun]) === undefined) return start
  while (start > described - MOST_DESCRIBING && /^(?:NOUN|PROPN|ADJ|DET)$/.test(view.tokens[start - 1]?.upos ?? '')) start--
  return start
}

/** What a person's name between commas, or behind "called", describes, where the tree does not say: the noun, or the subject of the verb that follows. */
export function anchorOf(scene: Scene, { trees, phrase }: Clauses, { first, last, seed, group }: Placed, head: number): number {
  const { view, knowledge } = scene
  if (seed.kind !== 'name' || group.type !== 'PERSON') return head
  const noun = namedNoun(view, first)
  if (noun !== undefined) return phrase(noun)
  let start = first - 1
  while (knowledge.honorific(view.words[start] ?? '') !== undefined || STYLE.test(view.words[start] ?? '')) start--
  if (view.words[start] !== ',' || view.words[last] !== ',') return head
  let at = last + 1
  if (/^wh/i.test(view.words[at] ?? '')) {
    const close = view.words.slice(at, at + 25).indexOf(',')
    at = close > 0 ? at + close + 1 : at
  }
  while (view.tokens[at]?.upos === 'ADV') at++
  if (!/^(?:VERB|AUX)$/.test(view.tokens[at]?.upos ?? '')) return head
  const verb = view.tokens[at]?.upos === 'AUX' && trees.head(at) > at ? trees.head(at) : at
  const subject = trees.children(verb, 'nsubj').find((word) => word < start && isCommon(scene, word))
  return subject ?? head
}

/** "a Belgian called Ann Lee": the noun that a name is given to; undefined where none is. */
function namedNoun({ tokens, words }: TokenView, first: number): number | undefined {
  const verb = tokens[first - 1]
  if (!/^(?:called|named)$/.test(words[first - 1] ?? '') || verb === undefined) return undefined
  const noun = tokens[first - 2]
  return noun?.upos === 'NOUN' || noun?.upos === 'PROPN' ? first - 2 : undefined
}

/** "the Most Revd", "the Rt Hon": what a courtesy before a name is written with. */
const STYLE = /^(?:\.|the|[Mm]ost|[Rr]ight|[Vv]ery|Rt|Revd?|Reverend|Ven|Venerable|Hon|Honourable)$/

function isCommon({ view, knowledge }: Scene, word: number): boolean {
  const token = view.tokens[word]
  return token?.upos === 'NOUN' || (token?.upos === 'PROPN' && knowledge.office([token.lemma]) !== undefined)
}
