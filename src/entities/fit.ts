import type { TokenRange, TokenView } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Candidate } from './candidate.ts'
import { type Casing, casingOf, isCapitalised, isGlued, isUpper } from './casing.ts'
import { EITHER_GENDER } from './data/given-names.ts'
import { isGivenName } from './given.ts'
import type { NameSpan } from './labels.ts'
import { startsWithModifier } from './parts.ts'
import { isSyllable, opens } from './sequences.ts'
import { cutAtVerbs, type PartsAt, split } from './split.ts'
import { withOwners, withVirtues } from './widen.ts'

const INITIAL = /^\p{Lu}\p{Ll}?\.$/u
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/
const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Madame?|Lady)\.?$/

/** The spans of the tagger with edges as the annotation guide draws them. */
export function fitSpans(view: TokenView, spans: readonly NameSpan[], parts: readonly Candidate[], knowledge: Knowledge): NameSpan[] {
  const at: PartsAt = { first: new Map(parts.map((part) => [part.first, part])), last: new Map(parts.map((part) => [part.last, part])) }
  // By every word of theirs but the first.
  const titles = new Map<number, Candidate>()
  for (const part of parts) if (part.type === 'TITLE') for (let i = part.first + 1; i < part.last; i++) titles.set(i, part)
  const casings = new Map<number, Casing>()
  const casing = ({ first }: TokenRange): Casing => {
    const index = view.sentenceOf[first] ?? 0
    const known = casings.get(index) ?? casingOf(view, view.sentences[index] ?? { first, last: first + 1 })
    casings.set(index, known)
    return known
  }
  const small = new Set(view.words.filter((word, i) => word >= 'a' && !isCapitalised(word) && view.tokens[i]?.upos !== 'PROPN'))
  const whole = spans
    .filter((span) => !isCommonWord(view, span) && !isOpening(view, span, small, knowledge) && !isRowOfParts(view, span, at.first))
    .flatMap((span) => (casing(span) === 'sentence' ? [span] : cutAtVerbs(view, span, knowledge)))
    .flatMap((span) => split(view, span, at, knowledge))
  const isWritten = (span: NameSpan): boolean => casing(span) === 'sentence'
  return turned(view, joined(view, withVirtues(view, withOwners(view, whole), isWritten))).flatMap((span) => {
    const first = afterTitle(view, span, titles, knowledge)
    const isHeld = first > span.first
    const range = trimmed(view, { ...span, first, ...(isHeld && { label: 'PER' }) }, at.first, knowledge)
    if (range === undefined) return []
    const isPolite = COURTESY.test(view.words[range.first - 1] ?? '')
    const isInitialled = span.label === 'ORG' && range.last - range.first === 2 && INITIAL.test(view.words[range.first] ?? '')
    const label: NameSpan['label'] = isPolite || isInitialled || isHeld ? 'PER' : span.label
    if (label === 'PER') while (range.first > 0 && isBefore(view, range.first, knowledge)) range.first--
    return [{ ...range, label }]
  })
}

const PREFIXED = /^(?:pro|anti|ex|non|post|pre)-/

/** A word in small letters in a sentence that writes names with capitals, or one that a prefix makes an adjective ("pro-Riga"). */
function isCommonWord(view: TokenView, { first, last }: NameSpan): boolean {
  if (last - first === 1 && PREFIXED.test(view.words[first] ?? '')) return true
  const sentence = view.sentences[view.sentenceOf[first] ?? 0]
  if (sentence === undefined || view.words.slice(first, last).some((word) => /[\p{Lu}\p{N}]/u.test(word))) return false
  return view.words.slice(sentence.first, sentence.last).some((word) => /\p{Lu}/u.test(word) && word !== 'I')
}

