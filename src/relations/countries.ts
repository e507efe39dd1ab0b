import { type Entity, indexOf, inOrder, type Mention, mentionsWithin, type TokenView } from '../document/index.ts'
import type { GazetteerEntry, Knowledge, Office } from '../knowledge/index.ts'
import { treesOf } from '../syntax/index.ts'
import type { Finding, Reading } from './extract.ts'
import { GUEST, introducedIn } from './introductions.ts'
import type { Line } from './line.ts'

/** A bare title's country must be the one that the article is about: this share of its mentions of countries. */
const DOMINANT = 0.6
/** Or, where the sentence names no other, this share, and twice that of any other. */
const MAIN = 0.4
/** And so many mentions: what a short note is about, it tells in other ways. */
const OFTEN = 4

/** Those that a country may still be the country of; everybody where nothing is said. */
type Open = ReadonlySet<string> | undefined

const NOBODY: ReadonlySet<string> = new Set()

const both = (a: Open, b: Open): Open => (a === undefined ? b : b === undefined ? a : new Set([...a].filter((entity) => b.has(entity))))

/** The country of a stretch of the text, where it is one. */
interface Stretch {
  country: Mention | undefined
  open: Open
}

/** The countries of an article, and whose they may be. What does not hang on who is asked about is found out once. */
export class Countries {
  readonly #reading: Reading
  readonly #countries: readonly Mention[]
  /** "the White House": a seat of power speaks of its country. */
  readonly #seats: readonly Mention[]
  /** "the US House of Representatives": bodies in whose names a country stands, with the country's id. */
  readonly #bodies = new Map<Mention, string>()
  readonly #bodiesInOrder: readonly Mention[]
  readonly #counts = new Map<string, number>()
  /** Who leads what a mention of a country names, now. */
  readonly #leaders = new Map<Mention, { entity: string; power: string }[]>()
  readonly #startingAt = new Map<number, Mention[]>()
  readonly #endingAt = new Map<number, Mention>()
  readonly #byFirst = new Map<number, Mention[]>()
  readonly #byLast = new Map<number, Mention[]>()
  readonly #claims = new Map<string, Open>()
  readonly #homes = new Map<string, Mention | undefined>()
  readonly #whole = new Map<string, Stretch>()
  readonly #main: Mention | undefined

