import type { Document, Entity, Mention, Relation, Role, Sentiment, Span } from '../document/index.ts'

/** Labelled stretches of a text and labelled arcs between them: what every annotation tool can draw. Offsets are UTF-16 code units. */
export interface SpanGraph {
  id: string
  text: string
  spans: LabelledSpan[]
  arcs: LabelledArc[]
  sentences: Span[]
}

export type Attributes = Record<string, string>

export interface LabelledSpan extends Span {
  id: string
  label: string
  attributes: Attributes
}

export interface LabelledArc {
  label: string
  from: string
  to: string
  attributes: Attributes
}

/** Labels that are no entity types. */
export const QUOTATION = 'QUOTATION'
export const SENTIMENT = 'SENTIMENT'
/** A holder or target that no mention covers. */
export const ROLE = 'ROLE'
/** Arcs that are no relations. */
export const COREFERENCE = 'coreference'
export const SPEAKER = 'speaker'
export const HOLDER = 'holder'
export const TARGET = 'target'

/** Draws a document's layers as spans and arcs. Mentions of one entity are chained by `coreference`, each to the one before it. */
export function spansOf(document: Document): SpanGraph {
  return new Drawing(document).graph
}

class Drawing {
  readonly graph: SpanGraph
  readonly #document: Document
  readonly #mentions: ReadonlyMap<string, Mention>

  constructor(document: Document) {
    this.#document = document
    this.#mentions = new Map(document.mentions.map((mention) => [mention.id, mention]))
    this.graph = { id: document.id, text: document.text, spans: [], arcs: [], sentences: document.sentences }
    const entities = new Map(document.entities.map((entity) => [entity.id, entity]))
    for (const mention of document.mentions) this.#mention(mention, entities.get(mention.entity))
    for (const { mentions } of document.entities)
      for (const [index, id] of mentions.entries()) if (index > 0) this.#arc(COREFERENCE, id, mentions[index - 1])
    for (const relation of document.relations) this.#relation(relation)
    for (const [index, { start, end, speaker }] of document.quotations.entries()) {
      const id = `q${index + 1}`
      this.graph.spans.push({ id, start, end, label: QUOTATION, attributes: {} })
      if (speaker !== undefined) this.#arc(SPEAKER, id, this.#mentionOf(speaker, start))
    }
    for (const sentiment of document.sentiments) this.#sentiment(sentiment)
  }

  #mention({ id, start, end, type, kind, value }: Mention, entity: Entity | undefined): void {
    const isFirst = entity?.mentions[0] === id
    const { wikidata, iso3166 } = entity?.links ?? {}
    const attributes = isFirst ? { kind, value, name: entity.name, type: entity.type, wikidata, iso3166 } : { kind, value }
    this.graph.spans.push({ id, start, end, label: type, attributes: defined(attributes) })
  }

  #relation({ type, subject, object, qualifiers, negated, modality, confidence, attribution, evidence }: Relation): void {
    const common = defined({
      ...qualifiers,
      negated: negated ? 'true' : undefined,
      modality: modality === 'asserted' ? undefined : modality,
      confidence: confidence === 1 ? undefined : String(confidence),
      attribution: attribution === undefined ? undefined : this.#mentionOf(attribution, 0),
    })
    const [first] = evidence
    if (first === undefined) {
      const from = this.#mentionOf(subject, 0)
      const to = this.#mentionOf(object, this.#mentions.get(from ?? '')?.start ?? 0)
      if (from !== undefined) this.#arc(type, from, to, common)
    }
    for (const { subject, object, start, end, pattern } of evidence)
      this.#arc(type, subject, object, { ...common, pattern, passage: `${start}-${end}` })
  }

  #sentiment({ id, start, end, polarity, score, holder, target }: Sentiment): void {
    this.graph.spans.push({ id, start, end, label: SENTIMENT, attributes: { polarity, score: String(score) } })
    if (holder !== undefined) this.#arc(HOLDER, id, this.#role(holder))
    if (target !== undefined) this.#arc(TARGET, id, this.#role(target))
  }

  #role(role: Role): string {
    const mention = this.#document.mentions.find((m) => m.start === role.start && m.end === role.end && m.entity === role.entity)
    if (mention !== undefined) return mention.id
    const id = `r${this.graph.spans.length + 1}`
    this.graph.spans.push({ id, start: role.start, end: role.end, label: ROLE, attributes: {} })
    if (role.entity !== undefined) this.#arc(COREFERENCE, id, this.#mentionOf(role.entity, role.start))
    return id
  }

  /** The mention of an entity that stands nearest to a place. */
  #mentionOf(entity: string, place: number): string | undefined {
    const own = this.#document.mentions.filter((mention) => mention.entity === entity)
    const distance = (mention: Mention): number => Math.abs(mention.start - place)
    return own.reduce<Mention | undefined>((best, m) => (best === undefined || distance(m) < distance(best) ? m : best), undefined)?.id
  }

  #arc(label: string, from: string, to: string | undefined, attributes: Attributes = {}): void {
    if (to !== undefined) this.graph.arcs.push({ label, from, to, attributes })
  }
}

function defined(fields: Record<string, string | undefined>): Attributes {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
