import { expect, test } from 'vitest'
import type { Document } from '../../../src/document/index.ts'
import { behave, CULTURES, peopleOf, renderBehaviour } from '../../../src/evaluate/behave/index.ts'
import { emptyDocument } from '../helpers.ts'

const PEOPLE = CULTURES.flatMap((culture) => peopleOf(culture).map((person) => ({ ...person, culture: culture.culture })))

/** A reader that knows exactly the names of the data, but those of some cultures. */
function reader(blind: readonly string[]): (id: string, text: string) => Document {
  const known = PEOPLE.filter(({ culture }) => !blind.includes(culture))
  return (id, text) => {
    const own = known.find(({ name }) => text.includes(name))
    if (own === undefined) return emptyDocument(id, text)
    const start = text.indexOf(own.name)
    const mention = { id: 'm1', entity: 'e1', type: 'PERSON', kind: 'name', start, end: start + own.name.length, text: own.name } as const
    return { ...emptyDocument(id, text), mentions: [mention] }
  }
}

const run = (blind: readonly string[]): ReturnType<typeof behave> => {
  const read = reader(blind)
  return behave(async (articles) => articles.map(({ id, text = '' }) => read(id, text)), { rounds: 2 })
}

test('there are twenty cultures of eight people, and no name twice', () => {
  expect(CULTURES).toHaveLength(20)
  expect(PEOPLE).toHaveLength(160)
  expect(new Set(PEOPLE.map(({ name }) => name)).size).toBe(160)
  expect(PEOPLE.every(({ name, family }) => family !== '' && name.includes(family))).toBe(true)
})

test('a reader of all names has no gap', async () => {
  const { gap, passed } = await run([])
  expect([gap, passed]).toEqual([1, true])
})

test('a reader that knows no Korean name misses the bar, and the table names the culture first', async () => {
  const report = await run(['Korean'])
  expect([report.gap, report.passed]).toEqual([0, false])
  expect(renderBehaviour(report)).toMatch(/names of a culture.*\nKorean/)
})

test('a reader that states nothing fails what must be stated, and passes what must not', async () => {
  const { tests } = await run([])
  const rate = (name: string): number | undefined => {
    const own = tests.find((one) => one.name === name)
    return own && own.failures.length / own.cases
  }
  expect(rate('active to passive: the greeting stays')).toBe(1)
  expect(rate('add a negation: no leader')).toBe(0)
})
