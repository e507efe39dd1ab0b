import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'
import { textOf } from '../support/check.ts'
import { codesOf } from '../support/cli.ts'
import { page } from '../support/pages.ts'

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

const RUSSIAN =
  'Президент Латвии поздравила в понедельник своего кенийского коллегу с избранием. В письме говорится, что обе страны и дальше будут работать вместе.'

let pipeline: Pipeline
beforeAll(async () => {
  pipeline = await createPipeline({ layers: ['clean', 'text'] })
})

describe('plain text', () => {
  test('has its blocks between blank lines', async () => {
    const document = await pipeline.extract({ text: '\n  One\nstill one.  \r\n\r\nTwo.\n \t \nThree.\n\n' })
    expect(document.blocks.map((block) => textOf(document, block))).toEqual(['One\nstill one.', 'Two.', 'Three.'])
  })

  test('keeps the metadata given, says that it was given, and does not let it into the text', async () => {
    const { text, meta } = await pipeline.extract({ text: 'She left.', meta: { title: 'Left', byline: ['A. B.'] } })
    expect(text).toBe('She left.')
    expect(meta).toEqual({ title: 'Left', byline: ['A. B.'], from: { title: 'given', byline: 'given' } })
  })

  test('is hashed as UTF-8', async () => {
    expect((await pipeline.extract({ text: 'Ā👋' })).source).toEqual({ mediaType: 'text/plain', sha256: sha256('Ā👋') })
  })
})

describe('bytes', () => {
  test('are hashed as they are, and told from their content', async () => {
    const bytes = Buffer.from(page('A “curly” café.'), 'utf16le')
    const { source, text } = await pipeline.extract({ id: 'x', path: 'x.txt', bytes })
    expect(source).toEqual({ path: 'x.txt', mediaType: 'text/html', encoding: 'utf-16le', sha256: sha256(bytes) })
    expect(text).toContain('A “curly” café.')
  })

  test('of plain text are decoded and not cleaned', async () => {
    expect(await pipeline.extract({ bytes: Buffer.from('Line\r\n\tone\u00a0') })).toMatchObject({
      text: 'Line\r\n\tone\u00a0',
      source: { mediaType: 'text/plain', encoding: 'utf-8' },
    })
  })
})

describe('a page', () => {
  test('keeps what the caller knows before what it says itself', async () => {
    const { meta } = await pipeline.extract({ html: page('A story.'), meta: { title: 'Given' } })
    expect(meta.title).toBe('Given')
    expect(meta.from?.title).toBe('given')
  })

  test('has for every block the place it came from', async () => {
    const html = page('Fish &amp; chips', 'An <b>em&shy;phatic</b> one')
    const document = await pipeline.extract({ html })
    const sources = document.blocks.map(({ source }) => html.slice(source?.start, source?.end))
    expect(sources[0]).toContain('A greeting')
    expect(sources[1]).toContain('Fish &amp; chips')
    expect(sources[2]).toContain('em&shy;phatic')
  })
})

describe('a language', () => {
  test('given by the caller is believed', async () => {
    const reader = await createPipeline({ layers: ['entities'] })
    const document = await reader.extract({ text: 'Anna Berzina left Kenya.', meta: { language: 'fr' } })
    expect(codesOf(document)).toEqual(['language-unsupported'])
    expect(document.mentions).toEqual([])
  })

  test('of the options goes before everything, and the warning names it', async () => {
    const reader = await createPipeline({ layers: ['entities'], language: 'de' })
    expect((await reader.extract({ text: 'Anna Berzina left Kenya.' })).warnings[0]?.message).toContain('«de»')
  })

  test('with a region is English too', async () => {
    const reader = await createPipeline({ layers: ['entities'] })
    expect((await reader.extract({ text: 'Anna Berzina left Kenya.', meta: { language: 'en-GB' } })).mentions.length).toBeGreaterThan(0)
  })

  test('is no reason to warn where only cleaning was asked for', async () => {
    const document = await pipeline.extract({ text: RUSSIAN })
    expect(document.meta.language).toBe('ru')
    expect(document.warnings).toEqual([])
  })
})
