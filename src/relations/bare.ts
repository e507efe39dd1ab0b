import type { Entity, Mention, Span, TokenRange, TokenView } from '../document/index.ts'
import type { GazetteerEntry, Knowledge } from '../knowledge/index.ts'
import { treesOf } from '../syntax/index.ts'
import { type Stance, stanceOf } from './context.ts'
import { CONSTITUENT_COUNTRIES, NO_PRESIDENT, NO_PRIME_MINISTER, PREMIERS_OF_REGIONS } from './data/governments.ts'
import type { Finding, Reading } from './extract.ts'
import type { Line } from './line.ts'
import { officesIn, readTitle } from './offices.ts'
import { held } from './titles.ts'
import { type Arguments, argumentsOf } from './tree/arguments.ts'
import { compileWays, follow } from './tree/paths.ts'
import { treeStance } from './tree/stance.ts'
import type { BasePattern } from './types.ts'

export const BARE: BasePattern = {
  id: 'leader/bare-title',
  relation: 'leader-of',
  example: 'In Latvia, President Anna Berzina resigned.',
  confidence: 0.7,
}
export const OF_LEADER: BasePattern = {
  id: 'leader/of-leader',
  relation: 'leader-of',
  example: 'Latvian President Anna Berzina came with her prime minister, Bo Ek.',
  confidence: 0.8,
}

/** A bare title's country must be the one that the article is about: this share of its mentions of countries. */
const DOMINANT = 0.6
/** Or, where the sentence names no other, this share, and twice that of any other. */
const MAIN = 0.4
/** And so many mentions: what a short note is about, it tells in other ways. */
const OFTEN = 4

/** What says what an office leads; where there is any of it, the title is not bare. */
const DOMAIN = compileWays('of/for/at, whose, modifier')
const HOLDERS = compileWays('name, apposition, holder')

interface Bare {
  title: Span & { text: string }
  subject: Mention
  owner: Mention | undefined
  line: Line
  stance: Stance
}

/** The finding as the words around the office take it: "if elected president", "is to be sworn in as prime minister". */
function taken(finding: Finding | undefined, { negated, modality }: Stance): Finding[] {
  if (finding === undefined) return []
  const { status } = finding.qualifiers
  const qualifiers =
    modality === 'planned' && status === 'current' ? { ...finding.qualifiers, status: 'incoming' as const } : finding.qualifiers
  return [{ ...finding, negated, modality, qualifiers }]
}

/** Heads of state and of government whose country their own words do not name. */
export function findBare(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const leaders = known.filter((f) => f.pattern.relation === 'leader-of' && f.modality === 'asserted' && !f.negated)
  const settled = new Set(leaders.map((f) => f.subject.entity))
  const args = argumentsOf(reading)
  const bare = lines.flatMap((line) => readBare(line, reading, args, settled))
  const led = new Set(leaders.filter((f) => f.qualifiers.status === 'current').map((f) => f.object.entity))
  const found = bare.flatMap((one): Finding[] => {
    if (one.owner !== undefined) {
      const country = leaders.find((f) => f.subject.entity === one.owner?.entity && reading.entities.get(f.object.entity)?.type === 'GPE')
      const finding = country && held(reading, OF_LEADER, one.title, one.subject, country.object, one.line)
      return taken(finding, one.stance)
    }
    const country = onlyCountry(reading, one.line, one.subject, leaders)
    if (country === undefined || !mayHave(country, one.title, reading)) return []
    const finding = held(reading, BARE, one.title, one.subject, country, one.line)
    if (finding === undefined || isForeign(finding, known, leaders)) return []
    return finding.qualifiers.status === 'current' && led.has(finding.object.entity) && !sharesCountry(finding, leaders)
      ? []
      : taken(finding, one.stance)
  })
  // Two bare presidents and one country: which of them leads it, the article does not say.
  return found.filter((f) =>
    found.every((g) => g.subject.entity === f.subject.entity || g.object.entity !== f.object.entity || !isRival(f, g)),
  )
}

