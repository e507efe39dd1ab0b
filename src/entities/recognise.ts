import type { Draft, TokenRange, TokenView } from '../document/index.ts'
import { viewOf } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { type Candidate, choose, RANK, textOf } from './candidate.ts'
import { type Casing, casingOf, isCapitalised } from './casing.ts'
import { findDates } from './dates.ts'
import type { NameSpan } from './labels.ts'
import { releaseLookups } from './lookups.ts'
import type { OwnName, OwnNames } from './own.ts'
import { knownParts, startsWithModifier } from './parts.ts'
import { partyTags } from './party-tags.ts'
import { withPersons } from './persons.ts'
import { findRepeats, fitHeadlines } from './repeats.ts'
import { capitalRuns, headOf, opens } from './sequences.ts'
import { taggedCandidates } from './tagged.ts'
import type { NameTagger } from './tagger.ts'
import { withoutThings } from './things.ts'
import { firmNames, seatNames, styledNames, titledNames } from './titled.ts'

export interface Recognised extends Candidate {
  /** The date's value, for a DATE. */
  value?: string
  /** The caller's name that it is. */
  own?: OwnName
}

/**
 * Finds the names of a document, with their types. The trained tagger says what is a person, an organisation or a place; titles, nationalities, dates, events
 * and laws come from tables and heads, as does what the tagger passed over but a table knows for certain.
 */
export function recogniseNames(draft: Draft, knowledge: Knowledge, tagger: NameTagger, own?: OwnNames): Recognised[] {
  const view = viewOf(draft)
  const casings = casingsOf(view)
  const { spans: seen, persons } = withPersons(view, withoutThings(view, tagger.tag(view)), casings, knowledge)
  const inPerson = new Set<number>()
  for (const { first, last } of persons) for (let i = first; i < last; i++) inPerson.add(i)
  const parts: Candidate[] = []
  const headed: Candidate[] = []
  view.sentences.forEach((sentence, index) => {
    const casing = casings[index] ?? 'sentence'
    // "Han Soo-min" holds no nationality.
    const own = knownParts(view, sentence, knowledge, casing).filter(({ first }) => !inPerson.has(first))
    for (const part of own) parts.push(part.type === 'EVENT' ? withYear(view, part) : part)
    if (casing !== 'sentence') return
    for (const run of capitalRuns(view, sentence, knowledge)) {
      const whole = headedPart(view, run, own, knowledge)
      if (whole?.type === 'EVENT' || whole?.type === 'LAW') headed.push(whole)
    }
  })
  const isSentence = (word: number): boolean => casings[view.sentenceOf[word] ?? 0] === 'sentence'
  const missed = [
    ...titledNames(view, seen, parts, knowledge, isSentence),
    ...seatNames(view, seen, parts, knowledge),
    ...styledNames(view, seen, parts, isSentence),
    ...firmNames(view, seen, parts, isSentence),
  ]
  const spans = [...withoutMisc(seen, missed), ...missed].sort((a, b) => a.first - b.first)
  const partOver = new Map<number, Candidate>()
  for (const part of parts) for (let i = part.first; i < part.last; i++) partOver.set(i, part)
  const misc = new Set<number>()
  // A lone word is a nationality to the tagger where the table has a country: "US".
  for (const { label, first, last } of spans) if (label === 'MISC' && last - first > 1) for (let i = first; i < last; i++) misc.add(i)
  const isHeadline = ({ first }: Candidate): boolean => casings[view.sentenceOf[first] ?? 0] !== 'sentence'
  const tagged = fitHeadlines(view, taggedCandidates(view, spans, parts, knowledge), casings).filter(
    (name) =>
      !isBetterKnown(partOver.get(name.first), name) &&
      // In a headline half the words have capitals, and a head noun does not show where an event's name begins.
      !((name.type === 'EVENT' || name.type === 'LAW') && isHeadline(name)),
  )
  const dates = [...dateCandidates(draft, view), ...datelineCandidates(draft, view, knowledge)]
  releaseLookups(view.words, knowledge)
  return choose([
    ...(own?.find(view) ?? []),
    ...dates,
    ...view.sentences.flatMap((sentence) => partyTags(view, sentence, knowledge)),
    ...headed,
    ...tagged,
    ...findRepeats(
      view,
      [...tagged, ...parts.filter((part) => part.type === 'ORG' && isSure(part, misc, view, knowledge))],
      casings,
      knowledge,
    ),
    ...parts.filter((part) => isSure(part, misc, view, knowledge)),
  ])
}

/** The tagger's names but those of something else that a name was found in after all. */
function withoutMisc(seen: readonly NameSpan[], missed: readonly NameSpan[]): readonly NameSpan[] {
  if (missed.length === 0) return seen
  const found = new Set(missed.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i)))
  const holdsOne = ({ first, last }: NameSpan): boolean => {
    for (let i = first; i < last; i++) if (found.has(i)) return true
    return false
  }
  return seen.filter((span) => span.label !== 'MISC' || !holdsOne(span))
}

/** How each sentence writes its words. Where the text writes names with capitals, a piece of a sentence without any has no name. */
function casingsOf(view: TokenView): Casing[] {
  const casings = view.sentences.map((sentence) => casingOf(view, sentence))
  const hasCapitals = view.sentences.some(
    ({ first, last }, i) => casings[i] === 'sentence' && view.words.slice(first, last).some((word) => isCapitalised(word)),
  )
  return hasCapitals ? casings.map((casing) => (casing === 'lower' ? 'sentence' : casing)) : casings
}