  constructor(reading: Reading, leaders: readonly Finding[]) {
    this.#reading = reading
    const { draft, entities, knowledge, view } = reading
    const isCountry = (entity: Entity): boolean =>
      entity.type === 'GPE' && knowledge.named(entity.name).some(({ subtype }) => subtype === 'country' || subtype === 'territory')
    const named = new Set([...entities.values()].filter(isCountry).map(({ id }) => id))
    const mentions = inOrder(draft.mentions)
    this.#countries = mentions.filter(
      (m) => m.kind === 'name' && named.has(m.entity) && !isSomebody(m, view) && !IN_COMPOUND.test(draft.text.slice(m.end, m.end + 12)),
    )
    this.#seats = mentions.filter((m) => !named.has(m.entity) && knowledge.seatOf(m.text) !== undefined)
    for (const mention of mentions) {
      const country = mention.type === 'ORG' ? countryIn(view.words, view.range(mention).first, knowledge) : undefined
      if (country !== undefined) this.#bodies.set(mention, country)
    }
    this.#bodiesInOrder = [...this.#bodies.keys()]
    for (const { subject, object, qualifiers } of leaders)
      if (qualifiers.status === 'current')
        add(this.#leaders, object, { entity: subject.entity, power: powerOf(knowledge.office((qualifiers.role ?? '').split(' '))?.office) })
    for (const mention of mentions) {
      add(this.#startingAt, view.range(mention).first, mention)
      if (!this.#endingAt.has(mention.end)) this.#endingAt.set(mention.end, mention)
    }
    for (const country of this.#countries) {
      const { first, last } = view.range(country)
      add(this.#byFirst, first, country)
      add(this.#byLast, last, country)
      this.#counts.set(country.entity, (this.#counts.get(country.entity) ?? 0) + 1)
    }
    this.#main = this.#mainCountry()
  }

  /** The one country that the sentence names as nobody else's, else the one that the sentences beside it name, or the whole article. */
  only(line: Line, subject: Mention, office: Office, prior?: Line): Mention | undefined {
    const power = powerOf(office)
    // "Botswana's Mpho Kgosi", "Mr Kgosi of Botswana": the article says itself where he is from.
    const home = this.#homeOf(subject.entity)
    if (home !== undefined) return home
    const framed = this.#framing(line, subject)
    if (framed !== undefined) return framed
    const introduced = introducedIn([line, prior], subject, this.#reading, (from, to) => mentionsWithin(this.#countries, from, to))
    const isOpen = introduced !== undefined && this.#isOpenNear(introduced, line, prior, subject, power)
    if (isOpen && !this.#hasOther(this.#bodiesNear(line), introduced)) return introduced
    const bodies = this.#bodiesNear(line)
    const own = ({ country, open }: Stretch): Mention | undefined => {
      const isOpen = country !== undefined && (open === undefined || open.has(subject.entity))
      return isOpen && !this.#hasOther(bodies, country) ? country : undefined
    }
    const at = line.sentence
    const found = own(this.#stretch(at, at, power)) ?? own(this.#stretch(at - 1, at + 1, power)) ?? own(this.#wholeFor(power))
    if (found !== undefined && this.#shareOf(found.entity) >= DOMINANT) return found
    // The country that the article is about, where the sentence speaks of no other.
    const others = mentionsWithin(this.#countries, line.span.start, line.span.end).some((m) => m.entity !== this.#main?.entity)
    return others ? undefined : this.#main
  }

  /** "In Ecuador, President Juan Mora declared …": where a sentence begins with a country and brings in its leader, who is not named before and comes to meet nobody. */
  #framing({ text, span }: Line, subject: Mention): Mention | undefined {
    const { draft } = this.#reading
    const frame = FRAME.exec(text)
    const country = draft.mentions[Number(frame?.[1] ?? Number.NaN)]
    const isNew = indexOf(draft.mentions)
      .of(subject.entity)
      .every(({ start }) => start >= span.start)
    if (frame === null || country === undefined || !isNew || draft.mentions[Number(frame[2])]?.entity !== subject.entity) return undefined
    return this.#countries.includes(country) && !GUEST.test(text.slice(frame[0].length)) ? country : undefined
  }

  /** Whether the country that a sentence and the one before it speak of may be somebody's. */
  #isOpenNear(country: Mention, { span }: Line, prior: Line | undefined, subject: Mention, power: string): boolean {
    const near = mentionsWithin(this.#countries, prior?.span.start ?? span.start, span.end)
    return near.every((m) => m.entity !== country.entity || (this.#openOf(m, power)?.has(subject.entity) ?? true))
  }

  /** The countries of bodies that the sentence or those beside it name. */
  #bodiesNear({ sentence, span }: Line): Set<string> {
    const { sentences } = this.#reading.draft
    const [before, after] = [sentences[sentence - 1] ?? span, sentences[sentence + 1] ?? span]
    return new Set(mentionsWithin(this.#bodiesInOrder, before.start, after.end).flatMap((body) => this.#bodies.get(body) ?? []))
  }

  #hasOther(bodies: ReadonlySet<string>, country: Mention): boolean {
    if (bodies.size === 0) return false
    const { entities, knowledge } = this.#reading
    const own = knowledge.named(entities.get(country.entity)?.name ?? '')
    return [...bodies].some((id) => own.every((entry) => entry.id !== id))
  }

  #shareOf(entity: string): number {
    return (this.#counts.get(entity) ?? 0) / this.#countries.length
  }

  #mainCountry(): Mention | undefined {
    const main = this.#countries.find(({ entity }) => this.#shareOf(entity) >= MAIN && (this.#counts.get(entity) ?? 0) >= OFTEN)
    if (main === undefined) return undefined
    const isRivalled = [...this.#counts.keys()].some(
      (entity) => entity !== main.entity && 2 * this.#shareOf(entity) > this.#shareOf(main.entity),
    )
    return isRivalled ? undefined : main
  }

  #wholeFor(power: string): Stretch {
    const whole = this.#whole.get(power) ?? this.#stretch(0, this.#reading.draft.sentences.length, power)
    this.#whole.set(power, whole)
    return whole
  }

  #stretch(first: number, last: number, power: string): Stretch {
    const { sentences } = this.#reading.draft
    const from = sentences[Math.max(0, first)]?.start ?? 0
    const to = sentences[Math.min(sentences.length - 1, last)]?.end ?? 0
    const found = mentionsWithin(this.#countries, from, to)
    const [country] = found
    if (country === undefined || found.some(({ entity }) => entity !== country.entity)) return { country: undefined, open: undefined }
    if (mentionsWithin(this.#seats, from, to).length > 0) return { country: undefined, open: undefined }
    return { country, open: found.reduce<Open>((open, mention) => both(open, this.#openOf(mention, power)), undefined) }
  }

  /** The country whose possessive stands before a name of somebody, or that follows it after "of"; where there are two, none. */
  #homeOf(entity: string): Mention | undefined {
    if (!this.#homes.has(entity)) {
      const names = indexOf(this.#reading.draft.mentions)
        .of(entity)
        .filter(({ kind }) => kind === 'name')
      const found = names.flatMap((name) => this.#beside(name, this.#reading.view))
      this.#homes.set(entity, found.every((m) => m.entity === found[0]?.entity) ? found[0] : undefined)
    }
    return this.#homes.get(entity)
  }

  #beside(name: Mention, view: TokenView): Mention[] {
    const { first, last } = view.range(name)
    const before = /^['’]s?$/.test(view.words[first - 1] ?? '') ? this.#byLast.get(first - 1) : undefined
    if (view.words[last] !== 'of') return before ?? []
    const after = [last + 1, ...(view.words[last + 1] === 'the' ? [last + 2] : [])]
    return [...(before ?? []), ...after.flatMap((word) => this.#byFirst.get(word) ?? [])]
  }

  /** @param power What the office holds of a country: another's president may well have a prime minister. */
  #openOf(country: Mention, power: string): Open {
    const key = `${country.id} ${power}`
    if (!this.#claims.has(key)) {
      const leaders = new Set((this.#leaders.get(country) ?? []).filter((one) => one.power === power).map(({ entity }) => entity))
      const led = leaders.size === 0 ? undefined : leaders.size === 1 ? leaders : NOBODY
      this.#claims.set(key, both(led, this.#claimed(country)))
    }
    return this.#claims.get(key)
  }

  /** "Chief Adviser Muhammad Yunus of Bangladesh", "the envoy for Yemen", "his Danish counterpart": what is given to one is not another's. */
  #claimed(country: Mention): Open {
    const { knowledge, view } = this.#reading
    const { first, last } = view.range(country)
    if (/^counterparts?$/i.test(view.words[last] ?? '') || isAimedAt(country, view)) return NOBODY
    const isPossessive = /^['’]s?$/.test(view.words[last] ?? '')
    // "Nigeria's Ibrahim Danjuma"
    const owned = isPossessive ? this.#startingAt.get(last + 1)?.find(({ kind }) => kind === 'name') : undefined
    let open: Open = owned?.type === 'PERSON' ? new Set([owned.entity]) : undefined
    // "Nigeria's president-elect, Ibrahim Danjuma"
    const held = isPossessive ? knowledge.office(view.words, last + 1) : undefined
    if (held !== undefined && !held.plural) {
      const after = last + 1 + held.length
      const holders = [after, ...(view.words[after] === ',' ? [after + 1] : [])].flatMap((word) => this.#startingAt.get(word) ?? [])
      open = both(open, new Set(holders.map(({ entity }) => entity)))
    }
    const office = country.type === 'NORP' && view.words[last] !== undefined ? knowledge.office(view.words, last) : undefined
    // "Danish Prime Minister Joren Vask" is no other's.
    if (office !== undefined && !office.plural)
      open = both(open, new Set((this.#startingAt.get(last + office.length) ?? []).map(({ entity }) => entity)))
    const at = /^the$/i.test(view.words[first - 1] ?? '') ? first - 2 : first - 1
    // "a spokesman for Iran's Security Council" is not one for Iran.
    if (!/^(?:of|for|from)$/i.test(view.words[at] ?? '') || isPossessive) return open
    if (/^(?:people|peoples|citizens|nation)$/i.test(view.words[at - 1] ?? '')) return NOBODY
    const before = this.#endingAt.get(view.tokens[at - 1]?.end ?? -1)
    return before?.type === 'PERSON' || before?.type === 'TITLE' ? both(open, new Set([before.entity])) : open
  }
}

const FRAME =
  /^(?:(?:meanwhile|elsewhere|and|but|also|later|earlier)\/[A-Z]+ |,\/PUNCT )*in\/ADP (?:the\/DET |neighbouring\/[A-Z]+ |nearby\/[A-Z]+ )*@GPE#(\d+) ,\/PUNCT (?:[^@\s/]+\/(?:ADJ|ADV) )*@TITLE#\d+ (?:[^@\s/]+\/PROPN )*@PERSON#(\d+) /
const AIMED: ReadonlySet<string> = new Set(
  'thank congratulate praise criticise criticize condemn accuse blame urge warn visit ask threaten attack invade sanction host tell call telephone'.split(
    ' ',
  ),
)

/** What is done abroad to something of a country's: "welcomed Latvia's accession", "froze Latvian assets". */
const AIMED_AT_ITS: ReadonlySet<string> = new Set('welcome condemn recognise recognize freeze sanction invade bomb threaten'.split(' '))

/** "thanked Latvia", "will visit Latvia": whoever does that to a country is as a rule another's. */
function isAimedAt(country: Mention, view: TokenView): boolean {
  const trees = treesOf(view)
  const head = trees.top(view.range(country))
  const isOwner = /^(?:nmod|amod|compound)/.test(trees.deprel(head))
  const noun = isOwner ? trees.head(head) : head
  const verb = trees.head(noun)
  return (
    verb >= 0 && /^i?obj/.test(trees.deprel(noun)) && (isOwner ? AIMED_AT_ITS : AIMED).has(view.tokens[verb]?.lemma.toLowerCase() ?? '')
  )
}

/** "a U.S.-led force" is no country's leader's. */
const IN_COMPOUND = /^[-‐‑](?:led|backed|based|born|run|style|made|bound|friendly)\b/

/** "hugged the American": an adjective of a country that stands for somebody from there. */
function isSomebody({ type, text, start, end }: Mention, view: TokenView): boolean {
  if (type !== 'NORP' || /s$/.test(text)) return false
  const { first, last } = view.range({ start, end })
  return (
    /^(?:the|an?)$/i.test(view.words[first - 1] ?? '') && /^(?:PUNCT|VERB|AUX|CCONJ|ADP|SCONJ)$/.test(view.tokens[last]?.upos ?? 'PUNCT')
  )
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

/** What an office holds of a country: the state, the government, or else what it is. */
function powerOf(office: Office | undefined): string {
  if (office?.roles.includes('head-of-government') === true && !office.roles.includes('head-of-state')) return 'government'
  return 'state'
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const own = map.get(key)
  if (own === undefined) map.set(key, [value])
  else own.push(value)
}
