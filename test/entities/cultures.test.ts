import { expect, test } from 'vitest'
import { behave, GAP_BAR } from '../../src/evaluate/behave/index.ts'
import { createPipeline } from '../../src/index.ts'

test('names of twenty cultures are found alike: the worst recall is near the best', async () => {
  const copydesk = await createPipeline({ layers: ['entities'], language: 'en' })
  const { gap, cultures } = await behave((articles) => Promise.all(articles.map((article) => copydesk.extract(article))), { rounds: 1 })
  expect(cultures).toHaveLength(20)
  // A reader that finds nothing has no gap worth the name.
  expect(Math.max(...cultures.map(({ found, names }) => found / names))).toBeGreaterThan(0.95)
  expect(gap).toBeGreaterThanOrEqual(GAP_BAR)
})
