import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadNameTagger } from '../../src/entities/index.ts'
import { readNames } from '../../src/entities/tagger.ts'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { readVectors } from '../../src/learn/index.ts'

const models = new URL('../../models/', import.meta.url)
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, models)))
const textOf = (...sentences: string[][]): { words: string[]; sentences: { first: number; last: number }[] } => {
  let last = 0
  const ranges = sentences.map((words) => {
    const first = last
    last += words.length
    return { first, last }
  })
  return { words: sentences.flat(), sentences: ranges }
}

describe('the trained tagger of names', () => {
  const tagger = loadNameTagger()

  it('finds people, organisations and places, counted from the first word of the document', () => {
    const text = textOf(
      ['The', 'talks', 'went', 'on', '.'],
      ['Maria', 'Gonzalez', 'of', 'the', 'World', 'Bank', 'flew', 'to', 'Nairobi', 'on', 'Monday', '.'],
    )
    expect(tagger.tag(text)).toEqual([
      { first: 5, last: 7, label: 'PER' },
      { first: 9, last: 11, label: 'ORG' },
      { first: 13, last: 14, label: 'LOC' },
    ])
  })

  it('says the same of the same text, whatever it read before', () => {
    const text = textOf(['Officials', 'in', 'Lusaka', 'met', 'Peter', 'Banda', '.'])
    const before = tagger.tag(text)
    tagger.tag(textOf(Array.from({ length: 600 }, (_, i) => `word${i}`)))
    expect(tagger.tag(text)).toEqual(before)
  })

  it('reads nothing, one word, and a sentence without an end', () => {
    expect(tagger.tag({ words: [], sentences: [] })).toEqual([])
    expect(tagger.tag(textOf(['.']))).toEqual([])
    expect(() => tagger.tag(textOf(Array.from({ length: 20_000 }, () => 'Ann')))).not.toThrow()
  })

  it('refuses a damaged file, another model, and other word vectors', () => {
    const vectors = readVectors(bytes('vectors.bin'))
    const knowledge = loadKnowledge()
    const broken = bytes('names.bin')
    broken[broken.length - 1] = (broken[broken.length - 1] ?? 0) ^ 1
    expect(() => readNames(broken, vectors, knowledge)).toThrow(/damaged/)
    expect(() => readNames(bytes('vectors.bin'), vectors, knowledge)).toThrow(/«vectors»/)
    expect(() => readNames(bytes('names.bin'), { ...vectors, hash: 'x' }, knowledge)).toThrow(/other word vectors/)
  })
})
