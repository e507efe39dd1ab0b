import type { TokenRange, TokenView } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Candidate } from './candidate.ts'
import { isCapitalised, isGlued, isUpper } from './casing.ts'
import type { NameSpan } from './labels.ts'
import { startsWithModifier } from './parts.ts'
import { isSyllable } from './sequences.ts'

interface PartsAt {
  first: ReadonlyMap<number, Candidate>
  last: ReadonlyMap<number, Candidate>
}

const CHAMBER = /^(?:Senate|Parliament|Congress|Army|Navy|Cabinet|Embassy)$/
const INITIAL = /^\p{Lu}\p{Ll}?\.$/u
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/
const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Madame?|Lady)\.?$/

/** The spans of the tagger with edges as the annotation guide draws them. */
export function fitSpans(view: TokenView, spans: readonly NameSpan[], parts: readonly Candidate[], knowledge: Knowledge): NameSpan[] {
  const at: PartsAt = { first: new Map(parts.map((part) => [part.first, part])), last: new Map(parts.map((part) => [part.last, part])) }
  const whole = spans
    .filter((span) => !isCommonWord(view, span) && !isRowOfParts(view, span, at.first))
    .flatMap((span) => split(view, span, at))
  return joined(view, whole).flatMap((span) => {
    const range = trimmed(view, span, at.first, knowledge)
    if (range === undefined) return []
    const isPolite = span.label !== 'MISC' && COURTESY.test(view.words[range.first - 1] ?? '')
    const isInitialled = span.label === 'ORG' && range.last - range.first === 2 && INITIAL.test(view.words[range.first] ?? '')
    const label: NameSpan['label'] = isPolite || isInitialled ? 'PER' : span.label
    if (label === 'PER') while (range.first > 0 && isBefore(view, range.first)) range.first--
    return [{ ...range, label }]
  })
}

/** A word in small letters in a sentence that writes names with capitals. */
function isCommonWord(view: TokenView, { first, last }: NameSpan): boolean {
  const sentence = view.sentences[view.sentenceOf[first] ?? 0]
  if (sentence === undefined || view.words.slice(first, last).some((word) => /[\p{Lu}\p{N}]/u.test(word))) return false
  return view.words.slice(sentence.first, sentence.last).some((word) => /\p{Lu}/u.test(word) && word !== 'I')
}

/** "Democratic and Republican", "Republican New Hampshire": nationalities and parties as adjectives, and the places after them, are names of their own. */
function isRowOfParts(view: TokenView, { first, last, label }: NameSpan, partAt: ReadonlyMap<number, Candidate>): boolean {
  if (label !== 'ORG' || partAt.get(first)?.type !== 'NORP') return false
  let at = first
  let count = 0
  while (at < last) {
    const part = partAt.get(at)
    if (view.words[at] === 'and' && count > 0) at++
    else if (part?.type === 'NORP' || (part?.type === 'GPE' && count > 0)) {
      at = part.last
      count++
    } else return false
  }
  return at === last && count > 1
}

/**
 * Two names in one: a comma or a free dash stands between them ("LAUSANNE, Switzerland"), a nationality before a chamber ("Brazilian Senate"), an office at the
 * end ("United Nations Secretary-General"), a country that "of" binds to what is before it ("President of Mongolia Batsaikhan Enkh").
 */
