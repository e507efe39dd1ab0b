import { expect, test } from 'vitest'
import type { Tenure } from '../../src/coreference/context.ts'
import { TenureIndex } from '../../src/coreference/tenure-index.ts'
import type { Group } from '../../src/document/index.ts'

const person = (): Group => ({ type: 'PERSON', mentions: [], links: {} })
const tenure = (holder: Group, at: number): Tenure => ({
  person: holder,
  office: { id: 'mayor', name: 'mayor', leads: ['city'], roles: [] },
  at,
  isBeside: true,
})

test('the offices of a person are found, also those that the list gets later', () => {
  const [ann, bo] = [person(), person()]
  const list = [tenure(ann, 10), tenure(bo, 20)]
  const index = new TenureIndex(list)
  expect(index.of(ann).map(({ at }) => at)).toEqual([10])
  list.push(tenure(ann, 5))
  expect(index.of(ann).map(({ at }) => at)).toEqual([10, 5])
  expect(index.of(person())).toEqual([])
})

test('in an article all offices are around a place, in a book the nearest on both sides', () => {
  const few = [tenure(person(), 1), tenure(person(), 9000)]
  expect(new TenureIndex(few).around(5)).toHaveLength(2)
  const many = Array.from({ length: 5000 }, (_, i) => tenure(person(), i * 10))
  const around = new TenureIndex(many).around(25_000)
  expect(around.length).toBeLessThan(1000)
  expect(around.some(({ at }) => at < 25_000)).toBe(true)
  expect(around.some(({ at }) => at > 25_000)).toBe(true)
  expect(around.every(({ at }) => Math.abs(at - 25_000) <= 5000)).toBe(true)
})
