import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstEndingAfter, indexOf, lastBefore, type Mention, type Span, spanAround, spanOver } from '../../src/document/index.ts'

const place = fc.integer({ min: 0, max: 60 })
const span: fc.Arbitrary<Span> = fc.tuple(place, fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length }))
const byStart = <S extends Span>(spans: readonly S[]): S[] => [...spans].sort((a, b) => a.start - b.start)
const spans = fc.array(span, { maxLength: 12 }).map(byStart)
const mentions: fc.Arbitrary<Mention[]> = fc
  .array(fc.record({ span, entity: fc.constantFrom('e1', 'e2', 'e3'), kind: fc.constantFrom('name', 'nominal', 'pronoun') }), {
    maxLength: 12,
  })
  .map((seeds) =>
    byStart(seeds.map(({ span, entity, kind }, i) => ({ id: `m${i}`, entity, kind, type: 'PERSON', text: '', score: 1, ...span }))),
  )

describe('the index of spans gives what a search through all of them gives', () => {
  test('the first that ends after a place', () => {
    fc.assert(
      fc.property(spans, place, (all, at) => {
        expect(firstEndingAfter(all, at)).toBe(all.find(({ end }) => end > at))
      }),
    )
  })

  test('the first in which another lies', () => {
    fc.assert(
      fc.property(spans, span, (all, inner) => {
        expect(spanAround(all, inner)).toBe(all.find(({ start, end }) => start <= inner.start && inner.end <= end))
      }),
    )
  })

  test('the first that covers a place', () => {
    fc.assert(
      fc.property(spans, place, (all, at) => {
        expect(spanOver(all, at)).toBe(all.find(({ start, end }) => start <= at && at < end))
      }),
    )
  })
})

describe('the index of mentions gives what a search through all of them gives', () => {
  test('those of an entity, those at a place, those in a stretch', () => {
    fc.assert(
      fc.property(mentions, span, (all, { start, end }) => {
        const index = indexOf(all)
        expect(index.of('e1')).toEqual(all.filter(({ entity }) => entity === 'e1'))
        expect(index.isNamed('e1')).toBe(all.some(({ entity, kind }) => entity === 'e1' && kind === 'name'))
        expect(index.at(start)).toEqual(all.filter((m) => m.start === start))
        expect(index.within(start, end)).toEqual(all.filter((m) => m.start >= start && m.end <= end))
      }),
    )
  })

  test('the nearest of an entity, the earlier of two as near', () => {
    fc.assert(
      fc.property(mentions, place, (all, at) => {
        const own = all.filter(({ entity }) => entity === 'e1')
        const nearest = own.reduce<Mention | undefined>(
          (best, m) => (best === undefined || Math.abs(m.start - at) < Math.abs(best.start - at) ? m : best),
          undefined,
        )
        expect(indexOf(all).nearest('e1', at)).toBe(nearest)
      }),
    )
  })

  test('the last that begins before a place', () => {
    fc.assert(
      fc.property(mentions, place, (all, at) => {
        expect(lastBefore(all, at)).toBe(all.findLast(({ start }) => start < at))
      }),
    )
  })
})
