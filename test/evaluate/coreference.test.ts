import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bCubedCounts,
  type Cluster,
  type Counts,
  ceafeCounts,
  conllMean,
  leaCounts,
  mucCounts,
  scores,
  withoutSingletons,
} from '../../src/evaluate/index.ts'

const clusters = (...words: string[]): Cluster[] => words.map((word) => [...word])
const EXACT = 9

function expectScores(counts: Counts, p: number, r: number, f1: number): void {
  const found = scores(counts)
  expect(found.p).toBeCloseTo(p, EXACT)
  expect(found.r).toBeCloseTo(r, EXACT)
  expect(found.f1).toBeCloseTo(f1, EXACT)
}

describe('MUC, the examples of Vilain et al. 1995', () => {
  test('a key of one entity cut in two', () => {
    expectScores(mucCounts(clusters('abcd'), clusters('ab', 'cd')), 1, 2 / 3, 0.8)
  })
  test('a key of two entities run together', () => {
    expectScores(mucCounts(clusters('ab', 'cd'), clusters('abcd')), 2 / 3, 1, 0.8)
  })
  test('a mention that is missing breaks its link', () => {
    expectScores(mucCounts(clusters('abcd'), clusters('bcd')), 1, 2 / 3, 0.8)
  })
})

/** Bagga & Baldwin 1998 and Luo 2005 share this key and these responses. */
const KEY = clusters('12345', '67', '89ABC')
const A = clusters('12345', '6789ABC')
const B = clusters('1234589ABC', '67')
const C = clusters('123456789ABC')
const D = [...'123456789ABC'].map((mention) => [mention])

describe('B³, the example of Bagga & Baldwin 1998', () => {
  test('response 1: the small entity is swallowed', () => {
    expectScores(bCubedCounts(KEY, A), 16 / 21, 1, (2 * (16 / 21)) / (16 / 21 + 1))
  })
  test('response 2: the large ones run together', () => {
    expectScores(bCubedCounts(KEY, B), 7 / 12, 1, (2 * (7 / 12)) / (7 / 12 + 1))
  })
  test('MUC cannot tell them apart', () => {
    expectScores(mucCounts(KEY, A), 0.9, 1, 1.8 / 1.9)
    expectScores(mucCounts(KEY, B), 0.9, 1, 1.8 / 1.9)
  })
})

describe('CEAF-e, the responses of Luo 2005 (table 1: .733, .667, .294, .178)', () => {
  test('a', () => expectScores(ceafeCounts(KEY, A), 11 / 12, 11 / 18, 11 / 15))
  test('b', () => expectScores(ceafeCounts(KEY, B), 5 / 6, 5 / 9, 2 / 3))
  test('c', () => expectScores(ceafeCounts(KEY, C), 10 / 17, 10 / 51, 5 / 17))
  test('d', () => expectScores(ceafeCounts(KEY, D), 1 / 9, 4 / 9, 8 / 45))
})

describe('LEA, the example of Moosavi & Strube 2016', () => {
  test('links resolved, weighted by size', () => {
    const r = 5 / 21
    const p = 1 / 3
    expectScores(leaCounts(clusters('abc', 'defg'), clusters('ab', 'cd', 'fghi')), p, r, (2 * p * r) / (p + r))
  })
  test('a singleton is resolved by a singleton only', () => {
    expectScores(leaCounts(clusters('a', 'bc'), clusters('a', 'bc')), 1, 1, 1)
    expectScores(leaCounts(clusters('a'), clusters('ab')), 0, 0, 0)
  })
})

test('entities that are named once are left out where CoNLL-2012 is scored', () => {
  expect(withoutSingletons(clusters('ab', 'c', '', 'def'))).toEqual(clusters('ab', 'def'))
})

test('the CoNLL mean is the mean of the three', () => {
  const parts = { muc: mucCounts(KEY, A), b3: bCubedCounts(KEY, A), ceafe: ceafeCounts(KEY, A) }
  expect(conllMean(parts)).toBeCloseTo((1.8 / 1.9 + 32 / 37 + 11 / 15) / 3, EXACT)
})

test('without gold there is no score', () => {
  expect(scores(mucCounts([], clusters('ab')))).toEqual({ p: null, r: null, f1: null })
  expect(conllMean({ muc: mucCounts([], []), b3: bCubedCounts([], []), ceafe: ceafeCounts([], []) })).toBeNull()
})

/** A partition of some of twelve mentions. */
const partition = fc
  .array(fc.nat({ max: 5 }), { minLength: 12, maxLength: 12 })
  .map((owners) =>
    [1, 2, 3, 4, 5].map((id) => owners.flatMap((owner, index) => (owner === id ? [`m${index}`] : []))).filter((c) => c.length > 0),
  )

const METRICS = { muc: mucCounts, b3: bCubedCounts, ceafe: ceafeCounts, lea: leaCounts }

describe.each(Object.entries(METRICS))('%s', (_, metric) => {
  const f1 = (gold: Cluster[], predicted: Cluster[]): ReturnType<typeof scores> => scores(metric(gold, predicted))

  test('gold against itself is 1, nothing is 0', () => {
    fc.assert(
      fc.property(partition, (gold) => {
        fc.pre(metric(gold, gold).gold > 0)
        for (const value of Object.values(f1(gold, gold))) expect(value).toBeCloseTo(1, EXACT)
        expect(f1(gold, [])).toEqual({ p: 0, r: 0, f1: 0 })
      }),
    )
  })

  test('order does not matter, precision and recall swap, nothing leaves [0, 1]', () => {
    fc.assert(
      fc.property(partition, partition, (gold, predicted) => {
        const there = metric(gold, predicted)
        const back = metric(predicted, gold)
        expect([there.right, there.predicted]).toEqual([back.found, back.gold].map((x) => expect.closeTo(x, EXACT)))
        expect(there.found).toBeCloseTo(back.right, EXACT)
        const turned = metric(gold.map((c) => [...c].reverse()).reverse(), [...predicted].reverse())
        expect(turned.right).toBeCloseTo(there.right, EXACT)
        expect(turned.found).toBeCloseTo(there.found, EXACT)
        for (const value of Object.values(scores(there))) if (value !== null) expect(value >= 0 && value <= 1 + 1e-12).toBe(true)
      }),
    )
  })
})
