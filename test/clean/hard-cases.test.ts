import { describe, expect, it } from 'vitest'
import { clean, page, SENTENCES } from './helpers.ts'

const OTHER: readonly string[] = [
  'President Voss of Freedonia greeted the new chancellor on Tuesday in the palace, and both praised the long friendship.',
  'The chancellor, who had come by train, spoke of a new beginning between the two countries after years of silence.',
  'Crowds stood along the road to the palace, where flags of both countries hung from every window of the old town.',
]
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('')
/** The page with something under its last paragraph, inside the article. */
const endingWith = (end: string, head = ''): string => page({ head }).replace('</article>', `${end}</article>`)
/** The page with other contents than an `<article>`. */
const holding = (main: string): string => page().replace(/<main>[\s\S]*<\/main>/, `<main>${main}</main>`)

const SIGNED = '<meta name="author" content="Amara Okonjo-Diallo"><script type="application/ld+json">{"@type":"NewsArticle"}</script>'

describe('blocks under the body without telling markup', () => {
  it.each([
    ['a related list', '<p>Related stories</p><ul><li>Tunnel to stay closed</li><li>Ferry sinks</li></ul>', 'Tunnel'],
    [
      'related links without a heading',
      '<div><a href="/a">Tunnel to stay closed for a year</a></div><div><a href="/b">Ferry sinks at night</a></div>',
      'Tunnel',
    ],
    ['tags', '<p>Tags: bridge, harbour, lorries</p>', 'Tags'],
    ['the biography of who signs', '<p>Amara Okonjo-Diallo writes about bridges and has covered the town since 2009.</p>', 'since 2009'],
    ['a biography in italics', '<p><em>Jo Bloggs is a lecturer in civil engineering at the University of Freedonia.</em></p>', 'lecturer'],
    ['a newsletter', '<p>Sign up for our daily newsletter and get the best of the harbour in your inbox.</p>', 'newsletter'],
    ['an app', '<p>Download our app for the latest news on the go.</p>', 'our app'],
    [
      'what a firm says of itself',
      '<p><strong>About Harbour Bridges</strong></p><p>Founded in 1904, Harbour Bridges is a leading maker of bridges with offices in twelve countries.</p>',
      'leading maker',
    ],
    [
      'an address',
      '<p>Harbour Post, 12 Quay Street, Harbour Town</p><p>The press office</p><p>Tel: +44 20 5550 1234</p><p>desk@harbour.example</p>',
      'Quay Street',
    ],
    ['a media contact', '<p>Media contact:</p><p>Jo Bloggs, The Harbour Post</p>', 'Bloggs'],
    ['a reprint notice', '<p>Republished from The Conversation under a Creative Commons licence.</p>', 'Republished'],
    [
      'comments under a plain heading',
      '<p>Leave a comment</p><div><p>I have waited for it all my life, said nobody ever.</p></div>',
      'nobody',
    ],
  ])('%s', async (_, end, leak) => {
    const { text } = await clean(endingWith(end, SIGNED))
    expect(text).toBe(['Bridge to Open Before the Winter', ...SENTENCES].join('\n\n'))
    expect(text).not.toContain(leak)
  })

  it('stay where they are the story: a person in a paragraph, a firm in a heading, a number in a sentence', async () => {
    const inside =
      '<h3>About the bridge</h3><p>Jo Bloggs is one of the engineers who drew it, and he was in the town for a week.</p><p>Those who want to cross must call +44 20 5550 1234 a day before they come.</p>'
    const { text } = await clean(page({ inside, head: SIGNED }))
    expect(text).toContain('About the bridge\n\nJo Bloggs is one of the engineers')
    expect(text).toContain('must call +44 20 5550 1234')
  })
})

describe('lines inside the body', () => {
  it.each([
    ['<p>READ MORE: <a href="/x">Tunnel to stay closed</a></p>'],
    ['<p><b>SEE ALSO: Tunnel to stay closed</b></p>'],
    ['<p>Also on The Harbour Post: <a href="/y">Tunnel to stay closed</a></p>'],
    ['<p>Tunnel to stay closed. (Photo: Jo Bloggs/HP)</p>'],
  ])('%s is no part of it', async (inside) => {
    expect((await clean(page({ inside }))).text).not.toContain('Tunnel')
  })
})