/** Whether a country has such an office at all. */
function mayHave(country: Mention, title: Span & { text: string }, { view, entities, knowledge }: Reading): boolean {
  const entries = knowledge.named(entities.get(country.entity)?.name ?? '')
  const code = entries.find(({ iso3166 }) => iso3166 !== undefined)?.iso3166 ?? ''
  const office = readTitle(view, title, knowledge)?.office
  if (office?.countries?.includes(`country/${code}`) === false) return false
  if (entries.some(({ id }) => CONSTITUENT_COUNTRIES.has(id))) return office?.id === 'first-minister'
  if (/^premier$/i.test(title.text) && PREMIERS_OF_REGIONS.has(code)) return false
  return !(office?.id === 'prime-minister' && NO_PRIME_MINISTER.has(code)) && !(office?.id === 'president' && NO_PRESIDENT.has(code))
}

/** Who greets a country, or its leader, is as a rule another's. */
function isForeign({ subject, object }: Finding, known: readonly Finding[], leaders: readonly Finding[]): boolean {
  const greeted = known.filter((f) => f.pattern.relation === 'greeting-to' && f.subject.entity === subject.entity)
  return greeted.some(
    (f) =>
      f.object.entity === object.entity || leaders.some((l) => l.subject.entity === f.object.entity && l.object.entity === object.entity),
  )
}

const kindOf = (f: Finding): string =>
  (f.qualifiers.role ?? '').toLowerCase().replace(/^(?:king|queen|emperor|empress|monarch|sultan|emir)$/, 'monarch')

/** A president and a prime minister may lead one country; two presidents at one time may not. */
function isRival(a: Finding, b: Finding): boolean {
  return a.qualifiers.status === b.qualifiers.status && a.qualifiers.status !== 'former' && kindOf(a) === kindOf(b)
}

function sharesCountry(finding: Finding, leaders: readonly Finding[]): boolean {
  return leaders.filter((f) => f.object.entity === finding.object.entity).every((f) => !isRival(f, finding))
}

function readBare(line: Line, reading: Reading, args: Arguments, settled: ReadonlySet<string>): Bare[] {
  const { view, knowledge } = reading
  const { trees } = args
  const found: Bare[] = []
  const range = view.sentences[line.sentence]
  for (const { first, last, title } of officesIn(view, range, knowledge)) {
    const head = trees.top({ first, last })
    const office = readTitle(view, title, knowledge)
    if (office === undefined || office.deputy || isPart({ first, last }, head, reading, trees)) continue
    if (!office.office.roles.some((role) => role === 'head-of-state' || role === 'head-of-government' || role === 'monarch')) continue
    const next = args.covering(last)
    const beside = next?.type === 'PERSON' && next.kind === 'name' ? [next] : []
    const [subject] = beside.length > 0 ? beside : follow(HOLDERS, head, trees, view, (end) => args.of(end, ['PERSON']))
    if (subject === undefined || settled.has(subject.entity)) continue
    const [owner] = follow(compileWays('whose'), head, trees, view, (end) => args.of(end, ['PERSON']))
    if (owner === undefined && !isBare(head, first, subject, reading, args)) continue
    if (owner?.entity !== subject.entity)
      found.push({ title, subject, owner, line, stance: stanceAt(head, first, beside.length > 0, line, reading, args) })
  }
  return found
}

/** "Council President", "the team leader" head what stands before them, and "the incumbent senator" is no incumbent by himself. */
function isPart({ first, last }: TokenRange, head: number, { view, knowledge }: Reading, trees: Arguments['trees']): boolean {
  if (last === first + 1 && view.tokens[first]?.upos === 'ADJ') return true
  return trees.deprel(first - 1) === 'compound' && trees.head(first - 1) === head && knowledge.modifier(view.words, first - 1) === undefined
}

/** A title before its name takes no part in what the verb says; one after it, or after its verb, does. */
function stanceAt(head: number, first: number, isBeside: boolean, line: Line, { view }: Reading, { trees }: Arguments): Stance {
  const stance = treeStance(view, trees, head, false)
  if (isBeside) return { negated: false, modality: stance.modality === 'hypothetical' ? 'hypothetical' : 'asserted' }
  return stance.modality === 'asserted' ? stanceOf(view, first, line.items[0]?.first ?? 0) : stance
}

