import { createHash } from 'node:crypto'
import {
  type Document,
  type Entity,
  type Evidence,
  emptyDraft,
  type Mention,
  type Relation,
  type Role,
  type Span,
} from '../document/index.ts'
import { FormatError } from './errors.ts'
import { greetingKind, mentionKind, modality, statusOf } from './guards.ts'
import {
  COREFERENCE,
  HOLDER,
  type LabelledArc,
  type LabelledSpan,
  QUOTATION,
  ROLE,
  SENTIMENT,
  SPEAKER,
  type SpanGraph,
  TARGET,
} from './spans.ts'

const VERSION = 'converted'

/** An empty document around a text that another tool's file holds. */
export function documentAround(id: string, text: string): Document {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const { tokens: _, ...document } = emptyDraft(
    id,
    { mediaType: 'text/plain', sha256 },
    { name: 'copydesk', version: VERSION, models: {}, options: '' },
  )
  document.text = text
  document.blocks = [...text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*\n))*/g)].map((match) => ({
    kind: 'paragraph',
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }))
  return document
}

/**
 * Reads spans and arcs back as a document: the inverse of `spansOf`. Mentions are numbered by their place, entities by their first mention;
 * spans that no `coreference` joins are entities of their own.
 *
 * @param file The name that messages carry.
 * @throws {FormatError} when a span lies outside the text or an arc ends at no span.
 */
export function documentOf(graph: SpanGraph, file: string): Document {
  for (const { start, end, label } of graph.spans)
    if (!(start >= 0 && start < end && end <= graph.text.length))
      throw new FormatError(
        file,
        undefined,
        `span ${start}–${end} (${label}) lies outside the text of ${graph.text.length} UTF-16 units; check the text and what the offsets count`,
      )
  return new Assembly(graph, file).document
}

class Assembly {
  readonly document: Document
  readonly #graph: SpanGraph
  readonly #spans: ReadonlyMap<string, LabelledSpan>
  readonly #mentionOf = new Map<string, Mention>()
  readonly #entityOf = new Map<string, string>()
  readonly #file: string

  constructor(graph: SpanGraph, file: string) {
    this.#graph = graph
    this.#file = file
    this.#spans = new Map(graph.spans.map((span) => [span.id, span]))
    this.document = documentAround(graph.id, graph.text)
    if (graph.sentences.length > 0) this.document.sentences = graph.sentences
    this.#mentions()
    this.#relations()
    this.#quotations()
    this.#sentiments()
  }

