import { describe, expect, test } from 'vitest'
import { LINE_RULES } from '../../src/clean/data/lines.ts'

/** Milliseconds that the costliest rule takes for a text. */
function slowest(text: string): number {
  return Math.max(
    ...LINE_RULES.map(({ pattern }) => {
      const start = performance.now()
      pattern.test(text)
      return performance.now() - start
    }),
  )
}

describe('no rule about lines is slow over', () => {
  test.each([
    'x.com/a-',
    'twitter.com/',
    'views: 1 ',
    'Ann Lee ',
    'by Ann and ',
    '(photo: ',
    'read more on ',
    'updated 3 May 2020 ',
    '– ',
    '1.',
  ])('«%s» again and again', (piece) => {
    expect(slowest(`${piece.repeat(Math.floor(780 / piece.length))} end`)).toBeLessThan(300)
  })
})

test('a line of links to social networks is told, however they are parted', () => {
  const rule = LINE_RULES.find(({ name }) => name === 'social-links')
  for (const line of ['twitter.com/ann', 'https://www.facebook.com/ann | https://x.com/ann', 'instagram.com/ann, t.me/ann'])
    expect(rule?.pattern.test(line)).toBe(true)
  expect(rule?.pattern.test('She wrote on twitter.com/ann that it was late')).toBe(false)
})
