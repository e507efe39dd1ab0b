import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import { parse } from 'csv-parse/sync'
import { Parser } from 'n3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWriter } from '../../src/formats/index.ts'
import { createPipeline, type Document } from '../../src/index.ts'
import { INJECTIONS } from '../support/injections.ts'

/** What would end a literal, an element, an attribute, a cell or a line, or begin a formula. */
const BREAKS = [
  ...INJECTIONS,
  '"> <http://evil.example/a> <http://evil.example/b> <http://evil.example/c> .\n',
  '\\"\\\\" . <http://evil.example/a',
  ']]></data><node id="evil"/>',
  "'; DROP TABLE entities; --",
  '=HYPERLINK("http://evil.example","x")',
  '+1+cmd|’ /C calc’!A0',
  '@SUM(1)',
  '\t=1+1',
  'a,b;c\td"e\r\nf',
  '\u0000\u0008\u000b\ufffe\ud800',
]
/** Names of articles that would like to be paths. */
const PATHS = [
  '../../evil',
  '/etc/evil',
  '..',
  '.',
  '',
  'a/../../b',
  'C:\\evil',
  '\\\\host\\evil',
  'NUL',
  '\u0000',
  '~',
  '-rf',
  'a\nb',
  'x'.repeat(400),
]

let folder = ''
let documents: Document[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-escapes-'))
  const pipeline = await createPipeline({ language: 'en' })
  const plain = await pipeline.extract({
    text: 'Latvian President Anna Berzina congratulated Kenya’s President Amina Otieno. She criticised the careless plan of the European Union.',
  })
  documents = BREAKS.map((words, at) => {
    const id = `${PATHS[at % PATHS.length]}${at < PATHS.length ? '' : at}`
    const entities = plain.entities.map((entity) => ({ ...entity, name: words }))
    const relations = plain.relations.map((relation) => ({ ...relation, qualifiers: { ...relation.qualifiers, role: words } }))
    return { ...plain, id, entities, relations, meta: { ...plain.meta, title: words, byline: [words], publisher: words } }
  })
  expect(plain.relations.length).toBeGreaterThan(1)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function written(format: string, name: string): Promise<string> {
  const writer = await openWriter(format, join(folder, name))
  for (const document of documents) await writer.write(document)
  await writer.close()
  return join(folder, name)
}

describe('what an article says stays what it says', () => {
  test('in N-Quads: as many facts as there are, and no address that is not ours', async () => {
    const quads = new Parser({ format: 'application/n-quads' }).parse(readFileSync(await written('n-quads', 'facts.nq'), 'utf8'))
    expect(quads.filter(({ predicate }) => predicate.value.endsWith('#predicate'))).toHaveLength(
      documents.reduce((sum, { relations }) => sum + relations.length, 0),
    )
    for (const { subject, predicate } of quads) expect(subject.value + predicate.value).not.toContain('evil.example')
    const literals = new Set(quads.map(({ object }) => object.value))
    for (const words of BREAKS) expect(literals.has(words) || /[\ud800-\udfff\0]/.test(words)).toBe(true)
  })

  test('in GraphML: as many nodes as there are, and no character that XML does not have', async () => {
    const source = readFileSync(await written('graphml', 'facts.graphml'), 'utf8')
    expect(source.replaceAll(/[\n\r\t]/g, '')).not.toMatch(/\p{Cc}|[\ufffe\uffff]/u)
    const $ = load(source, { xml: true })
    expect($('node')).toHaveLength(documents.reduce((sum, { entities }) => sum + entities.length, 0))
    expect($('script, img, iframe, svg, [onerror], #evil')).toHaveLength(0)
  })

  test('in CSV: as many rows as there are, none of whose cells is a formula', async () => {
    const path = await written('csv', 'tables')
    for (const [table, count] of [
      ['documents', documents.length],
      ['entities', documents.reduce((sum, { entities }) => sum + entities.length, 0)],
    ] as const) {
      const rows: string[][] = parse(readFileSync(join(path, `${table}.csv`)), { record_delimiter: '\r\n' })
      expect(rows).toHaveLength(count + 1)
      expect(rows.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))).toEqual([])
    }
  })

  test.each(['json-ld', 'web-annotation', 'doccano', 'label-studio', 'spacy'])('in %s: JSON that comes back', async (format) => {
    const source = readFileSync(await written(format, `${format}.json`), 'utf8')
    const values: unknown[] = source.startsWith('[')
      ? [JSON.parse(source)]
      : source
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line))
    expect(values.length).toBeGreaterThan(0)
  })
})

test.each(['brat', 'fixture', 'webanno'])('no name of an article leads out of a folder of %s', async (format) => {
  const before = readdirSync(folder)
  const writer = await openWriter(format, join(folder, `out-${format}`))
  for (const [at, document] of documents.entries())
    await writer.write({
      ...document,
      entities: [],
      mentions: [],
      relations: [],
      sentiments: [],
      quotations: [],
      meta: {},
      id: PATHS[at % PATHS.length] ?? '',
    })
  await writer.close()
  expect(readdirSync(folder).sort()).toEqual([...before, `out-${format}`].sort())
  for (const name of readdirSync(join(folder, `out-${format}`))) expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,120}$/u)
})
