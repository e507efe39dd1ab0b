/** A half-open range `[start, end)` of UTF-16 code units. */
export interface Span {
  start: number
  end: number
}

export type BlockKind = 'headline' | 'paragraph' | 'heading' | 'quote' | 'list-item' | 'caption' | 'table'

/** One block of the article text; `source` is its range in the decoded page, for HTML only. */
export interface Block extends Span {
  kind: BlockKind
  source?: Span
}

/** A word in the sense of Universal Dependencies; tokens never share characters. */
export interface Token extends Span {
  lemma: string
  upos: string
  xpos: string
  /** Index into `tokens`; -1 for a root. */
  head: number
  deprel: string
}

/** A type of the annotation guide, or one that the caller's gazetteer brings. */
export type EntityType = 'PERSON' | 'ORG' | 'GPE' | 'LOC' | 'NORP' | 'TITLE' | 'EVENT' | 'LAW' | 'DATE' | (string & {})
export type MentionKind = 'name' | 'nominal' | 'pronoun'
export type EntityPolarity = 'positive' | 'neutral' | 'negative'
export type PhrasePolarity = 'positive' | 'negative'

/** One place in the text that refers to an entity. `value` is the ISO 8601 / TIMEX3 value of a date. */
export interface Mention extends Span {
  id: string
  entity: string
  type: EntityType
  kind: MentionKind
  text: string
  value?: string
  sentiment?: { polarity: EntityPolarity; score: number }
}

export interface EntityLinks {
  /** Wikidata item, e.g. `Q159`. */
  wikidata?: string
  /** ISO 3166-1 alpha-2 code, e.g. `RU`. */
  iso3166?: string
}

/** What all its mentions refer to. `members` holds the entity ids of a group. */
export interface Entity {
  id: string
  type: EntityType
  name: string
  aliases: string[]
  links: EntityLinks
  mentions: string[]
  members?: string[]
  sentiment?: { polarity: EntityPolarity; score: number }
}

/** A stretch of direct speech, with the entity that says it and the words that attribute it. */
export interface Quotation extends Span {
  speaker?: string
  cue?: Span
}

/**
 * Whatever the article speaks of more than once, in the scheme of OntoNotes: whole noun phrases, in the order of the text. `entity` where it is one of the
 * document's entities.
 */
export interface Chain {
  id: string
  entity?: string
  mentions: Span[]
}

export type Modality = 'asserted' | 'planned' | 'possible' | 'hypothetical'
export type LeaderStatus = 'current' | 'former' | 'acting' | 'incoming'
export type MemberStatus = 'current' | 'former' | 'joining' | 'leaving' | 'suspended' | 'founding' | 'aspiring'
export type GreetingKind = 'greeting' | 'congratulation' | 'wish' | 'welcome'

/** What a fact says beyond its two arguments. Which fields stand depends on the relation's type. */
export interface Qualifiers {
  role?: string
  status?: LeaderStatus | MemberStatus
  kind?: GreetingKind
  occasion?: string
  date?: string
}

/** A passage that states a fact: the two mentions that carry it and the pattern that found it. */
export interface Evidence extends Span {
  subject: string
  object: string
  pattern: string
}

/** The three relations of the annotation guide, or the name of a caller's own. */
export type RelationType = 'leader-of' | 'greeting-to' | 'member-of' | (string & {})

/** A fact of the article; `subject` and `object` are entity ids. Only asserted, un-negated facts are true. */
export interface Relation {
  id: string
  type: RelationType
  subject: string
  object: string
  qualifiers: Qualifiers
  negated: boolean
  modality: Modality
  attribution?: string
  confidence: number
  evidence: Evidence[]
}

/** A holder or a target: an entity where it is one, and the span that names it. */
export interface Role extends Span {
  entity?: string
}

/** A phrase that carries an attitude; `score` is in [-1, 1]. */
export interface Sentiment extends Span {
  id: string
  text: string
  polarity: PhrasePolarity
  score: number
  holder?: Role
  target?: Role
}

export interface Warning {
  code: WarningCode
  message: string
  start?: number
  end?: number
}

export type WarningCode =
  | 'input-invalid'
  | 'input-empty'
  | 'input-binary'
  | 'input-unreadable'
  | 'input-too-large'
  | 'encoding-conflict'
  | 'encoding-errors'
  | 'html-too-deep'
  | 'html-no-body'
  | 'text-truncated'
  | 'run-truncated'
  | 'sentence-long'
  | 'language-unsupported'
  | 'quality-low'
  | 'facts-contradictory'
  | 'stage-failed'
  | 'deadline-exceeded'
  | 'worker-died'
  | 'near-duplicate'

export interface Dateline {
  place?: string
  agency?: string
  date?: string
}

export interface Meta {
  title?: string
  byline?: string[]
  published?: string
  modified?: string
  publisher?: string
  language?: string
  section?: string
  keywords?: string[]
  dateline?: Dateline
  /** For each field found, where: `json-ld`, `meta`, `microdata`, `markup`, `text` or `given`. */
  from?: Record<string, string>
}

export interface Source {
  path?: string
  url?: string
  mediaType: string
  encoding?: string
  /** SHA-256 of the bytes, or of the UTF-8 of a string given, in hexadecimal. */
  sha256: string
  warc?: WarcRecord
}

/** The record of a web archive that an article came from: what a citation needs. */
export interface WarcRecord {
  /** `WARC-Record-ID`. */
  id?: string
  /** `WARC-Date`: when the page was fetched. */
  date?: string
  /** `WARC-Payload-Digest`, as the archive has it. */
  digest?: string
}

export interface Generator {
  name: 'copydesk'
  version: string
  models: Record<string, string>
  options: string
}

/** The document of `copydesk/1`: an article's text and the layers that point into it. */
export interface Document {
  schema: 'copydesk/1'
  generator: Generator
  id: string
  source: Source
  meta: Meta
  text: string
  quality?: number
  blocks: Block[]
  sentences: Span[]
  tokens?: Token[]
  mentions: Mention[]
  entities: Entity[]
  quotations: Quotation[]
  /** Only when the layer `chains` is named. */
  chains?: Chain[]
  relations: Relation[]
  sentiments: Sentiment[]
  warnings: Warning[]
}