  #mentions(): void {
    const cluster = this.#clusters()
    const isMention = ({ label }: LabelledSpan): boolean => label !== QUOTATION && label !== SENTIMENT && label !== ROLE
    const spans = this.#graph.spans
      .filter(isMention)
      .sort((a, b) => a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
    const groups = new Map<string, LabelledSpan[]>()
    for (const span of spans) groups.set(cluster(span.id), [...(groups.get(cluster(span.id)) ?? []), span])
    const entities = [...groups.values()].map((members, index) => this.#entity(`e${index + 1}`, members))
    const byId = new Map(entities.map((entity) => [entity.id, entity]))
    const named = new Map([...groups.keys()].map((root, index) => [root, `e${index + 1}`]))
    for (const span of this.#graph.spans) this.#entityOf.set(span.id, named.get(cluster(span.id)) ?? '')
    for (const [index, span] of spans.entries()) {
      const { value, kind } = span.attributes
      const entity = this.#entityOf.get(span.id) ?? ''
      const mention: Mention = {
        id: `m${index + 1}`,
        entity,
        type: span.label,
        kind: mentionKind(kind),
        start: span.start,
        end: span.end,
        text: this.#text(span),
        ...(value !== undefined && { value }),
      }
      this.#mentionOf.set(span.id, mention)
      byId.get(entity)?.mentions.push(mention.id)
    }
    this.document.entities = entities
    this.document.mentions = [...this.#mentionOf.values()]
  }

  #entity(id: string, spans: readonly LabelledSpan[]): Entity {
    const said = spans.find((span) => span.attributes.name !== undefined)?.attributes ?? {}
    const type = said.type ?? spans[0]?.label ?? ''
    const names = spans
      .filter((span) => span.label === type && mentionKind(span.attributes.kind) === 'name')
      .map((span) => this.#text(span))
    const longest = names.reduce((best, name) => (name.length > best.length ? name : best), '')
    const name = said.name ?? (longest === '' && spans[0] !== undefined ? this.#text(spans[0]) : longest)
    const saying = (field: string): string | undefined => spans.find((span) => span.attributes[field] !== undefined)?.attributes[field]
    const [wikidata, iso3166] = [saying('wikidata'), saying('iso3166')]
    const links = { ...(wikidata !== undefined && { wikidata }), ...(iso3166 !== undefined && { iso3166 }) }
    return { id, type, name, aliases: [...new Set(names)].filter((form) => form !== name), links, mentions: [] }
  }

  /** Union-find over the arcs of coreference. */
  #clusters(): (id: string) => string {
    const parent = new Map<string, string>()
    const root = (id: string): string => {
      let at = id
      for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up
      return at
    }
    for (const { from, to } of this.#arcs(COREFERENCE)) {
      const [a, b] = [root(from), root(to)]
      if (a !== b) parent.set(a, b)
    }
    return root
  }

  #relations(): void {
    const others = new Set([COREFERENCE, SPEAKER, HOLDER, TARGET])
    const known = new Map<string, Relation>()
    for (const arc of this.#graph.arcs) {
      this.#end(arc, arc.from)
      this.#end(arc, arc.to)
      if (others.has(arc.label)) continue
      const [subject, object] = [this.#mentionOf.get(arc.from), this.#mentionOf.get(arc.to)]
      if (subject === undefined || object === undefined) continue
      const { pattern, passage, ...said } = arc.attributes
      const key = JSON.stringify([arc.label, subject.entity, object.entity, Object.entries(said).sort()])
      const relation = known.get(key) ?? this.#relation(`r${known.size + 1}`, arc.label, subject.entity, object.entity, said)
      known.set(key, relation)
      const evidence = evidenceOf(subject, object, pattern, passage)
      if (evidence !== undefined) relation.evidence.push(evidence)
    }
    this.document.relations = [...known.values()]
  }

  #relation(id: string, type: string, subject: string, object: string, said: Record<string, string>): Relation {
    const { role, occasion, date, attribution } = said
    const [status, kind] = [statusOf(said.status), greetingKind(said.kind)]
    const by = attribution === undefined ? undefined : this.#entityOf.get(attribution)
    return {
      ...{ id, type, subject, object },
      qualifiers: {
        ...(role !== undefined && { role }),
        ...(status !== undefined && { status }),
        ...(kind !== undefined && { kind }),
        ...(occasion !== undefined && { occasion }),
        ...(date !== undefined && { date }),
      },
      negated: said.negated === 'true',
      modality: modality(said.modality),
      ...(by !== undefined && by !== '' && { attribution: by }),
      confidence: said.confidence === undefined ? 1 : Number(said.confidence),
      evidence: [],
    }
  }

  #quotations(): void {
    const speakers = new Map(this.#arcs(SPEAKER).map(({ from, to }) => [from, this.#entityOf.get(to)]))
    this.document.quotations = this.#labelled(QUOTATION).map(({ id, start, end }) => {
      const speaker = speakers.get(id)
      return speaker === undefined ? { start, end } : { start, end, speaker }
    })
  }

  #sentiments(): void {
    const holders = new Map(this.#arcs(HOLDER).map(({ from, to }) => [from, this.#role(to)]))
    const targets = new Map(this.#arcs(TARGET).map(({ from, to }) => [from, this.#role(to)]))
    this.document.sentiments = this.#labelled(SENTIMENT).map((span, index) => {
      const polarity = span.attributes.polarity === 'negative' ? 'negative' : 'positive'
      const score = span.attributes.score === undefined ? (polarity === 'negative' ? -1 : 1) : Number(span.attributes.score)
      const [holder, target] = [holders.get(span.id), targets.get(span.id)]
      const { start, end } = span
      return {
        id: `s${index + 1}`,
        start,
        end,
        text: this.#text(span),
        polarity,
        score,
        ...(holder && { holder }),
        ...(target && { target }),
      }
    })
  }

  #role(id: string): Role | undefined {
    const span = this.#spans.get(id)
    if (span === undefined) return undefined
    const entity = this.#entityOf.get(id)
    return { ...(entity !== undefined && entity !== '' && { entity }), start: span.start, end: span.end }
  }

  #labelled(label: string): LabelledSpan[] {
    return this.#graph.spans.filter((span) => span.label === label)
  }

  #arcs(label: string): LabelledArc[] {
    return this.#graph.arcs.filter((arc) => arc.label === label)
  }

  #end({ label }: LabelledArc, id: string): void {
    if (!this.#spans.has(id))
      throw new FormatError(
        this.#file,
        undefined,
        `the arc «${label}» ends at ${id}, which is no span of the file; remove it or add the span`,
      )
  }

  #text({ start, end }: Span): string {
    return this.#graph.text.slice(start, end)
  }
}

function evidenceOf(subject: Mention, object: Mention, pattern: string | undefined, passage: string | undefined): Evidence | undefined {
  if (pattern === undefined) return undefined
  const [, start, end] = /^(\d+)-(\d+)$/.exec(passage ?? '') ?? []
  return {
    start: start === undefined ? Math.min(subject.start, object.start) : Number(start),
    end: end === undefined ? Math.max(subject.end, object.end) : Number(end),
    ...{ subject: subject.id, object: object.id, pattern },
  }
}
