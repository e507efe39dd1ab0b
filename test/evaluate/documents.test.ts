import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/document/index.ts'
import { countTable, type Evaluation, evaluateDocuments, figuresOf, MEASURES, placer, readDocument } from '../../src/evaluate/index.ts'
import { type Gold, loadFixtures } from '../../src/fixtures/index.ts'
import { documentOfGold, smallGold } from './helpers.ts'

const FAST = { draws: 20 }
const golds = (await loadFixtures(new URL('../../fixtures', import.meta.url).pathname)).filter((gold) => gold.split === 'dev')
const values = (evaluation: Evaluation): [string, number | null][] => [...evaluation.figures].map(([name, { value }]) => [name, value])

describe('evaluateDocuments', () => {
  test('gold against gold is 1 in every figure', () => {
    const wrong = values(evaluateDocuments(golds, golds.map(documentOfGold), FAST)).filter(
      ([, value]) => value !== null && Math.abs(value - 1) > 1e-9,
    )
    // Facts that need coreference are told by their evidence, of which gold keeps none: see documentOfGold.
    expect(wrong.filter(([name]) => !name.startsWith('relations.coreference'))).toEqual([])
  })

  test('nothing is 0 in every figure that counts what is found; what has no gold is null', () => {
    const evaluation = evaluateDocuments(golds, [], FAST)
    const kept = ['body.leaks', 'metadata.absent', 'relations.flagged', 'relations.nothing']
    const wrong = values(evaluation).filter(
      ([name, value]) => value !== 0 && value !== null && !kept.some((other) => name.startsWith(other)),
    )
    expect(wrong).toEqual([])
    expect(evaluation.absent).toEqual(golds.map((gold) => gold.article))
    expect(evaluation.figures.get('relations.role')?.value).toBeNull()
  })

  test('no figure is ever NaN, and every measure is a figure', () => {
    const evaluation = evaluateDocuments(golds, golds.map(documentOfGold), FAST)
    expect(values(evaluation).filter(([, value]) => Number.isNaN(value))).toEqual([])
    const missing = MEASURES.filter((measure) => !evaluation.figures.has(measure.kind === 'rate' ? measure.name : `${measure.name}.f1`))
    expect(missing.map((measure) => measure.name)).toEqual(['relations.unfooled'])
  })

  test('the order of documents, mentions and facts does not matter', () => {
    const documents = golds.map(documentOfGold).map(half)
    const turned = documents
      .map((d): Document => ({ ...d, mentions: [...d.mentions].reverse(), entities: [...d.entities].reverse() }))
      .reverse()
    const close = (evaluation: Evaluation): unknown =>
      values(evaluation).map(([name, value]) => [name, value === null ? null : expect.closeTo(value, 9)])
    expect(values(evaluateDocuments(golds, turned, FAST))).toEqual(close(evaluateDocuments(golds, documents, FAST)))
  })

  test('a text with clutter moves the spans, and what was found stays found', () => {
    const evaluation = evaluateDocuments(
      golds,
      golds.map((gold) => cluttered(documentOfGold(gold))),
      FAST,
    )
    for (const name of ['entities.strict.f1', 'coreference.lea.f1', 'relations.facts.f1', 'sentiment.exact.f1', 'quotations.exact.f1'])
      expect([name, evaluation.figures.get(name)?.value]).toEqual([name, 1])
    expect(evaluation.figures.get('body.shingles.p')?.value).toBeLessThan(1)
  })

  test('what is found outside the article is spurious, what the text lacks is missed', () => {
    const gold = smallGold('Riga')
    const document = documentOfGold(gold)
    const [first] = document.mentions
    if (first === undefined) throw new Error('no mention')
    const at = gold.text.length + 2
    const more = {
      ...document,
      text: `${gold.text}\n\nPutin`,
      mentions: [...document.mentions, { ...first, id: 'x', start: at, end: at + 5, text: 'Putin' }],
    }
    const blocks = [...document.blocks, { start: at, end: at + 5, kind: 'paragraph' as const }]
    const { documents } = evaluateDocuments([gold], [{ ...more, blocks }], FAST)
    expect(documents[0]?.findings.filter((finding) => finding.outcome === 'spurious')).toMatchObject([
      { what: 'PERSON «Putin»', why: 'outside the article' },
    ])
  })

  test('a second copy of a fact is false; an optional, negated or possible one is not counted', () => {
    const gold = smallGold('Riga')
    const document = documentOfGold(gold)
    const [fact] = document.relations
    if (fact === undefined) throw new Error('no fact')
    const figure = (g: Gold, d: Document): number | null | undefined =>
      evaluateDocuments([g], [d], FAST).figures.get('relations.facts.p')?.value
    expect(figure(gold, { ...document, relations: [...document.relations, { ...fact, id: 'again' }] })).toBe(3 / 4)
    expect(figure(gold, { ...document, relations: [...document.relations, { ...fact, id: 'not', negated: true }] })).toBe(1)
    const optional = { ...gold, facts: gold.facts.map((f, index) => (index === 0 ? { ...f, optional: true } : f)) }
    expect(figure(optional, document)).toBe(1)
    expect(figure(optional, { ...document, relations: document.relations.slice(1) })).toBe(1)
  })

  test('tags have figures of their own, and macro averages leave out what has no gold', () => {
    const [a, b] = [smallGold('Riga'), { ...smallGold('Oslo'), facts: [], tags: ['quiet'] }]
    const { tags, figures } = evaluateDocuments([a, b], [documentOfGold(a)], FAST)
    expect(tags.get('summit')?.figures.get('relations.facts.f1')).toBe(1)
    expect(tags.get('quiet')?.figures.get('relations.facts.f1')).toBeNull()
    expect(figures.get('relations.facts.macro-documents')?.value).toBe(1)
    expect(figures.get('body.shingles.macro-documents')?.value).toBe(0.5)
  })

  test('documents of other tools need only what they have', () => {
    const gold = smallGold('Riga')
    const { figures } = evaluateDocuments([gold], [readDocument({ id: 'some/where/Riga.html', text: gold.text })], FAST)
    expect(figures.get('body.shingles.f1')?.value).toBe(1)
    expect(figures.get('entities.strict.f1')?.value).toBe(0)
  })
})

