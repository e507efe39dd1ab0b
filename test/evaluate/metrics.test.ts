import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  absentCounts,
  auroc,
  expectedCalibrationError,
  f1,
  type Judged,
  leakCounts,
  maximumAssignment,
  metaCounts,
  metaValue,
  type ParsedText,
  paragraphCounts,
  precision,
  proportionalCounts,
  recall,
  reliability,
  shingleCounts,
  sum,
  syntaxCounts,
} from '../../src/evaluate/index.ts'

describe('body', () => {
  test('shingles are a multiset', () => {
    // gold: abcd bcda cdab dabc abcd; predicted: abcd bcda cdab dabc; one of the two abcd is missed.
    const counts = shingleCounts('a b c d a b c d', 'a b c d a b c')
    expect(precision(counts)).toBe(1)
    expect(recall(counts)).toBeCloseTo(4 / 5, 9)
  })
  test('a text shorter than four words is one shingle; marks and case are as in the benchmark', () => {
    expect(f1(shingleCounts('Hello, world', 'Hello world!'))).toBe(1)
    expect(f1(shingleCounts('Hello', 'hello'))).toBe(0)
  })
  test('pages weigh the same: the mean of precisions and of recalls, then their harmonic mean', () => {
    const pages = [shingleCounts('a b c d e', 'a b c d'), shingleCounts('a b c d', 'a b c d e f g')]
    const [p, r] = [(1 + 1 / 4) / 2, (1 / 2 + 1) / 2]
    expect(f1(sum(pages))).toBeCloseTo((2 * p * r) / (p + r), 9)
  })
  test('no gold, no score; nothing found, nothing earned', () => {
    expect(f1(shingleCounts('', 'a b c d'))).toBeNull()
    expect(f1(shingleCounts('a b c d', ''))).toBe(0)
  })
  test('paragraphs and leaks, white space aside', () => {
    expect(paragraphCounts(['One two.', 'Three.'], 'x\n\nOne\n two.')).toMatchObject({ found: 1, gold: 2 })
    expect(leakCounts(['Sign up', 'Ads'], 'Ads here')).toMatchObject({ found: 1, gold: 2 })
  })
})

test('metadata: exact, by day, joined; what is not there is invented', () => {
  const gold = { byline: ['A B', 'C D'], published: '2024-05-01T10:00:00Z', dateline: { place: 'RIGA' } }
  expect(metaValue(gold, 'byline')).toBe('A B;C D')
  expect(metaCounts(gold, { published: '2024-05-01' }, 'published')).toMatchObject({ right: 1, predicted: 1, gold: 1 })
  expect(metaCounts(gold, { byline: ['A B'] }, 'byline')).toMatchObject({ right: 0, predicted: 1, gold: 1 })
  expect(metaCounts(gold, { title: 'X' }, 'title')).toMatchObject({ right: 0, predicted: 1, gold: 0 })
  expect(absentCounts(gold, { title: 'X' })).toMatchObject({ found: 4, gold: 5 })
})

describe('intersection-based overlap (Johansson & Moschitti 2013)', () => {
  const text = 'he was very deeply moved by it'
  const span = (words: string, polarity = 'positive'): { start: number; end: number; polarity: string } => {
    const start = text.indexOf(words)
    return { start, end: start + words.length, polarity }
  }
  test('the share of words covered', () => {
    const counts = proportionalCounts([span('very deeply moved')], [span('deeply moved by it'), span('he')], text)
    expect(recall(counts)).toBeCloseTo(2 / 3, 9)
    expect(precision(counts)).toBeCloseTo(2 / 4 / 2, 9)
  })
  test('another polarity covers nothing', () => {
    expect(f1(proportionalCounts([span('moved')], [span('moved', 'negative')], text))).toBe(0)
  })
})

