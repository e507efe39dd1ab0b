import { type Draft, type Entity, indexOf, type Mention, type Qualifiers, type Span, type TokenView } from '../document/index.ts'
import type { Knowledge, Office, OfficeRole } from '../knowledge/index.ts'
import type { Reading } from './extract.ts'
import { kindOf, occasionOf } from './greetings.ts'
import type { Line } from './line.ts'
import { type Held, leads, readTitle } from './offices.ts'
import type { BasePattern } from './types.ts'

/** What a pattern caught, beside the two arguments. */
export interface Caught {
  pattern: BasePattern
  /** The office that the words name. */
  title?: (Span & { text: string }) | undefined
  /** The words that trigger it, those it matched, and those of the line after them, as a line has them. */
  trigger: string
  words: string
  rest: string
  line: Line
}

/** The relation's own conditions on what was caught; undefined when they do not hold, else the qualifiers. */
export function conditions(caught: Caught, subject: Mention, object: Mention, reading: Reading): Qualifiers | undefined {
  const { pattern, line } = caught
  const [subjectEntity, objectEntity] = [reading.entities.get(subject.entity), reading.entities.get(object.entity)]
  if (subjectEntity === undefined || objectEntity === undefined || subjectEntity === objectEntity) return undefined
  if (!isNamed(subjectEntity) || !isNamed(objectEntity)) return undefined
  if (isInCompound(object, reading.draft)) return undefined
  const qualifiers: Qualifiers = { ...pattern.qualifiers }
  switch (pattern.relation) {
    case 'leader-of':
      if (isOneOfMany(caught, object, reading)) return undefined
      // "a notary from Riga who leads the party"
      if (subject.type !== 'PERSON' && /^who$/i.test(reading.view.words[reading.view.range(subject).last] ?? '')) return undefined
      if (isWhereItIs(caught, object, reading) || isWhereFrom(caught, object, reading)) return undefined
      return leaderQualifiers(caught, object, objectEntity, qualifiers, reading)
    case 'greeting-to': {
      // "wished him a quick recovery", "wished her no ill": sympathy is no greeting.
      if (/^wish/.test(caught.trigger) && /^(?:[^@\s/]+\/(?:DET|ADJ) ){0,2}(?:recovery|ill|harm|convalescence)\//.test(caught.rest))
        return undefined
      // "a note of good wishes for his recovery"
      if (RECOVERY.test(reading.draft.text.slice(line.span.start, line.span.end))) return undefined
      // "wished the Hungarian luck": one of a people is not the people.
      const after = reading.draft.text.slice(object.end, object.end + 20)
      if (
        object.type === 'NORP' &&
        !/s$/.test(object.text) &&
        !/^\s+(?:people|peoples|nation|citizens|government|public|leader)/.test(after)
      )
        return undefined
      const kind = qualifiers.kind ?? kindOf(caught.trigger, caught.words)
      const occasion = occasionOf(reading.draft, line)
      return { ...qualifiers, ...(kind !== undefined && { kind }), ...(occasion !== undefined && { occasion }) }
    }
    case 'member-of':
      if (isOfItsEvent(object, reading) || isThing(caught, object, reading) || isHired(subject, object, reading)) return undefined
      return memberQualifiers(caught, subjectEntity, objectEntity, qualifiers, reading)
    default:
      return pattern.objectNamed === undefined || pattern.objectNamed.test(objectEntity.name) ? qualifiers : undefined
  }
}

const RECOVERY = /\bwish(?:es)? (?:to \S+ )?for (?:an?|his|her|their|its) (?:[\w-]+ ){0,3}(?:recovery|convalescence)\b/i

const COMPOUND = /^[-‐‑](?:\p{Ll}+ed|born|led|run|wide|style|bound|friendly)\b/u

/** "Riga-based", "Moscow-backed": the place is a part of an adjective. */
function isInCompound({ end, kind }: Mention, { text }: Draft): boolean {
  return kind === 'name' && COMPOUND.test(text.slice(end, end + 20))
}

/** An entity that the article never names carries no fact. */
function isNamed(entity: Entity): boolean {
  return entity.name !== '' && !/^(?:the|his|her|its|their|a|an|i|he|she|it) ?\b/i.test(entity.name)
}

/** Offices of which a body may have several at a time. */
const SEVERAL = /^(?:directors?|leaders?|executives?|managers?|commanders?|chiefs?|heads?|bosses|boss)$/i

/** "a Democratic Party leader", "a Revolutionary Guards commander", "a director of the bank": one of those that a body has. A former one did lead it. */
function isOneOfMany({ title }: Caught, object: Mention, { view, knowledge }: Reading): boolean {
  if (title === undefined || readTitle(view, title, knowledge)?.status !== 'current') return false
  if (object.end > title.start && !SEVERAL.test(title.text)) return false
  let at = (object.end > title.start ? view.range(title) : view.range(object)).first - 1
  while (/^(?:ADJ|NOUN)$/.test(view.tokens[at]?.upos ?? '')) at--
  return /^an?$/i.test(view.words[at] ?? '') && !/^['’]s?$/.test(view.words[view.range(object).last] ?? '')
}

/** "In Latvia President Ann Lee spoke": where something happens is not what an office beside it leads. */
function isWhereItIs({ pattern, title }: Caught, { type, start, end }: Mention, { view }: Reading): boolean {
  // "Estonian President Ann Lee and Prime Minister Bo Ek of Latvia": the first has a place of her own.
  if (pattern.id === 'leader/two-titles-names-of-domain' && title !== undefined) {
    const { first } = view.range(title)
    const isHers = /^(?:ADJ|PROPN|PART)$/.test(view.tokens[first - 1]?.upos ?? '')
    const isSame = view.text.slice(title.end, start).toLowerCase().includes(title.text.toLowerCase())
    return isHers || isSame
  }
  if (type !== 'GPE' || !/^leader\/(?:domain-title-name|tree-named)$/.test(pattern.id)) return false
  const { first, last } = view.range({ start, end })
  if (/^['’]s?$/.test(view.words[last] ?? '')) return false
  const at = /^the$/i.test(view.words[first - 1] ?? '') ? first - 2 : first - 1
  return /^(?:in|at|across|outside)$/i.test(view.words[at] ?? '') && view.sentenceOf[at] === view.sentenceOf[first]
}

/** "the Danish chairman of the bank's audit committee": what an office is of, its holder's nationality is not. */
function isWhereFrom({ title }: Caught, { type, end }: Mention, { view }: Reading): boolean {
  if (type !== 'NORP' || title === undefined || end > title.start) return false
  const { last } = view.range(title)
  return /^(?:of|at)$/i.test(view.words[last] ?? '') && !/^(?:NUM|ADV)$/.test(view.tokens[last + 1]?.upos ?? '')
}

const JOB =
  /^\s+as (?:an?|its|their|the) (?:[\p{L}-]+ ){0,3}?(?:translator|intern|trainee|apprentice|clerk|secretary|engineer|lawyer|attorney|adviser|advisor|consultant|analyst|economist|researcher|reporter|correspondent|editor|journalist|columnist|executive|manager|salesman|saleswoman|accountant|programmer|developer|designer|teacher|lecturer|professor|cleaner|driver|mechanic|nurse|doctor|producer|presenter)\b/u

/** "joined the firm as a translator": who is taken on for work. */
function isHired({ type }: Mention, { end }: Mention, { draft }: Reading): boolean {
  return type === 'PERSON' && JOB.test(draft.text.slice(end, end + 60))
}

const EVENTS =
  /^(?:event|game|match|summit|meeting|conference|deal|talks|agreement|race|tournament|plan|project|rally|debate|congress|convention|festival|final|session)s?$/i

/** "pulled out of the Riverine Cup team event": what is left or joined is something of the body's. */
function isOfItsEvent({ start, end }: Mention, { view }: Reading): boolean {
  const { last } = view.range({ start, end })
  return [last, ...(view.tokens[last]?.upos === 'NOUN' ? [last + 1] : [])].some((at) => EVENTS.test(view.words[at] ?? ''))
}

/** "countries that need it, including Latvia": what "it" is done to has no list of its members after it. */
function isThing({ pattern, trigger }: Caught, { kind, start }: Mention, { view }: Reading): boolean {
  if (pattern.id !== 'member/includes' || kind !== 'pronoun') return false
  return /^includ/.test(trigger) && /^(?:VERB|ADP)$/.test(view.tokens[view.tokenAt(start) - 1]?.upos ?? '')
}

function leaderQualifiers(
  { pattern, title, words, line }: Caught,
  led: Mention,
  object: Entity,
  qualifiers: Qualifiers,
  { draft, view, knowledge }: Reading,
): Qualifiers | undefined {
  if (title === undefined)
    return object.type === 'ORG' || object.type === 'GPE' ? { ...qualifiers, status: qualifiers.status ?? 'current' } : undefined
  const held = readTitle(view, title, knowledge)
  // "President Ann Lee of the Labour Party" is its member; its general secretary leads it.
  const ofParty = held?.office.leads.includes('party') === true && !held.office.roles.includes('head-of-state')
  if (pattern.objectIsParty === false && isParty(object, knowledge) && !ofParty) return undefined
  if (held !== undefined && isOfLess(held.office, object, knowledge)) return undefined
  if (held === undefined || held.deputy || !(leads(held.office, object) || leadsMembers(held.office, led, object, knowledge)))
    return undefined
  if (object.type === 'GPE' && isOfBody(title, view)) return undefined
  const past =
    held.status === 'current' &&
    /\b(?:until|from \d{4} to|between \d{4} and) \d{4}\b/.test(draft.text.slice(line.span.start, line.span.end))
  return {
    ...qualifiers,
    role: qualifiers.role ?? held.text,
    status: past && words.includes('be/') ? 'former' : statusOf(held, qualifiers),
  }
}

/** "committee chairman Ann Lee of New York": the office is the committee's, and the place where she is from. */
function isOfBody(title: Span, view: TokenView): boolean {
  const { first, last } = view.range(title)
  return view.words.slice(first - 1, last - 1).some((word) => BODIES.test(word))
}
const BODIES = /^(?:committee|subcommittee|board|commission|club|company|union|caucus|association|panel|bank|police|fire|team)$/i

const statusOf = (held: Held, qualifiers: Qualifiers): NonNullable<Qualifiers['status']> =>
  held.status === 'current' ? (qualifiers.status ?? 'current') : held.status

/** Offices that politicians hold: "Republican Senator", "Labour Prime Minister". A party's own leader is no other's member. */
const PARTISAN: ReadonlySet<OfficeRole> = new Set<OfficeRole>([
  'legislator',
  'head-of-state',
  'head-of-government',
  'regional-head',
  'mayor',
  'minister',
])

function memberQualifiers(
  { pattern, title, words }: Caught,
  subject: Entity,
  object: Entity,
  qualifiers: Qualifiers,
  { view, knowledge, draft }: Reading,
): Qualifiers | undefined {
  if (pattern.objectNamed !== undefined && !pattern.objectNamed.test(object.name)) return undefined
  if (pattern.objectIsParty && !isParty(object, knowledge) && !/\b(?:party|faction)\//.test(words)) return undefined
  if (object.type !== 'ORG' && pattern.objectIsTeam !== true && !isParty(object, knowledge)) return undefined
  if (!mayBelong(subject, object, knowledge)) return undefined
  if (title !== undefined) {
    const held = readTitle(view, title, knowledge)
    if (held === undefined || held.office.roles.includes('party-leader') || !held.office.roles.some((role) => PARTISAN.has(role)))
      return undefined
    if (pattern.anyParty !== true && !isParty(object, knowledge)) return undefined
    if (pattern.anyParty === true && !held.office.roles.includes('legislator')) return undefined
    return { ...qualifiers, status: held.status === 'former' ? 'former' : 'current' }
  }
  if (/\b(?:partnership|agreement|dialogue|initiative|programme|program|treaty|pact|plan)$/i.test(object.name)) return undefined
  if (subject.type === 'GPE' && object.type === 'ORG' && /\b(?:ministry|company|inc|ltd|university)\b/i.test(object.name)) return undefined
  // "left the company": who works somewhere is no member of it.
  if (
    subject.type === 'PERSON' &&
    (isEmployer(object, draft) ||
      STAFFED.test(headOf(object.name)) ||
      knowledge.named(object.name).some(({ subtype }) => EMPLOYERS.has(subtype)))
  )
    return undefined
  if (
    subject.type === 'GPE' &&
    (/^(?:the )?(?:senate|parliament|congress|cabinet|national assembly|house of|supreme court)\b/i.test(object.name) ||
      /\b(?:house of (?:representatives|commons|lords)|national assembly)$/i.test(object.name))
  )
    return undefined
  const isPast = /\b(?:former|ex)\/[A-Z]+ /.test(words)
  return { ...qualifiers, status: qualifiers.status ?? (isPast ? 'former' : 'current') }
}

const SITES = /\b(?:hospital|university|college|school|airport|station|hotel|museum|bank)$/i

/** States, not people, are members of alliances; a parliament is in no party; and one hospital or university is no member of another. */
function mayBelong(subject: Entity, object: Entity, knowledge: Knowledge): boolean {
  const isOf = (entity: Entity, sort: string): boolean => knowledge.named(entity.name).some(({ subtype }) => subtype === sort)
  if (subject.type === 'PERSON' && isOf(object, 'alliance')) return false
  if (subject.type !== 'ORG') return true
  if (isOf(subject, 'parliament') && isParty(object, knowledge)) return false
  const site = SITES.exec(subject.name)?.[0].toLowerCase()
  return site === undefined || SITES.exec(object.name)?.[0].toLowerCase() !== site
}

/** Bodies that people work at, by what stands in their names. */
const STAFFED = /\b(?:ministry|department|monetary fund|world bank)\b/i
const EMPLOYERS: ReadonlySet<string> = new Set(['company', 'bank', 'news'])
const EMPLOYER =
  /\b(?:company|firm|bank|airline|carmaker|newspaper|university|ministry|brokerage|retailer|manufacturer|startup|broadcaster)$/i

/** "the Parks Commission of the Ministry of Tourism" is a commission. */
const headOf = (name: string): string => name.split(' of ')[0] ?? name

/** Whether a table or the article calls a body something that has staff rather than members. */
function isEmployer(entity: Entity, draft: Draft): boolean {
  return indexOf(draft.mentions)
    .of(entity.id)
    .some(({ kind, text }) => kind === 'nominal' && EMPLOYER.test(text))
}

/** "Latvia's longest-serving mayor": mayors lead towns and governors regions, and no country that is none. */
export function isOfLess({ leads }: Office, object: Entity, knowledge: Knowledge): boolean {
  if (object.type !== 'GPE' || leads.some((scope) => scope === 'country')) return false
  const sorts = knowledge.named(object.name).map(({ subtype }) => subtype)
  return sorts.includes('country') && !sorts.includes('city') && !sorts.includes('region')
}

/** "the leader of the Greens", "the Greens … their co-leader": a party by its members. */
export function leadsMembers(office: Office, { text, kind }: Mention, object: Entity, knowledge: Knowledge): boolean {
  return (
    object.type === 'NORP' &&
    /s$/.test(kind === 'pronoun' ? object.name : text) &&
    office.leads.includes('party') &&
    isParty(object, knowledge)
  )
}

/** Groups that are named after the party that they sit for. */
const CREEDS =
  /^(?:the )?(?:Communist|Social Democrat|Green|Liberal|Socialist|Christian Democrat|Conservative|Nationalist|Unionist|Progressive|Moderate|Radical)s?$/i

/** The party an entity is or, for an adjective, stands for. */
export function isParty(entity: Entity, knowledge: Knowledge): boolean {
  const entries = [entity.name, ...entity.aliases].flatMap((name) => knowledge.named(name))
  if (entries.some((entry) => entry.subtype === 'party')) return true
  if (entity.type === 'NORP' && CREEDS.test(entity.name)) return true
  // "European Union", "NATO": a body that the tables know is what they say.
  if (entity.type === 'ORG' && entries.length > 0) return false
  if (entity.type === 'NORP') return knowledge.partyOf(entity.name.split(' ')) !== undefined
  return /\b(?:party|pati|parti|partido|partei|partij|front|movement|alliance|democrats|union|coalition|congress)\b/i.test(entity.name)
}
