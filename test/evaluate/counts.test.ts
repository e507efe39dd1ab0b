import { expect, test } from 'vitest'
import { counts, f1, mean, rate, rateCounts } from '../../src/evaluate/counts.ts'
import { shared } from '../../src/evaluate/span.ts'

test('a rate is the share that is right, and none where nothing was judged', () => {
  expect(rate(rateCounts(3, 4))).toBe(0.75)
  expect(rate(rateCounts(0, 0))).toBeNull()
})

test('a mean leaves out what could not be measured, and is none of nothing', () => {
  expect(mean([1, null, 0])).toBe(0.5)
  expect(mean([null, null])).toBeNull()
  expect(mean([])).toBeNull()
})

test('an F-measure is none without gold, and nothing where nothing is right', () => {
  expect(f1(counts(0, 3, 0))).toBeNull()
  expect(f1(counts(0, 3, 2))).toBe(0)
})

test('two spans share the characters that are in both', () => {
  expect(shared({ start: 2, end: 7 }, { start: 4, end: 9 })).toBe(3)
  expect(shared({ start: 4, end: 9 }, { start: 2, end: 7 })).toBe(3)
  expect(shared({ start: 2, end: 9 }, { start: 4, end: 6 })).toBe(2)
  expect(shared({ start: 2, end: 4 }, { start: 4, end: 9 })).toBe(0)
  expect(shared({ start: 0, end: 2 }, { start: 5, end: 9 })).toBe(0)
})
