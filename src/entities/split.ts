import type { TokenRange, TokenView } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { type Candidate, textOf } from './candidate.ts'
import { isCapitalised, isGlued, isUpper } from './casing.ts'
import { isGivenName } from './given.ts'
import { isHeadWord } from './heads.ts'
import type { NameSpan } from './labels.ts'

/** What the tables know, by where it begins and ends. */
export interface PartsAt {
  first: ReadonlyMap<number, Candidate>
  last: ReadonlyMap<number, Candidate>
}

/** "Russian Court": what a headline writes with a capital beside a nationality is no body by name. */
const COMMON = /^(?:court|police|government|troops|forces|officials?|lawmakers|workers|soldiers|voters)$/i
const CHAMBER = /^(?:Senate|Parliament|Congress|Army|Navy|Cabinet|Embassy)$/

/**
 * Two names in one: a comma, a semicolon or a free dash stands between them ("LAUSANNE, Switzerland"), a nationality before a chamber ("Brazilian Senate"), an office at the
 * end ("United Nations Secretary-General"), a country that "of" binds to what is before it ("President of Mongolia Batsaikhan Enkh").
 */
export function split(view: TokenView, span: NameSpan, parts: PartsAt, knowledge: Knowledge): NameSpan[] {
  const { first, last, label } = span
  for (let i = first + 1; i < last - 1; i++) {
    const word = view.words[i] ?? ''
    const isDash = /^(?:[–—]|--)$/.test(word) && !isGlued(view, i - 1) && !isGlued(view, i)
    if (isDash || word === ';' || (word === ',' && label === 'LOC'))
      return [{ first, last: i, label }, ...split(view, { first: i + 1, last, label }, parts, knowledge)]
  }
  // "Abbas' Fatah party": what somebody has is no part of his name.
  const owner = label === 'PER' ? ownerEnd(view, first, last) : -1
  if (owner > 0 && isCapitalised(view.words[owner + 1] ?? ''))
    return [
      { first, last: owner, label },
      { first: owner + 1, last, label: 'ORG' },
    ]
  const part = parts.first.get(first)
  if (part !== undefined && part.last < last) {
    const isChamber = part.type === 'NORP' && part.last === last - 1 && CHAMBER.test(view.words[last - 1] ?? '')
    const isCommon = part.type === 'NORP' && part.last === last - 1 && COMMON.test(view.words[last - 1] ?? '')
    if (label === 'ORG' && isCommon) return []
    // "the Irish union Port Workers United": what it is comes before what it is called.
    if (part.type === 'NORP' && view.tokens[part.last]?.upos === 'NOUN' && isCalled(view, part.last, last))
      return split(view, { first: part.last + 1, last, label }, parts, knowledge)
    if (label === 'ORG' && isChamber) return [{ first: last - 1, last, label }]
    const before = /^the$/i.test(view.words[first - 1] ?? '') ? first - 2 : first - 1
    const isBound = part.entries[0]?.subtype === 'country' && /^of$/i.test(view.words[before] ?? '')
    // "mayor of Odesa Serhiy Bondar"
    const isHeldByOther = view.words[last] === ',' && isCapitalised(view.words[last + 1] ?? '')
    const isLed =
      part.type === 'GPE' &&
      !isHeldByOther &&
      isFollowedByName(view, part.last, last, knowledge) &&
      parts.last.get(before)?.type === 'TITLE'
    if ((label !== 'ORG' && isBound) || isLed)
      return [
        { first, last: part.last, label: 'LOC' },
        { first: part.last, last, label: 'PER' },
      ]
  }
  const seat = seatEnd(view, span, part, parts, knowledge)
  if (seat > first)
    return [
      { first, last: seat, label: 'LOC' },
      { first: seat, last, label: 'PER' },
    ]
  const home = label === 'PER' ? homeAt(view, span) : -1
  if (home > first)
    return [
      { first, last: home, label },
      { first: home + 1, last, label: 'LOC' },
    ]
  const held = label === 'ORG' ? officeWithin(view, span, parts, knowledge) : undefined
  if (held !== undefined) return [{ first: held, last, label: 'PER' }]
  const realm = label === 'ORG' && !isAfterTitle(span, parts) ? undefined : realmOf(view, span, part, parts, knowledge)
  if (realm !== undefined)
    return [
      { first, last: realm.first - (/^the$/i.test(view.words[realm.first - 1] ?? '') ? 2 : 1), label: 'PER' },
      { ...realm, label: 'LOC' },
    ]
  const headed = (label === 'ORG' || label === 'LOC') && part?.type === 'TITLE' ? headedBy(view, span, part.last, parts) : undefined
  if (headed !== undefined) return split(view, headed, parts, knowledge)
  const rest = label === 'ORG' || (label === 'LOC' && part?.type === 'TITLE') ? holderOf(view, span, part, knowledge) : undefined
  if (rest !== undefined) return split(view, rest, parts, knowledge)
  // "NPR Hamza bin Laden": two names of which the first is a body's in short.
  if (label === 'PER' && part?.type === 'ORG' && part.last < last && isUpper(view.words[first] ?? ''))
    return [
      { first, last: part.last, label: 'ORG' },
      { first: part.last, last, label },
    ]
  const office = label === 'ORG' ? officeInside(view, span, parts) : undefined
  if (office !== undefined)
    return [
      { first, last: office.first, label },
      { first: office.last, last, label: 'PER' },
    ]
  const end = parts.last.get(last)
  const isKnown = knowledge.lookup(view.words, first)?.length === last - first
  // "Association of Women Judges": who it is of.
  const isOfThese =
    end !== undefined && knowledge.office(view.words, end.first)?.plural === true && view.words.slice(first, end.first).includes('of')
  if (label === 'ORG' && end?.type === 'TITLE' && end.first > first && !isKnown && !isOfThese) return [{ first, last: end.first, label }]
  return [span]
}

