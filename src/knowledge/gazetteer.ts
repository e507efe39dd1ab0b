import { NameEndings } from './name-endings.ts'
import { phraseKey } from './normalise.ts'
import { OfficeBook } from './offices.ts'
import type { Packed, PackedEntries } from './packed.ts'
import { PhraseIndex } from './phrases.ts'
import type {
  DemonymForm,
  DemonymHit,
  GazetteerEntry,
  Gender,
  Honorific,
  Knowledge,
  LookupHit,
  LookupOptions,
  ModifierHit,
  Office,
  OfficeHit,
  WordList,
} from './types.ts'

type Entries = readonly [GazetteerEntry, ...GazetteerEntry[]]
type OneOrMore = GazetteerEntry | Entries

interface DemonymValue {
  form: DemonymForm
  entries: Entries
}

const FORMS: readonly DemonymForm[] = ['adjective', 'person', 'people', 'both', 'collective']
const lower = (piece: string): string => piece.toLowerCase()

function remembered<K, V>(made: Map<K, V>, key: K, make: () => V): V {
  const before = made.get(key)
  if (before !== undefined) return before
  const value = make()
  made.set(key, value)
  return value
}

const NO_ALIASES: readonly string[] = Object.freeze([])

function unpack(packed: readonly PackedEntries[]): GazetteerEntry[] {
  return packed.flatMap(({ type, subtype, rows }) => rows.map((row) => Object.freeze({ aliases: NO_ALIASES, ...row, type, subtype })))
}

function several(value: OneOrMore): Entries {
  return 'id' in value ? [value] : value
}

function nonEmpty(entries: readonly (GazetteerEntry | undefined)[]): Entries | undefined {
  const [first, ...rest] = entries.filter((entry) => entry !== undefined)
  return first === undefined ? undefined : [first, ...rest]
}

function union([first, ...rest]: Entries, more: Entries): Entries {
  return [first, ...rest, ...more.filter((entry) => entry !== first && !rest.includes(entry))]
}

/** An index with its keys in lower case, made at the first look-up that asks for it: most articles never do. */
class AnyCase<T> {
  readonly #exact: PhraseIndex<T>
  readonly #merge: (first: T, second: T) => T
  #made: PhraseIndex<T> | undefined

  constructor(exact: PhraseIndex<T>, merge: (first: T, second: T) => T) {
    this.#exact = exact
    this.#merge = merge
  }