function split(view: TokenView, span: NameSpan, parts: PartsAt): NameSpan[] {
  const { first, last, label } = span
  for (let i = first + 1; i < last - 1; i++) {
    const word = view.words[i] ?? ''
    const isDash = /^(?:[–—]|--)$/.test(word) && !isGlued(view, i - 1) && !isGlued(view, i)
    if (isDash || (word === ',' && label === 'LOC'))
      return [{ first, last: i, label }, ...split(view, { first: i + 1, last, label }, parts)]
  }
  const part = parts.first.get(first)
  if (part !== undefined && part.last < last) {
    const isChamber = part.type === 'NORP' && part.last === last - 1 && CHAMBER.test(view.words[last - 1] ?? '')
    if (label === 'ORG' && isChamber) return [{ first: last - 1, last, label }]
    const before = /^the$/i.test(view.words[first - 1] ?? '') ? first - 2 : first - 1
    const isBound = part.entries[0]?.subtype === 'country' && /^of$/i.test(view.words[before] ?? '')
    if (label !== 'ORG' && isBound)
      return [
        { first, last: part.last, label: 'LOC' },
        { first: part.last, last, label: 'PER' },
      ]
  }
  const office = label === 'ORG' ? officeInside(view, span, parts) : undefined
  if (office !== undefined)
    return [
      { first, last: office.first, label },
      { first: office.last, last, label: 'PER' },
    ]
  const end = parts.last.get(last)
  if (label === 'ORG' && end?.type === 'TITLE' && end.first > first) return [{ first, last: end.first, label }]
  return [span]
}

/** An initial or a "St." right before a name belongs to it. */
function isBefore(view: TokenView, at: number): boolean {
  const word = view.words[at - 1] ?? ''
  const isHonorific = COURTESY.test(word) || word === 'Mt.'
  return INITIAL.test(word) && !isHonorific && view.sentenceOf[at - 1] === view.sentenceOf[at]
}

/** "NATO Secretary General Stoltenberg": a body, its office and the holder. */
function officeInside(view: TokenView, { first, last }: TokenRange, parts: PartsAt): TokenRange | undefined {
  for (let i = first + 1; i < last - 1; i++) {
    const part = parts.first.get(i)
    const body = parts.first.get(first)
    const isBody = isUpper(view.words[i - 1] ?? '') || ((body?.type === 'ORG' || body?.type === 'GPE') && body.last === i)
    if (part?.type === 'TITLE' && part.last < last && isBody && isCapitalised(view.words[part.last] ?? '')) return part
  }
  return undefined
}

/** A hyphen without blanks goes on with the name: "Seung-min", "Sainte-Claire-Okou". */
function joined(view: TokenView, spans: readonly NameSpan[]): NameSpan[] {
  const result: NameSpan[] = []
  for (const span of spans) {
    const before = result.at(-1)
    if (before !== undefined && span.first < before.last) continue
    if (before !== undefined && before.label === 'PER' && before.last + 1 === span.first && isHyphen(view, before.last)) {
      before.last = span.last
      continue
    }
    const own = { ...span }
    while (own.label === 'PER' && isHyphen(view, own.last) && goesOn(view.words[own.last + 1] ?? '')) own.last += 2
    // "Joseph Biden, Jr."
    if (own.label === 'PER' && view.words[own.last] === ',' && SUFFIX.test(view.words[own.last + 1] ?? '')) own.last += 2
    result.push(own)
  }
  return result
}

const isHyphen = (view: TokenView, at: number): boolean => view.words[at] === '-' && isGlued(view, at - 1) && isGlued(view, at)
const goesOn = (word: string): boolean => isCapitalised(word) || isSyllable(word)

/** Titles, honorifics and modifiers before a person's name, articles before any, and punctuation at the edges are no part of it. */
function trimmed(view: TokenView, span: NameSpan, partAt: ReadonlyMap<number, Candidate>, knowledge: Knowledge): TokenRange | undefined {
  let { first, last } = span
  const isPerson = span.label === 'PER'
  while (first < last) {
    const word = view.words[first] ?? ''
    const part = partAt.get(first)
    if (isPerson && (part?.type === 'TITLE' || part?.type === 'NORP') && part.last < last) first = part.last
    else if (/^\P{L}+$/u.test(word) && !/\p{N}/u.test(word)) first++
    else if (/^(?:the|an?)$/i.test(word)) first++
    else if (first + 1 < last && span.label !== 'MISC' && COURTESY.test(word)) first++
    else if (isPerson && first + 1 < last && (knowledge.honorific(word) !== undefined || startsWithModifier(view, first, knowledge)))
      first++
    else break
  }
  while (last > first && /^(?:['’]s?|(?!\.)\p{P}+)$/u.test(view.words[last - 1] ?? '')) last--
  return first < last ? { first, last } : undefined
}
