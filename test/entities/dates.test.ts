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

describe('dates that others are counted from', () => {
  const day = '2024-02-14'

  it.each([
    ['It opened in 2019 and closed a year later.', 'a year later', '2020'],
    ['She left in 2014, expelled a year earlier.', 'a year earlier', '2013'],
    ['The club was founded in 1931. That year it had nine members.', 'That year', '1931'],
    ['They signed on 3 May 2021 and flew home the same day.', 'the same day', '2021-05-03'],
    ['They signed on 3 May 2021, having met the day before.', 'the day before', '2021-05-02'],
    ['The talks of March 2020 were resumed the following year.', 'the following year', '2021'],
  ])('«%s»: %s is %s', (text, found, value) => {
    expect(dates(text, day)).toContainEqual([found, value])
  })

  it('has no value where nothing was named to count from, or only something too coarse', () => {
    expect(dates('It was found a week later.', day)).toEqual([['a week later', undefined]])
    expect(dates('It vanished in 2019 and was found a week later.', day)).toEqual([
      ['2019', '2019'],
      ['a week later', undefined],
    ])
  })

  it('takes in the words that say how exactly or which part', () => {
    expect(dates('for more than ten years', day)).toEqual([['more than ten years', 'P10Y']])
    expect(dates('before the end of the year', day)).toEqual([['the end of the year', '2024']])
    expect(dates('due in mid-March', day)).toEqual([['mid-March', '2024-03']])
    expect(dates('after a quarter of a century', day)).toEqual([['a quarter of a century', 'P25Y']])
    expect(dates('founded half a century ago', day)).toEqual([['half a century ago', '1974']])
  })

  it('tells the weekend that is over from the one to come', () => {
    expect(dates('They marched at the weekend.', day)).toEqual([['the weekend', '2024-W06-WE']])
    expect(dates('They march this weekend.', day)).toEqual([['this weekend', '2024-W07-WE']])
  })

  it('leaves the article out of a length that another noun has, and an age and "one day" alone', () => {
    expect(dates('ending a two-day summit', day)).toEqual([['two-day', 'P2D']])
    expect(dates('the 61-year-old may one day return', day)).toEqual([])
  })

  it('looks ahead where the sentence does', () => {
    expect(dates('She will be sworn in on Friday.', day)).toEqual([['Friday', '2024-02-16']])
    expect(dates('On Friday the king will fly home.', day)).toEqual([['Friday', '2024-02-16']])
    expect(dates('He said on Friday that he will stay.', day)).toEqual([['Friday', '2024-02-09']])
    expect(dates('He is to take over on January 1.', day)).toEqual([['January 1', '2025-01-01']])
    expect(dates('He took over on January 1.', day)).toEqual([['January 1', '2024-01-01']])
  })

  it('does not take people for months', () => {
    expect(dates('votes for Jan and a speech by April Ryan', day)).toEqual([])
    expect(dates('a speech by May’s deputy', day)).toEqual([])
    expect(dates('It closes in May.', day)).toEqual([['May', '2024-05']])
  })
})
