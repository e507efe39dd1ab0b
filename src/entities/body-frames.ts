import type { TokenRange, TokenView } from '../document/index.ts'
import { isCapitalised } from './casing.ts'
import { CLUB_ENDS, FIRM_ENDS, FIRM_OPENERS } from './data/firms.ts'

/** Points for what a name is, beside those of the words that it is made of. */
export interface Leaning {
  PERSON: number
  ORG: number
  GPE: number
}

/** What is founded, merges or is taken over is a body. */
const DONE_TO_BODIES = new Set('found co-found cofound acquire buy nationalise nationalize privatise privatize liquidate'.split(' '))
const DONE_BY_BODIES = new Set(
  'merge employ brew manufacture export import acquire outsource float relegate refinance restructure list privatise publish broadcast'.split(
    ' ',
  ),
)

/** What the text calls a body that it has just named: "The company", "The club". */
const BODY_NOUNS =
  /^(?:company|firm|club|bank|brewery|brewer|lender|retailer|carmaker|maker|group|airline|operator|co-op|cooperative|co-operative|manufacturer|publisher|broadcaster|newspaper|paper|team|side|union|charity|supplier|builder|developer|utility|insurer|shipyard|chain|mill|distillery|dairy|label|studio|consortium|conglomerate|startup|start-up|business|miner|wholesaler|contractor)$/

/** Who is of a place: "the Ballinamore woman", "the Mohill native". */
const LOCALS =
  /^(?:man|woman|native|resident|residents|native|girl|boy|teenager|couple|family|families|publican|farmer|farmers|shopkeeper|shopkeepers|businessman|councillor|fisherman|fishermen|district|suburb|area|neighbourhood|neighborhood|town|village|road|plant|factory|market|mill|works|office|branch)$/

/** In whom one does it. */
const TRUSTS = new Set('believe trust confide invest see find recognise recognize'.split(' '))

/** How many words after a name are read for a pronoun that tells what it is. */
const NEAR = 12

/**
 * What pronouns and nouns around a name say of it: "its" and "the company" after the subject of a sentence mean a body, "she" and "his" a person, "in" and "the … woman" a place.
 *
 * @param isNamed Whether another name that could be meant begins at a word.
 */
