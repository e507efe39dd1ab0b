import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entity, Relation } from '../../src/document/index.ts'
import {
  type Case,
  type CaseFact,
  type Counts,
  Identity,
  normaliseName,
  proportionalCounts,
  RELATION_TYPES,
  type Referent,
  relationScore,
  relationTotal,
  scores,
  shingleCounts,
} from '../../src/evaluate/index.ts'
import { emptyDocument } from './helpers.ts'

const swapped = ({ right, predicted, found, gold }: Counts): Counts => ({ right: found, predicted: gold, found: right, gold: predicted })
const close = (counts: Counts): unknown => Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, expect.closeTo(value, 9)]))

describe('shingles', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 }).map((words) => words.join(' '))
  test('a text against itself is 1; precision and recall swap', () => {
    fc.assert(
      fc.property(text, text, (gold, predicted) => {
        fc.pre(gold !== '')
        expect(scores(shingleCounts(gold, gold))).toEqual({ p: 1, r: 1, f1: 1 })
        expect(shingleCounts(predicted, gold)).toEqual(swapped(shingleCounts(gold, predicted)))
      }),
    )
  })
})

describe('proportional overlap', () => {
  const words = Array.from({ length: 12 }, (_, index) => `w${String(index).padStart(2, '0')}`).join(' ')
  // Disjoint phrases of whole words: each word of four characters, its blank included, belongs to one phrase at most.
  const phrases = fc
    .array(fc.constantFrom('', '', 'positive', 'negative'), { minLength: 12, maxLength: 12 })
    .map((labels) => labels.flatMap((polarity, index) => (polarity === '' ? [] : [{ start: index * 4, end: index * 4 + 3, polarity }])))
  test('phrases against themselves are 1; order does not matter; precision and recall swap', () => {
    fc.assert(
      fc.property(phrases, phrases, (gold, predicted) => {
        fc.pre(gold.length > 0)
        expect(scores(proportionalCounts(gold, gold, words))).toEqual({ p: 1, r: 1, f1: 1 })
        const there = proportionalCounts(gold, predicted, words)
        expect(proportionalCounts(predicted, gold, words)).toEqual(close(swapped(there)))
        expect(proportionalCounts([...gold].reverse(), [...predicted].reverse(), words)).toEqual(close(there))
      }),
    )
  })
})

describe('facts', () => {
  const NAMES = ['Ana', 'Bo', 'Peru', 'Oslo']
  type Triple = readonly [type: number, subject: number, object: number]
  const triples = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 }), fc.nat({ max: 3 })), { maxLength: 8 })
  const referent = (index: number): Referent => ({ label: NAMES[index] ?? '', names: [normaliseName(NAMES[index] ?? '')] })
  const fact = ([type, subject, object]: Triple): CaseFact => ({
    ...{
      type: RELATION_TYPES[type] ?? '',
      subject: referent(subject),
      object: referent(object),
      negated: false,
      modality: 'asserted',
      optional: false,
    },
    ...{ role: [], status: [], kind: [], occasion: [] },
  })
  const relation = ([type, subject, object]: Triple, index: number): Relation => ({
    ...{ id: `r${index}`, type: RELATION_TYPES[type] ?? '', subject: `e${subject}`, object: `e${object}` },
    ...{ qualifiers: {}, negated: false, modality: 'asserted', confidence: 1 - index / 100, evidence: [] },
  })
  const entities = NAMES.map((name, index): Entity => ({ id: `e${index}`, type: 'PERSON', name, aliases: [], links: {}, mentions: [] }))
  const score = (gold: readonly Triple[], predicted: readonly Triple[]): Counts => {
    const document = { ...emptyDocument('x'), entities, relations: predicted.map(relation) }
    const empty: Case = { id: 'x', tags: [], text: '', blocks: [] }
    return relationTotal(relationScore(gold.map(fact), document, new Identity(empty, document)))
  }
  test('gold against itself is 1, nothing is 0, order does not matter, precision and recall swap', () => {
    fc.assert(
      fc.property(triples, triples, (gold, predicted) => {
        fc.pre(gold.length > 0)
        expect(scores(score(gold, gold))).toEqual({ p: 1, r: 1, f1: 1 })
        expect(scores(score(gold, []))).toEqual({ p: 0, r: 0, f1: 0 })
        const there = score(gold, predicted)
        expect(score(predicted, gold)).toEqual(swapped(there))
        expect(score([...gold].reverse(), [...predicted].reverse())).toEqual(there)
      }),
    )
  })
})
