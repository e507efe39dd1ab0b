import type { TokenView } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Candidate } from './candidate.ts'
import { isCapitalised, isUpper } from './casing.ts'
import { CLUB_ENDS, FIRM_ENDS } from './data/firms.ts'
import type { NameSpan } from './labels.ts'

/** Offices and ranks that are written right before a name, and with a capital before nothing else. */
const BEFORE_NAMES: ReadonlySet<string> = new Set([
  'monarch',
  'royal',
  'legislator',
  'head-of-state',
  'head-of-government',
  'regional-head',
  'military',
])

const isFirmEnd = (word: string): boolean => FIRM_ENDS.has(word) || CLUB_ENDS.has(word)

/** No name after a title has more words than this. */
const MOST_WORDS = 3

const NO_NAME = ['org-heads', 'org-suffixes', 'facility-heads', 'event-heads', 'law-heads', 'landform-heads', 'weekdays', 'months'] as const

/**
 * "King Hassan", "Senator Hale": words with capitals right after a title with a capital, which the tagger passed over and no table knows, are a person's name.
 *
 * @param isSentence Whether a word stands in a sentence that gives capitals to names alone.
 */
export function titledNames(
  view: TokenView,
  spans: readonly NameSpan[],
  parts: readonly Candidate[],
  knowledge: Knowledge,
  isSentence: (word: number) => boolean,
): NameSpan[] {
  const taken = new Set<number>()
  for (const { first, last } of [...spans, ...parts]) for (let i = first; i < last; i++) taken.add(i)
  const isName = (at: number): boolean => {
    const word = view.words[at] ?? ''
    if (knowledge.honorific(word) !== undefined || knowledge.office([word]) !== undefined) return false
    if (taken.has(at) || !isCapitalised(word) || isUpper(word) || view.sentenceOf[at] !== view.sentenceOf[at - 1]) return false
    return (
      view.tokens[at]?.upos === 'PROPN' &&
      !NO_NAME.some((list) => knowledge.inList(list, word) || knowledge.inList(list, word.toLowerCase()))
    )
  }
  return parts.flatMap(({ type, first, last }): NameSpan[] => {
    if (type !== 'TITLE' || !isSentence(first) || !isCapitalised(view.words[last - 1] ?? '')) return []
    const hit = knowledge.office(view.words, first)
    if (hit === undefined || hit.plural) return []
    const isAlwaysBefore = hit.office.roles.some((role) => BEFORE_NAMES.has(role))
    let end = last
    while (end < last + MOST_WORDS && isName(end)) end++
    // After any other title one word may be anything: "Chief Constable Makwaza Zulu", but "Director Sales".
    if (end - last < (isAlwaysBefore ? 1 : 2) || isCapitalised(view.words[end] ?? '')) return []
    return [{ first: last, last: end, label: 'PER' }]
  })
}

/** Styles that stand before the names of persons and nothing else. */
const STYLES: ReadonlySet<string> = new Set(
  'Mr Mrs Ms Miss Dr Prof Professor Rev Revd Reverend Fr Msgr Mgr Canon Archdeacon Cllr Rabbi Imam Mme Mlle'.split(' '),
)

/** "the Rt Revd Ottilie Crane": words with capitals after a style, which the tagger passed over or has as the name of something else. */
export function styledNames(
  view: TokenView,
  spans: readonly NameSpan[],
  parts: readonly Candidate[],
  isSentence: (word: number) => boolean,
): NameSpan[] {
  const taken = takenBy([...spans, ...parts.filter(({ type }) => type !== 'TITLE')])
  const starts = new Set(parts.map(({ first }) => first))
  const found: NameSpan[] = []
  for (let at = 0; at < view.words.length - 1; at++) {
    if (!STYLES.has(view.words[at] ?? '') || !isSentence(at)) continue
    const first = view.words[at + 1] === '.' ? at + 2 : at + 1
    let last = first
    while (
      last < first + MOST_WORDS &&
      !taken.has(last) &&
      view.tokens[last]?.upos === 'PROPN' &&
      /^\p{Lu}\p{Ll}/u.test(view.words[last] ?? '')
    ) {
      if (view.sentenceOf[last] !== view.sentenceOf[at]) break
      last++
    }
    const isName = last > first && !STYLES.has(view.words[first] ?? '') && !isCapitalised(view.words[last] ?? '')
    if (isName && !starts.has(first)) found.push({ first, last, label: 'PER' })
  }
  return found
}

/** The words of names; what the tagger has as the name of something else is none yet. */
function takenBy(names: readonly (NameSpan | Candidate)[]): ReadonlySet<number> {
  const taken = new Set<number>()
  for (const name of names) if (!('label' in name) || name.label !== 'MISC') for (let i = name.first; i < name.last; i++) taken.add(i)
  return taken
}

/** Offices that have a town, a diocese or a province. */
const SEATED: ReadonlySet<string> = new Set(['mayor', 'deputy-mayor', 'bishop', 'archbishop', 'provincial-head', 'prefect'])

/** "the Archbishop of Hobart": a word with a capital after an office that has a seat is a place, which the tagger passed over and no table knows. */
export function seatNames(view: TokenView, spans: readonly NameSpan[], parts: readonly Candidate[], knowledge: Knowledge): NameSpan[] {
  const taken = takenBy(spans)
  return parts.flatMap(({ type, first, last }): NameSpan[] => {
    const word = view.words[last + 1] ?? ''
    if (type !== 'TITLE' || view.words[last] !== 'of' || taken.has(last + 1) || !/^\p{Lu}\p{Ll}+$/u.test(word)) return []
    if (isCapitalised(view.words[last + 2] ?? '') || NO_NAME.some((list) => knowledge.inList(list, word.toLowerCase()))) return []
    const office = knowledge.office(view.words, first)?.office
    return office !== undefined && SEATED.has(office.id) ? [{ first: last + 1, last: last + 2, label: 'LOC' }] : []
  })
}

/** "Sable Minerals", "Lindqvist & Ek": words with capitals that a firm's or a club's name ends in, or that "&" joins, which the tagger passed over. */
export function firmNames(
  view: TokenView,
  spans: readonly NameSpan[],
  parts: readonly Candidate[],
  isSentence: (word: number) => boolean,
): NameSpan[] {
  const taken = takenBy([...spans, ...parts])
  const isFree = (at: number): boolean => !taken.has(at) && /^\p{Lu}[\p{L}’']*\p{Ll}$/u.test(view.words[at] ?? '')
  const found: NameSpan[] = []
  for (let at = 1; at < view.words.length; at++) {
    const word = view.words[at] ?? ''
    const isJoined = word === '&'
    if (!isJoined && !isFirmEnd(word)) continue
    const isName = isJoined ? isFree(at - 1) && isFree(at + 1) : isFree(at) && isFree(at - 1) && view.tokens[at - 1]?.upos === 'PROPN'
    if (!isName) continue
    let first = at - 1
    const last = isJoined ? at + 2 : at + 1
    if (!isSentence(at) || isCapitalised(view.words[last] ?? '') || view.sentenceOf[first] !== view.sentenceOf[last - 1]) continue
    while (
      first > 0 &&
      isFree(first - 1) &&
      view.sentenceOf[first - 1] === view.sentenceOf[first] &&
      view.tokens[first - 1]?.upos === 'PROPN'
    )
      first--
    found.push({ first, last, label: 'ORG' })
    at = last - 1
  }
  return found
}
