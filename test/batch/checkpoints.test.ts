import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { nameOf, newPart, readJournal } from '../../src/batch/checkpoints.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-journal-'))
const path = join(folder, 'journal.jsonl')
afterAll(() => rmSync(folder, { recursive: true }))

const HEAD = { copydesk: 'journal/1', pipeline: 'p' }
const FIRST = { part: 1, length: 40, documents: 2, done: false, keys: ['a', 'b'], places: [0, 1], passed: ['c'] }
const SECOND = { part: 1, length: 60, documents: 3, done: true, keys: ['d'], places: [2], passed: [] }

const written = (...lines: (object | string)[]): Promise<Awaited<ReturnType<typeof readJournal>>> => {
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : `${JSON.stringify(line)}\n`)).join(''))
  return readJournal(path)
}

test('a journal that is not there is none', async () => {
  expect(await readJournal(join(folder, 'none.jsonl'))).toBeUndefined()
})

test('a journal gives its pipeline, its checkpoints in order, and its length in bytes', async () => {
  const journal = await written({ ...HEAD, pipeline: 'π' }, FIRST, SECOND)
  const length = Buffer.byteLength([{ ...HEAD, pipeline: 'π' }, FIRST, SECOND].map((line) => `${JSON.stringify(line)}\n`).join(''))
  expect(journal).toEqual({ pipeline: 'π', checkpoints: [FIRST, SECOND], isComplete: false, length })
})

test('a run is complete when that is the last thing said, and not where more was begun behind it', async () => {
  expect((await written(HEAD, FIRST, { complete: true }))?.isComplete).toBe(true)
  expect((await written(HEAD, FIRST, { complete: true }, SECOND))?.isComplete).toBe(false)
  expect((await written(HEAD, { complete: 'yes' }))?.isComplete).toBe(false)
  expect((await written(HEAD))?.isComplete).toBe(false)
})

test('a line that broke off was not sure: neither what it says nor its bytes count', async () => {
  const whole = await written(HEAD, FIRST)
  const torn = JSON.stringify(SECOND)
  for (const cut of [1, torn.length >> 1, torn.length]) expect(await written(HEAD, FIRST, torn.slice(0, cut))).toEqual(whole)
})

test('a file of other things gives no checkpoint and no pipeline', async () => {
  expect(await written('')).toEqual({ pipeline: '', checkpoints: [], isComplete: false, length: 0 })
  expect(await written('no json\n', 'null\n', '7\n', '"x"\n')).toMatchObject({ pipeline: '', checkpoints: [] })
  expect(await written({ pipeline: 7 })).toMatchObject({ pipeline: '' })
})

test.each(['part', 'length', 'documents', 'done'] as const)('a line without its «%s» is no checkpoint', async (key) => {
  expect((await written(HEAD, { ...FIRST, [key]: undefined }, SECOND))?.checkpoints).toEqual([SECOND])
  expect((await written(HEAD, { ...FIRST, [key]: 'x' }, SECOND))?.checkpoints).toEqual([SECOND])
})

test('of keys, places and fingerprints those count that are some', async () => {
  const odd = { ...FIRST, keys: ['a', 7, null], places: [0, 'b'], passed: 'none' }
  expect((await written(HEAD, odd))?.checkpoints).toEqual([{ ...FIRST, keys: ['a'], places: [0], passed: [] }])
  const prints = [['a', 'ff'], ['b'], ['c', 1], 'd', ['e', 'f', 'g']]
  expect((await written(HEAD, { ...FIRST, prints }))?.checkpoints).toEqual([{ ...FIRST, prints: [['a', 'ff']] }])
  expect((await written(HEAD, { ...FIRST, prints: 'none' }))?.checkpoints).toEqual([FIRST])
})

test('parts are named in the order of their numbers, and begin with nothing', () => {
  expect([nameOf(1), nameOf(12345), nameOf(123456)]).toEqual(['documents-00001.jsonl', 'documents-12345.jsonl', 'documents-123456.jsonl'])
  expect(newPart(3)).toEqual({ part: 3, length: 0, documents: 0, done: false, keys: [], places: [], passed: [] })
})
