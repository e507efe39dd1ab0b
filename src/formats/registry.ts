import { type Document, isDocument } from '../document/index.ts'
import { brat, readBrat } from './brat.ts'
import { conll2003, readConll2003 } from './conll2003.ts'
import { conllu } from './conllu.ts'
import { doccano, readDoccano } from './doccano.ts'
import { FormatError } from './errors.ts'
import { fixture, readGold } from './gold.ts'
import { graphml, nQuads } from './graphs.ts'
import { labelStudio, readLabelStudio } from './label-studio.ts'
import { readConllu } from './read-conllu.ts'
import type { Format, Part, Reader, StreamFormat, TableFormat } from './types.ts'
import { jsonLd, spacy, webAnnotation } from './web.ts'
import { readWebanno, webanno } from './webanno.ts'

const ALL: readonly Part[] = [
  ...(['meta', 'sentences', 'tokens', 'mentions', 'kinds', 'values', 'entities'] as const),
  ...(['links', 'members', 'relations', 'qualifiers', 'evidence', 'quotations', 'sentiments'] as const),
]

const jsonl: StreamFormat = {
  name: 'jsonl',
  description: 'documents of copydesk/1, as extract writes them',
  extension: '.jsonl',
  holds: ALL,
  ...{ layout: 'stream', head: '', between: '\n', tail: '\n' },
  encode: (document) => JSON.stringify(document),
}

const TABLE_PARTS = ALL.filter((part) => part !== 'tokens' && part !== 'sentences')

function tables(table: TableFormat['table'], description: string): TableFormat {
  return { name: table, description, extension: `.${table}`, holds: TABLE_PARTS, layout: 'tables', table }
}

/** Every format that documents can be written in. */
export const FORMATS: readonly Format[] = [
  jsonl,
  tables('csv', 'CSV: one table a layer, in a folder'),
  tables('tsv', 'TSV: one table a layer, in a folder'),
  tables('parquet', 'Parquet: one table a layer, in a folder'),
  conllu,
  conll2003,
  brat,
  webanno,
  doccano,
  labelStudio,
  fixture,
  webAnnotation,
  jsonLd,
  nQuads,
  graphml,
  spacy,
]

/** What can be read, by name. */
export const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['jsonl', readJsonLines],
  ['brat', readBrat],
  ['conllu', readConllu],
  ['conll2003', readConll2003],
  ['webanno', readWebanno],
  ['doccano', readDoccano],
  ['label-studio', readLabelStudio],
  ['fixture', readGold],
])

/** Formats with a document a line, which can be read as they come. */
export const BY_LINE: ReadonlySet<string> = new Set(['jsonl', 'doccano'])

function readJsonLines(file: string, source: string, _companion?: string, first = 1): Document[] {
  return source.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      const value: unknown = JSON.parse(line)
      if (isDocument(value)) return [value]
    } catch {
      // Said below.
    }
    throw new FormatError(file, index + first, 'no document of copydesk/1; was another format meant? Say so with --from')
  })
}

/**
 * Tells a format that can be read by a file's name and the beginning of its content.
 *
 * @returns its name; `undefined` where nothing fits.
 */
export function guessFormat(path: string, head: string): string | undefined {
  const start = head.replace(/^\ufeff/, '').trimStart()
  if (/\.ann$/i.test(path)) return 'brat'
  if (start.startsWith('#FORMAT=WebAnno TSV')) return 'webanno'
  if (start.startsWith('-DOCSTART-')) return 'conll2003'
  if (/^fixture: copydesk-fixture/m.test(start)) return 'fixture'
  if (/\.conllu$/i.test(path) || /^(?:#.*\n)*1(?:-\d+)?\t(?:[^\t\n]*\t){8}/.test(start)) return 'conllu'
  if (start.startsWith('{') && /"schema"\s*:\s*"copydesk\/1"/.test(start)) return 'jsonl'
  if (/^\[?\s*\{/.test(start) && /"(?:annotations|predictions|completions)"\s*:/.test(start)) return 'label-studio'
  if (start.startsWith('[') && /"data"\s*:/.test(start)) return 'label-studio'
  if (start.startsWith('{') && /"(?:text|data)"\s*:/.test(start)) return 'doccano'
  return /\.conll(?:2003)?$/i.test(path) ? 'conll2003' : undefined
}

/** The parts of a document that a format has no place for. Nothing is said of parts that the document does not have. */
export function lossesOf(document: Document, format: Format): Part[] {
  const { meta, sentences, tokens = [], mentions, entities, relations, quotations, sentiments } = document
  const has: Record<Part, boolean> = {
    meta: Object.keys(meta).length > 0,
    sentences: sentences.length > 0,
    tokens: tokens.length > 0,
    mentions: mentions.length > 0,
    kinds: mentions.some(({ kind }) => kind !== 'name'),
    values: mentions.some(({ value }) => value !== undefined),
    entities: entities.length > 0,
    links: entities.some(({ links }) => Object.keys(links).length > 0),
    members: entities.some(({ members = [] }) => members.length > 0),
    relations: relations.length > 0,
    qualifiers: relations.some(
      ({ qualifiers, negated, modality }) => Object.keys(qualifiers).length > 0 || negated || modality !== 'asserted',
    ),
    evidence: relations.some(({ evidence }) => evidence.length > 0),
    quotations: quotations.length > 0,
    sentiments: sentiments.length > 0,
  }
  return ALL.filter((part) => has[part] && !format.holds.includes(part))
}