/** "Mayor of Roscommon Ann Lee": where a place that no table knows ends after an office, and a given name follows with a family's. */
function seatEnd(
  { words }: TokenView,
  { first, last }: NameSpan,
  part: Candidate | undefined,
  parts: PartsAt,
  knowledge: Knowledge,
): number {
  if (words[first - 1] !== 'of' || parts.last.get(first - 1)?.type !== 'TITLE' || (part !== undefined && part.last >= last)) return -1
  for (let i = first + 1; i < Math.min(first + 3, last - 1); i++) {
    if (words.slice(first, last).some((word) => !isCapitalised(word) || isUpper(word) || isHeadWord(word, knowledge))) return -1
    if (isGivenName(words[i] ?? '', knowledge) && last - i <= 3) return i
  }
  return -1
}

/** "Dale Ostrander of Winnemucca": where "of" stands after a person's whole name; -1 where none does. "Joan of Arc" is a name. */
function homeAt({ words }: TokenView, { first, last }: NameSpan): number {
  const at = words.slice(first, last).indexOf('of')
  return at > 1 && last - first - at <= 3 && words.slice(first + at + 1, last).every((word) => isCapitalised(word)) ? first + at : -1
}

/** "Independent councillor Ann Lee": where the holder begins after an office in small letters, what stands before which is no body. */
function officeWithin({ words }: TokenView, { first, last }: NameSpan, parts: PartsAt, knowledge: Knowledge): number | undefined {
  const part = parts.first.get(first + 1)
  if (words[first] !== 'Independent' || part?.type !== 'TITLE' || part.last >= last) return undefined
  return words.slice(part.last, last).some((word) => !isCapitalised(word) || isHeadWord(word, knowledge)) ? undefined : part.last
}

/** Whether a word in small letters stands before a name. */
function isCalled({ words }: TokenView, at: number, last: number): boolean {
  return /^\p{Ll}+$/u.test(words[at] ?? '') && at + 1 < last && isCapitalised(words[at + 1] ?? '')
}

/** "Queen Torunn of Sweden": what a single title stands right before. */
function isAfterTitle({ first }: NameSpan, parts: PartsAt): boolean {
  return parts.last.get(first)?.type === 'TITLE'
}

/** "Mswati of Eswatini", "King Sihamuni of Cambodia": a person, and the country that ends the name. */
function realmOf(
  { words }: TokenView,
  { first, last, label }: NameSpan,
  part: Candidate | undefined,
  parts: PartsAt,
  knowledge: Knowledge,
): TokenRange | undefined {
  // "Queen Torunn of Sweden", whether the title is within the span or before it.
  const title = part?.type === 'TITLE' && part.last < last ? part : parts.last.get(first)
  const isMonarch = title?.type === 'TITLE' && knowledge.office(words, title.first)?.office.roles.includes('monarch') === true
  if (label !== 'PER' && !isMonarch) return undefined
  const country = parts.last.get(last)
  if (country?.entries[0]?.subtype !== 'country') return undefined
  const before = /^the$/i.test(words[country.first - 1] ?? '') ? country.first - 2 : country.first - 1
  const name = part?.type === 'TITLE' ? part.last : first
  return words[before] === 'of' && before > name ? { first: country.first, last } : undefined
}

