import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type Action, Sheet } from '../../src/desk/index.ts'
import { readFixture, writeFixture } from '../../src/fixtures/index.ts'
import { at, blankGold } from './gold.ts'

const root = mkdtempSync(join(tmpdir(), 'copydesk-sheet-'))
afterAll(() => rmSync(root, { recursive: true }))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'))
})

const open = (): Promise<Sheet> => Sheet.open(folder, 'neighbour', async () => blankGold())
const fixture = (): string => join(folder, 'neighbour.yaml')
const journal = (): string => join(folder, '.neighbour.journal')
const ANNA: Action = { do: 'mark', ...at('Anna Berzina'), type: 'PERSON', kind: 'name' }
const TAMM: Action = { do: 'mark', ...at('Marek Tamm'), type: 'PERSON', kind: 'name' }
const namesIn = (source: string): string[] => readFixture('f', source).mentions.map((mention) => mention.text)

test('an action is in the fixture when it is answered', async () => {
  const sheet = await open()
  await sheet.act('1', ANNA)
  expect(namesIn(readFileSync(fixture(), 'utf8'))).toEqual(['Anna Berzina'])
  await sheet.act('2', { do: 'undo' })
  expect(namesIn(readFileSync(fixture(), 'utf8'))).toEqual([])
})

test('an action that comes twice, since its answer was lost, is done once', async () => {
  const sheet = await open()
  await sheet.act('1', ANNA)
  await sheet.act('2', { do: 'undo' })
  const state = await sheet.act('1', ANNA)
  expect(state.labels.mentions).toEqual([])
  expect((await open()).state.version).toBe(2)
})

test('an action that does not fit leaves no trace', async () => {
  const sheet = await open()
  const before = readFileSync(journal(), 'utf8')
  await expect(sheet.act('1', { do: 'undo' })).rejects.toThrow('nothing to undo')
  expect(readFileSync(journal(), 'utf8')).toBe(before)
})

test('labels that no fixture can hold yet are kept all the same, and the page is told', async () => {
  const gold = blankGold()
  const text = 'He left.\n\nHe left.'
  const blocks = [
    { start: 0, end: 8 },
    { start: 10, end: 18 },
  ]
  const sheet = await Sheet.open(folder, 'neighbour', async () => ({ ...gold, text, blocks }))
  const { problem } = await sheet.act('1', { do: 'mark', start: 0, end: 2, type: 'PERSON', kind: 'pronoun' })
  expect(problem).toContain('twice')
  const again = await open()
  expect(again.state.labels.mentions).toHaveLength(1)
})

describe('opened again', () => {
  test('it stands as it was left, with all steps back', async () => {
    const sheet = await open()
    await sheet.act('1', ANNA)
    await sheet.act('2', TAMM)
    const again = await open()
    expect(again.state).toEqual(sheet.state)
    expect((await again.act('3', { do: 'undo' })).labels.mentions.map((mention) => mention.text)).toEqual(['Anna Berzina'])
  })

  test('a journal that broke off in its last line loses that line alone, and goes on', async () => {
    const sheet = await open()
    await sheet.act('1', ANNA)
    appendFileSync(journal(), `{"key":"2","action":{"do":"ma`)
    const again = await open()
    expect(again.state.labels.mentions.map((mention) => mention.text)).toEqual(['Anna Berzina'])
    await again.act('3', TAMM)
    expect((await open()).state.labels.mentions).toHaveLength(2)
  })

  test('a fixture that was not written in time is written then', async () => {
    const sheet = await open()
    await sheet.act('1', ANNA)
    appendFileSync(journal(), `${JSON.stringify({ key: '2', action: TAMM })}\n`)
    await open()
    expect(namesIn(readFileSync(fixture(), 'utf8'))).toEqual(['Anna Berzina', 'Marek Tamm'])
  })

  test('a fixture that someone changed by hand counts, and the journal is set aside', async () => {
    const sheet = await open()
    await sheet.act('1', ANNA)
    const gold = readFixture('f', readFileSync(fixture(), 'utf8'))
    writeFileSync(fixture(), writeFixture({ ...gold, mentions: [], entities: [], tags: ['by hand'] }))
    const again = await open()
    expect(again.state.labels.mentions).toEqual([])
    expect(again.gold.tags).toEqual(['by hand'])
    expect(readFileSync(`${journal()}.old`, 'utf8')).toContain('Anna Berzina')
  })
})
