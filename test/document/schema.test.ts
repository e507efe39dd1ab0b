import { beforeAll, describe, expect, test } from 'vitest'
import { type Article, createPipeline, type Document, type Pipeline } from '../../src/index.ts'
import { corpusArticle } from '../support/articles.ts'
import { schemaFaults, spanFaults } from '../support/check.ts'
import { DEV_PAGES } from '../support/paths.ts'

const INPUTS: readonly [string, Article][] = [
  ['plain text', { text: 'Latvian President Anna Berzina congratulated Kenya.\n\nShe left on Monday.' }],
  [
    'plain text with metadata',
    {
      id: 'x',
      url: 'https://example.com/x',
      text: 'She left.',
      meta: { title: 'Left', byline: ['A. B.'], keywords: [], dateline: { place: 'RIGA' } },
    },
  ],
  ['an empty text', { text: '' }],
  ['an empty page', { html: '' }],
  ['a page that is all script', { html: '<script>let x = 1</script>' }],
  ['nothing', {}],
  ['no bytes', { bytes: new Uint8Array() }],
  ['bytes that mean nothing', { bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0, 1, 2]) }],
]

let pipeline: Pipeline
beforeAll(async () => {
  pipeline = await createPipeline({ layers: ['clean', 'text', 'syntax', 'entities', 'coreference', 'chains', 'relations', 'sentiment'] })
})

describe('every document holds to schema/document.json and to itself', () => {
  test.each(DEV_PAGES)('%s', async (name) => {
    const document = await pipeline.extract(corpusArticle(name))
    expect([...schemaFaults(document), ...spanFaults(document)]).toEqual([])
  })

  test.each(INPUTS)('%s', async (_, article) => {
    const document = await pipeline.extract(article)
    expect([...schemaFaults(document), ...spanFaults(document)]).toEqual([])
  })
})

describe('the schema refuses', () => {
  let document: Document
  beforeAll(async () => {
    document = await pipeline.extract({ text: 'Latvian President Anna Berzina congratulated Kenya.' })
  })

  test.each([
    'schema',
    'generator',
    'id',
    'source',
    'meta',
    'text',
    'blocks',
    'sentences',
    'mentions',
    'entities',
    'quotations',
    'relations',
    'sentiments',
    'warnings',
  ] as const)('a document without %s', (field) => {
    const { [field]: _, ...rest } = document
    expect(schemaFaults(rest)).not.toEqual([])
  })

  test('an offset that is none', () => {
    expect(schemaFaults({ ...document, sentences: [{ start: -1, end: 2 }] })).not.toEqual([])
    expect(schemaFaults({ ...document, sentences: [{ start: 0.5, end: 2 }] })).not.toEqual([])
  })

  test('a fact without evidence', () => {
    const fact = {
      id: 'r1',
      type: 'leader-of',
      subject: 'e1',
      object: 'e2',
      qualifiers: {},
      negated: false,
      modality: 'asserted',
      confidence: 1,
      evidence: [],
    }
    expect(schemaFaults({ ...document, relations: [fact] })).not.toEqual([])
  })

  test('a label that is no label, and accepts a field of your own', () => {
    const [mention] = document.mentions
    expect(schemaFaults({ ...document, mentions: [{ ...mention, type: 'no label' }] })).not.toEqual([])
    expect(schemaFaults({ ...document, mentions: [{ ...mention, colour: 'blue' }], mine: true })).toEqual([])
  })
})

test('fields stand in the order of the contract', async () => {
  const { text } = await pipeline.extract({ text: 'x' })
  expect(text).toBe('x')
  expect(Object.keys(await pipeline.extract({ text: 'x' }))).toEqual(
    'schema generator id source meta text blocks sentences tokens mentions entities quotations chains relations sentiments warnings'.split(
      ' ',
    ),
  )
})