/** Whether two or three words with capitals, none of which heads a body's name, end a span. */
function isFollowedByName({ words }: TokenView, first: number, last: number, knowledge: Knowledge): boolean {
  const name = words.slice(first, last)
  if (name.length < 2 || name.length > 3) return false
  return name.every(
    (word) => isCapitalised(word) && !isUpper(word) && !knowledge.inList('org-heads', word) && !knowledge.inList('org-suffixes', word),
  )
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

/** Where a possessive stands inside a span; -1 where none does. */
function ownerEnd({ words }: TokenView, first: number, last: number): number {
  for (let i = first + 1; i < last - 1; i++) if (/^['’]s?$/.test(words[i] ?? '')) return i
  return -1
}

/** "General Secretary of the Communist Party", "Governor General of Canada": an office and what it heads. */
function headedBy({ words }: TokenView, { last }: TokenRange, end: number, parts: PartsAt): NameSpan | undefined {
  if (words[end] !== 'of') return undefined
  const first = /^the$/i.test(words[end + 1] ?? '') ? end + 2 : end + 1
  if (first >= last || !isCapitalised(words[first] ?? '')) return undefined
  const part = parts.first.get(first)
  return { first, last, label: part?.last === last && part.type === 'GPE' ? 'LOC' : 'ORG' }
}

/** "General Boubacar Ag Intalla": a rank and its holder that were taken for a body. "General Motors" and "Major League Baseball" are bodies. */
function holderOf(view: TokenView, span: NameSpan, part: Candidate | undefined, knowledge: Knowledge): NameSpan | undefined {
  const isPlace = span.label === 'LOC'
  if (part?.type !== 'TITLE' || span.last - part.last < (isPlace ? 1 : 2) || knowledge.named(textOf(view, span)).length > 0)
    return undefined
  const office = knowledge.office(view.words, span.first)?.office
  const words = view.words.slice(part.last, span.last)
  const isWhole = part.last - part.first > 2 && words.length <= 3 && isGivenName(words[0] ?? '', knowledge)
  if (office === undefined || !(isWhole || office.roles.some((role) => (isPlace ? role === 'monarch' : RANKS.has(role))))) return undefined
  if (!isCapitalised(words[0] ?? '')) return undefined
  const isBody = words.some(
    (word) =>
      knowledge.inList('org-heads', word) ||
      (isPlace && PLACE_HEADS.some((list) => knowledge.inList(list, word))) ||
      knowledge.list('org-suffixes').has(word) ||
      isUpper(word),
  )
  return isBody ? undefined : { first: part.last, last: span.last, label: 'PER' }
}

const PLACE_HEADS = ['gpe-heads', 'landform-heads', 'facility-heads'] as const

const RANKS: ReadonlySet<string> = new Set(['military', 'monarch', 'royal', 'clergy', 'head-of-state', 'head-of-government'])

/** "Larissa Vanterpool Warns", "Meridian Bank Buys Coastal Insurance": in a headline the verb has its capital too, and cuts what was taken for one name. */
export function cutAtVerbs(view: TokenView, { first, last, label }: NameSpan, knowledge: Knowledge): NameSpan[] {
  for (let i = first + 1; i < last; i++) {
    if (!isHeadlineVerb(view.words[i] ?? '', knowledge)) continue
    const before: NameSpan = { first, last: i, label }
    const after: NameSpan = { first: i + 1, last, label }
    return [before, ...(after.first < last ? cutAtVerbs(view, after, knowledge) : [])]
  }
  return [{ first, last, label }]
}

function isHeadlineVerb(word: string, knowledge: Knowledge): boolean {
  const low = word.toLowerCase()
  const stems = low.endsWith('ing')
    ? [low.slice(0, -3), `${low.slice(0, -3)}e`, low.slice(0, -4)]
    : low.endsWith('s')
      ? [low.slice(0, -1), low.slice(0, -2), low.replace(/ies$/, 'y')]
      : []
  return stems.some((stem) => knowledge.inList('headline-verbs', stem))
}
