import type { BlockKind, Modality, PhrasePolarity, Qualifiers } from '../document/index.ts'

/** One article as lists and filters need it; `things` are indices into the report's table of entities. */
export interface ArticleRow {
  id: string
  title: string
  published?: string
  publisher?: string
  byline?: string[]
  url?: string
  path?: string
  quality?: number
  /** How many asserted facts it states, by type. */
  facts: Record<string, number>
  positive: number
  negative: number
  things: number[]
  warnings: number
}

/** An entity of the whole report: what has the same link, or the same label and name, in several articles. */
export interface ThingRow {
  name: string
  type: string
  iso3166?: string
  wikidata?: string
}

/** An asserted fact of one article, for the network and the filters. */
export interface FactRow {
  article: number
  type: string
  subject: number
  object: number
  /** What the qualifiers say, in words: "President, former". */
  label: string
  /** In [0, 1]. */
  confidence: number
}

/** Phrases of one article about one target. */
export interface ToneRow {
  article: number
  thing: number
  positive: number
  negative: number
}

/** A line of the quality table; figures in [0, 1]. */
export interface QualityRow {
  layer: string
  name: string
  precision?: number | null
  recall?: number | null
  value: number | null
  low?: number
  high?: number
  gold: number
  predicted: number
}

/** All that is needed before an article is opened. */
export interface ReportIndex {
  version: string
  articles: ArticleRow[]
  things: ThingRow[]
  facts: FactRow[]
  tones: ToneRow[]
  quality?: { articles: number; rows: QualityRow[] }
}

export type BlockRow = [kind: BlockKind, start: number, end: number, sourceStart?: number, sourceEnd?: number]
/** `entity` is an index into the article's entities. */
export type MentionRow = [entity: number, type: string, kind: 'name' | 'nominal' | 'pronoun', start: number, end: number, value?: string]
/** `subject` and `object` are indices into the article's mentions, -1 where they are not known. */
export type EvidenceRow = [start: number, end: number, subject: number, object: number, pattern: string]
export type QuotationRow = [start: number, end: number, speaker?: number]

export interface EntityDetail {
  name: string
  type: string
  aliases?: string[]
  wikidata?: string
  iso3166?: string
  members?: number[]
  tone?: 'positive' | 'neutral' | 'negative'
}

export interface FactDetail {
  type: string
  subject: number
  object: number
  qualifiers: Qualifiers
  negated?: true
  modality: Modality
  attribution?: number
  confidence: number
  evidence: EvidenceRow[]
}

export interface RoleDetail {
  start: number
  end: number
  entity?: number
}

export interface PhraseDetail {
  start: number
  end: number
  polarity: PhrasePolarity
  score: number
  holder?: RoleDetail
  target?: RoleDetail
}

/** What an opened article shows, beside its text. */
export interface ArticleDetail {
  blocks: BlockRow[]
  mentions: MentionRow[]
  entities: EntityDetail[]
  quotations: QuotationRow[]
  facts: FactDetail[]
  phrases: PhraseDetail[]
  warnings: string[]
}

/** A report's data: the index, and a line of JSON an article for its text and for its layers, so that they are parsed on demand. */
export interface ReportData {
  index: ReportIndex
  /** One JSON string a line. */
  texts: string
  /** One `ArticleDetail` a line. */
  details: string
}
