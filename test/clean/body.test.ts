import { describe, expect, it } from 'vitest'
import { blockTexts, clean, page, SENTENCES } from './helpers.ts'

describe('the text', () => {
  it('is the headline and the body, joined by blank lines, with blocks that cover it', async () => {
    const article = await clean(page())
    expect(article.text).toBe(['Bridge to Open Before the Winter', ...SENTENCES].join('\n\n'))
    expect(article.blocks.map((block) => block.kind)).toEqual(['headline', 'paragraph', 'paragraph', 'paragraph'])
    expect(blockTexts(article).join('\n\n')).toBe(article.text)
    expect(article.quality).toBeGreaterThan(0.4)
  })

  it('holds single blanks, no invisible characters, and no broken surrogates', async () => {
    const { text } = await clean(
      page({
        inside: '<p>A no&nbsp;break, a soft&shy;hyphen, a zero\u200bwidth,\r\n  a\ttab and half\ud800 a pair, in one long sentence.</p>',
      }),
    )
    expect(text).toContain('A no break, a softhyphen, a zerowidth, a tab and half\ufffd a pair, in one long sentence.')
  })

  it('keeps emoji whole', async () => {
    const { text } = await clean(page({ inside: '<p>The family 👨‍👩‍👧 of the mayor came to see the opening of the bridge too.</p>' }))
    expect(text).toContain('family 👨‍👩‍👧 of')
  })

  it('never glues two blocks, and never parts a word', async () => {
    const { text } = await clean(
      page({ inside: '<div>One line stands here<div>another line stands here</div>and a third<em>ly</em> one</div>' }),
    )
    expect(text).toContain('One line stands here\n\nanother line stands here\n\nand a thirdly one')
  })

  it('makes paragraphs of doubled line breaks, and a blank of a single one', async () => {
    const [first, second, third] = SENTENCES
    const article = await clean(`<title>Bridge</title><div>${first}<br><br/>\n${second}<br>${third}</div>`)
    expect(article.text).toContain(`${first}\n\n${second} ${third}`)
  })

  it('keeps the kinds of lists, quotes, headings and tables', async () => {
    const article = await clean(
      page({
        inside:
          '<h2>What was agreed</h2><ul><li>The bridge opens in November.</li></ul><blockquote><p>We waited for ten years, and it was worth it.</p></blockquote>' +
          '<table><tr><th>Year</th><th>Lorries</th></tr><tr><td>2019</td><td>410</td></tr></table>',
      }),
    )
    const kinds = article.blocks.map((block) => `${block.kind}: ${article.text.slice(block.start, block.end)}`)
    expect(kinds).toContain('heading: What was agreed')
    expect(kinds).toContain('list-item: The bridge opens in November.')
    expect(kinds).toContain('quote: We waited for ten years, and it was worth it.')
    expect(kinds).toContain('table: 2019 410')
  })

  it('reads an article that is laid out in a table', async () => {
    const cells = SENTENCES.map((sentence) => `<tr><td width=20></td><td>${sentence}<p></td></tr>`).join('')
    const { text } = await clean(`<title>Bridge</title><table><tr><td><a href=/>Home</a></td><td><table>${cells}</table></td></tr></table>`)
    for (const sentence of SENTENCES) expect(text).toContain(sentence)
    expect(text).not.toContain('Home')
  })
})