test('every figure reads counts that stand in the table', () => {
  const table = countTable(evaluateDocuments(golds.slice(0, 2), golds.slice(0, 2).map(documentOfGold), FAST).documents)
  const keys = new Set(table.flatMap((row) => [...row.keys()]))
  expect(figuresOf(table).flatMap((figure) => figure.keys.filter((key) => !keys.has(key)))).toEqual([])
})

describe('placer', () => {
  const blocks = (text: string): { text: string; blocks: { start: number; end: number }[] } => {
    let at = 0
    return {
      text,
      blocks: text.split('\n\n').map((block) => {
        const span = { start: at, end: at + block.length }
        at = span.end + 2
        return span
      }),
    }
  }
  const moved = (from: string, to: string, words: string): string => {
    const { start, end } = placer(blocks(from), blocks(to))({ start: from.indexOf(words), end: from.indexOf(words) + words.length })
    return to.slice(start, end)
  }
  test('whole blocks are shifted, wherever they stand', () => {
    expect(moved('Ad.\n\nAna met Bo.\n\nEnd.', 'End.\n\nAna met Bo.', 'Bo')).toBe('Bo')
    expect(moved('Ad.\n\nAna met Bo.\n\nEnd.', 'End.\n\nAna met Bo.', 'End')).toBe('End')
  })
  test('a block that differs is aligned by words, quotes of any shape', () => {
    expect(moved('By X. “Ana” met old Bo in Riga.', '"Ana" met Bo in Riga.', '“Ana” met')).toBe('"Ana" met')
    expect(moved('By X. “Ana” met old Bo in Riga.', '"Ana" met Bo in Riga.', 'Riga')).toBe('Riga')
  })
  test('what is not there is moved behind the end, and stays distinct', () => {
    const place = placer(blocks('Ad one. Bo.'), blocks('Bo.'))
    expect(place({ start: 0, end: 2 })).toEqual({ start: 4, end: 6 })
    expect(place({ start: 3, end: 6 })).toEqual({ start: 7, end: 10 })
  })
})

/** Leaves out every other mention, fact and phrase. */
function half(document: Document): Document {
  const every = <T>(items: readonly T[]): T[] => items.filter((_, index) => index % 2 === 0)
  return { ...document, mentions: every(document.mentions), relations: every(document.relations), sentiments: every(document.sentiments) }
}

/** Puts a line of clutter before the text and an extra word into every block. */
function cluttered(document: Document): Document {
  const shift = (offset: number): number => 12 + offset + 5 * document.blocks.filter((block) => block.start <= offset).length
  const move = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: shift(span.start),
    end: shift(span.end - 1) + 1,
  })
  const texts = document.blocks.map((block) => `Zzz. ${document.text.slice(block.start, block.end)}`)
  const blocks = document.blocks.map((block) => ({ ...block, start: shift(block.start) - 5, end: shift(block.end - 1) + 1 }))
  return {
    ...document,
    text: ['Read more.', ...texts].join('\n\n'),
    blocks: [{ start: 0, end: 10, kind: 'paragraph' }, ...blocks],
    mentions: document.mentions.map(move),
    quotations: document.quotations.map(move),
    sentiments: document.sentiments.map((sentiment) => ({
      ...move(sentiment),
      ...(sentiment.target && { target: sentiment.target.end === 0 ? sentiment.target : move(sentiment.target) }),
    })),
  }
}
