import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Graph, openGraph } from '../../src/graph/index.ts'
import { createPipeline, readInput } from '../../src/index.ts'
import { CORPUS, DEV_PAGES, ROOT } from '../support/paths.ts'

const guide = readFileSync(join(ROOT, 'docs/guides/graph.md'), 'utf8')
const questions = [...guide.matchAll(/^([^\n]+):\n\n```sql\n([\s\S]*?)```/gm)].map(([, title = '', sql = '']) => ({ title, sql }))

describe('on real articles, the guide has an answer to', () => {
  let graph: Graph

  beforeAll(async () => {
    const copydesk = await createPipeline()
    graph = await openGraph(':memory:')
    for (const page of DEV_PAGES.slice(0, 14))
      for await (const { article } of readInput(join(CORPUS, page))) await graph.add([await copydesk.extract(article)])
  })

  afterAll(() => graph.close())

  test('ten questions', () => {
    expect(questions).toHaveLength(10)
  })

  // No two articles of the corpus contradict each other.
  test.each(questions)('$title', async ({ title, sql }) => {
    const rows = await graph.query(sql)
    if (!title.startsWith('Two current holders')) expect(rows.length).toBeGreaterThan(0)
  })
})
