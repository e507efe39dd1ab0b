import type { Document, Relation, Role } from '../document/index.ts'
import type { Value } from './database.ts'
import type { Known } from './join.ts'

/** Rows for the tables, in the order of their columns. */
export interface Rows {
  documents: Value[][]
  appearances: Value[][]
  passages: Value[][]
  phrases: Value[][]
}

export const emptyRows = (): Rows => ({ documents: [], appearances: [], passages: [], phrases: [] })

/** What made a document, in one word: another version, model or option gives another. */
export function generatorOf({ generator }: Document): string {
  const models = Object.entries(generator.models).sort(([a], [b]) => (a < b ? -1 : 1))
  return `${generator.version} ${generator.options} ${models.map(([name, hash]) => `${name}=${hash}`).join(' ')}`.trim()
}

/** Adds the rows of one document. A fact whose subject or object is no entity of the knowledge base (a group, an office) is left out. */
export function addRows(rows: Rows, number: number, document: Document, placed: ReadonlyMap<string, Known>): void {
  const { id, source, meta } = document
  rows.documents.push([
    number,
    id,
    source.sha256,
    generatorOf(document),
    source.url ?? null,
    meta.publisher ?? null,
    meta.title ?? null,
    meta.language ?? null,
    dayOf(meta.published),
  ])
  for (const entity of document.entities) {
    const known = placed.get(entity.id)
    if (known !== undefined)
      rows.appearances.push([
        number,
        entity.id,
        known.entity,
        entity.name,
        entity.mentions.length,
        entity.sentiment?.polarity ?? null,
        entity.sentiment?.score ?? null,
      ])
  }
  for (const relation of document.relations) rows.passages.push(...passagesOf(number, document, relation, placed))
  const entityOf = (role: Role | undefined): number | null =>
    role?.entity === undefined ? null : (placed.get(role.entity)?.entity ?? null)
  for (const phrase of document.sentiments)
    rows.phrases.push([
      number,
      phrase.text,
      phrase.polarity,
      phrase.score,
      phrase.start,
      phrase.end,
      entityOf(phrase.holder),
      entityOf(phrase.target),
    ])
}

function passagesOf(number: number, document: Document, relation: Relation, placed: ReadonlyMap<string, Known>): Value[][] {
  const [subject, object] = [placed.get(relation.subject), placed.get(relation.object)]
  if (subject === undefined || object === undefined) return []
  const { qualifiers, negated, modality, confidence } = relation
  const says = relation.attribution === undefined ? undefined : placed.get(relation.attribution)
  return relation.evidence.map(({ pattern, start, end }) => [
    ...[number, relation.id, relation.type, subject.entity, object.entity],
    ...[qualifiers.role, qualifiers.status, qualifiers.kind, qualifiers.occasion, qualifiers.date].map((value) => value ?? null),
    ...[negated, modality, says?.entity ?? null, confidence, pattern, start, end, document.text.slice(start, end)],
  ])
}

/** The day of an ISO 8601 date, or null where it says less than a day. */
function dayOf(published: string | undefined): string | null {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(published ?? '') ?? []
  return day === undefined || Number.isNaN(Date.parse(day)) ? null : day
}