describe('calibration', () => {
  const judged: Judged[] = [
    [0.1, false],
    [0.2, false],
    [0.8, true],
    [0.9, false],
  ]
  test('bins of equal mass and their expected error', () => {
    expect(reliability(judged, 2)).toEqual([
      { low: 0.1, high: 0.2, count: 2, confidence: expect.closeTo(0.15, 9), accuracy: 0 },
      { low: 0.8, high: 0.9, count: 2, confidence: expect.closeTo(0.85, 9), accuracy: 0.5 },
    ])
    expect(expectedCalibrationError(judged, 2)).toBeCloseTo(0.5 * 0.15 + 0.5 * 0.35, 9)
    expect(expectedCalibrationError([])).toBeNull()
  })
  test('AUROC is the Mann–Whitney statistic, ties half', () => {
    expect(auroc(judged)).toBeCloseTo(2 / 3, 9)
    expect(
      auroc([
        [0.9, true],
        [0.4, false],
        [0.4, true],
      ]),
    ).toBeCloseTo(0.75, 9)
    expect(auroc([[0.9, true]])).toBeNull()
  })
  test('order does not matter, and AUROC is its definition', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 4 }).map((n) => n / 4),
            fc.boolean(),
          ),
          { minLength: 1, maxLength: 30 },
        ),
        (list) => {
          expect(expectedCalibrationError([...list].reverse())).toBeCloseTo(expectedCalibrationError(list) ?? 0, 9)
          const right = list.filter(([, isRight]) => isRight)
          const wrong = list.filter(([, isRight]) => !isRight)
          const wins = right.flatMap(([a]) => wrong.map(([b]) => (a > b ? 1 : a === b ? 0.5 : 0)))
          const expected = wins.length === 0 ? null : wins.reduce((x: number, y) => x + y, 0) / wins.length
          if (expected === null) expect(auroc(list)).toBeNull()
          else expect(auroc(list)).toBeCloseTo(expected, 9)
        },
      ),
    )
  })
})

describe('tagging and parsing (CoNLL 2018)', () => {
  const parsed = (text: string, rows: readonly [form: string, upos: string, head: number, deprel: string][]): ParsedText => {
    let at = 0
    const tokens = rows.map(([form, upos, head, deprel]) => {
      const start = text.indexOf(form, at)
      at = start + form.length
      return { start, end: at, upos, xpos: upos, head, deprel }
    })
    return { text, tokens, sentences: [{ start: 0, end: text.length }] }
  }
  const gold = parsed("I don't know", [
    ['I', 'PRON', 3, 'nsubj'],
    ['do', 'AUX', 3, 'aux'],
    ["n't", 'PART', 3, 'advmod'],
    ['know', 'VERB', -1, 'root'],
  ])
  test('words that are split otherwise are not aligned; heads are compared through the alignment', () => {
    const predicted = parsed("I don't  know", [
      ['I', 'PRON', 2, 'nsubj:pass'],
      ["don't", 'AUX', 2, 'aux'],
      ['know', 'NOUN', -1, 'root'],
    ])
    const counts = syntaxCounts(gold, predicted)
    expect(counts.words).toMatchObject({ right: 2, predicted: 3, gold: 4 })
    expect(f1(counts.upos)).toBeCloseTo(2 / 7, 9)
    expect(f1(counts.uas)).toBeCloseTo(4 / 7, 9)
    expect(f1(counts.las)).toBeCloseTo(4 / 7, 9)
    expect(counts.aligned.upos).toMatchObject({ found: 1, gold: 2 })
    expect(f1(counts.sentences)).toBe(1)
  })
  test('gold against itself is 1; other texts are refused', () => {
    const counts = syntaxCounts(gold, gold)
    for (const part of [counts.sentences, counts.words, counts.upos, counts.xpos, counts.uas, counts.las]) expect(f1(part)).toBe(1)
    expect(() => syntaxCounts(gold, { ...gold, text: 'You do not know' })).toThrow(RangeError)
  })
  test('a head that is not aligned is wrong', () => {
    const predicted = parsed("I don't know", [
      ['I', 'PRON', 1, 'nsubj'],
      ["don't", 'AUX', 2, 'aux'],
      ['know', 'VERB', -1, 'root'],
    ])
    expect(syntaxCounts(gold, predicted).uas.right).toBe(1)
  })
})

test('without rows nothing is assigned; rows that are too many have no column', () => {
  expect(maximumAssignment([])).toEqual([])
  expect(maximumAssignment([[3], [9], [5]])).toEqual([-1, 0, -1])
})

test('the assignment is the best there is', () => {
  const matrix = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) => fc.array(fc.array(fc.nat({ max: 9 }), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }))
  const best = (rows: readonly (readonly number[])[], used: ReadonlySet<number>): number => {
    const [first, ...rest] = rows
    if (first === undefined) return 0
    const taken = first.map((weight, column) => (used.has(column) ? 0 : weight + best(rest, new Set([...used, column]))))
    return Math.max(best(rest, used), ...taken)
  }
  fc.assert(
    fc.property(matrix, (weights) => {
      const columns = maximumAssignment(weights)
      const chosen = columns.filter((column) => column >= 0)
      expect(new Set(chosen).size).toBe(chosen.length)
      expect(columns).toHaveLength(weights.length)
      expect(columns.reduce((total, column, row) => total + (weights[row]?.[column] ?? 0), 0)).toBe(best(weights, new Set()))
    }),
  )
})
