import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Document, type Pipeline } from '../../src/index.ts'
import { newsPage, newsText } from '../support/arbitrary.ts'
import { schemaFaults, spanFaults } from '../support/check.ts'
import { codesOf } from '../support/cli.ts'

const ALL = ['clean', 'text', 'syntax', 'entities', 'coreference', 'relations', 'sentiment'] as const
const RUNS = { numRuns: 150 }

let pipeline: Pipeline
let inCodePoints: Pipeline
beforeAll(async () => {
  // A text in any language is read to the end, so that every layer has its say.
  pipeline = await createPipeline({ layers: ALL, language: 'en' })
  inCodePoints = await createPipeline({ layers: ALL, language: 'en', offsets: 'codepoints' })
})

const faultsOf = (document: Document): string[] => [
  ...schemaFaults(document),
  ...spanFaults(document),
  ...codesOf(document).filter((code) => code === 'stage-failed'),
]

describe('plain text', () => {
  test('is never changed, and every span of every layer holds in it', async () => {
    await fc.assert(
      fc.asyncProperty(newsText, async (text) => {
        const document = await pipeline.extract({ text })
        expect(document.text).toBe(text)
        expect(faultsOf(document)).toEqual([])
      }),
      RUNS,
    )
  })

  test('has its words in its blocks, and white space between them', async () => {
    await fc.assert(
      fc.asyncProperty(newsText, async (text) => {
        const { blocks } = await pipeline.extract({ text })
        const rest = blocks.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
        expect(rest.trim()).toBe('')
      }),
      RUNS,
    )
  })
})

describe('a page', () => {
  test('has every span of every layer in its text, and its blocks joined by a blank line', async () => {
    await fc.assert(
      fc.asyncProperty(newsPage, async (html) => {
        const document = await pipeline.extract({ html })
        expect(faultsOf(document)).toEqual([])
        expect(document.blocks.map(({ start, end }) => document.text.slice(start, end)).join('\n\n')).toBe(document.text)
      }),
      RUNS,
    )
  })

  test('has the sources of its blocks in itself', async () => {
    await fc.assert(
      fc.asyncProperty(newsPage, async (html) => {
        const { blocks } = await pipeline.extract({ html })
        for (const { source } of blocks)
          if (source !== undefined) expect(0 <= source.start && source.start <= source.end && source.end <= html.length).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('offsets in code points', () => {
  test('cut the same words out of the characters as UTF-16 offsets out of the text', async () => {
    await fc.assert(
      fc.asyncProperty(newsText, async (text) => {
        const [units, points] = [await pipeline.extract({ text }), await inCodePoints.extract({ text })]
        const characters = Array.from(text)
        const cut = (spans: readonly { start: number; end: number }[]): string[] =>
          spans.map(({ start, end }) => characters.slice(start, end).join(''))
        const slice = (spans: readonly { start: number; end: number }[]): string[] => spans.map(({ start, end }) => text.slice(start, end))
        for (const layer of ['blocks', 'sentences', 'tokens', 'mentions', 'quotations', 'sentiments'] as const)
          expect(cut(points[layer] ?? [])).toEqual(slice(units[layer] ?? []))
        expect(cut(points.relations.flatMap((relation) => relation.evidence))).toEqual(
          slice(units.relations.flatMap((relation) => relation.evidence)),
        )
      }),
      RUNS,
    )
  })
})

test('the same article gives the same bytes, before and after others', async () => {
  await fc.assert(
    fc.asyncProperty(newsText, newsPage, async (text, html) => {
      const first = JSON.stringify([await pipeline.extract({ text }), await pipeline.extract({ html })])
      const again = JSON.stringify([await pipeline.extract({ html }), await pipeline.extract({ text })].reverse())
      expect(again).toBe(first)
    }),
    { numRuns: 50 },
  )
})