function isBare(head: number, first: number, subject: Mention, { view }: Reading, args: Arguments): boolean {
  const { trees } = args
  if (follow(DOMAIN, head, trees, view, (end) => args.of(end, ['GPE', 'ORG', 'NORP'])).length > 0) return false
  const before = args.covering(/^(?:['’]s?|-)$/.test(view.words[first - 1] ?? '') ? first - 2 : first - 1)
  if (before !== undefined && before.type !== 'PERSON' && !/^[,.;:]$/.test(view.words[first - 1] ?? '')) return false
  const { last } = view.range(subject)
  return !/^(?:of|from)$/i.test(view.words[last] ?? '')
}

const AIMED = new Set(
  'thank congratulate praise criticise criticize condemn accuse blame urge warn visit ask threaten attack invade sanction host tell call telephone'.split(
    ' ',
  ),
)

/** "thanked Latvia", "will visit Latvia": whoever does that to a country is as a rule another's. */
function isAimedAt(country: Mention, view: TokenView): boolean {
  const trees = treesOf(view)
  const head = trees.top(view.range(country))
  const verb = trees.head(head)
  return verb >= 0 && /^i?obj/.test(trees.deprel(head)) && AIMED.has(view.tokens[verb]?.lemma.toLowerCase() ?? '')
}

/** The country whose possessive stands before a name, or that follows it after "of". */
function homeOf(name: Mention, countries: readonly Mention[], view: TokenView): Mention[] {
  const { first, last } = view.range(name)
  const isBefore = /^['’]s?$/.test(view.words[first - 1] ?? '')
  const isAfter = view.words[last] === 'of'
  return countries.filter((country) => {
    const range = view.range(country)
    return (
      (isBefore && range.last === first - 1) ||
      (isAfter && (range.first === last + 1 || (view.words[last + 1] === 'the' && range.first === last + 2)))
    )
  })
}

interface Places {
  countries: readonly Mention[]
  /** "the White House": a seat of power speaks of its country. */
  seats: readonly Mention[]
  /** "the US House of Representatives": a body in whose name a country stands, with the country's id. */
  bodies: readonly { mention: Mention; country: string }[]
}

const places = new WeakMap<Reading, Places>()

function placesOf(reading: Reading): Places {
  const known = places.get(reading)
  if (known !== undefined) return known
  const { draft, entities, knowledge, view } = reading
  const isCountry = (entity: Entity): boolean =>
    entity.type === 'GPE' && knowledge.named(entity.name).some(({ subtype }) => subtype === 'country' || subtype === 'territory')
  const named = new Set([...entities.values()].filter(isCountry).map(({ id }) => id))
  const found: Places = {
    countries: draft.mentions.filter((m) => m.kind === 'name' && named.has(m.entity)),
    seats: draft.mentions.filter((m) => !named.has(m.entity) && knowledge.seatOf(m.text) !== undefined),
    bodies: draft.mentions.flatMap((mention) => {
      const country = mention.type === 'ORG' ? countryIn(view.words, view.range(mention).first, knowledge) : undefined
      return country === undefined ? [] : [{ mention, country }]
    }),
  }
  places.set(reading, found)
  return found
}

/** The longest name of a country, in words. */
const LONGEST_COUNTRY = 4

/** The id of the country whose name or adjective the name of a body begins with. */
function countryIn(words: readonly string[], first: number, knowledge: Knowledge): string | undefined {
  const isCountry = ({ subtype }: GazetteerEntry): boolean => subtype === 'country'
  for (let last = first + LONGEST_COUNTRY; last > first; last--) {
    const found = knowledge.named(words.slice(first, last).join(' ')).find(isCountry)
    if (found !== undefined) return found.id
  }
  return knowledge.demonym(words, first)?.entries.find(isCountry)?.id
}

/** The one country that the sentence names as nobody else's, else the one that the sentences beside it name, or the whole article. */
function onlyCountry(reading: Reading, line: Line, subject: Mention, leaders: readonly Finding[]): Mention | undefined {
  const { draft, knowledge, view } = reading
  const { countries, seats, bodies } = placesOf(reading)
  // "Botswana's Mpho Kgosi", "Mr Kgosi of Botswana": the article says itself where he is from.
  const own = draft.mentions
    .filter((m) => m.entity === subject.entity && m.kind === 'name')
    .flatMap((name) => homeOf(name, countries, view))
  if (own[0] !== undefined && own.every((m) => m.entity === own[0]?.entity)) return own[0]
  const bound = new Set(
    leaders.filter((f) => f.subject.entity !== subject.entity && f.qualifiers.status === 'current').map((f) => f.object),
  )
  const [before, after] = [draft.sentences[line.sentence - 1] ?? line.span, draft.sentences[line.sentence + 1] ?? line.span]
  const isNear = ({ start, end }: Span): boolean => start >= before.start && end <= after.end
  const within = (first: number, last: number): Mention | undefined => {
    const [from, to] = [
      draft.sentences[Math.max(0, first)]?.start ?? 0,
      draft.sentences[Math.min(draft.sentences.length - 1, last)]?.end ?? 0,
    ]
    const found = countries.filter((m) => m.start >= from && m.end <= to)
    if (new Set(found.map((m) => m.entity)).size !== 1) return undefined
    if (seats.some((m) => m.start >= from && m.end <= to) || found.some((m) => bound.has(m) || isOthers(m))) return undefined
    const own = knowledge.named(reading.entities.get(found[0]?.entity ?? '')?.name ?? '')
    return bodies.some(({ mention, country }) => isNear(mention) && !own.some(({ id }) => id === country)) ? undefined : found[0]
  }
  const shareOf = (entity: string): number => countries.filter((m) => m.entity === entity).length / countries.length
  const found = within(line.sentence, line.sentence) ?? within(line.sentence - 1, line.sentence + 1) ?? within(0, draft.sentences.length)
  if (found !== undefined && shareOf(found.entity) >= DOMINANT) return found
  // The country that the article is about, where the sentence speaks of no other.
  const main = countries.find((m) => shareOf(m.entity) >= MAIN && shareOf(m.entity) * countries.length >= OFTEN)
  const others = countries.some((m) => m.entity !== main?.entity && m.start >= line.span.start && m.end <= line.span.end)
  const rival = countries.some((m) => m.entity !== main?.entity && 2 * shareOf(m.entity) > shareOf(main?.entity ?? ''))
  return others || rival ? undefined : main

  /** "Chief Adviser Muhammad Yunus of Bangladesh", "the envoy for Yemen", "his Danish counterpart": what is given to another is not this one's. */
  function isOthers(mention: Mention): boolean {
    const { first, last } = view.range(mention)
    if (/^counterparts?$/i.test(view.words[last] ?? '')) return true
    if (isAimedAt(mention, view)) return true
    // "Nigeria's Ibrahim Danjuma", "Nigeria's president-elect, Ibrahim Danjuma"
    if (/^['’]s?$/.test(view.words[last] ?? '')) {
      const held = knowledge.office(view.words, last + 1)
      const after = last + 1 + (held?.length ?? 0)
      if (held !== undefined && !held.plural && !subjectFollows(after) && !(view.words[after] === ',' && subjectFollows(after + 1)))
        return true
      const owned = draft.mentions.find((m) => m.kind === 'name' && view.range(m).first === last + 1)
      if (owned?.type === 'PERSON' && owned.entity !== subject.entity) return true
    }
    const office =
      mention.type === 'NORP' && view.text.slice(mention.end).trimStart() !== '' ? knowledge.office(view.words, last) : undefined
    if (office !== undefined && !office.plural && !subjectFollows(last + office.length)) return true
    const at = /^the$/i.test(view.words[first - 1] ?? '') ? first - 2 : first - 1
    // "a spokesman for Iran's Security Council" is not one for Iran.
    if (!/^(?:of|for|from)$/i.test(view.words[at] ?? '') || /^['’]s?$/.test(view.words[last] ?? '')) return false
    if (/^(?:people|peoples|citizens|nation)$/i.test(view.words[at - 1] ?? '')) return true
    const before = draft.mentions.find((m) => m.end === (view.tokens[at - 1]?.end ?? -1))
    return before !== undefined && (before.type === 'PERSON' || before.type === 'TITLE') && before.entity !== subject.entity
  }

  /** Whether the name of who is asked about stands at a word: "Danish Prime Minister Joren Vask" is no other's. */
  function subjectFollows(word: number): boolean {
    return draft.mentions.some((m) => m.entity === subject.entity && view.range(m).first === word)
  }
}
