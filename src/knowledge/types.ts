import type { EntityType } from '../document/index.ts'

export type Gender = 'f' | 'm'

/** What sort of thing an entry is, finer than its entity type. */
export type Subtype =
  // GPE
  | 'country'
  | 'territory'
  | 'former-state'
  | 'region'
  | 'city'
  // LOC
  | 'continent'
  | 'area'
  | 'water'
  | 'landform'
  | 'seat'
  | 'facility'
  // ORG
  | 'alliance'
  | 'agency'
  | 'bank'
  | 'court'
  | 'sport'
  | 'company'
  | 'news'
  | 'party'
  | 'parliament'
  | 'ministry'
  | 'force'
  | 'armed-group'
  | 'university'
  | 'ngo'
  | 'church'
  // NORP
  | 'religion'
  | 'ethnic'
  | 'political'
  // EVENT, LAW
  | 'holiday'
  | 'event'
  | 'treaty'
  | 'law'

/** One thing that the gazetteers know by name. */
export interface GazetteerEntry {
  /** Stable: `country/RU`, `territory/Abkhazia`, `region/Texas@US`, `city/Moscow@RU`, `org/NATO`, `loc/South Caucasus`, `norp/Muslims`. */
  readonly id: string
  readonly type: EntityType
  readonly subtype: Subtype
  /** The canonical name; not repeated among the aliases. */
  readonly name: string
  readonly aliases: readonly string[]
  /** ISO 3166-1 alpha-2, for countries and the territories that have one. */
  readonly iso3166?: string
  /** Wikidata item; left out where it is not certain. */
  readonly wikidata?: string
  /** Id of the country or territory this lies in or belongs to. */
  readonly country?: string
  /** For a city: id of the place whose government a text may mean by its name (`city/Moscow@RU` → `country/RU`; also `city/The Hague@NL`). */
  readonly capitalOf?: string
  /** For a seat of power: id of the place or body it stands for (`loc/Kremlin` → `country/RU`). */
  readonly seatOf?: string
  /** Some name of this entry often means something else ("Georgia", "Jordan", "Turkey"). */
  readonly ambiguous?: true
  /** A name that many countries give a body of their own ("Senate", "Foreign Ministry"): which body it is, the text must say. */
  readonly generic?: true
  /** The thing is no more ("Soviet Union"). */
  readonly former?: true
  /** For a group of states: ids of its members, where they are known for certain. Never evidence for a fact of an article. */
  readonly members?: readonly string[]
}

/** The longest match that starts at a word: how many words it takes, and every entry that has that name, likeliest first. */
export interface LookupHit {
  readonly length: number
  readonly entries: readonly [GazetteerEntry, ...GazetteerEntry[]]
}

export interface LookupOptions {
  /** Compare without regard to case, for headlines and other all-capital text. Exact case is still preferred. */
  readonly ignoreCase?: boolean
}

/** `adjective` "Spanish", `people` "Spaniards", `person` "Spaniard", `both` "Russian" (adjective or person), `collective` "Dutch" (adjective or people). */
export type DemonymForm = 'adjective' | 'person' | 'people' | 'both' | 'collective'

export interface DemonymHit {
  readonly length: number
  readonly form: DemonymForm
  /** The places it belongs to, likeliest first; several for "Congolese", "Dominican", "Korean". */
  readonly entries: readonly [GazetteerEntry, ...GazetteerEntry[]]
}

/** What the holder of an office heads. An empty list means nothing: deputies, envoys, legislators, first ladies. */
export type OfficeScope = 'country' | 'region' | 'city' | 'organisation' | 'party' | 'parliament' | 'ministry' | 'force' | 'religion'

export type OfficeRole =
  | 'head-of-state'
  | 'head-of-government'
  | 'monarch'
  | 'royal'
  | 'regional-head'
  | 'mayor'
  | 'minister'
  | 'deputy'
  | 'legislator'
  | 'speaker'
  | 'party-leader'
  | 'organisation-head'
  | 'diplomat'
  | 'military'
  | 'judge'
  | 'prosecutor'
  | 'clergy'
  | 'spokesperson'
  | 'adviser'
  | 'spouse'
  | 'official'
  | 'sport'
  | 'academic'

/** An office or role, as the noun phrase that names it. */
export interface Office {
  /** Stable, kebab-case: `prime-minister`. */
  readonly id: string
  /** Canonical singular form: "prime minister". */
  readonly name: string
  readonly leads: readonly OfficeScope[]
  readonly roles: readonly OfficeRole[]
  /** Only a description ("leader", "boss"), no office as such: a nominal rather than a TITLE unless it precedes a name. */
  readonly nominal?: true
  readonly gender?: Gender
  /** Ids of the only countries that have it: "Taoiseach" → `country/IE`. */
  readonly countries?: readonly string[]
  /** For legislators and speakers: the words that name their chamber ("Senate"). */
  readonly chamber?: string
}

