import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Document, type Span } from '../../src/index.ts'
import { toCodePoints } from '../../src/pipeline/codepoints.ts'
import { page } from '../support/pages.ts'

describe('offsets in code points', () => {
  const html = page('👋🏽 Latvian President Anna Berzina warmly praised Kenya 🇰🇪.', '“We are 𝔡𝔢𝔩𝔦𝔤𝔥𝔱𝔢𝔡,” she said 👍.')
  let units: Document
  let points: Document
  beforeAll(async () => {
    units = await (await createPipeline()).extract({ html })
    points = await (await createPipeline({ offsets: 'codepoints' })).extract({ html })
  })

  test('cut mentions, quotations and phrases out of the characters of the text', () => {
    const characters = Array.from(points.text)
    expect(points.mentions.length).toBeGreaterThan(2)
    for (const { start, end, text } of [...points.mentions, ...points.sentiments]) expect(characters.slice(start, end).join('')).toBe(text)
    expect(points.quotations.map(({ start, end }) => characters.slice(start, end).join(''))).toEqual(['“We are 𝔡𝔢𝔩𝔦𝔤𝔥𝔱𝔢𝔡,”'])
  })

  test('cut chains out of the characters of the text', async () => {
    const text = 'A 😀 boat came. The boat sank.'
    const { chains = [] } = await (await createPipeline({ layers: ['chains'], offsets: 'codepoints', language: 'en' })).extract({ text })
    const characters = Array.from(text)
    expect(chains.map(({ mentions }) => mentions.map(({ start, end }) => characters.slice(start, end).join('')))).toContainEqual([
      expect.stringMatching(/boat$/),
      'The boat',
    ])
  })

  test('cut the sources of blocks out of the characters of the page', () => {
    const characters = Array.from(html)
    const cut = points.blocks.map(({ source }) => characters.slice(source?.start, source?.end).join(''))
    expect(cut).toEqual(units.blocks.map(({ source }) => html.slice(source?.start, source?.end)))
    expect(cut[2]).toContain('𝔡𝔢𝔩𝔦𝔤𝔥𝔱𝔢𝔡')
  })

  test('change nothing else', () => {
    const strip = (document: Document): unknown =>
      JSON.parse(
        JSON.stringify(document, (key, value: unknown) => (key === 'start' || key === 'end' || key === 'options' ? undefined : value)),
      )
    expect(strip(points)).toEqual(strip(units))
  })
})

describe('every range of a document', () => {
  // A character beyond the BMP counts one, as does half of one; what is combined of several counts each.
  const text = 'a😀b\ud83dc🇰🇪d\ude00e\u0301\uffffgf'
  const page = `<p>😀</p>${text}`
  const [whole, cue, holder, target]: Span[] = [
    { start: 0, end: text.length },
    { start: 1, end: 3 },
    { start: 3, end: 5 },
    { start: text.indexOf('d'), end: text.length },
  ]
  const at = <T extends object>(span: Span | undefined, more: T): Span & T => ({ start: span?.start ?? 0, end: span?.end ?? 0, ...more })
  const document = async (): Promise<Document> => ({
    ...(await (await createPipeline({ layers: ['clean'] })).extract({ text })),
    blocks: [at(whole, { kind: 'paragraph' as const, source: { start: page.indexOf('a😀'), end: page.length } })],
    sentences: [at(whole, {})],
    tokens: [at(cue, { lemma: 'x', upos: 'NOUN' as const, xpos: 'NN', head: 0, deprel: 'root' })],
    mentions: [
      at(holder, { id: 'm1', entity: 'e1', type: 'PERSON' as const, kind: 'name' as const, text: 'b', confidence: 1, source: 'model' }),
    ],
    quotations: [at(whole, { cue: at(cue, {}) }), at(cue, {})],
    relations: [
      {
        ...{ id: 'r1', type: 'leader-of' as const, subject: 'e1', object: 'e2', qualifiers: {}, negated: false, confidence: 1 },
        modality: 'asserted' as const,
        evidence: [at(target, { subject: 'm1', object: 'm2', pattern: 'p' })],
      },
    ],
    sentiments: [
      at(whole, { id: 's1', text, polarity: 'positive' as const, score: 1, confidence: 1, holder: at(holder, {}), target: at(target, {}) }),
      at(cue, { id: 's2', text: '😀', polarity: 'negative' as const, score: -1, confidence: 1 }),
    ],
    warnings: [
      { code: 'run-truncated', message: 'x', start: 3, end: text.length },
      { code: 'input-empty', message: 'x' },
    ],
  })

  /** The code points before an offset, counted the slow way. */
  const slow = (of: string, offset: number): number => Array.from(of.slice(0, offset)).length
  const expected = (span: Span | undefined): Span => ({ start: slow(text, span?.start ?? 0), end: slow(text, span?.end ?? 0) })

  test('is counted, and what has none stays without', async () => {
    const units = await document()
    const points = toCodePoints(units, page)
    expect(points.blocks).toEqual([
      {
        kind: 'paragraph',
        ...expected(whole),
        source: { start: slow(page, units.blocks[0]?.source?.start ?? 0), end: slow(page, page.length) },
      },
    ])
    expect(points.sentences).toEqual([expected(whole)])
    expect(points.tokens).toEqual([{ ...units.tokens?.[0], ...expected(cue) }])
    expect(points.mentions).toMatchObject([expected(holder)])
    expect(points.quotations).toEqual([{ ...expected(whole), cue: expected(cue) }, expected(cue)])
    expect(points.relations).toEqual([{ ...units.relations[0], evidence: [{ ...units.relations[0]?.evidence[0], ...expected(target) }] }])
    expect(points.sentiments).toMatchObject([{ ...expected(whole), holder: expected(holder), target: expected(target) }, expected(cue)])
    expect(Object.keys(points.sentiments[1] ?? {})).not.toContain('holder')
    expect(points.warnings).toEqual([
      { code: 'run-truncated', message: 'x', ...expected({ start: 3, end: text.length }) },
      { code: 'input-empty', message: 'x' },
    ])
  })

  test('of a page that is not there stays as it was; without tokens there are none', async () => {
    const { tokens: _, ...units } = await document()
    const points = toCodePoints(units, undefined)
    expect(points.blocks).toEqual([{ ...units.blocks[0], ...expected(whole) }])
    expect(points).not.toHaveProperty('tokens')
  })

  test('stays as it is in a text without such characters', async () => {
    const plain = { ...(await document()), text: 'x'.repeat(text.length) }
    expect(toCodePoints(plain, undefined).mentions).toEqual(plain.mentions)
  })
})
