import fc from 'fast-check'
import jsonld from 'jsonld'
import { Parser, type Quad } from 'n3'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/document/index.ts'
import { formatNamed } from '../../src/formats/index.ts'
import { thingsOf } from '../../src/formats/things.ts'
import { documentLoader } from './contexts.ts'
import { documents } from './documents.ts'

const OA = 'http://www.w3.org/ns/oa#'
const SCHEMA = 'http://schema.org/'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** The statements that a reader of JSON-LD makes of a document; `safe` refuses whatever it would drop. */
async function statements(format: string, document: Document): Promise<Quad[]> {
  const own = formatNamed(format)
  if (own.layout !== 'stream') throw new Error(`${format} is no file`)
  const value: jsonld.JsonLdDocument = JSON.parse(own.head + own.encode(document) + own.tail)
  const options = { format: 'application/n-quads' as const, documentLoader, safe: true }
  const nquads = await jsonld.toRDF(value, options)
  return new Parser({ format: 'application/n-quads' }).parse(String(nquads))
}

const objects = (quads: readonly Quad[], subject: string, predicate: string): string[] =>
  quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate).map((quad) => quad.object.value)
const subjects = (quads: readonly Quad[], predicate: string, object: string): string[] =>
  quads.filter((quad) => quad.predicate.value === predicate && quad.object.value === object).map((quad) => quad.subject.value)

describe('W3C Web Annotation, read by jsonld', () => {
  test('drops nothing, and each annotation’s position and quotation name the same words', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const quads = await statements('web-annotation', document)
        const points = [...document.text]
        const found = subjects(quads, TYPE, `${OA}TextQuoteSelector`).map((quote) => {
          const [exact = ''] = objects(quads, quote, `${OA}exact`)
          const [target = ''] = subjects(quads, `${OA}hasSelector`, quote)
          const [position = ''] = objects(quads, target, `${OA}hasSelector`).filter((selector) => selector !== quote)
          const [start, end] = [objects(quads, position, `${OA}start`), objects(quads, position, `${OA}end`)].map(([value]) =>
            Number(value),
          )
          expect(points.slice(start, end).join('')).toBe(exact)
          const [prefix = '', suffix = ''] = [...objects(quads, quote, `${OA}prefix`), ...objects(quads, quote, `${OA}suffix`)]
          expect(document.text).toContain(prefix + exact + suffix)
          return exact
        })
        const wanted = [
          ...document.mentions.map(({ text }) => text),
          ...document.quotations.map(({ start, end }) => document.text.slice(start, end)),
          ...document.sentiments.map(({ text }) => text),
        ]
        expect(found).toEqual(expect.arrayContaining(wanted))
      }),
      { numRuns: 25 },
    )
  })

  test('every annotation has a motivation of the model, a body and a target', async () => {
    const [document] = fc.sample(documents, { numRuns: 1, seed: 5 })
    const quads = document === undefined ? [] : await statements('web-annotation', document)
    const annotations = subjects(quads, TYPE, `${OA}Annotation`)
    expect(annotations.length).toBeGreaterThan(3)
    for (const annotation of annotations) {
      expect(objects(quads, annotation, `${OA}motivatedBy`)[0]).toMatch(/#(?:classifying|linking)$/)
      expect(objects(quads, annotation, `${OA}hasBody`).length).toBeGreaterThan(0)
      expect(objects(quads, annotation, `${OA}hasTarget`).length).toBeGreaterThan(0)
    }
    // What a link joins are annotations of the same page.
    const linking = subjects(quads, `${OA}motivatedBy`, `${OA}linking`)
    for (const target of linking.flatMap((link) => objects(quads, link, `${OA}hasTarget`))) expect(annotations).toContain(target)
  })
})

describe('JSON-LD with schema.org, read by jsonld', () => {
  test('drops nothing, and the article mentions every entity that it names, or states a fact of, with name and item', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const quads = await statements('json-ld', document)
        const [article = ''] = subjects(quads, TYPE, `${SCHEMA}NewsArticle`)
        const things = objects(quads, article, `${SCHEMA}mentions`)
        const own = thingsOf(document)
        const wanted = document.entities.filter(({ id, type }) => type !== 'DATE' && type !== 'TITLE' && own.has(id))
        expect(things.map((thing) => objects(quads, thing, `${SCHEMA}name`)[0]).sort()).toEqual(wanted.map(({ name }) => name).sort())
        const items = things.flatMap((thing) => objects(quads, thing, `${SCHEMA}sameAs`))
        expect(items).toEqual(
          wanted.flatMap(({ links }) => (links.wikidata === undefined ? [] : [`http://www.wikidata.org/entity/${links.wikidata}`])),
        )
        expect(objects(quads, article, `${SCHEMA}articleBody`)).toEqual([document.text])
      }),
      { numRuns: 25 },
    )
  })

  test('an office is a role between the person and what is led', async () => {
    const base = fc.sample(documents, { numRuns: 1, seed: 5 })[0]
    if (base === undefined) throw new Error('no document')
    const entity = (id: string, type: string, name: string): Document['entities'][number] => ({
      ...{ id, type, name, aliases: [], links: {}, mentions: [] },
    })
    const document: Document = {
      ...base,
      ...{ mentions: [], entities: [entity('e1', 'PERSON', 'Ana Berg'), entity('e2', 'GPE', 'Latvia')] },
      relations: [
        {
          ...{ id: 'r1', type: 'leader-of', subject: 'e1', object: 'e2', qualifiers: { role: 'President' } },
          ...{ negated: false, modality: 'asserted', confidence: 1, evidence: [] },
        },
      ],
    }
    const quads = await statements('json-ld', document)
    const [person = ''] = subjects(quads, `${SCHEMA}name`, 'Ana Berg')
    const [role = ''] = objects(quads, person, `${SCHEMA}affiliation`)
    expect(objects(quads, role, `${SCHEMA}roleName`)).toEqual(['President'])
    expect(objects(quads, objects(quads, role, `${SCHEMA}affiliation`)[0] ?? '', `${SCHEMA}name`)).toEqual(['Latvia'])
  })
})
