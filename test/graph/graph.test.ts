import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Graph, GraphError, openGraph } from '../../src/graph/index.ts'
import { articleOf, KENYA, LATVIA } from './documents.ts'

let folder = ''
let file = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-graph-'))
  file = join(folder, 'kb.duckdb')
})

afterEach(async () => rm(folder, { recursive: true, force: true }))

async function withGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = await openGraph(file)
  try {
    return await work(graph)
  } finally {
    graph.close()
  }
}

const ARTICLES = [
  articleOf('one', [KENYA, { name: 'Amina Otieno', office: 'President', leads: 'Kenya' }], { published: '2024-05-01' }),
  articleOf('two', [KENYA, LATVIA, { name: 'Amina Otieno', office: 'President', leads: 'Kenya' }], { published: '2024-06-10T08:00:00Z' }),
  articleOf('three', [KENYA, { name: 'Grace Wanjiru', office: 'President', leads: 'Kenya' }], { published: '2024-05-20' }),
]

const TABLES = ['documents', 'entities', 'aliases', 'offices', 'contexts', 'appearances', 'passages', 'phrases']
const contents = async (graph: Graph): Promise<unknown[]> =>
  Promise.all(TABLES.map((table) => graph.query(`SELECT * FROM ${table} ORDER BY ALL`)))

describe('a knowledge base', () => {
  test('counts a fact over the articles that assert it, with the first and the last day', async () => {
    const facts = await withGraph(async (graph) => {
      await graph.add(ARTICLES)
      return graph.query(`SELECT documents, first_seen, last_seen, roles FROM facts WHERE subject_name = 'Amina Otieno'`)
    })
    expect(facts).toEqual([{ documents: 2, first_seen: '2024-05-01', last_seen: '2024-06-10', roles: ['president'] }])
  })

  test('lists who contradict each other: two current presidents of one country at times that overlap', async () => {
    const found = await withGraph(async (graph) => {
      await graph.add(ARTICLES)
      return graph.query('SELECT object_name, office, one, other FROM contradictions')
    })
    expect(found).toEqual([{ object_name: 'Kenya', office: 'president', one: 'Amina Otieno', other: 'Grace Wanjiru' }])
  })

  test('has nothing to add at a second run, and stays as it was', async () => {
    const before = await withGraph(async (graph) => {
      expect(await graph.add(ARTICLES)).toEqual({ added: 3, renewed: 0, known: 0 })
      return contents(graph)
    })
    await withGraph(async (graph) => {
      expect(await graph.add(ARTICLES)).toEqual({ added: 0, renewed: 0, known: 3 })
      expect(await contents(graph)).toEqual(before)
    })
  })

  test('is the same whether its articles came in one run or in several', async () => {
    const atOnce = await withGraph(async (graph) => {
      await graph.add(ARTICLES)
      return contents(graph)
    })
    await rm(file)
    for (const article of ARTICLES) await withGraph((graph) => graph.add([article]))
    expect(await withGraph(contents)).toEqual(atOnce)
  })

  test('takes an article that another version made in the place of the old one, and drops who is in none any more', async () => {
    await withGraph((graph) => graph.add(ARTICLES))
    const [first, , third] = ARTICLES
    const better = {
      ...articleOf('three', [KENYA, { name: 'Grace W. Wanjiru' }], { version: '2' }),
      source: third?.source ?? { mediaType: '', sha256: '' },
    }
    await withGraph(async (graph) => {
      expect(await graph.add(first === undefined ? [] : [first, better])).toEqual({ added: 0, renewed: 1, known: 1 })
      expect(await graph.query('SELECT count(*) AS n FROM documents')).toEqual([{ n: 3 }])
      expect(await graph.query(`SELECT * FROM facts WHERE subject_name LIKE 'Grace%'`)).toEqual([])
    })
  })

  test.each(['parquet', 'csv'] as const)('is exported as %s, a file a table', async (format) => {
    await withGraph(async (graph) => {
      await graph.add(ARTICLES)
      await graph.export(folder, format)
    })
    expect((await readdir(folder)).filter((name) => name.endsWith(format))).toHaveLength(11)
    const path = join(folder, `entities.${format}`)
    if (format === 'csv') expect(await readFile(path, 'utf8')).toMatch(/^entity,type,name,iso3166,wikidata\n1,GPE,Kenya,KE,Q114\n/)
    else {
      const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) })
      expect(rows[0]).toEqual({ entity: 1, type: 'GPE', name: 'Kenya', iso3166: 'KE', wikidata: 'Q114' })
    }
  })
})

describe('what cannot be is said with a GraphError', () => {
  test('a file that is none of DuckDB', async () => {
    await writeFile(file, 'no database, but long enough to be looked at '.repeat(500))
    await expect(openGraph(file)).rejects.toThrow(GraphError)
  })

  test('a query that DuckDB refuses', async () => {
    await expect(withGraph((graph) => graph.query('SELEKT 1'))).rejects.toThrow(/query was refused/)
  })
})
