import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Document, type Pipeline } from '../../src/index.ts'
import { newsText } from '../support/arbitrary.ts'
import { codesOf } from '../support/cli.ts'

let pipeline: Pipeline
beforeAll(async () => {
  pipeline = await createPipeline({ layers: ['syntax'], language: 'en' })
})

const wordsOf = ({ text, tokens = [] }: Document): string[] => tokens.map(({ start, end }) => text.slice(start, end))
const sentencesOf = ({ text, sentences }: Document): string[] => sentences.map(({ start, end }) => text.slice(start, end))

describe('words', () => {
  test.each([
    ['a contraction is two words that share no characters', 'They don’t.', ['They', 'do', 'n’t', '.']],
    ['so is a possessive', "Kenya's leader", ['Kenya', "'s", 'leader']],
    ['letters beyond Latin-1 stay inside their word', 'Zuzana Hrušovská', ['Zuzana', 'Hrušovská']],
    ['combining marks stay with their letter', 'e\u0301tat d’urgence', ['e\u0301tat', 'd’urgence']],
    ['a line end inside a block is white space', 'one\ntwo\r\nthree\tfour', ['one', 'two', 'three', 'four']],
    ['a letter of two code units is one letter', 'President\n\u{10000}x', ['President', '\u{10000}x']],
    ['quotes are words of their own', '“Go,” she said', ['“', 'Go', ',', '”', 'she', 'said']],
  ])('%s', async (_, text, words) => {
    expect(wordsOf(await pipeline.extract({ text }))).toEqual(words)
  })

  test('leave nothing of the text out but white space', async () => {
    await fc.assert(
      fc.asyncProperty(newsText, async (text) => {
        const document = await pipeline.extract({ text })
        const left = (document.tokens ?? []).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
        expect(left.replace(/\s/g, '')).toBe('')
      }),
      { numRuns: 200 },
    )
  })
})

describe('sentences', () => {
  test('end at full stops, not at line ends', async () => {
    expect(sentencesOf(await pipeline.extract({ text: 'The president\nleft. She took\nthe train.' }))).toEqual([
      'The president\nleft.',
      'She took\nthe train.',
    ])
  })

  test('never cross a block', async () => {
    expect(sentencesOf(await pipeline.extract({ text: 'A headline without a stop\n\nThe president left.' }))).toEqual([
      'A headline without a stop',
      'The president left.',
    ])
  })
})

describe('a text in another language', () => {
  test('is cut into words and sentences, and its words are given no tag', async () => {
    const german =
      'Die Staaten haben sich am Montag in Riga getroffen. Sie wählten eine neue Vorsitzende. Über die Grenze sprachen sie nicht.'
    const document = await (await createPipeline({ layers: ['syntax'] })).extract({ text: german })
    expect(sentencesOf(document)).toEqual(german.split(/(?<=\.) /))
    expect(codesOf(document)).toEqual(['language-unsupported'])
    expect(new Set(document.tokens?.map(({ upos, head }) => `${upos} ${head}`))).toEqual(new Set(['X -1']))
  })
})

describe('junk that libraries are slow on never reaches them', () => {
  test('a run without white space is one token, with a warning that says where', async () => {
    const run = "it's-".repeat(8_000)
    const document = await pipeline.extract({ text: `Before ${run} after.` })
    expect(wordsOf(document)).toEqual(['Before', run, 'after', '.'])
    expect(document.warnings).toMatchObject([{ code: 'run-truncated', start: 7, end: 7 + run.length }])
  })

  test('a text of 40,000 words without a stop is read to its end', async () => {
    const document = await pipeline.extract({ text: 'a '.repeat(40_000) })
    expect(document.tokens).toHaveLength(40_000)
  })

  test('what is beyond a million characters stays text, with a warning', async () => {
    const text = `${'A short one.\n\n'.repeat(3)}${'word '.repeat(200_001)}`
    const document = await pipeline.extract({ text })
    expect(document.text).toBe(text)
    expect(document.blocks).toHaveLength(4)
    expect(sentencesOf(document)).toEqual(['A short one.', 'A short one.', 'A short one.'])
    expect(codesOf(document)).toContain('text-truncated')
  })
})