export interface OfficeHit {
  readonly length: number
  readonly office: Office
  readonly plural: boolean
  /** What a modifier written into the same word says: "ex-president", "president-elect". */
  readonly effect?: ModifierEffect
}

/** What a modifier does to the office it stands with. `deputy` takes away that it leads. */
export type ModifierEffect = 'former' | 'acting' | 'incoming' | 'late' | 'deputy' | 'current' | 'honorary'

export interface ModifierHit {
  readonly length: number
  readonly effect: ModifierEffect
  /** Stands after the office: "president-elect", "chair designate". */
  readonly after: boolean
}

export type HonorificKind = 'courtesy' | 'academic' | 'noble' | 'religious' | 'military' | 'police' | 'legal' | 'political'

export interface Honorific {
  /** Without a full stop: "Mr", "Gen". */
  readonly form: string
  readonly kind: HonorificKind
  readonly gender?: Gender
  /** Where it abbreviates an office, that office's id: "Sen" → `senator`. */
  readonly office?: string
}

/**
 * Plain word lists, lower-case unless names. `org-heads` are the nouns that end or begin an organisation's name, `facility-heads` a building's or street's,
 * `landform-heads` a landform's or water's, `law-heads` a treaty's or law's, `event-heads` an event's; `headline-verbs` are verbs that headlines have, in their plain form; `collectives` are nouns for a country's government ("administration"); the
 * `-nominals` are common nouns that refer back to a named thing ("the bloc").
 */
export type WordList =
  | 'weekdays'
  | 'months'
  | 'month-abbreviations'
  | 'seasons'
  | 'kinship'
  | 'org-heads'
  | 'org-suffixes'
  | 'facility-heads'
  | 'landform-heads'
  | 'place-nominals'
  | 'org-nominals'
  | 'person-nominals'
  | 'gpe-heads'
  | 'law-heads'
  | 'event-heads'
  | 'collectives'
  | 'directions'
  | 'number-words'
  | 'name-particles'
  | 'name-suffixes'
  | 'ministry-fields'
  | 'reporting-verbs'
  | 'headline-verbs'
  | 'female-nouns'
  | 'male-nouns'

/** Everything the gazetteers know. An immutable value: all methods are pure. */
export interface Knowledge {
  /** How the data was built: its format and a hash of its content. */
  readonly version: string
  /** All entries, in the order of the data file. */
  readonly entries: readonly GazetteerEntry[]
  /** By id. */
  entry(id: string): GazetteerEntry | undefined
  /** By ISO 3166-1 alpha-2 code. */
  country(iso3166: string): GazetteerEntry | undefined
  /**
   * The longest gazetteer name that starts at `words[at]`. Blind to hyphens, apostrophes, full stops and diacritics, so that
   * "U.S." finds "US", and "Guinea", "-", "Bissau" finds "Guinea-Bissau".
   */
  lookup(words: readonly string[], at: number, options?: LookupOptions): LookupHit | undefined
  /** Every entry with exactly this name or alias. */
  named(name: string, options?: LookupOptions): readonly GazetteerEntry[]
  /** The longest adjective or people word that starts at `words[at]`: "Ivorian", "South Koreans", "Dutch". Not in `lookup`. */
  demonym(words: readonly string[], at?: number, options?: LookupOptions): DemonymHit | undefined
  /** Adjectives and people words of a place: `country/CI` → "Ivorian", "Ivorians". */
  demonymsOf(id: string): readonly string[]
  /** The longest office that starts at a word, in any case; modifiers are taken in only where a hyphen joins them ("ex-president"). */
  office(words: readonly string[], at?: number): OfficeHit | undefined
  /** By id. */
  officeById(id: string): Office | undefined
  /** The longest word or phrase at `words[at]` that changes an office's standing: "former", "newly elected", "designate". */
  modifier(words: readonly string[], at?: number): ModifierHit | undefined
  /** With or without its full stop: "Mr.", "Sheikh". */
  honorific(word: string): Honorific | undefined
  /** The gender of a first name; nothing where it is unknown or goes either way. */
  firstName(word: string): Gender | undefined
  /** How far the ending of a first name leans, known or not: from -1, a man's, to 1, a woman's. */
  nameLean(word: string): number
  /** The places whose capital has this name: "Kiev" → Ukraine. */
  capitalOf(name: string): readonly GazetteerEntry[]
  /** Whether some place's government sits in a city of this name. */
  isCapital(name: string): boolean
  /** The place or body that a seat of power stands for: "Kremlin" → Russia, "Elysee Palace" → France. */
  seatOf(name: string): GazetteerEntry | undefined
  /** The party an adjective or member noun belongs to, per country: "Tory" → Conservative Party; "Democrat" → Democratic Party. */
  partyOf(words: readonly string[], at?: number): LookupHit | undefined
  /** A whole word list, as written. */
  list(name: WordList): ReadonlySet<string>
  /** Whether a word, in any case, is in a list. */
  inList(name: WordList, word: string): boolean
}
