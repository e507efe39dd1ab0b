import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/document/index.ts'
import { FORMATS, FormatError, READERS } from '../../src/formats/index.ts'
import { documents } from './documents.ts'

/** Writes a document and reads it back. */
function throughFormat(name: string, document: Document): Document | undefined {
  const format = FORMATS.find((one) => one.name === name)
  const read = READERS.get(name)
  if (format === undefined || read === undefined) throw new Error(`no ${name}`)
  if (format.layout === 'stream') return read('news', format.head + format.encode(document) + format.tail)[0]
  if (format.layout === 'tables') return undefined
  const files = format.files(document, 'news')
  const main = files.find((file) => file.name.endsWith(format.extension))
  return read(`news${format.extension}`, main?.content ?? '', files.find((file) => file.name.endsWith('.txt'))?.content)[0]
}

/** The layers with their places and labels. */
function layers({ id, text, mentions, entities, relations, quotations, sentiments }: Document): unknown {
  return { id, text, mentions, entities, relations, quotations, sentiments }
}

describe('a document comes back whole', () => {
  test.each(['jsonl', 'brat', 'webanno', 'label-studio'])('through %s', (name) => {
    fc.assert(
      fc.property(documents, (document) => {
        const back = throughFormat(name, document)
        expect(back && layers(back)).toEqual(layers(document))
      }),
      { numRuns: 60 },
    )
  })

  test('through WebAnno TSV with its sentences', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(throughFormat('webanno', document)?.sentences).toEqual(document.sentences)
      }),
      { numRuns: 40 },
    )
  })
})

describe('what the format can hold comes back', () => {
  test('through doccano: text, mentions with their types and entities, facts and speakers', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const back = throughFormat('doccano', document)
        const places = (one: Document | undefined): unknown => one?.mentions.map(({ kind: _, value: __, ...mention }) => mention)
        expect(back?.text).toBe(document.text)
        expect(places(back)).toEqual(places(document))
        expect(back?.relations.map(({ type, subject, object }) => [type, subject, object])).toEqual(
          document.relations.map(({ type, subject, object }) => [type, subject, object]),
        )
        expect(back?.quotations).toEqual(document.quotations)
      }),
      { numRuns: 60 },
    )
  })

  test('through CoNLL-U: text, sentences, mentions with kind and entity', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const back = throughFormat('conllu', document)
        const places = (one: Document | undefined): unknown => one?.mentions.map(({ value: _, ...mention }) => mention)
        expect(back?.text).toBe(document.text)
        expect(back?.sentences).toEqual(document.sentences)
        expect(places(back)).toEqual(places(document))
      }),
      { numRuns: 60 },
    )
  })

  test('through CoNLL-2003: names with their labels', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const back = throughFormat('conll2003', document)
        const names = document.mentions.filter(({ kind }) => kind === 'name')
        const bare = (text: string): string => text.replace(/\s/g, '')
        expect(back?.mentions.map(({ text, type }) => [bare(text), type]) ?? []).toEqual(names.map(({ text, type }) => [bare(text), type]))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a fault is said with its place', () => {
  const failure = (name: string, source: string, companion?: string): string => {
    try {
      READERS.get(name)?.('file', source, companion)
    } catch (error) {
      return error instanceof FormatError ? error.message : String(error)
    }
    return ''
  }

  test.each([
    ['brat', 'T1\tPERSON 0 3\tBob\n', 'Ann spoke.', /file:1: span 0 3 .*«Bob».*«Ann»/],
    ['brat', 'T1\tPERSON 0 3\tAnn\nR1\tknows Arg1:T1 Arg2:T9\n', 'Ann spoke.', /file:2: .*T9/],
    ['doccano', '{"text":"Ann","label":[[0,9,"PER"]]}', undefined, /file:1: span 0–9/],
    [
      'label-studio',
      '[{"id":7,"data":{"text":"Ann"},"annotations":[{"result":[{"id":"a","type":"labels","value":{"start":0,"end":2,"text":"Ann","labels":["P"]}}]}]}]',
      undefined,
      /task 7: span 0–2 .*UTF-16/,
    ],
    ['conll2003', '-DOCSTART- -X- O O\n\nAnn NNP B-NP Q\n', undefined, /file:3: the last column is «Q»/],
    ['conllu', '1\tAnn\t_\t_\t_\t_\t5\tnsubj\t_\t_\n\n', undefined, /file:1: a head is 5/],
    ['webanno', '#FORMAT=WebAnno TSV 3.3\n\n\n#Text=Ann spoke\n1-1\t0-3\tBob\t\n', undefined, /file:5: span 0-3 .*«Bob»/],
  ])('%s', (name, source, companion, message) => expect(failure(name, source, companion)).toMatch(message))
})
