import { type Document, isDocument, type Mention, type Span } from '../document/index.ts'
import { brat, readBrat } from './brat.ts'
import { conll2003, readConll2003 } from './conll2003.ts'
import { conllu, corefud } from './conllu.ts'
import { doccano, readDoccano } from './doccano.ts'
import { FormatError } from './errors.ts'
import { fixture, readGold } from './gold.ts'
import { graphml, nQuads } from './graphs.ts'
import { labelStudio, readLabelStudio } from './label-studio.ts'
import { readConllu } from './read-conllu.ts'
import { readWebanno } from './read-webanno.ts'
import type { Format, Part, Reader, StreamFormat, TableFormat } from './types.ts'
import { jsonLd, spacy, webAnnotation } from './web.ts'
import { webanno } from './webanno.ts'

/** What each part of a document is called in messages. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  provenance: 'provenance (source, versions)',
  warnings: 'warnings',
  meta: 'metadata',
  blocks: 'kinds of blocks',
  spacing: 'white space between words',
  sentences: 'sentences',
  tokens: 'tokens',
  mentions: 'mentions',
  nested: 'names inside names',
  edges: 'white space at the edges of spans',
  kinds: 'nominals and pronouns as such',
  values: 'values of dates',
  entities: 'entities',
  links: 'links',
  members: 'members of groups',
  relations: 'facts',
  qualifiers: 'qualifiers of facts',
  evidence: 'evidence',
  quotations: 'quotations',
  chains: 'chains',
  sentiments: 'sentiment phrases',
  tone: 'tone of entities',
}
const isPart = (name: string): name is Part => name in PART_NAMES
const ALL: readonly Part[] = Object.keys(PART_NAMES).filter(isPart)

const jsonl: StreamFormat = {
  name: 'jsonl',
  description: 'documents of copydesk/1, as extract writes them',
  extension: '.jsonl',
  holds: ALL,
  ...{ layout: 'stream', head: '', between: '\n', tail: '\n' },
  encode: (document) => JSON.stringify(document),
}

const TABLE_PARTS = ALL.filter((part) => !['tokens', 'sentences', 'blocks', 'chains'].includes(part))

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
  corefud,
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
  if (/^\[?\s*\{/.test(start) && /"start_offset"\s*:/.test(start)) return 'doccano'
  if (/^\[?\s*\{/.test(start) && /"(?:annotations|predictions|completions)"\s*:/.test(start)) return 'label-studio'
  if (start.startsWith('[') && /"data"\s*:/.test(start)) return 'label-studio'
  if (start.startsWith('[') && /"labels"\s*:\s*\[\s*"/.test(start)) return 'label-studio'
  if (/^\[?\s*\{/.test(start) && /"(?:text|data)"\s*:/.test(start)) return 'doccano'
  return /\.conll(?:2003)?$/i.test(path) ? 'conll2003' : undefined
}

/** The parts of a document that a format has no place for. Nothing is said of parts that the document does not have. */
export function lossesOf(document: Document, format: Format): Part[] {
  const { meta, sentences, tokens = [], mentions, entities, relations, quotations, sentiments, text } = document
  const isPadded = (span: Span): boolean => /^\s|\s$/.test(text.slice(span.start, span.end))
  const has: Record<Part, boolean> = {
    provenance: true,
    warnings: document.warnings.length > 0,
    blocks: document.blocks.some(({ kind }) => kind !== 'paragraph'),
    spacing: /[^\S ]|\s{2}/.test(text.trim()),
    nested: hasNested(mentions),
    edges: [...mentions, ...quotations, ...sentiments].some(isPadded),
    tone: [...entities, ...mentions].some(({ sentiment }) => sentiment !== undefined),
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
    chains: (document.chains ?? []).length > 0,
    sentiments: sentiments.length > 0,
  }
  return ALL.filter((part) => has[part] && !format.holds.includes(part))
}

/** Whether a name holds another. */
function hasNested(mentions: readonly Mention[]): boolean {
  const names = mentions.filter(({ kind }) => kind === 'name').sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return names.some((name) => {
    const isInside = name.start < end
    end = Math.max(end, name.end)
    return isInside
  })
}
