import { expect, test } from 'vitest'
import { LINE_RULES } from '../../src/clean/data/lines.ts'

test('a line of links to social networks is told, however they are parted', () => {
  const rule = LINE_RULES.find(({ name }) => name === 'social-links')
  for (const line of ['twitter.com/ann', 'https://www.facebook.com/ann | https://x.com/ann', 'instagram.com/ann, t.me/ann'])
    expect(rule?.pattern.test(line)).toBe(true)
  expect(rule?.pattern.test('She wrote on twitter.com/ann that it was late')).toBe(false)
})
