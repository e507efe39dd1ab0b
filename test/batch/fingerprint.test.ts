import { describe, expect, test } from 'vitest'
import { fingerprintOf, Reprints } from '../../src/batch/index.ts'
import { readInput } from '../../src/index.ts'
import { CORPUS } from '../support/paths.ts'

const STORY = Array.from({ length: 120 }, (_, i) => `word${i % 37}${i % 11}`).join(' ')

describe('a reprint', () => {
  test('is told by its text, whatever changed in capitals, signs and a word or two', () => {
    const reprints = new Reprints()
    expect(reprints.find('first', fingerprintOf(STORY))).toBeUndefined()
    expect(reprints.find('second', fingerprintOf(`(AP) – ${STORY.toUpperCase()}!`))).toBe('first')
  })

  test('is none where the texts differ', async () => {
    const reprints = new Reprints()
    const seen = new Map<string, string>()
    for await (const { article } of readInput(CORPUS)) {
      const text = Buffer.from(article.bytes ?? [])
        .toString('utf8')
        .replace(/<[^>]*>/g, ' ')
      const first = reprints.find(article.id ?? '', fingerprintOf(text))
      if (first !== undefined) seen.set(article.id ?? '', first)
    }
    expect(Object.fromEntries(seen)).toEqual({})
  })

  test('is not guessed from a few words', () => {
    expect(fingerprintOf('Anna Berzina spoke.')).toBe('')
    expect(new Reprints().find('a', '')).toBeUndefined()
  })
})