/** Whether a table knows a nationality, or a longer name, where the tagger saw a name. */
function isBetterKnown(part: Candidate | undefined, name: Candidate): boolean {
  if (part === undefined || part.first > name.first || part.last < name.last) return false
  if (part.rank === RANK.party) return true
  // "Labour Minister"
  if (part.type === 'TITLE') return part.last > name.last
  return part.type === 'NORP' ? part.first === name.first : part.entries.length > 0 && part.last - part.first > 1
}

/** Whether a table alone is enough for a name: of one word only for countries and acronyms, and for none inside the name of an event or a work. */
function isSure(
  { type, entries, first, last, rank }: Candidate,
  misc: ReadonlySet<number>,
  { words }: TokenView,
  knowledge: Knowledge,
): boolean {
  if (type === 'TITLE' || type === 'NORP' || type === 'EVENT' || type === 'LAW') return true
  if (rank === RANK.party) return true
  if (misc.has(first)) return false
  const [entry] = entries
  // "NATO", "OPEC": nothing else is written so.
  const isAcronym = type === 'ORG' && entry?.ambiguous !== true && /^\p{Lu}{3,}$/u.test(words[first] ?? '')
  // "Fed Chair", "WHO Director-General": what stands right before an office of bodies is one.
  const isHeaded = type === 'ORG' && knowledge.office(words, last)?.office.leads.includes('organisation') === true
  return last - first > 1 || entry?.subtype === 'country' || isAcronym || isHeaded
}

function dateCandidates(draft: Draft, view: TokenView): Recognised[] {
  return findDates(draft.text, draft.meta.published).flatMap((hit) => {
    const { first, last } = view.range(hit)
    const whole = view.tokens[first]?.start === hit.start && view.tokens[last - 1]?.end === hit.end
    const date: Recognised = { first, last, type: 'DATE', entries: [], rank: RANK.dated }
    return whole ? [hit.value === undefined ? date : { ...date, value: hit.value }] : []
  })
}

/** "RIO DE JANEIRO (SRN) –": the place and the agency of the dateline, which capitals would hide. */
function datelineCandidates(draft: Draft, view: TokenView, knowledge: Knowledge): Recognised[] {
  const { place, agency } = draft.meta.dateline ?? {}
  const found: Recognised[] = []
  const add = (words: string | undefined, from: number, type: 'GPE' | 'ORG'): number => {
    const start = words === undefined ? -1 : draft.text.indexOf(words, from)
    if (words === undefined || start < 0 || start > from + 400) return from
    const { first, last } = view.range({ start, end: start + words.length })
    const whole = view.tokens[first]?.start === start && view.tokens[last - 1]?.end === start + words.length
    const hit = type === 'GPE' ? knownPlace(words) : []
    if (whole) found.push({ first, last, type, entries: hit, rank: RANK.given })
    return start + words.length
  }
  const knownPlace = (words: string): Candidate['entries'] =>
    knowledge.named(words, { ignoreCase: true }).filter((entry) => entry.type === 'GPE')
  const block = draft.blocks.find((candidate) => place !== undefined && draft.text.startsWith(place, candidate.start))
  if (block === undefined) return found
  const end = (place ?? '').split(', ').reduce((from, part) => add(part, from, 'GPE'), block.start)
  add(agency, end, 'ORG')
  return found
}

/** The organisation, law, event or place that a run's head noun names, without a title or a modifier before it. */
function headedPart(view: TokenView, run: TokenRange, parts: readonly Candidate[], knowledge: Knowledge): Candidate | undefined {
  const head = headOf(view, run, knowledge)
  if (head === undefined) return undefined
  let { first } = run
  for (
    let part = parts.find((p) => p.first === first);
    part?.type === 'TITLE' && part.last < run.last;
    part = parts.find((p) => p.first === first)
  )
    first = part.last
  while (
    first < run.last - 1 &&
    (/^(?:The|A|An)$/.test(view.words[first] ?? '') ||
      knowledge.honorific(view.words[first] ?? '') !== undefined ||
      startsWithModifier(view, first, knowledge))
  )
    first++
  const covering = parts.find((part) => part.first <= first && part.last >= run.last && part.entries.length > 0)
  if (covering !== undefined) return undefined
  const last = endsInTitle(parts, run) ?? run.last
  const words = last - first
  if (words < 1 || (words === 1 && (opens(view, first) || !isDefinite(view, first)))) return undefined
  if (words === 1 || (last < run.last && headOf(view, { first, last }, knowledge) === undefined)) return undefined
  return { first, last, type: head, entries: knowledge.named(textOf(view, { first, last })), rank: RANK.headed }
}

/** "Central Bank Governor Ann Lee", "FIFA Council President": the run goes on with the office and its holder. */
function endsInTitle(parts: readonly Candidate[], run: TokenRange): number | undefined {
  return parts.find((part) => part.type === 'TITLE' && part.first > run.first && part.last <= run.last)?.first
}

function isDefinite(view: TokenView, at: number): boolean {
  return /^(?:the|its|this|that)$/i.test(view.words[at - 1] ?? '')
}

function withYear(view: TokenView, part: Candidate): Candidate {
  const isYear = (index: number): boolean => /^(?:19|20)\d{2}$/.test(view.words[index] ?? '')
  return {
    ...part,
    first: isYear(part.first - 1) ? part.first - 1 : part.first,
    last: isYear(part.last) ? part.last + 1 : part.last,
    rank: RANK.dated + 1,
  }
}
