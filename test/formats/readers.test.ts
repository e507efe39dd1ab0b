import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { Parser } from 'n3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../../src/document/index.ts'
import { FORMATS, lossesOf, openWriter } from '../../src/formats/index.ts'
import { delimited } from '../../src/formats/rows.ts'
import { thingsOf } from '../../src/formats/things.ts'
import { HAS_BROWSER, sayWithoutBrowser, TestBrowser } from '../support/browser.ts'
import { documents } from './documents.ts'

sayWithoutBrowser('GraphML by a strict XML parser')

let folder = ''
const [sample] = fc.sample(documents, { numRuns: 1, seed: 7 })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'formats-'))
})
afterAll(() => rm(folder, { recursive: true }))

function given(): Document {
  if (sample === undefined) throw new Error('no document')
  return sample
}

async function written(name: string, output: string): Promise<string> {
  const path = join(folder, output)
  const writer = await openWriter(name, path)
  await writer.write(given())
  await writer.write({ ...given(), id: 'second' })
  await writer.close()
  return path
}

describe('readers that are not ours open what is written', () => {
  test('CSV: every layer has its rows', async () => {
    const path = await written('csv', 'csv')
    expect((await readdir(path)).sort()).toEqual([
      'documents.csv',
      'entities.csv',
      'evidence.csv',
      'mentions.csv',
      'quotations.csv',
      'relations.csv',
      'sentiments.csv',
    ])
    const rows: Record<string, string>[] = parse(await readFile(join(path, 'mentions.csv')), { columns: true })
    expect(rows.slice(0, given().mentions.length).map(({ text, start }) => [text, Number(start)])).toEqual(
      given().mentions.map(({ text, start }) => [text, start]),
    )
    expect(rows).toHaveLength(2 * given().mentions.length)
  })

  test('Parquet: hyparquet reads the same mentions', async () => {
    const path = await written('parquet', 'parquet')
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(path, 'mentions.parquet')) })
    expect(rows).toHaveLength(2 * given().mentions.length)
    expect(rows[0]).toMatchObject({ document: 'news', mention: 'm1', text: given().mentions[0]?.text, start: given().mentions[0]?.start })
  })

  test('Parquet: DuckDB joins facts with the names of their evidence', async () => {
    const path = await written('parquet', 'duck')
    const { DuckDBInstance } = await import('@duckdb/node-api')
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const from = (table: string): string => `'${join(path, `${table}.parquet`)}'`
    const counted = await connection.runAndReadAll(
      `select count(*) from ${from('evidence')} e join ${from('mentions')} m on m.document = e.document and m.mention = e.subject_mention`,
    )
    const evidence = given().relations.flatMap((relation) => relation.evidence)
    expect(evidence.length).toBeGreaterThan(0)
    expect(Number(counted.getRows()[0]?.[0])).toBe(2 * evidence.length)
    const types = await connection.runAndReadAll(
      `select typeof(start), typeof(confidence), typeof(negated) from ${from('relations')}, ${from('mentions')} limit 1`,
    )
    expect(types.getRows()[0]).toEqual([expect.stringMatching(/INT/), 'DOUBLE', 'BOOLEAN'])
    connection.closeSync()
  })

  test('N-Quads: n3 finds each fact in its document’s graph, and where the graph is from', async () => {
    const quads = new Parser({ format: 'application/n-quads' }).parse(await readFile(await written('n-quads', 'facts.nq'), 'utf8'))
    expect(quads.filter(({ predicate }) => predicate.value.endsWith('#predicate'))).toHaveLength(2 * given().relations.length)
    expect(quads.filter(({ predicate }) => predicate.value === 'http://www.w3.org/ns/prov#wasGeneratedBy')).toHaveLength(2)
  })

  test('GraphML: an XML reader finds a node an entity and an edge a fact', async () => {
    const $ = load(await readFile(await written('graphml', 'facts.graphml'), 'utf8'), { xml: true })
    expect($('node')).toHaveLength(2 * thingsOf(given()).size)
    const ids = new Set(
      $('node')
        .map((_, node) => $(node).attr('id'))
        .get(),
    )
    for (const edge of $('edge').get()) for (const end of ['source', 'target']) expect(ids).toContain($(edge).attr(end))
  })

  test.skipIf(!HAS_BROWSER)('GraphML: the XML parser of a browser, which forgives nothing, takes it', async () => {
    const source = await readFile(await written('graphml', 'strict.graphml'), 'utf8')
    const browser = await TestBrowser.launch()
    try {
      const { page } = await browser.open('data:text/html,<html data-ready>')
      const read = `(xml => {
        const root = new DOMParser().parseFromString(xml, 'application/xml')
        const declared = new Set([...root.querySelectorAll('key')].map((key) => key.id))
        const isDeclared = [...root.querySelectorAll('data')].every((data) => declared.has(data.getAttribute('key')))
        return [root.querySelector('parsererror')?.textContent ?? '', root.getElementsByTagName('node').length, isDeclared]
      })`
      expect(await page.evaluate(`${read}(${JSON.stringify(source)})`)).toEqual(['', 2 * thingsOf(given()).size, true])
      expect(await page.evaluate(`${read}(${JSON.stringify(source.replace('</node>', ''))})[0]`)).not.toBe('')
    } finally {
      await browser.close()
    }
  })

  test.each(['web-annotation', 'json-ld', 'label-studio'])('%s is one JSON array, also of no documents', async (name) => {
    const value: unknown = JSON.parse(await readFile(await written(name, `${name}.json`), 'utf8'))
    expect(value).toHaveLength(2)
    const empty = await openWriter(name, join(folder, 'empty.json'))
    await empty.close()
    expect(JSON.parse(await readFile(join(folder, 'empty.json'), 'utf8'))).toEqual([])
  })

  test('spaCy: offsets count what Python counts', async () => {
    const [line = ''] = (await readFile(await written('spacy', 'news.jsonl'), 'utf8')).split('\n')
    const { text, spans }: { text: string; spans: { mentions: { start: number; end: number }[] } } = JSON.parse(line)
    const points = [...text]
    expect(spans.mentions.map(({ start, end }) => points.slice(start, end).join(''))).toEqual(
      given().mentions.map((mention) => mention.text),
    )
  })
})

test('no text of a table begins as a formula does', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r'),
      fc.string(),
      fc.constantFrom(',' as const, '\t' as const),
      (sign, rest, delimiter) => {
        const [[cell, number] = []]: string[][] = parse(delimited([sign + rest, -1], delimiter), { delimiter, record_delimiter: '\r\n' })
        expect(cell).toBe(`'${sign}${rest}`)
        expect(number).toBe('-1')
      },
    ),
  )
})

test('a format says what it has no place for, and only what is there', () => {
  const graphml = FORMATS.find(({ name }) => name === 'graphml')
  const jsonl = FORMATS.find(({ name }) => name === 'jsonl')
  expect(graphml && lossesOf(given(), graphml)).toContain('quotations')
  expect(graphml && lossesOf({ ...given(), quotations: [] }, graphml)).not.toContain('quotations')
  expect(jsonl && lossesOf(given(), jsonl)).toEqual([])
})
