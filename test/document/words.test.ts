import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordOf } from '../../src/document/index.ts'

test('a word is the characters of its stretch, lone surrogates too', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 9 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ maxLength: 9 }),
      (before, word, after) => {
        const [start, end] = [before.length, before.length + word.length]
        expect(wordOf(before + word + after, start, end)).toBe(word)
      },
    ),
    { numRuns: 30 },
  )
})

test('more words than are remembered are all given as they stand', () => {
  const words = Array.from({ length: 50_000 }, (_, i) => `word-${i}`)
  const text = words.join(' ')
  let at = 0
  for (const word of words) {
    if (wordOf(text, at, at + word.length) !== word) expect.unreachable(`«${word}» is another word`)
    at += word.length + 1
  }
})

test('a run as long as a text is given as it stands', () => {
  const run = 'ab'.repeat(100_000)
  expect(wordOf(`a ${run} b`, 2, 2 + run.length)).toBe(run)
})