describe('lead-ins', () => {
  it.each([
    ['the headline again', '<h2>Bridge to Open Before the Winter</h2>', '\n\nBridge to Open'],
    ['when it was updated', '<p>Updated at 10:20 GMT on 3 May 2021</p>', 'Updated'],
    ['breadcrumbs of text', '<p>Home » World » Bridges</p>', 'Home'],
    ['breadcrumbs of links', '<p><a href="/">Home</a> &gt; <a href="/w">World</a></p>', 'World'],
    [
      'a reprint notice',
      '<p>This article was originally published in The River Herald and is reprinted here with permission.</p>',
      'River Herald',
    ],
  ])('%s', async (_, before, leak) => {
    expect((await clean(page({ before }))).text).not.toContain(leak)
  })

  it('keeps a sentence that tells when something was first published', async () => {
    const inside = '<p>The novel about the bridge was first published in 1904, and it was read in every house of the town.</p>'
    expect((await clean(page({ inside }))).text).toContain('first published in 1904')
  })
})

describe('several texts on one page', () => {
  it('keeps a tweet that the text embeds', async () => {
    const tweet =
      '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">We are glad to open the bridge.</p>&mdash; Mayor (@mayor) <a href="https://twitter.example/1">May 3, 2021</a></blockquote>'
    const { text, blocks } = await clean(page({ inside: tweet }))
    const quote = blocks.find((block) => block.kind === 'quote')
    expect(text.slice(quote?.start, quote?.end)).toBe('We are glad to open the bridge.')
  })

  it('keeps all entries of a live blog', async () => {
    const entries = SENTENCES.map((text, at) => `<article class="entry"><time>10:0${at}</time><h2>Entry ${at}</h2><p>${text}</p></article>`)
    const { text } = await clean(holding(`<h1>Bridge to Open Before the Winter</h1><div>${entries.join('')}</div>`))
    for (const sentence of SENTENCES) expect(text).toContain(sentence)
  })

  it('stops where the next story is appended as readers scroll', async () => {
    const after = `<article><h1>President Greets the New Chancellor</h1>${paragraphs(OTHER)}</article>`
    const { text } = await clean(page({ after: after.repeat(2) }))
    expect(text).toBe(['Bridge to Open Before the Winter', ...SENTENCES].join('\n\n'))
  })

  it('takes in all containers that a text is split over', async () => {
    const parts = SENTENCES.map((text, at) => `<section><div><p>${text}</p><p>${OTHER[at]}</p></div><div>Advertisement</div></section>`)
    const { text } = await clean(holding(`<h1>Bridge to Open Before the Winter</h1>${parts.join('')}`))
    for (const sentence of [...SENTENCES, ...OTHER]) expect(text).toContain(sentence)
    expect(text).not.toContain('Advertisement')
  })
})

describe('pages that are not to be trusted', () => {
  const codes = async (html: string): Promise<string[]> => (await clean(html)).warnings.map(({ code }) => code)

  it('warns of a list of stories', async () => {
    const teaser = (text: string, at: number): string =>
      `<li><h3><a href="/${at}">Story number ${at} of the harbour town</a></h3><p>${text}</p></li>`
    const list = [...SENTENCES, ...OTHER].map(teaser).join('')
    expect(await codes(holding(`<h1>News</h1><ul>${list}</ul>`))).toEqual(['quality-low'])
  })

  it('warns of a page that shows the first lines only, and keeps them without the wall', async () => {
    const wall = '<div><p>Already a subscriber? Log in to continue reading.</p></div>'
    const html = holding(`<article><h1>Bridge to Open Before the Winter</h1><p>${SENTENCES[0]}</p>${wall}</article>`)
    expect(await codes(html)).toEqual(['quality-low'])
    expect((await clean(html)).text).toBe(`Bridge to Open Before the Winter\n\n${SENTENCES[0]}`)
  })

  it('trusts a short notice', async () => {
    const html = holding(`<article><h1>Bridge to Open Before the Winter</h1>${paragraphs(SENTENCES.slice(0, 2))}</article>`)
    expect(await codes(html)).toEqual([])
  })
})
