import type { EntityType, TokenRange, TokenView } from '../document/index.ts'
import type { GazetteerEntry, Knowledge } from '../knowledge/index.ts'
import { firmPoints, leaningOf } from './body-frames.ts'
import { type Candidate, RANK, textOf } from './candidate.ts'
import { isUpper } from './casing.ts'
import { hearContext, hearForm, kindAround, noVotes, type Votes } from './classify.ts'
import { fitSpans } from './fit.ts'
import type { NameClass, NameSpan } from './labels.ts'
import { lookupsOf } from './lookups.ts'
import { headOf } from './sequences.ts'

/** How many points of the other evidence the tagger's own opinion is worth. */
const TRUST = 8

const CLASS_OF = { PERSON: 'PER', ORG: 'ORG', GPE: 'LOC' } as const

const BODY =
  /^(?:Committee|Commission|Council|Ministry|Agency|Association|Federation|University|Institute|Corporation|Foundation|Authority|Department)$/

/** "the Standing Committee on Petitions", "the Ruvane Foundation": nouns that nothing but a body is named by, at the end or before "of", "on", "for". */
function isBody({ words }: TokenView, { first, last }: TokenRange): boolean {
  if (last - first < 2) return false
  return words
    .slice(first, last)
    .some((word, i) => BODY.test(word) && (first + i === last - 1 || /^(?:of|on|for)$/.test(words[first + i + 1] ?? '')))
}

interface Heard {
  votes: Votes
  classes: Record<NameClass, number>
  count: number
}

/**
 * What the trained tagger found, in the types of the annotation guide. Its classes are coarser, and it sees one sentence at a time; here all that the
 * document says of a form decides its class, and the tables decide which places have a government.
 */
export function taggedCandidates(
  view: TokenView,
  spans: readonly NameSpan[],
  parts: readonly Candidate[],
  knowledge: Knowledge,
): Candidate[] {
  const fitted = fitSpans(view, spans, parts, knowledge).map((span): NameSpan => {
    const kind =
      span.label !== 'MISC'
        ? undefined
        : isBody(view, span) || firmPoints(view.words.slice(span.first, span.last)) > 0
          ? 'ORG'
          : kindAround(view, span)
    return kind === undefined ? span : { ...span, label: CLASS_OF[kind] }
  })
  const heard = new Map<string, Heard>()
  const starts = new Set(fitted.map(({ first }) => first))
  const isNamed = (at: number): boolean => starts.has(at)
  for (const span of fitted) {
    if (span.label === 'MISC') continue
    const form = textOf(view, span)
    let own = heard.get(form)
    if (own === undefined) {
      own = { votes: noVotes(), classes: { PER: 0, ORG: 0, LOC: 0, MISC: 0 }, count: 0 }
      hearForm(view.words.slice(span.first, span.last), knowledge, own.votes)
      heard.set(form, own)
    }
    own.count++
    own.classes[span.label]++
    hearContext(view, span, knowledge, isTitled(view, span, knowledge), own.votes)
    const leaning = leaningOf(view, span, isNamed)
    own.votes.PERSON += leaning.PERSON
    own.votes.ORG += leaning.ORG
    own.votes.GPE += leaning.GPE
  }
  const classes = namesakes(new Map([...heard].map(([form, own]) => [form, classOf(own)])), knowledge)
  const surnames = surnamesOf(classes)
  return fitted.flatMap((span) => {
    const form = textOf(view, span)
    const entries = entriesOf(form, knowledge)
    const voted = classes.get(form) ?? span.label
    const isSurname = surnames.has(form)
    const label =
      span.label === 'MISC'
        ? span.label
        : isSurname && entries.length === 0
          ? 'PER'
          : voted === 'PER' && !isSurname && isPlaceHere(view, span, entries, parts, knowledge)
            ? 'LOC'
            : voted
    const party = label === 'PER' && !isSurname ? partyBefore(view, span, knowledge) : undefined
    if (party !== undefined) return [{ first: span.first, last: span.last, type: 'ORG', entries: party, rank: RANK.tagged }]
    const type = typeOf(view, span, label, entries, knowledge)
    return type === undefined ? [] : [{ first: span.first, last: span.last, type, entries, rank: RANK.tagged }]
  })
}

/**
 * Whether a form that sounds like a person is a place after all ("With Kyiv her relations are warm"): a country or a capital that nothing else is named by, or
 * one that shares its name with persons where the article speaks of its people ("Jordan", "Jordanian"). Never after a title or a courtesy.
 */
