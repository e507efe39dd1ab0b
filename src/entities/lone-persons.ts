import type { TokenRange, TokenView } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { isCapitalised } from './casing.ts'
import { framePoints } from './classify.ts'
import { PERSON_NOUNS_OF } from './data/person-verbs.ts'
import { KNOWN_SURNAMES } from './data/surnames.ts'
import type { NameSpan } from './labels.ts'
import { lookupsOf } from './lookups.ts'

/** From how many points on a frame makes a word that nobody knows a person. */
const SURE = 3

/**
 * A person called by one word that the tagger passed over: a surname that the world knows ("for Merkel"), or a word no table has, where only somebody is meant
 * ("Cedeno told police", "Letts’s wife", "“Yes,” Hunt said").
 */
export function lonePersonAt(
  view: TokenView,
  at: number,
  sentence: TokenRange,
  span: NameSpan | undefined,
  knowledge: Knowledge,
): TokenRange | undefined {
  const { words, tokens } = view
  const word = words[at] ?? ''
  if (!/^\p{Lu}\p{Ll}\p{L}+$/u.test(word) || knowledge.honorific(word) !== undefined) return undefined
  if (span !== undefined && (span.label === 'PER' || span.last - span.first > 1)) return undefined
  const range = { first: at, last: at + 1 }
  const isFirst = at === sentence.first
  if ((!isFirst && isCapitalised(words[at - 1] ?? '')) || isCapitalised(words[at + 1] ?? '')) return undefined
  if (/^[-&]$/.test(words[at + 1] ?? '') || words[at - 1] === '-') return undefined
  if (KNOWN_SURNAMES.has(word)) return range
  if (span !== undefined || tokens[at]?.upos !== 'PROPN') return undefined
  const lookups = lookupsOf(words, knowledge)
  if (lookups.name(at) !== undefined || lookups.office(at) !== undefined || lookups.demonym(at) !== undefined) return undefined
  if (knowledge.inList('months', word) || /day$/.test(word)) return undefined
  return isFramed(view, range) ? range : undefined
}

function isFramed(view: TokenView, range: TokenRange): boolean {
  const { words, tokens } = view
  const { first, last } = range
  if (framePoints(view, range) >= SURE) return true
  // "Letts’s wife", "Ek himself", "Ek, who told"
  if (/^['’]s?$/.test(words[last] ?? '') && PERSON_NOUNS_OF.has(tokens[last + 1]?.lemma ?? '')) return true
  if (/^(?:himself|herself)$/.test(words[last] ?? '')) return true
  if (words[last] === ',' && words[last + 1] === 'who') return true
  // "“Yes,” Hunt said"
  return /^[”"’]$/.test(words[first - 1] ?? '') && /^[,.!?]$/.test(words[first - 2] ?? '') && tokens[last]?.lemma === 'say'
}