export function leaningOf(view: TokenView, range: TokenRange, isNamed: (at: number) => boolean): Leaning {
  const { words, tokens } = view
  const { first, last } = range
  const points: Leaning = { PERSON: 0, ORG: 0, GPE: 0 }
  const before = words[first - 1] ?? ''
  const verb = tokens[last]?.upos === 'AUX' ? tokens[last + 1] : tokens[last]
  if (DONE_TO_BODIES.has(tokens[first - 1]?.lemma ?? '')) points.ORG += 6
  if (verb?.upos === 'VERB' && DONE_BY_BODIES.has(verb.lemma)) points.ORG += 4
  if (isScore(words, last)) points.ORG += 5
  if (last - first === 1) {
    if (/^(?:in|near|outside)$/i.test(before) && !/^['’]s?$/.test(words[last] ?? '')) points.GPE += 4
    if (/^(?:from|at)$/i.test(before)) points.GPE += 2
    if (/^(?:the|an?)$/i.test(before) && tokens[last]?.upos === 'NOUN' && LOCALS.test(words[last] ?? '')) points.GPE += 6
  }
  // "was buried in Alba Iulia", not "believes in Ann Lee"
  if (before === 'in' && tokens[first - 2]?.upos === 'VERB' && !TRUSTS.has(tokens[first - 2]?.lemma ?? '')) points.GPE += 5
  const pronoun = pronounAfter(view, range, isNamed)
  if (pronoun === 'thing') points.ORG += 10
  // "Karoo Civils, which built"
  if (words[last] === ',' && words[last + 1] === 'which') points.PERSON -= 4
  if (pronoun === 'person') points.PERSON += 4
  return points
}

/** "beat Shelmalier Celtic 2-0", "3–1" */
function isScore(words: readonly string[], at: number): boolean {
  if (/^\d{1,2}[-–]\d{1,2}$/.test(words[at] ?? '')) return true
  return /^\d{1,2}$/.test(words[at] ?? '') && /^[-–]$/.test(words[at + 1] ?? '') && /^\d{1,2}$/.test(words[at + 2] ?? '')
}

/** The first pronoun after the subject of a sentence, or what the next sentence calls it, where no other name comes between. */
function pronounAfter(view: TokenView, { first, last }: TokenRange, isNamed: (at: number) => boolean): 'person' | 'thing' | undefined {
  const { words, tokens, sentenceOf } = view
  const sentence = sentenceOf[first] ?? 0
  const start = view.sentences[sentence]?.first ?? first
  if (first - start > 3 || !/^(?:VERB|AUX)$/.test(tokens[last]?.upos ?? '')) return undefined
  let at = last
  for (; at < last + NEAR && sentenceOf[at] === sentence; at++) {
    if (isNamed(at)) return hasAsIts(view, at, sentence) ? 'thing' : undefined
    const kind = kindOf(words[at] ?? '')
    // "is clear that it": nothing is meant.
    if (kind !== undefined) return kind === 'thing' && words[at] === 'it' && words[at - 1] !== 'said' ? undefined : kind
    if (tokens[at]?.upos === 'NOUN' && isPossessor(words[at + 1])) return undefined
  }
  const next = view.sentences[sentence + 1]
  if (next === undefined || view.blockOf[next.first] !== view.blockOf[first]) return undefined
  for (let word = at; word < next.first; word++) if (isNamed(word)) return undefined
  if (/^(?:She|He|His|Her)$/.test(words[next.first] ?? '')) return 'person'
  if (words[next.first] === 'Its' || isMeant(view, next.first)) return 'thing'
  return words[next.first] === 'The' && BODY_NOUNS.test(words[next.first + 1] ?? '') ? 'thing' : undefined
}

/** "Nordland Teater has chosen Ann Lee as its director": whose the office is that somebody gets. */
function hasAsIts({ words, sentenceOf }: TokenView, from: number, sentence: number): boolean {
  for (let at = from; at < from + NEAR && sentenceOf[at] === sentence; at++) if (words[at] === 'as' && words[at + 1] === 'its') return true
  return false
}

/** "It will move the office": not the "it" that stands for nothing. */
function isMeant({ words, tokens }: TokenView, at: number): boolean {
  if (words[at] !== 'It') return false
  const verb = tokens[at + 1]
  if (verb?.upos === 'AUX')
    return (
      verb.lemma !== 'be' &&
      tokens[at + 2]?.upos === 'VERB' &&
      !/^(?:seem|appear|take|emerge|remain|turn)$/.test(tokens[at + 2]?.lemma ?? '')
    )
  return verb?.upos === 'VERB' && !/^(?:seem|appear|take|emerge|remain|turn|rain|snow|follow)$/.test(verb.lemma)
}

const isPossessor = (word: string | undefined): boolean => /^['’]s?$/.test(word ?? '')

function kindOf(word: string): 'person' | 'thing' | undefined {
  if (/^(?:it|its|itself)$/.test(word)) return 'thing'
  return /^(?:he|she|his|her|him|himself|herself)$/.test(word) ? 'person' : undefined
}

/** What the words of a name say of a firm or a club: what only these end in or open with. */
export function firmPoints(words: readonly string[]): number {
  if (words.length < 2 || !words.every((word) => isCapitalised(word) || /^(?:&|and|of|de|du|da|del)$/.test(word))) return 0
  const last = words.at(-1) ?? ''
  return FIRM_ENDS.has(last) || CLUB_ENDS.has(last) || FIRM_OPENERS.has(words[0] ?? '') ? 10 : 0
}
