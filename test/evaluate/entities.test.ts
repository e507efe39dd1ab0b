import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dateValueCounts,
  entityCounts,
  entityTotal,
  type LabelledSpan,
  linkCounts,
  MATCH_SCHEMES,
  pairSpans,
  precision,
  scores,
} from '../../src/evaluate/index.ts'

const span = (start: number, end: number, type: LabelledSpan['type'], more: Partial<LabelledSpan> = {}): LabelledSpan => ({
  start,
  end,
  type,
  ...more,
})

/**
 * The worked table of SemEval-2013 task 9.1 as Batista (2018) sets it out, drugs renamed: missed, spurious, longer span of the same label,
 * same span of another label, right, right, longer span of another label. COR, INC, PAR, MIS, SPU are 2 3 0 1 1 (strict), 3 2 0 1 1 (exact),
 * 3 0 2 1 1 (partial) and 3 2 0 1 1 (type).
 */
const GOLD = [
  span(0, 7, 'GPE'),
  span(20, 28, 'PERSON'),
  span(40, 50, 'PERSON'),
  span(60, 69, 'PERSON'),
  span(80, 94, 'ORG'),
  span(100, 114, 'ORG'),
]
const PREDICTED = [
  span(10, 17, 'GPE'),
  span(17, 28, 'PERSON'),
  span(40, 50, 'GPE'),
  span(60, 69, 'PERSON'),
  span(80, 94, 'ORG'),
  span(95, 114, 'PERSON'),
]

describe('MUC-5 / SemEval-2013 9.1', () => {
  test.each([
    ['strict', 2 / 6],
    ['exact', 3 / 6],
    ['partial', 4 / 6],
    ['type', 3 / 6],
  ] as const)('%s', (scheme, expected) => {
    expect(Object.values(scores(entityTotal(GOLD, PREDICTED, scheme)))).toEqual([1, 1, 1].map(() => expect.closeTo(expected, 9)))
  })

  test('labels have the support of their own side', () => {
    const strict = entityCounts(GOLD, PREDICTED, 'strict')
    expect(strict.get('PERSON')).toEqual({ right: 1, predicted: 3, found: 1, gold: 3 })
    expect(strict.get('ORG')).toEqual({ right: 1, predicted: 1, found: 1, gold: 2 })
    expect(strict.get('GPE')).toEqual({ right: 0, predicted: 2, found: 0, gold: 1 })
  })

  test('one prediction answers one gold span, the same one first', () => {
    const pairs = pairSpans([span(0, 4, 'ORG'), span(5, 9, 'ORG')], [span(0, 9, 'ORG'), span(5, 9, 'ORG')])
    expect(pairs.map(({ gold, predicted }) => [gold.start, predicted.start])).toEqual([
      [5, 5],
      [0, 0],
    ])
  })

  test('a label without gold has no score', () => {
    expect(
      precision(entityCounts([], [span(0, 1, 'LAW')], 'strict').get('LAW') ?? { right: 1, predicted: 1, found: 1, gold: 1 }),
    ).toBeNull()
  })
})

test('values are judged on dates found', () => {
  const gold = [span(0, 6, 'DATE', { value: '2024-04-29' }), span(10, 14, 'DATE', { value: '2023' }), span(20, 25, 'DATE')]
  const predicted = [
    span(0, 6, 'DATE', { value: '2024-04-29' }),
    span(9, 14, 'DATE', { value: '2022' }),
    span(20, 25, 'DATE', { value: '1' }),
  ]
  expect(dateValueCounts(gold, predicted)).toMatchObject({ found: 1, gold: 2 })
})

test('links ask for the same span and the same identifier', () => {
  const gold = [span(0, 6, 'GPE', { links: { iso3166: 'LV', wikidata: 'Q211' } }), span(10, 16, 'PERSON')]
  const predicted = [
    span(0, 6, 'GPE', { links: { iso3166: 'LV', wikidata: 'Q1' } }),
    span(10, 16, 'PERSON', { links: { iso3166: 'LT', wikidata: 'Q2' } }),
  ]
  expect(linkCounts(gold, predicted, 'iso3166')).toMatchObject({ right: 1, predicted: 2, gold: 1 })
  // Gold gives no Wikidata id to the second name, so nothing is known of it.
  expect(linkCounts(gold, predicted, 'wikidata')).toMatchObject({ right: 0, predicted: 1, gold: 1 })
})

const spans = fc
  .array(
    fc.record({
      start: fc.nat({ max: 30 }),
      length: fc.integer({ min: 1, max: 6 }),
      type: fc.constantFrom('PERSON' as const, 'ORG' as const),
    }),
    { maxLength: 8 },
  )
  .map((list) => list.map(({ start, length, type }) => span(start, start + length, type)))
  .map((list) => list.filter((a, index) => list.slice(0, index).every((b) => a.end <= b.start || b.end <= a.start)))

describe.each(MATCH_SCHEMES)('%s', (scheme) => {
  test('gold against itself is 1, nothing is 0', () => {
    fc.assert(
      fc.property(spans, (gold) => {
        fc.pre(gold.length > 0)
        expect(scores(entityTotal(gold, gold, scheme))).toEqual({ p: 1, r: 1, f1: 1 })
        expect(scores(entityTotal(gold, [], scheme))).toEqual({ p: 0, r: 0, f1: 0 })
      }),
    )
  })

  test('order does not matter, and precision and recall swap', () => {
    fc.assert(
      fc.property(spans, spans, (gold, predicted) => {
        const { right, predicted: of, found, gold: support } = entityTotal(gold, predicted, scheme)
        expect(entityTotal([...gold].reverse(), [...predicted].reverse(), scheme)).toEqual({ right, predicted: of, found, gold: support })
        expect(entityTotal(predicted, gold, scheme)).toEqual({ right: found, predicted: support, found: right, gold: of })
      }),
      { numRuns: 300 },
    )
  })
})
