import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { createPipeline, type Document, type Pipeline } from '../../src/index.ts'
import { schemaFaults, spanFaults } from '../support/check.ts'
import { hostile } from './grammar.ts'

/** `npm run nightly` gives a hundred thousand; here a taste. A seed makes a run again. */
const { COPYDESK_FUZZ_RUNS = '150', COPYDESK_FUZZ_SEED } = process.env
const RUNS = Number(COPYDESK_FUZZ_RUNS)

/** What a batch allows a document, in milliseconds. */
const DEADLINE = 5000

let pipeline: Pipeline
beforeAll(async () => {
  pipeline = await createPipeline({ language: 'en' })
})

test(
  `${RUNS} hostile inputs each become a whole document, within the deadline`,
  async () => {
    const warnings = new Map<string, number>()
    let slowest = 0
    const property = fc.asyncProperty(hostile, async (article) => {
      const start = performance.now()
      const document: Document = await pipeline.extract(article)
      slowest = Math.max(slowest, performance.now() - start)
      expect(performance.now() - start).toBeLessThan(DEADLINE)
      expect([...schemaFaults(document), ...spanFaults(document)]).toEqual([])
      // A stage that throws is caught, and costs its layer; here it is a fault of the stage.
      expect(document.warnings.filter(({ code }) => code === 'stage-failed')).toEqual([])
      for (const { code } of document.warnings) warnings.set(code, (warnings.get(code) ?? 0) + 1)
    })
    await fc.assert(property, { numRuns: RUNS, ...(COPYDESK_FUZZ_SEED !== undefined && { seed: Number(COPYDESK_FUZZ_SEED) }) })
    if (RUNS > 1000)
      console.log(
        `${RUNS} documents, the slowest ${slowest.toFixed(0)} ms; warnings: ${JSON.stringify(Object.fromEntries([...warnings].sort()))}`,
      )
  },
  24 * 60 * 60 * 1000,
)
