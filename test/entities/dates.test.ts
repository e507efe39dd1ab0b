import { describe, expect, it } from 'vitest'
import { findDates } from '../../src/entities/index.ts'

const dates = (text: string, published?: string): [string, string | undefined][] =>
  findDates(text, published).map((hit) => [text.slice(hit.start, hit.end), hit.value])

describe('dates', () => {
  it.each([
    ['on January 5, 2020 in Riga', 'January 5, 2020', '2020-01-05'],
    ['on 5 January 2020', '5 January 2020', '2020-01-05'],
    ['since May 1990', 'May 1990', '1990-05'],
    ['in the 1990s', 'the 1990s', '199'],
    ['in 2004', '2004', '2004'],
    ['for a hundred and twenty days', 'a hundred and twenty days', 'P120D'],
    ['for twenty-one years', 'twenty-one years', 'P21Y'],
    ['for two thousand and fifty days', 'two thousand and fifty days', 'P2050D'],
    ['for nineteen hundred days', 'nineteen hundred days', 'P1900D'],
    ['for three weeks', 'three weeks', 'P3W'],
  ])('«%s» holds «%s», which is %s', (text, found, value) => {
    const [hit] = findDates(text, undefined)
    expect(text.slice(hit?.start, hit?.end).replace(/^the /, '')).toBe(found.replace(/^the /, ''))
    expect(hit?.value).toBe(value)
  })

  it('reads relative dates from the article’s own day', () => {
    expect(dates('He left on Monday.', '2024-02-14')).toEqual([['Monday', '2024-02-12']])
    expect(dates('They meet next week.', '2024-02-14')).toEqual([['next week', '2024-W08']])
    expect(dates('It ended last year.', '2024-02-14')).toEqual([['last year', '2023']])
    expect(dates('She spoke yesterday.', '2024-03-01T10:00:00Z')).toEqual([['yesterday', '2024-02-29']])
  })

  it('gives a relative date no value when the article has no day of its own', () => {
    expect(dates('He left on Monday.')).toEqual([['Monday', undefined]])
  })

  it('takes a day without a year to be in the year that brings it nearest', () => {
    expect(dates('on 28 December', '2024-01-03')).toEqual([['28 December', '2023-12-28']])
  })

  it('finds no year in sums of money and counts', () => {
    expect(dates('a debt of $2000 and 1,984 votes and 2020 people')).toEqual([])
  })
})
