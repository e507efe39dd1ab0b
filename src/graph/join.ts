import { type Document, type Entity, namedEntities } from '../document/index.ts'
import { Few } from './few.ts'
import { fitOf, isCommon, isGeneric, normalise, type PersonName, personName } from './names.ts'

/** One who is who across documents. Numbers are keys of the table `entities`. */
export interface Known {
  readonly entity: number
  readonly type: string
  name: string
  iso3166: string | undefined
  wikidata: string | undefined
  readonly aliases: Few<string>
  /** Linked places and bodies, and people with full names, that stood in the same articles; the first few. */
  readonly company: Few<number>
  /** What a person is said to lead. */
  readonly leads: Few<number>
  /** Offices that stand before a person's name, by their canonical names. */
  readonly offices: Few<string>
}

/** Company that no more people than this share, or no more than this share of them, says something; so does this much of any. */
const FEW = 5
const RARE = 0.02
const MUCH = 3
/** No more company than this is remembered of one person. */
const MOST_COMPANY = 48

/** What an article shows of a person. */
interface Scene {
  /** Linked places and bodies of the article. */
  company: ReadonlySet<number>
  leads: ReadonlySet<number>
  offices: ReadonlySet<string>
}

/** Types that become entities of the knowledge base: offices and dates do not. */
const LEFT_OUT: ReadonlySet<string> = new Set(['TITLE', 'DATE'])
/** These are found by link or name alone, and then serve as company for the others. */
const ANCHORS: ReadonlySet<string> = new Set(['GPE', 'ORG', 'LOC', 'NORP'])

/**
 * Joins entities across documents. Anchors come first: what has a link is joined by it, what has none by its name, and a name that any
 * country has ("Supreme Court") only in the company of the same country. A person is joined by the structure of the full name: the same words
 * suffice where the name is rare; a name that many bear, or a form of another one, needs common company; one who leads another
 * country is somebody else. A single name is joined where it leads the same, or bears the same office in the same company. What fits two equally well stays alone: better twice than wrong.
 */
export class Joiner {
  readonly #changed = new Set<Known>()
  readonly #byLink = new Map<string, Known>()
  readonly #byName = new Map<string, Known[]>()
  readonly #byFamily = new Map<string, Known[]>()
  /** The full names that a person is known by. */
  readonly #forms = new Map<Known, PersonName[]>()
  /** In how many people's company an anchor stands: the United States in that of half of them. */
  readonly #fame = new Map<number, number>()
  readonly #countries = new Set<number>()
  #next = 1

  /** Takes back an entity that was stored. */
  restore(known: Known): void {
    this.#next = Math.max(this.#next, known.entity + 1)
    this.#index(known)
  }

