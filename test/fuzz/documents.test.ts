import { appendFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { createPipeline, type Document, type Pipeline } from '../../src/index.ts'
import { schemaFaults, spanFaults } from '../support/check.ts'
import { type Hostile, hostile } from './grammar.ts'
import { RUNS } from './runs.ts'

/** A log keeps what a long run has seen so far. */
const { COPYDESK_FUZZ_SEED, COPYDESK_FUZZ_LOG } = process.env
/** Every so many have a seed of their own, so that what one finds can be made again at once, and the others are still tried. */
const CHUNK = 1000

/** What a batch allows a document, in milliseconds of processor time. */
const DEADLINE = 5000

let pipeline: Pipeline
beforeAll(async () => {
  pipeline = await createPipeline({
    language: 'en',
    layers: ['clean', 'text', 'syntax', 'entities', 'coreference', 'chains', 'relations', 'sentiment'],
  })
})

interface Seen {
  documents: number
  slowest: number
  warnings: Map<string, number>
}

/** Reads one article, and throws unless it becomes a whole document in time. */
async function read(article: Hostile, seen: Seen): Promise<void> {
  const before = process.cpuUsage()
  const document: Document = await pipeline.extract(article)
  const { user, system } = process.cpuUsage(before)
  const ms = (user + system) / 1000
  seen.documents++
  seen.slowest = Math.max(seen.slowest, ms)
  expect(ms).toBeLessThan(DEADLINE)
  expect([...schemaFaults(document), ...spanFaults(document)]).toEqual([])
  // A stage that throws is caught, and costs its layer; here it is a fault of the stage.
  expect(document.warnings.filter(({ code }) => code === 'stage-failed')).toEqual([])
  for (const { code } of document.warnings) seen.warnings.set(code, (seen.warnings.get(code) ?? 0) + 1)
}

const logLine = (entry: object): void => {
  if (COPYDESK_FUZZ_LOG !== undefined) appendFileSync(COPYDESK_FUZZ_LOG, `${JSON.stringify(entry)}\n`)
}

test(
  `${RUNS} hostile inputs each become a whole document, within the deadline`,
  async () => {
    const seen: Seen = { documents: 0, slowest: 0, warnings: new Map() }
    const first = COPYDESK_FUZZ_SEED === undefined ? Math.floor(Math.random() * 2 ** 30) : Number(COPYDESK_FUZZ_SEED)
    const faults: string[] = []
    for (let done = 0; done < RUNS; done += CHUNK) {
      const seed = first + done / CHUNK
      const property = fc.asyncProperty(hostile, (article) => read(article, seen))
      const result = await fc.check(property, { numRuns: Math.min(CHUNK, RUNS - done), seed })
      if (result.failed)
        faults.push(`COPYDESK_FUZZ_SEED=${seed}: ${JSON.stringify(result.counterexample)}: ${String(result.errorInstance)}`)
      if (result.failed) logLine({ seed, counterexample: result.counterexample, error: String(result.errorInstance) })
      logLine({ documents: seen.documents, slowest: Math.round(seen.slowest), warnings: Object.fromEntries([...seen.warnings].sort()) })
    }
    if (RUNS > CHUNK)
      console.log(
        `${seen.documents} documents, the slowest ${seen.slowest.toFixed(0)} ms; warnings: ${JSON.stringify(Object.fromEntries([...seen.warnings].sort()))}`,
      )
    expect(faults).toEqual([])
  },
  24 * 60 * 60 * 1000,
)
