import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { type Case, evaluateCases, readJsonLines, readPassages } from '../../src/evaluate/index.ts'
import { createPipeline } from '../../src/index.ts'

const passagesOf = (name: string): Case[] => {
  const file = fileURLToPath(new URL(`../../fixtures/phrases/${name}.jsonl`, import.meta.url))
  return readPassages(file, readJsonLines(file, readFileSync(file, 'utf8')))
}

const sentencesOf = (cases: readonly Case[]): number =>
  cases.reduce((sum, { text }) => sum + [...text.matchAll(/[.?!][”’]?(?=\s|$)/g)].length, 0)

it('labels at least 500 sentences twice, in two halves that share no passage', () => {
  const [first, second, dev, heldout] = [
    passagesOf('first-reading'),
    passagesOf('second-reading'),
    passagesOf('dev'),
    passagesOf('heldout'),
  ]
  expect(sentencesOf(first)).toBeGreaterThanOrEqual(500)
  expect(second.map(({ id, text }) => [id, text])).toEqual(first.map(({ id, text }) => [id, text]))
  expect([...dev, ...heldout].map(({ id }) => id).sort()).toEqual(first.map(({ id }) => id).sort())
})

it('finds most of the phrases that were held back, with their holders and targets', async () => {
  const cases = passagesOf('heldout')
  const copydesk = await createPipeline({ layers: ['sentiment'] })
  const documents = []
  for (const { id, text } of cases) documents.push(await copydesk.extract({ id, text }))
  const { figures } = evaluateCases(cases, documents)
  const value = (name: string): number => figures.get(name)?.value ?? 0
  expect(value('sentiment.overlap.f1')).toBeGreaterThan(0.74)
  expect(value('sentiment.exact.f1')).toBeGreaterThan(0.63)
  expect(value('sentiment.holder')).toBeGreaterThan(0.8)
  expect(value('sentiment.target')).toBeGreaterThan(0.69)
})