  /** The entities that changed since this was last asked. */
  takeChanged(): Known[] {
    const changed = [...this.#changed]
    this.#changed.clear()
    return changed
  }

  /**
   * Finds or makes the entity of the knowledge base for each entity of a document.
   *
   * @returns local ids with what they are; groups, offices, dates and who has no name are left out.
   */
  place(document: Document): Map<string, Known> {
    const placed = new Map<string, Known>()
    const named = namedEntities(document)
    const single = document.entities.filter(({ id, type, members }) => !LEFT_OUT.has(type) && members === undefined && named.has(id))
    for (const entity of single) if (hasLink(entity)) placed.set(entity.id, this.#linked(entity))
    const country = mainCountry(document, placed)
    for (const entity of single) if (entity.type !== 'PERSON' && !placed.has(entity.id)) placed.set(entity.id, this.#named(entity, country))
    const company = new Set([...placed.values()].filter(({ type }) => ANCHORS.has(type)).map(({ entity }) => entity))
    const people = single.filter(({ id, type }) => type === 'PERSON' && !placed.has(id))
    for (const entity of people)
      placed.set(
        entity.id,
        this.#person(entity, { company, leads: leadsOf(document, entity.id, placed), offices: officesOf(document, entity) }),
      )
    this.#remember(
      people.flatMap(({ id }) => placed.get(id) ?? []),
      company,
    )
    for (const known of placed.values()) this.#changed.add(known)
    return placed
  }

  #linked(entity: Entity): Known {
    const { wikidata, iso3166 } = entity.links
    const keys = [wikidata, iso3166 === undefined ? undefined : `${entity.type}:${iso3166}:${normalise(entity.name)}`]
    const known = keys.flatMap((key) => (key === undefined ? [] : (this.#byLink.get(key) ?? [])))[0] ?? this.#create(entity)
    known.wikidata ??= wikidata
    known.iso3166 ??= iso3166
    for (const key of keys) if (key !== undefined && !this.#byLink.has(key)) this.#byLink.set(key, known)
    return this.#seen(known, entity)
  }

  #named(entity: Entity, country: Known | undefined): Known {
    const candidates = this.#called(entity)
    const fits = isGeneric(entity.name)
      ? candidates.filter(({ company }) => country !== undefined && company.has(country.entity))
      : candidates
    const known = fits.length === 1 ? fits[0] : undefined
    if (known !== undefined) return this.#seen(known, entity)
    const created = this.#create(entity)
    if (country !== undefined) created.company.add(country.entity)
    return created
  }

  /** The entities of the same type that bear the name, or whose name is the full form of an acronym. */
  #called(entity: Entity): Known[] {
    const names = [entity.name, ...entity.aliases.filter((alias) => alias.includes(' '))]
    const found = names.flatMap((name) => this.#byName.get(nameKey(entity.type, name)) ?? [])
    return [...new Set(found)]
  }

  #person(entity: Entity, scene: Scene): Known {
    const name = personName(entity.name)
    const known = name === undefined ? this.#single(entity.name, scene) : this.#samePerson(name, scene)
    const person = known === undefined ? this.#create(entity) : this.#seen(known, entity)
    for (const led of scene.leads) person.leads.add(led)
    for (const office of scene.offices) person.offices.add(office)
    return person
  }

  /** "Berzina", said to lead Latvia, where a Berzina is known to; "President Berzina" in the company of a President Berzina. */
  #single(family: string, scene: Scene): Known | undefined {
    const rivals = (this.#byFamily.get(normalise(family)) ?? []).map((known) => ({ known, shared: this.#shared(known, scene) }))
    const leaders = rivals.filter(({ known }) => [...scene.leads].some((led) => known.leads.has(led)))
    const colleagues = rivals.filter(({ known, shared }) => shared > 0 && [...scene.offices].some((office) => known.offices.has(office)))
    return clearest(leaders.length > 0 ? leaders : colleagues)
  }

  #samePerson(name: PersonName, scene: Scene): Known | undefined {
    const rivals = (this.#byFamily.get(name.family) ?? []).filter((known) => !this.#leadsElsewhere(known, scene.leads))
    const fits = rivals.flatMap((known) => {
      const forms = this.#forms.get(known) ?? []
      const ways = forms.map((form) => fitOf(name, form))
      if (ways.includes('different')) return []
      return [
        { known, isSame: ways.includes('same'), isVague: isCommon(name) || forms.every(isCommon), shared: this.#shared(known, scene) },
      ]
    })
    const sure = fits.filter(({ isVague, shared }) => !isVague || shared > 0)
    const same = sure.filter(({ isSame }) => isSame)
    const pool = same.length > 0 ? same : sure
    return clearest(pool) ?? (isCommon(name) ? undefined : pool[0]?.known)
  }

  /**
   * How much two articles show a person in the same company: a thing led counts most, then what few people stand beside; less than that counts
   * only where it is much.
   */
  #shared(known: Known, { company, leads }: Scene): number {
    const led = [...leads].filter((each) => known.leads.has(each)).length
    const shared = [...company].filter((other) => known.company.has(other))
    const rare = shared.filter((other) => (this.#fame.get(other) ?? 0) <= Math.max(FEW, this.#forms.size * RARE)).length
    return led * MUCH + rare * 2 + (rare > 0 || shared.length >= MUCH ? shared.length : 0)
  }

  #leadsElsewhere(known: Known, leads: ReadonlySet<number>): boolean {
    const theirs = [...known.leads].filter((led) => this.#countries.has(led))
    const ours = [...leads].filter((led) => this.#countries.has(led))
    return theirs.length > 0 && ours.length > 0 && !ours.some((country) => theirs.includes(country))
  }

  #create(entity: Entity): Known {
    const { wikidata, iso3166 } = entity.links
    const known = {
      ...{ entity: this.#next++, type: entity.type, name: entity.name, iso3166, wikidata },
      ...{ aliases: new Few<string>(), company: new Few<number>(), leads: new Few<number>(), offices: new Few<string>() },
    }
    this.#index(known)
    return this.#seen(known, entity)
  }

  #index(known: Known): void {
    if (known.type === 'GPE' && known.iso3166 !== undefined) this.#countries.add(known.entity)
    for (const key of [known.wikidata, known.iso3166 === undefined ? undefined : `${known.type}:${known.iso3166}:${normalise(known.name)}`])
      if (key !== undefined && !this.#byLink.has(key)) this.#byLink.set(key, known)
    for (const other of known.company) this.#fame.set(other, (this.#fame.get(other) ?? 0) + 1)
    if (known.type === 'PERSON') {
      for (const name of [known.name, ...known.aliases]) this.#form(known, name)
      return
    }
    for (const name of new Set([known.name, ...known.aliases])) this.#name(known, name)
  }

  /** Notes a full name of a person; a form with another family name is no ground to join by. */
  #form(known: Known, name: string): void {
    const form = personName(name)
    const forms = this.#forms.get(known) ?? []
    if (form === undefined || (forms[0] !== undefined && forms[0].family !== form.family)) return
    if (forms.length === 0) this.#byFamily.set(form.family, [...(this.#byFamily.get(form.family) ?? []), known])
    this.#forms.set(known, [...forms, form])
  }

  #name(known: Known, name: string): void {
    const key = nameKey(known.type, name)
    const bearers = this.#byName.get(key)
    if (bearers === undefined) this.#byName.set(key, [known])
    else if (!bearers.includes(known)) bearers.push(known)
  }

  /** Takes over the document's names for it; the fullest person's name stays the name. */
  #seen(known: Known, entity: Entity): Known {
    for (const alias of new Set([entity.name, ...entity.aliases])) {
      if (alias === known.name || known.aliases.has(alias)) continue
      known.aliases.add(alias)
      if (known.type === 'PERSON') this.#form(known, alias)
      else if (alias.includes(' ')) this.#name(known, alias)
    }
    return known
  }

  #remember(people: readonly Known[], company: ReadonlySet<number>): void {
    const full = people.filter(({ name }) => name.includes(' ')).map(({ entity }) => entity)
    for (const person of people)
      for (const other of [...company, ...full]) {
        if (person.company.size >= MOST_COMPANY) break
        if (other === person.entity || person.company.has(other)) continue
        person.company.add(other)
        this.#fame.set(other, (this.#fame.get(other) ?? 0) + 1)
      }
  }
}

function hasLink({ links }: Entity): boolean {
  return links.wikidata !== undefined || links.iso3166 !== undefined
}

function nameKey(type: string, name: string): string {
  return `${type}:${normalise(name).replace(/^the /, '')}`
}

/** The country that an article names most. */
function mainCountry(document: Document, placed: ReadonlyMap<string, Known>): Known | undefined {
  const countries = document.entities.filter(({ type, links }) => type === 'GPE' && links.iso3166 !== undefined)
  const [most] = countries.sort((a, b) => b.mentions.length - a.mentions.length)
  return most === undefined ? undefined : placed.get(most.id)
}

/** What an article says a person leads. */
function leadsOf(document: Document, id: string, placed: ReadonlyMap<string, Known>): Set<number> {
  const led = document.relations.filter(
    ({ type, subject, negated, modality }) => type === 'leader-of' && subject === id && !negated && modality === 'asserted',
  )
  return new Set(led.flatMap(({ object }) => placed.get(object)?.entity ?? []))
}

/** The offices that stand right before a person's name. */
function officesOf(document: Document, person: Entity): Set<string> {
  const starts = new Set(document.mentions.filter(({ entity, kind }) => entity === person.id && kind === 'name').map(({ start }) => start))
  const titles = document.mentions.filter(({ type, end }) => type === 'TITLE' && starts.has(end + 1))
  return new Set(titles.flatMap(({ entity }) => document.entities.find(({ id }) => id === entity)?.name.toLowerCase() ?? []))
}

/** The one that shares most; undefined where two share as much. */
function clearest(rivals: readonly { known: Known; shared: number }[]): Known | undefined {
  const [first, second] = [...rivals].sort((a, b) => b.shared - a.shared)
  return first !== undefined && (second === undefined || first.shared > second.shared) ? first.known : undefined
}
