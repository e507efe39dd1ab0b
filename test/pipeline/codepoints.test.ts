import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Document } from '../../src/index.ts'
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
