import { beforeAll, expect, test } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'
import { schemaFaults, spanFaults } from '../support/check.ts'

/** In milliseconds of processor time. Each of these took from seconds to for ever when it was found. */
const MOST = 2000

const page = (body: string, head = ''): string =>
  `<html><head><title>Envoys meet</title>${head}</head><body><article><h1>Envoys meet</h1>` +
  `<p>${'The minister went to the hall and spoke about the plan, which nobody in the room had read before. '.repeat(4)}</p>${body}</article></body></html>`
const script = (json: string): string => `<script type="application/ld+json">${json}</script>`

let pipeline: Pipeline
beforeAll(async () => {
  pipeline = await createPipeline({ language: 'en' })
  await pipeline.extract({ html: page('') })
})

test.each<[string, { html: string } | { bytes: Uint8Array }]>([
  ['addresses of social networks, each in the other', { html: page(`<p>${`${'t.me/'.repeat(4)}x `.repeat(18)}!</p>`) }],
  ['a word of capitals where a site says what it is', { html: page(`<p>${'A'.repeat(700)} is</p>`) }],
  ['white space after the comment that ends JSON-LD', { html: page('', script(`{}-->${' '.repeat(200_000)}x`)) }],
  [
    'a tag begun again and again in the body that JSON-LD gives',
    { html: `<html>${script(`{"@type":"NewsArticle","articleBody":"${'<p/'.repeat(60_000)}"}`)}` },
  ],
  [
    'white space in the body that JSON-LD gives',
    { html: `<html>${script(`{"@type":"NewsArticle","articleBody":"a${' '.repeat(200_000)}b"}`)}` },
  ],
  ['a name of many capitals without a blank', { html: page(`<p>${'Aa'.repeat(100_000)}</p>`) }],
  ['comments begun and never ended, before the charset', { bytes: Buffer.from(`${'<!--'.repeat(2000)}${page('caf\xe9')}`, 'latin1') }],
  ['an address of an author that does not end', { html: page(`<a href="${'/by/m'.repeat(40_000)}">Ann Lee</a>`) }],
  ['a full stop before a fraction of one character', { html: page('<p>It costs .¼ and +½ of that.</p>') }],
  ['an office of an office of an office', { html: page(`<p>${'president of the '.repeat(2000)}</p>`) }],
  ['an author of blanks', { html: page('', `<meta name="author" content="${'a '.repeat(100_000)}">`) }],
])('%s costs little', async (_, article) => {
  const before = process.cpuUsage()
  const document = await pipeline.extract(article)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(MOST)
  expect([...schemaFaults(document), ...spanFaults(document)]).toEqual([])
  expect(document.warnings.filter(({ code }) => code === 'stage-failed')).toEqual([])
})