/** "Police in the valley": a common noun with the capital of its sentence, which the text writes small elsewhere. */
function isOpening(view: TokenView, { first, last }: NameSpan, small: ReadonlySet<string>, knowledge: Knowledge): boolean {
  const word = view.words[first] ?? ''
  return last - first === 1 && opens(view, first) && !isUpper(word) && small.has(word.toLowerCase()) && knowledge.named(word).length === 0
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

/** An initial, a "St." or a first name right before a person's name belongs to it. */
function isBefore(view: TokenView, at: number, knowledge: Knowledge): boolean {
  const word = view.words[at - 1] ?? ''
  const isFirstName = isCapitalised(word) && isGivenName(word, knowledge) && !isGivenName(view.words[at] ?? '', knowledge)
  const isHonorific = COURTESY.test(word) || word === 'Mt.'
  return (isFirstName || (INITIAL.test(word) && !isHonorific)) && view.sentenceOf[at - 1] === view.sentenceOf[at]
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

/** "Yusuf, Amina; Lemaire, Gerard": a list that puts last names first divides its people by semicolons, and each name by a comma. */
function turned(view: TokenView, spans: readonly NameSpan[]): NameSpan[] {
  const result: NameSpan[] = []
  for (const span of spans) {
    const before = result.at(-1)
    if (before !== undefined && isTurned(view, before, span))
      result[result.length - 1] = { first: before.first, last: span.last, label: 'PER' }
    else result.push(span)
  }
  return result
}

/** Whether a last name and a first name stand between the dividers of such a list, or its ends. */
function isTurned({ words, sentenceOf }: TokenView, last: NameSpan, given: NameSpan): boolean {
  if (given.label !== 'PER' || words[last.last] !== ',' || last.last + 1 !== given.first) return false
  const [left = '', right = ''] = [words[last.first - 1], words[given.last]]
  const isAfterAnd = left === 'and' && words[last.first - 2] === ';'
  const opens = sentenceOf[last.first - 1] !== sentenceOf[last.first] || /^(?:[;:]|are|were)$/.test(left) || isAfterAnd
  const closes = sentenceOf[given.last] !== sentenceOf[given.first] || /^[;.]$/.test(right)
  return opens && closes && (left === ';' || right === ';' || isAfterAnd)
}

/** "Secretary General Stoltenberg", "Clerk of the Court Ann Lee": a person's name begins after the title that reaches into it. */
function afterTitle(
  { words }: TokenView,
  { first, last, label }: NameSpan,
  titles: ReadonlyMap<number, Candidate>,
  knowledge: Knowledge,
): number {
  const title = titles.get(first)
  if (title === undefined || title.last >= last) return first
  const isPerson = label === 'PER' || (last - title.last <= 3 && isGivenName(words[title.last] ?? '', knowledge))
  return isPerson ? title.last : first
}

/** "Sri" is a title of respect in India, and the given name of many in Indonesia, whom news names more often. */
function isHonorific(word: string, knowledge: Knowledge): boolean {
  return knowledge.honorific(word) !== undefined && !EITHER_GENDER.has(word)
}

/** Titles, honorifics and modifiers before a person's name, articles before any, and punctuation at the edges are no part of it. */
function trimmed(view: TokenView, span: NameSpan, partAt: ReadonlyMap<number, Candidate>, knowledge: Knowledge): TokenRange | undefined {
  let { first, last } = span
  const isPerson = span.label === 'PER'
  while (first < last) {
    const word = view.words[first] ?? ''
    const part = partAt.get(first)
    if (isPerson && (part?.type === 'TITLE' || part?.type === 'NORP') && part.last < last) first = part.last
    else if (/^\P{L}+$/u.test(word) && !/\p{N}/u.test(word)) first++
    else if (/^(?:the|an?)$/i.test(word) || (first + 1 < last && /^(?:do|does|did|has|have|is|are|was|were)$/.test(word))) first++
    else if (first + 1 < last && span.label !== 'MISC' && COURTESY.test(word)) first++
    else if (isPerson && first + 1 < last && (isHonorific(word, knowledge) || startsWithModifier(view, first, knowledge))) first++
    else break
  }
  while (last > first && /^(?:['’]s?|(?!\.)\p{P}+)$/u.test(view.words[last - 1] ?? '')) last--
  return first < last ? { first, last: beforeTail(view, first, last) } : undefined
}

/** "Moscow of delay", "House through amendment": from a preposition on, small letters to the end are no name's. */
function beforeTail({ words }: TokenView, first: number, last: number): number {
  let at = last
  while (at > first && /^\p{Ll}+$/u.test(words[at - 1] ?? '')) at--
  const tail = words.slice(at, last).findIndex((word) => /^(?:of|in|for|to|at|on|from|with|through)$/.test(word))
  return at > first && tail >= 0 ? at + tail : last
}