function isPlaceHere(
  view: TokenView,
  range: NameSpan,
  [entry]: readonly GazetteerEntry[],
  parts: readonly Candidate[],
  knowledge: Knowledge,
): boolean {
  if (entry === undefined || (entry.subtype !== 'country' && entry.capitalOf === undefined)) return false
  if (isTitled(view, range, knowledge) || knowledge.honorific(view.words[range.first - 1] ?? '') !== undefined) return false
  // "Jordan's King Hussein": what has a head of state is no person.
  if (/^['’]s$/.test(view.words[range.last] ?? '') && lookupsOf(view.words, knowledge).office(range.last + 1) !== undefined) return true
  return entry.ambiguous !== true || parts.some((part) => part.type === 'NORP' && part.entries.includes(entry))
}

/** "Tory MP Ann Lee": a party's adjective before an office. */
function partyBefore({ words }: TokenView, { first, last }: NameSpan, knowledge: Knowledge): readonly GazetteerEntry[] | undefined {
  const party = knowledge.partyOf(words.slice(first, last))
  return party?.length === last - first && knowledge.office(words, last) !== undefined ? party.entries : undefined
}

/** The table's entries of a form; a place also where it stands in capitals, as in a dateline. Acronyms are short. */
function entriesOf(form: string, knowledge: Knowledge): readonly GazetteerEntry[] {
  const realm = /^(?:Commonwealth|Republic|Kingdom|Sultanate|State|Emirate|Principality) of (?:[Tt]he )?(.+)$/.exec(form)?.[1]
  const whole = knowledge.named(form)
  // "Commonwealth of The Bahamas" is the Bahamas.
  const named = realm === undefined || whole.length > 0 ? [] : knowledge.named(realm).filter(({ subtype }) => subtype === 'country')
  const exact = named.length > 0 ? named : whole
  if (exact.length > 0 || form.length < 4 || !isUpper(form)) return exact
  return knowledge.named(form, { ignoreCase: true }).filter(({ type }) => type === 'GPE' || type === 'LOC')
}

function classOf({ votes, classes, count }: Heard): NameClass {
  const points = {
    PER: votes.PERSON + (TRUST * classes.PER) / count,
    ORG: votes.ORG + (TRUST * classes.ORG) / count,
    LOC: Math.max(votes.GPE, votes.LOC) + (TRUST * classes.LOC) / count,
  }
  if (points.PER > points.ORG && points.PER >= points.LOC) return 'PER'
  return points.ORG >= points.LOC ? 'ORG' : 'LOC'
}

/**
 * A town whose last word the article has as a person is that person in full; a person whose name ends a body's, and no person's, is that body in short; what is a
 * company's name but for "Corp." is that company, and a place that is the given name of somebody in the article is that person.
 */
function namesakes(classes: ReadonlyMap<string, NameClass>, knowledge: Knowledge): Map<string, NameClass> {
  const companies = new Set<string>()
  const towns = new Set<string>()
  const given = new Set<string>()
  for (const [form, label] of classes) {
    const [first = '', ...rest] = form.split(' ')
    if (label === 'ORG' && knowledge.inList('org-suffixes', (rest.at(-1) ?? '').replace(/\.$/, '')))
      companies.add([first, ...rest.slice(0, -1)].join(' ').replace(/,$/, ''))
    if (label === 'PER' && rest.length > 0) given.add(first)
    const town = /^(\p{Lu}\p{L}+)-(?:on|upon|under|by|in|le|sur|sous|en|an|am|na|nad)-(?:the-)?\p{L}+$/u.exec(form)?.[1]
    if (label === 'LOC' && town !== undefined) towns.add(town)
  }
  const lasts: Record<'PER' | 'ORG', Set<string>> = { PER: new Set(), ORG: new Set() }
  for (const [form, label] of classes)
    if (form.includes(' ') && (label === 'PER' || label === 'ORG')) lasts[label].add(form.slice(form.lastIndexOf(' ') + 1))
  return new Map(
    [...classes].map(([form, label]) => {
      const isShort = !form.includes(' ')
      const last = form.slice(form.lastIndexOf(' ') + 1)
      if (label === 'LOC' && !isShort && classes.get(last) === 'PER' && knowledge.named(form).length === 0) return [form, 'PER']
      // "The Turpins" are a family where the article has a Turpin.
      if (label === 'ORG' && isShort && form.endsWith('s') && lasts.PER.has(form.slice(0, -1)) && knowledge.named(form).length === 0)
        return [form, 'PER']
      if (label === 'PER' && companies.has(form)) return [form, 'ORG']
      // "Carrick" beside "Carrick-on-Shannon"
      if (label !== 'LOC' && isShort && towns.has(form) && knowledge.named(form).length === 0) return [form, 'LOC']
      if (label === 'LOC' && isShort && given.has(form) && knowledge.named(form).length === 0) return [form, 'PER']
      if (label === 'PER' && isShort && lasts.ORG.has(form) && !lasts.PER.has(form) && knowledge.firstName(form) === undefined)
        return [form, 'ORG']
      return [form, label]
    }),
  )
}

/** Part of a longer person's name is that person. */
function surnamesOf(classes: ReadonlyMap<string, NameClass>): Set<string> {
  const surnames = new Set<string>()
  for (const [form, label] of classes) {
    const words = form.split(' ')
    if (label === 'PER') for (let i = 1; i < words.length; i++) surnames.add(words.slice(i).join(' '))
  }
  return surnames
}

/** "the president" is no title before a name; "President", "party leader" and "chair of the board" are. */
function isTitled(view: TokenView, { first }: TokenRange, knowledge: Knowledge): boolean {
  const lookups = lookupsOf(view.words, knowledge)
  for (let length = 1; length <= 5 && length <= first; length++) {
    const hit = lookups.office(first - length)
    if (hit?.length === length) return true
  }
  return false
}
function typeOf(
  view: TokenView,
  range: TokenRange,
  label: NameClass,
  entries: readonly GazetteerEntry[],
  knowledge: Knowledge,
): EntityType | undefined {
  const [entry] = entries
  const head = headOf(view, range, knowledge)
  switch (label) {
    case 'PER':
      return 'PERSON'
    case 'ORG':
      if (head === 'LAW' || head === 'EVENT') return head
      return entry?.type === 'GPE' ? 'GPE' : 'ORG'
    case 'LOC':
      if (entry?.type === 'ORG' && entries.every(({ type, ambiguous }) => type === 'ORG' && ambiguous !== true)) return 'ORG'
      return entry?.type === 'GPE' || entry?.type === 'LOC' ? entry.type : placeType(view, range, head, knowledge)
    default:
      // "that No 10 would act"
      return (head === 'EVENT' || head === 'LAW') && view.tokens[range.last - 1]?.upos !== 'VERB' ? head : undefined
  }
}

/** A place that no table knows: a building, a landform and what has an article are none that has a government. */
function placeType(view: TokenView, range: TokenRange, head: ReturnType<typeof headOf>, knowledge: Knowledge): EntityType {
  if (head === 'GPE' || isCalledTown(view, range) || isGoverned(view, range, knowledge)) return 'GPE'
  if (head !== undefined) return head === 'ORG' ? 'ORG' : 'LOC'
  const [first = '', last = ''] = [view.words[range.first], view.words[range.last - 1]]
  if (range.last - range.first > 1) {
    const isStateOf = knowledge.inList('gpe-heads', first) && view.words[range.first + 1] === 'of'
    if (isStateOf || knowledge.inList('gpe-heads', last)) return 'GPE'
    // "Port Vila", not "Port of Rotterdam" nor "Port Road".
    if (first === 'Port' && view.words[range.first + 1] !== 'of') return 'GPE'
    if ([first, last].some((word) => knowledge.inList('landform-heads', word) || knowledge.inList('facility-heads', word))) return 'LOC'
    if (knowledge.inList('directions', first)) return 'LOC'
  }
  return /^the$/i.test(view.words[range.first - 1] ?? '') ? 'LOC' : 'GPE'
}

/** "the governor of Hokkaido": what is governed has a government. */
function isGoverned({ words }: TokenView, { first }: TokenRange, knowledge: Knowledge): boolean {
  if (words[first - 1] !== 'of') return false
  for (let length = 1; length <= 3; length++) {
    const hit = knowledge.office(words, first - 1 - length)
    if (hit?.length === length) return hit.office.leads.some((scope) => scope === 'region' || scope === 'city')
  }
  return false
}

/** "the city of White Plains" */
function isCalledTown({ words }: TokenView, { first }: TokenRange): boolean {
  return words[first - 1] === 'of' && /^(?:city|town|village|municipality|county|province|state)$/i.test(words[first - 2] ?? '')
}