  get index(): PhraseIndex<T> {
    if (this.#made !== undefined) return this.#made
    const made = new PhraseIndex<T>()
    for (const [key, value] of this.#exact.entries()) {
      const small = key.toLowerCase()
      const before = made.getKey(small)
      made.setKey(small, before === undefined ? value : this.#merge(before, value))
    }
    this.#made = made
    return made
  }

  /** The longest match; of two equally long, the one in exact case. */
  longestAt(words: readonly string[], at: number, ignoreCase: boolean): { length: number; value: T } | undefined {
    const exact = this.#exact.longestAt(words, at)
    if (!ignoreCase) return exact
    const loose = this.index.longestAt(words, at, lower)
    return exact !== undefined && exact.length >= (loose?.length ?? 0) ? exact : loose
  }
}

/** `Knowledge` over the packed tables. */
export class Gazetteer implements Knowledge {
  readonly version: string
  readonly entries: readonly GazetteerEntry[]
  readonly #byId = new Map<string, GazetteerEntry>()
  // One name in a hundred has several entries; the rest need no array of their own.
  readonly #names: PhraseIndex<OneOrMore>
  readonly #anyNames: AnyCase<OneOrMore>
  readonly #demonyms = new PhraseIndex<DemonymValue>()
  readonly #anyDemonyms: AnyCase<DemonymValue> = new AnyCase(this.#demonyms, (first) => first)
  readonly #demonymsOf = new Map<string, string[]>()
  readonly #parties = new PhraseIndex<Entries>()
  readonly #offices: OfficeBook
  readonly #honorifics = new Map<string, Honorific>()
  // Names and lists become maps and sets at the first question, not at loading.
  readonly #packed: Pick<Packed, 'firstNames' | 'lists'>
  #genders: Map<string, Gender> | undefined
  #endings: NameEndings | undefined
  readonly #lists = new Map<WordList, ReadonlySet<string>>()
  readonly #lowerLists = new Map<WordList, ReadonlySet<string>>()

  constructor(packed: Packed) {
    this.version = `${packed.format}+${packed.hash}`
    this.entries = Object.freeze(unpack(packed.entries))
    this.#names = new PhraseIndex(packed.depth)
    this.#anyNames = new AnyCase(this.#names, (first, second) => union(several(first), several(second)))
    this.#readEntries(packed)
    this.#readDemonyms(packed)
    this.#offices = new OfficeBook(packed)
    for (const [word, id] of packed.partyWords) {
      const party = nonEmpty([this.#byId.get(id)])
      if (party !== undefined) this.#parties.set(word, party)
    }
    for (const { forms, ...rest } of packed.honorifics) {
      for (const form of forms) this.#honorifics.set(phraseKey(form).toLowerCase(), { form, ...rest })
    }
    this.#packed = packed
  }

  entry(id: string): GazetteerEntry | undefined {
    return this.#byId.get(id)
  }

  country(iso3166: string): GazetteerEntry | undefined {
    return this.#byId.get(`country/${iso3166}`)
  }

  lookup(words: readonly string[], at: number, options?: LookupOptions): LookupHit | undefined {
    const hit = this.#anyNames.longestAt(words, at, options?.ignoreCase === true)
    return hit === undefined ? undefined : { length: hit.length, entries: several(hit.value) }
  }

  named(name: string, options?: LookupOptions): readonly GazetteerEntry[] {
    const key = phraseKey(name)
    const exact = this.#names.getKey(key)
    const found = exact === undefined && options?.ignoreCase === true ? this.#anyNames.index.getKey(key.toLowerCase()) : exact
    return found === undefined ? [] : several(found)
  }

  demonym(words: readonly string[], at = 0, options?: LookupOptions): DemonymHit | undefined {
    const hit = this.#anyDemonyms.longestAt(words, at, options?.ignoreCase === true)
    return hit === undefined ? undefined : { length: hit.length, ...hit.value }
  }

  demonymsOf(id: string): readonly string[] {
    return this.#demonymsOf.get(id) ?? []
  }

  office(words: readonly string[], at = 0): OfficeHit | undefined {
    return this.#offices.officeAt(words, at)
  }

  officeById(id: string): Office | undefined {
    return this.#offices.byId(id)
  }

  modifier(words: readonly string[], at = 0): ModifierHit | undefined {
    return this.#offices.modifierAt(words, at)
  }

  honorific(word: string): Honorific | undefined {
    // Lower-case "don", "lady", "major" are words of the language; a title of address has a capital.
    const first = word.charAt(0)
    if (first === first.toLowerCase()) return undefined
    return this.#honorifics.get(phraseKey(word).toLowerCase())
  }

  firstName(word: string): Gender | undefined {
    const key = phraseKey(word)
    // "Anna-Lena", "Abdel-Fattah": the first part tells where the whole is unknown.
    const genders = this.#readGenders()
    return genders.get(key) ?? (key.includes(' ') ? genders.get(key.slice(0, key.indexOf(' '))) : undefined)
  }

  nameLean(word: string): number {
    this.#endings ??= new NameEndings(this.#readGenders())
    return this.#endings.lean(phraseKey(word))
  }

  capitalOf(name: string): readonly GazetteerEntry[] {
    const places = this.named(name).map((city) => (city.capitalOf === undefined ? undefined : this.#byId.get(city.capitalOf)))
    return places.filter((place) => place !== undefined)
  }

  isCapital(name: string): boolean {
    return this.capitalOf(name).length > 0
  }

  seatOf(name: string): GazetteerEntry | undefined {
    const seat = this.named(name).find((entry) => entry.seatOf !== undefined)
    return seat?.seatOf === undefined ? undefined : this.#byId.get(seat.seatOf)
  }

  partyOf(words: readonly string[], at = 0): LookupHit | undefined {
    const hit = this.#parties.longestAt(words, at)
    return hit === undefined ? undefined : { length: hit.length, entries: hit.value }
  }

  list(name: WordList): ReadonlySet<string> {
    return remembered(this.#lists, name, () => new Set(this.#packed.lists[name]))
  }

  inList(name: WordList, word: string): boolean {
    return remembered(this.#lowerLists, name, () => new Set(this.#packed.lists[name].map(lower))).has(word.toLowerCase())
  }

  #readGenders(): Map<string, Gender> {
    if (this.#genders !== undefined) return this.#genders
    const genders = new Map<string, Gender>()
    for (const name of this.#packed.firstNames.f) genders.set(phraseKey(name), 'f')
    for (const name of this.#packed.firstNames.m) genders.set(phraseKey(name), 'm')
    this.#genders = genders
    return genders
  }

  #readEntries(packed: Packed): void {
    for (const entry of this.entries) {
      this.#byId.set(entry.id, entry)
      this.#names.setKey(phraseKey(entry.name), entry)
      for (const alias of entry.aliases) this.#names.setKey(phraseKey(alias), entry)
    }
    for (const [key, ids] of Object.entries(packed.order)) {
      const ordered = nonEmpty(ids.map((id) => this.#byId.get(id)))
      if (ordered !== undefined) this.#names.setKey(key, ordered)
    }
  }

  #readDemonyms(packed: Packed): void {
    for (const form of FORMS) {
      for (const [word, ...ids] of packed.demonyms[form]) {
        const entries = nonEmpty(ids.map((id) => this.#byId.get(id)))
        if (entries === undefined) continue
        this.#demonyms.set(word, { form, entries })
        for (const { id } of entries) this.#demonymsOf.set(id, [...(this.#demonymsOf.get(id) ?? []), word])
      }
    }
  }
}
