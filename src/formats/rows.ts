import type { Document } from '../document/index.ts'

export type Cell = string | number | boolean | undefined
export type ColumnType = 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN'

/** One layer as a table: its columns in order, and a document's rows of it. Lists are joined by ` | `; offsets are UTF-16 code units. */
export interface Table {
  name: string
  columns: readonly (readonly [name: string, type: ColumnType])[]
  rows: (document: Document) => Cell[][]
}

const S = 'STRING'
const I = 'INT32'
const D = 'DOUBLE'

const list = (values: readonly string[] | undefined): string | undefined => values?.join(' | ')

/** The tables, one a layer; every row begins with its document's id. */
export const TABLES: readonly Table[] = [
  {
    name: 'documents',
    columns: [
      ['document', S],
      ['url', S],
      ['sha256', S],
      ['title', S],
      ['byline', S],
      ['published', S],
      ['modified', S],
      ['publisher', S],
      ['language', S],
      ['section', S],
      ['keywords', S],
      ['quality', D],
      ['text', S],
      ['warnings', S],
      ['version', S],
    ],
    rows: ({ id, source, meta, quality, text, warnings, generator }) => [
      [
        id,
        source.url,
        source.sha256,
        meta.title,
        list(meta.byline),
        meta.published,
        meta.modified,
        meta.publisher,
        meta.language,
        meta.section,
        list(meta.keywords),
        quality,
        text,
        list(warnings.map(({ code }) => code)),
        generator.version,
      ],
    ],
  },
  {
    name: 'entities',
    columns: [
      ['document', S],
      ['entity', S],
      ['type', S],
      ['name', S],
      ['aliases', S],
      ['wikidata', S],
      ['iso3166', S],
      ['mentions', I],
      ['members', S],
      ['polarity', S],
      ['score', D],
    ],
    rows: ({ id, entities }) =>
      entities.map((e) => [
        id,
        e.id,
        e.type,
        e.name,
        list(e.aliases),
        e.links.wikidata,
        e.links.iso3166,
        e.mentions.length,
        list(e.members),
        e.sentiment?.polarity,
        e.sentiment?.score,
      ]),
  },
  {
    name: 'mentions',
    columns: [
      ['document', S],
      ['mention', S],
      ['entity', S],
      ['type', S],
      ['kind', S],
      ['start', I],
      ['end', I],
      ['text', S],
      ['value', S],
    ],
    rows: ({ id, mentions }) => mentions.map((m) => [id, m.id, m.entity, m.type, m.kind, m.start, m.end, m.text, m.value]),
  },
  {
    name: 'relations',
    columns: [
      ['document', S],
      ['relation', S],
      ['type', S],
      ['subject', S],
      ['subject_name', S],
      ['object', S],
      ['object_name', S],
      ['role', S],
      ['status', S],
      ['kind', S],
      ['occasion', S],
      ['date', S],
      ['negated', 'BOOLEAN'],
      ['modality', S],
      ['attribution', S],
      ['confidence', D],
      ['evidence', I],
    ],
    rows: ({ id, relations, entities }) => {
      const names = new Map(entities.map((entity) => [entity.id, entity.name]))
      return relations.map(({ qualifiers: q, ...r }) => [
        id,
        r.id,
        r.type,
        r.subject,
        names.get(r.subject),
        r.object,
        names.get(r.object),
        q.role,
        q.status,
        q.kind,
        q.occasion,
        q.date,
        r.negated,
        r.modality,
        r.attribution,
        r.confidence,
        r.evidence.length,
      ])
    },
  },
  {
    name: 'evidence',
    columns: [
      ['document', S],
      ['relation', S],
      ['start', I],
      ['end', I],
      ['text', S],
      ['subject_mention', S],
      ['object_mention', S],
      ['pattern', S],
    ],
    rows: ({ id, relations, text }) =>
      relations.flatMap((r) =>
        r.evidence.map((e) => [id, r.id, e.start, e.end, text.slice(e.start, e.end), e.subject, e.object, e.pattern]),
      ),
  },
  {
    name: 'sentiments',
    columns: [
      ['document', S],
      ['sentiment', S],
      ['start', I],
      ['end', I],
      ['text', S],
      ['polarity', S],
      ['score', D],
      ['holder', S],
      ['holder_start', I],
      ['holder_end', I],
      ['target', S],
      ['target_start', I],
      ['target_end', I],
    ],
    rows: ({ id, sentiments }) =>
      sentiments.map((s) => [
        id,
        s.id,
        s.start,
        s.end,
        s.text,
        s.polarity,
        s.score,
        s.holder?.entity,
        s.holder?.start,
        s.holder?.end,
        s.target?.entity,
        s.target?.start,
        s.target?.end,
      ]),
  },
  {
    name: 'quotations',
    columns: [
      ['document', S],
      ['start', I],
      ['end', I],
      ['text', S],
      ['speaker', S],
      ['cue_start', I],
      ['cue_end', I],
    ],
    rows: ({ id, quotations, text }) =>
      quotations.map((q) => [id, q.start, q.end, text.slice(q.start, q.end), q.speaker, q.cue?.start, q.cue?.end]),
  },
]

/**
 * A row of CSV or TSV, with its line end. A text that a spreadsheet would take for a formula (it begins with `= + - @`, a tab or a carriage return) gets
 * an apostrophe before it; numbers do not.
 */
export function delimited(cells: readonly Cell[], delimiter: ',' | '\t'): string {
  return `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`
}

function quoted(cell: Cell, delimiter: string): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
