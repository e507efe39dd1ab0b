import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, page, SENTENCES } from './helpers.ts'

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe('sources', () => {
  it('give back the words of their blocks', async () => {
    const html = page({
      inside: '<p class="x">A <b>bold</b> word &amp; an\r\n  entity, a&nbsp;blank and <a href="/y">a link</a>, all in one sentence.</p>',
    })
    const { blocks, text } = await clean(html)
    for (const block of blocks) {
      const source = html
        .slice(block.source?.start, block.source?.end)
        .replace(/<[^>]*>/g, '')
        .replace(/&amp;/g, '&')
        .replace(/&nbsp;/g, ' ')
      expect(words(source)).toEqual(words(text.slice(block.start, block.end)))
    }
  })

  it('cover text that comes in hundreds of pieces, and what stands beside many line breaks', async () => {
    const long = 'A &amp; B &lt;-&gt; C, '.repeat(400)
    const html = page({ inside: `<p>${long}</p><p>One line stands here${'<br>'.repeat(50)}and another stands here.</p>` })
    const { blocks, text } = await clean(html)
    const block = blocks.find(({ start, end }) => end - start > 4000)
    expect(text.slice(block?.start, block?.end)).toBe('A & B <-> C, '.repeat(400).trim())
    expect(html.slice(block?.source?.start, block?.source?.end).trim()).toBe(long.trim())
    expect(text).toContain('One line stands here\n\nand another stands here.')
  })

  it('stand in order, inside the page, and blocks tile the text, whatever a paragraph holds', async () => {
    const piece = fc.constantFrom(
      'word ',
      '👩‍🚀 ',
      'e\u0301 ',
      '&eacute;',
      '\r\n',
      '<b>x</b>',
      '&#128512;',
      '\u200b',
      '&shy;',
      '<br>',
      '<i>',
      '</p><p>',
      '&',
      '<',
      '\ud83d',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const html = page({ inside: `<p>${SENTENCES[0]}${pieces.join('')}</p>` })
        const { blocks, text } = await clean(html)
        let at = 0
        for (const block of blocks) {
          expect(block.start).toBe(at)
          const own = text.slice(block.start, block.end)
          expect(own).toBe(own.trim())
          expect(own).not.toMatch(/\s{2}|\n/)
          at = block.end + 2
          const { source } = block
          if (source === undefined) continue
          expect(source.start).toBeLessThan(source.end)
          expect(source.end).toBeLessThanOrEqual(html.length)
        }
        expect(at - 2).toBe(text.length)
      }),
      { numRuns: 60 },
    )
  })
})
