import { beforeAll, describe, expect, it } from 'vitest'
import { createTracer, type Tracer } from '../../src/clean/index.ts'
import { clean, page, SENTENCES } from './helpers.ts'

let tracer: Tracer
beforeAll(async () => {
  tracer = await createTracer()
})

/** What the page has where the article has `wanted`. */
async function traced(html: string, wanted: string): Promise<string | undefined> {
  const article = await clean(html)
  const start = article.text.indexOf(wanted)
  expect(start).toBeGreaterThanOrEqual(0)
  const range = tracer.trace(html, article, { start, end: start + wanted.length })
  return range && html.slice(range.start, range.end)
}

describe('a span of the text', () => {
  it.each([
    ['plain words', 'the old ferry', 'the old ferry'],
    ['entities', 'Smith & Söhne', 'Smith &amp; S&ouml;hne'],
    ['numeric entities', 'a 👋 wave', 'a &#128075; wave'],
    ['carriage returns and collapsed blanks', 'one two three', 'one\r\n   two \t three'],
    ['no-break blanks', '12 May', '12&nbsp;May'],
    ['soft hyphens, written out and not', 'steamship company', 'steam&shy;ship com\u00adpany'],
    ['zero-width blanks', 'long address', 'long\u200b add\u200bress'],
    ['tags inside a word', 'unbelievable', 'un<b>believ</b>able'],
    ['hidden text between', 'shown here', 'shown <span style="display:none">or not</span> here'],
    ['a comment between', 'before after', 'before <!-- so --> after'],
    ['a line break', 'first second', 'first<br>second'],
  ])('with %s has its place in the page', async (_, wanted, source) => {
    const html = page({ inside: `<p class="x">It is said that ${source}, and that is all that was said of it in the town.</p>` })
    expect(await traced(html, wanted)).toBe(source)
    expect(await traced(html, ' that is all')).toBe(' that is all')
  })

  it('may lie in a row of a table, and in several blocks', async () => {
    const inside = '<table><tr><th>Year</th><th>Lorries</th></tr><tr><td>2019</td><td>410</td></tr></table>'
    expect(await traced(page({ inside }), '2019 410')).toBe('2019</td><td>410')
    expect(await traced(page(), 'its market.')).toBe('its market.')
    const [first = '', second = ''] = SENTENCES
    expect(await traced(page(), `${first}\n\n${second}`)).toBe(`${first}</p><p>${second}`)
  })

  it('has no place where the text is that of JSON-LD', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Bridge to Open', articleBody: SENTENCES.join('\n\n') })
    expect(await traced(`<script type="application/ld+json">${data}</script><div id="app"></div>`, 'ministers')).toBeUndefined()
  })
})