describe('what is left out', () => {
  it.each([
    ['a byline', '<p>By Amara Okonjo-Diallo</p>', 'Okonjo'],
    ['a caption', '<figure><img><figcaption>The bridge at dawn</figcaption></figure>', 'dawn'],
    ['a caption without a figure', '<p class="wp-caption-text">The bridge at dawn</p>', 'dawn'],
    ['a credit', '<p>The bridge at dawn. Photo: Jo Bloggs/HP</p>', 'Bloggs'],
    ['a sharing bar', '<div class="share-buttons"><a>Share on Facebook</a></div>', 'Share'],
    [
      'a newsletter box',
      '<div class="box"><h3>The morning letter</h3><p>All you need at breakfast.</p><form><input type="email"></form></div>',
      'breakfast',
    ],
    ['an advertisement', '<p>ADVERTISEMENT</p>', 'ADVERTISEMENT'],
    ['a related link', '<p><a href="/x">READ MORE: Tunnel to stay closed for another year, says the mayor</a></p>', 'Tunnel'],
    ['hidden text', '<p style="display:none">A secret sentence that nobody is meant to see on this page.</p>', 'secret'],
    ['text for screen readers', '<span class="sr-only">opens in a new window</span>', 'window'],
    [
      'a pull quote that repeats the body',
      '<blockquote class="x">a good day for the town and for its market</blockquote>',
      '\n\na good day',
    ],
    ['a script', '<script>var a = "<p>scripted</p>"</script>', 'scripted'],
  ])('%s', async (_, inside, leak) => {
    const { text } = await clean(page({ inside }))
    expect(text).not.toContain(leak)
    for (const sentence of SENTENCES) expect(text).toContain(sentence)
  })

  it.each([
    [
      'comments',
      '<section id="comments"><p>I have waited for this bridge all my life, and I am glad, said nobody ever.</p></section>',
      'nobody ever',
    ],
    ['related stories', '<h3>Related Posts</h3><ul><li><a>President Voss greets the new chancellor of Freedonia</a></li></ul>', 'Voss'],
    [
      'a cookie banner',
      '<div class="cookie-consent"><p>We and our partners use cookies to make this site better for you, every day.</p></div>',
      'cookies',
    ],
    [
      'the footer',
      '<footer><p>Copyright The Harbour Post, all rights reserved, since nineteen hundred and four.</p></footer>',
      'Copyright',
    ],
    [
      'an author’s biography',
      '<div class="author-bio"><p>Amara is a reporter in the harbour town and writes about bridges and ferries.</p></div>',
      'Amara',
    ],
  ])('%s after the body', async (_, after, leak) => {
    expect((await clean(page({ after }))).text).not.toContain(leak)
    expect((await clean(page({ inside: '' }).replace('</article>', `${after}</article>`))).text).not.toContain(leak)
  })

  it('keeps captions where they are asked for, as captions', async () => {
    const html = page({ inside: '<figure><img><figcaption>The bridge at dawn</figcaption></figure>' })
    const article = await clean(html, { keep: ['captions'] })
    const caption = article.blocks.find((block) => block.kind === 'caption')
    expect(caption && article.text.slice(caption.start, caption.end)).toBe('The bridge at dawn')
  })

  it('explains every block', async () => {
    const { explain } = await clean(page({ inside: '<p>By Amara Okonjo-Diallo</p>' }), { explain: true })
    expect(explain).toContainEqual(expect.objectContaining({ kept: false, reason: 'line:byline', text: 'By Amara Okonjo-Diallo' }))
    expect(explain).toContainEqual(expect.objectContaining({ kept: true, reason: 'body', text: SENTENCES[0] }))
  })
})

describe('odd pages', () => {
  it('takes the body from JSON-LD where the page shows none, without sources', async () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Bridge to Open',
      articleBody: SENTENCES.join('\n\n'),
      author: { '@type': 'Person', name: 'Amara Okonjo-Diallo' },
    }
    const article = await clean(
      `<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><div id="app"></div></body></html>`,
    )
    expect(article.text).toBe(['Bridge to Open', ...SENTENCES].join('\n\n'))
    expect(article.blocks.every((block) => block.source === undefined)).toBe(true)
    expect(article.meta.byline).toEqual(['Amara Okonjo-Diallo'])
  })

  it('flattens what is nested too deep, warns, and glues nothing', async () => {
    const deep = 20_000
    const article = await clean(
      `${'<div>'.repeat(deep)}${SENTENCES[0]}<div>${SENTENCES[1]}</div>${'</div>'.repeat(deep)}<p>${SENTENCES[2]}</p>`,
    )
    expect(article.text).toContain(`${SENTENCES[0]}\n\n${SENTENCES[1]}`)
    expect(article.warnings.map((warning) => warning.code)).toContain('html-too-deep')
  })

  it.each([
    ['nested elements', (n: number) => '<div><i>'.repeat(n)],
    ['unmatched end tags', (n: number) => '<i>'.repeat(n) + '</b>'.repeat(n)],
    ['line breaks', (n: number) => '<br>'.repeat(n * 5)],
    ['attributes', (n: number) => `<div ${'a=b '.repeat(n * 2)}>`],
    ['open tags', (n: number) => '<'.repeat(n * 5)],
  ])('reads many %s in time in proportion to their number', async (_, hostile) => {
    const time = async (n: number): Promise<number> => {
      const html = `<p>${SENTENCES[0]}</p>${hostile(n)}`
      const start = performance.now()
      await clean(html)
      return performance.now() - start
    }
    await time(2_000)
    const single = await time(20_000)
    const fourfold = await time(80_000)
    // Quadratic work would take sixteen times as long; a busy machine may well double a short time.
    expect(fourfold).toBeLessThan(10 * single + 200)
  })

  it('reads on rightly behind an element with thousands of attributes', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => `a${at}="&amp;"`).join(' ')
    const inside = `<p ${many}>One more sentence stands here for all to read.</p><p class="caption">The bridge at dawn</p>`
    const { text } = await clean(page({ inside }))
    expect(text).toContain('One more sentence stands here')
    expect(text).not.toContain('dawn')
  })

  it('gives a page without text no text, with a warning', async () => {
    for (const html of ['', '<html></html>', '<nav><a href=/>Home</a></nav>', '\0\0\0', '<!-- -->']) {
      const article = await clean(html)
      expect(article.warnings.map((warning) => warning.code)).toContain('html-no-body')
      expect(article.quality).toBe(0)
    }
  })
})
