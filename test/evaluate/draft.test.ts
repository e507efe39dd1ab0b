import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draftFixture } from '../../src/evaluate/draft.ts'
import { evaluateDocuments } from '../../src/evaluate/index.ts'
import { goldToDocument, readFixture } from '../../src/fixtures/index.ts'
import { ROOT } from '../support/paths.ts'

const folder = join(ROOT, 'fixtures')
const DEV = readdirSync(folder).filter((name) => /^d.*\.yaml$/.test(name))

// The draft of a document that says what a fixture says must say the same again: scored against the fixture, nothing is lost on the way.
test.each(DEV.slice(0, 8))('the draft of what %s says holds its names, facts and phrases', (name) => {
  const gold = readFixture(name, readFileSync(join(folder, name), 'utf8'))
  const { source } = draftFixture(goldToDocument(gold), { article: gold.article })
  const { figures } = evaluateDocuments([gold], [goldToDocument(readFixture('draft.yaml', source))], { draws: 10 })
  for (const figure of ['entities.strict.f1', 'relations.facts.f1', 'sentiment.overlap.f1', 'quotations.overlap.f1'])
    expect(figures.get(figure)?.value ?? 1, figure).toBeGreaterThan(0.99)
})

test('an article without text has no draft', () => {
  const gold = { ...goldToDocument(readFixture('x', readFileSync(join(folder, DEV[0] ?? ''), 'utf8'))), text: ' ' }
  expect(() => draftFixture(gold, { article: 'x.html' })).toThrow('no text')
})
