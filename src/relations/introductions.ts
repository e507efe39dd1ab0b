import { indexOf, type Mention, spanAround } from '../document/index.ts'
import type { Reading } from './extract.ts'
import type { Line } from './line.ts'
import { argumentsOf } from './tree/arguments.ts'

/** What a guest does. */
export const GUEST: RegExp = /^(?:[^\s]+ ){0,3}?(?:meet|visit|attend|tour|travel|arrive|join|host|land|hold|address)\/VERB /

/** "In Helsinki, …", "In Helsinki, where an election is due, …": what a sentence, or the one before it, is set in. */
const SET_IN =
  /^(?:(?:meanwhile|elsewhere|and|but|also|later|earlier)\/[A-Z]+ |,\/PUNCT |@DATE#\d+ )*(?:back\/ADV )?in\/ADP (?:the\/DET )?@(?:GPE|LOC)#(\d+) (?:,\/PUNCT |the\/DET |they\/PRON |nobody\/PRON |[^@\s/]+\/(?:NOUN|PRON) )/

/** Nouns for those of a country who speak of its own leaders. */
const NATION: ReadonlySet<string> = new Set(
  'government parliament cabinet authority official police army military opposition voter people lawmaker legislature court minister ambassador envoy embassy diplomat spokesman spokeswoman prosecutor election electorate media television radio'.split(
    ' ',
  ),
)

/** Capitals in which those of all countries sit: who speaks there may be anybody's. */
const SEATS_OF_ALL: ReadonlySet<string> = new Set(['brussels', 'vienna', 'addis ababa', 'washington', 'rome', 'paris', 'london'])

/**
 * The country of a leader whom a sentence brings in by a bare title: the only one that his sentence and the one before it speak of, by its name or by its capital
 * in which they are set. "The exception was Nauru. President Ann Lee …", "In Helsinki, … President Ann Lee said".
 *
 * @param countriesIn The mentions of countries between two places of the text.
 */
export function introducedIn(
  lines: readonly (Line | undefined)[],
  subject: Mention,
  reading: Reading,
  countriesIn: (from: number, to: number) => readonly Mention[],
): Mention | undefined {
  const [line, prior] = lines
  if (line === undefined || !isNew(subject, line, reading) || isGuest(subject, line, reading)) return undefined
  const settings = new Set<Mention>()
  const spokenOf = (one: Line): Mention[] => {
    const named = countriesIn(one.span.start, one.span.end).filter((m) => !isAnothers(m, subject, reading))
    const set = settingOf(one, reading)
    if (set !== undefined) settings.add(set)
    return set === undefined ? [...named] : [...named, set]
  }
  const own = spokenOf(line)
  const { view } = reading
  const isOneBlock = prior !== undefined && view.blockOf[prior.sentence] === view.blockOf[line.sentence]
  const all = isOneBlock ? [...own, ...spokenOf(prior)] : own
  const country = all.find((one) => one.start < subject.start && (isTopic(one, subject.entity, reading) || settings.has(one)))
  return country !== undefined && all.every(({ entity }) => entity === country.entity) ? country : undefined
}

/** "her Chilean counterpart", "the Norwegian prime minister, Ann Lee": a country that somebody else is of. */
function isAnothers(country: Mention, subject: Mention, reading: Reading): boolean {
  const { view, knowledge } = reading
  const { last } = view.range(country)
  if (/^(?:counterpart|colleague)s?$/i.test(view.words[last] ?? '')) return true
  const at = /^['’]s?$/.test(view.words[last] ?? '') ? last + 1 : last
  const office = knowledge.office(view.words, at)
  if (office === undefined) return false
  const after = at + office.length
  const holder = argumentsOf(reading).covering(view.words[after] === ',' ? after + 1 : after)
  return holder?.type === 'PERSON' && holder.entity !== subject.entity
}

/** Whether a sentence, or somebody's own words, tell something of a country: "Turkey was quicker", "The exception was Nauru". */
function isTopic(country: Mention, speaker: string, reading: Reading): boolean {
  const { trees } = argumentsOf(reading)
  const own = trees.top(reading.view.range(country))
  // "The Zambian government says President Ann Lee …"
  const above = trees.head(own)
  const isOfItsOwn = /^(?:amod|compound|nmod)/.test(trees.deprel(own)) && NATION.has(reading.view.tokens[above]?.lemma.toLowerCase() ?? '')
  if (country.type === 'NORP' && !isOfItsOwn) return false
  const head = isOfItsOwn ? above : own
  const deprel = trees.deprel(head)
  if (!/^(?:nsubj|root)/.test(deprel)) return false
  return (
    /^root/.test(deprel) ||
    /^root/.test(trees.deprel(trees.head(head))) ||
    spanAround(reading.draft.quotations, country)?.speaker === speaker
  )
}

/** Whether the body of the article names somebody here first. */
function isNew({ entity }: Mention, { span }: Line, { draft }: Reading): boolean {
  const headline = draft.blocks[0]?.end ?? 0
  return indexOf(draft.mentions)
    .of(entity)
    .every(({ start }) => start >= span.start || start < headline)
}

/** Whom somebody else meets, or who comes from elsewhere. */
function isGuest(subject: Mention, line: Line, reading: Reading): boolean {
  const { trees } = argumentsOf(reading)
  const { view } = reading
  const head = trees.top(view.range(subject))
  const after = line.items.find(({ first }) => first >= view.range(subject).last)?.at ?? line.text.length
  return !/^nsubj/.test(trees.deprel(head)) || GUEST.test(line.text.slice(after))
}

/** The country whose capital a sentence is set in, as the article names it elsewhere. */
function settingOf(line: Line, { draft, entities, knowledge }: Reading): Mention | undefined {
  const place = draft.mentions[Number(SET_IN.exec(line.text)?.[1] ?? Number.NaN)]
  const name = entities.get(place?.entity ?? '')?.name ?? ''
  if (place === undefined || SEATS_OF_ALL.has(name.toLowerCase())) return undefined
  const ids = new Set(knowledge.capitalOf(name).map(({ name: country }) => country))
  const country = [...entities.values()].find((entity) => entity.type === 'GPE' && ids.has(entity.name))
  return country === undefined ? undefined : indexOf(draft.mentions).nearest(country.id, place.start)
}
