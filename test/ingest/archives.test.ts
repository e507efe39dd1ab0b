import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Input, readInput } from '../../src/index.ts'
import { WARC, zip } from '../support/archives.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-archives-'))
})
afterAll(async () => rm(folder, { recursive: true, force: true }))

async function inputsOf(name: string, content: string | Uint8Array): Promise<Input[]> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const inputs: Input[] = []
  for await (const input of readInput(path)) inputs.push(input)
  return inputs
}

const textOf = ({ article }: Input): string => Buffer.from(article.bytes ?? []).toString('utf8') || article.html || article.text || ''

describe('a zip archive', () => {
  test('gives its files, with the archive before their names', async () => {
    const inputs = await inputsOf(
      'pages.zip',
      zip([
        { name: 'a/one.html', content: '<p>One.</p>' },
        { name: 'two.txt', content: 'Two.' },
      ]),
    )
    expect(inputs.map((input) => [input.article.id, textOf(input)])).toEqual([
      ['pages.zip/a/one.html', '<p>One.</p>'],
      ['pages.zip/two.txt', 'Two.'],
    ])
  })

  test('gives the articles of what holds many', async () => {
    const inputs = await inputsOf('lines.zip', zip([{ name: 'x.jsonl', content: '{"id":"a","text":"One."}\n{"id":"b","text":"Two."}\n' }]))
    expect(inputs.map(({ article }) => article.id)).toEqual(['a', 'b'])
  })

  test('passes over links and what a Mac leaves', async () => {
    const members = [
      { name: 'link.html', content: '../../etc/passwd', mode: 0o120777 },
      { name: '__MACOSX/._one.html', content: 'junk' },
      { name: 'one.html', content: '<p>One.</p>' },
    ]
    expect((await inputsOf('links.zip', zip(members))).map(({ article }) => article.id)).toEqual(['links.zip/one.html'])
  })

  test('tells a file that unpacks to a bomb, and gives the others', async () => {
    const members = [
      { name: 'bomb.html', content: 'a'.repeat(40 * 1024 * 1024) },
      { name: 'one.html', content: '<p>One.</p>' },
    ]
    const inputs = await inputsOf('bomb.zip', zip(members))
    expect(inputs.map(({ failure }) => failure?.code)).toEqual(['input-too-large', undefined])
  })

  test.each(['../evil.html', '/etc/evil.html', 'a\\..\\evil.html'])(
    'with the name %s is told as unreadable or read as bytes, and writes nothing',
    async (name) => {
      const inputs = await inputsOf('evil.zip', zip([{ name, content: '<p>Evil.</p>' }]))
      expect(inputs).toHaveLength(1)
    },
  )

  test('that breaks off is told', async () => {
    const [input] = await inputsOf('broken.zip', zip([{ name: 'one.html', content: '<p>One.</p>' }]).subarray(0, 40))
    expect(input?.failure?.code).toBe('input-unreadable')
  })
})

describe('a web archive', () => {
  test.each([
    ['plain', Buffer.from(WARC)],
    ['packed, a member a record', Buffer.concat(WARC.split(/(?=WARC\/1\.0)/).map((part) => gzipSync(part)))],
  ])('%s gives the pages that were there, with address, record, date and digest', async (_, bytes) => {
    const inputs = await inputsOf('crawl.warc', bytes)
    expect(inputs.map((input) => [input.article.url, textOf(input)])).toEqual([
      ['https://news.example/a', '<p>One.</p>'],
      ['https://news.example/long', '<p>Two.</p>'],
    ])
    expect(inputs[0]?.article.warc).toEqual({ id: '<urn:uuid:22>', date: '2020-01-05T09:00:00Z', digest: 'sha1:ABC' })
    expect(inputs[0]?.article.charset).toBe('utf-8')
  })

  test('that breaks off gives what was whole, and tells the rest', async () => {
    const inputs = await inputsOf('cut.warc.gz', gzipSync(Buffer.from(WARC)).subarray(0, -40))
    expect(inputs.at(-1)?.failure?.code).toBe('input-unreadable')
  })
})

describe('a feed', () => {
  test('in RSS gives its items, with the fullest content', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>
      <item><title>Envoys &amp; guests</title><link>https://news.example/1</link><pubDate>Sun, 05 Jan 2020 09:00:00 GMT</pubDate><author>Ann Lee</author>
      <description>Short.</description><content:encoded><![CDATA[<p>Long story.</p>]]></content:encoded></item><item><title>Empty</title></item></channel></rss>`
    const [one, two] = await inputsOf('feed.xml', rss)
    expect(one?.article).toMatchObject({
      url: 'https://news.example/1',
      meta: { title: 'Envoys & guests', published: '2020-01-05T09:00:00Z', byline: ['Ann Lee'] },
    })
    expect(one?.article.html).toContain('<p>Long story.</p>')
    expect(two?.failure?.code).toBe('input-unreadable')
  })

  test('in Atom gives its entries', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><title>One</title><link rel="alternate" href="https://news.example/1"/><updated>2020-01-05T09:00:00Z</updated>
      <author><name>Ann Lee</name></author><content type="html">&lt;p&gt;Story.&lt;/p&gt;</content></entry></feed>`
    const [one] = await inputsOf('atom.xml', atom)
    expect(one?.article).toMatchObject({
      id: 'urn:1',
      url: 'https://news.example/1',
      meta: { published: '2020-01-05T09:00:00Z', byline: ['Ann Lee'] },
    })
    expect(one?.article.html).toContain('<p>Story.</p>')
  })

  test('in JSON gives its items', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      items: [
        { id: '1', url: 'https://news.example/1', title: 'One', content_html: '<p>Story.</p>' },
        { id: '2', content_text: 'Text.' },
      ],
    }
    const inputs = await inputsOf('feed.json', JSON.stringify(feed))
    expect(inputs.map((input) => [input.article.id, textOf(input).includes('Story.') || textOf(input)])).toEqual([
      ['1', true],
      ['2', 'Text.'],
    ])
  })
})

describe('news documents', () => {
  test('in ninjs give headline, body and facts', async () => {
    const item = {
      uri: 'urn:1',
      type: 'text',
      headline: 'Envoys meet',
      byline: 'By Ann Lee',
      firstcreated: '2020-01-05T09:00:00Z',
      language: 'en',
      located: 'Nairobi',
      body_html: '<p>Story.</p>',
    }
    const [one] = await inputsOf('item.json', JSON.stringify(item))
    expect(one?.article).toMatchObject({
      id: 'urn:1',
      meta: {
        title: 'Envoys meet',
        byline: ['Ann Lee'],
        published: '2020-01-05T09:00:00Z',
        language: 'en',
        dateline: { place: 'Nairobi' },
      },
    })
    expect(one?.article.html).toContain('<h1>Envoys meet</h1><p>Story.</p>')
  })

  test('in NITF give headline and paragraphs as text', async () => {
    const nitf = `<?xml version="1.0"?><nitf><head><title>T</title><docdata><doc-id id-string="x1"/><date.issue norm="20200105T090000Z"/></docdata></head><body><body.head><hedline><hl1>Envoys meet</hl1></hedline>
      <byline>By <person>Ann Lee</person></byline><dateline><location>Nairobi</location></dateline></body.head><body.content><block><p>One.</p><p>Two.</p></block></body.content></body></nitf>`
    const [one] = await inputsOf('item.xml', nitf)
    expect(one?.article).toEqual({
      id: 'x1',
      path: 'item.xml',
      text: 'Envoys meet\n\nOne.\n\nTwo.',
      meta: { title: 'Envoys meet', published: '2020-01-05T09:00:00Z', byline: ['Ann Lee'], dateline: { place: 'Nairobi' } },
    })
  })
})

describe('a table', () => {
  test.each([
    ['commas', 'table.csv', 'id,title,text\na,Envoys,"One, two."\nb,,"He said ""no""."\n'],
    ['tabs', 'table.tsv', 'id\ttitle\ttext\na\tEnvoys\tOne, two.\nb\t\t"He said ""no""."\n'],
    ['semicolons, under another name', 'table.dat', 'id;title;text\na;Envoys;One, two.\nb;;"He said ""no""."\n'],
  ])('with %s gives an article a row', async (_, name, content) => {
    const inputs = await inputsOf(name, content)
    expect(inputs.map((input) => [input.article.id, textOf(input), input.article.meta?.title])).toEqual([
      ['a', 'One, two.', 'Envoys'],
      ['b', 'He said "no".', undefined],
    ])
  })

  test('with a row that has no content tells that row', async () => {
    const inputs = await inputsOf('holes.csv', 'id,text\na,\nb,Two.\n')
    expect(inputs.map(({ failure }) => failure?.code)).toEqual(['input-unreadable', undefined])
  })
})

test('a text that begins like a table is a text', async () => {
  const [one] = await inputsOf('story.txt', 'The text, she said, was long.\n\nIt was.')
  expect(one?.article.bytes).toBeDefined()
})

test('a page of 40 MB is told, and not read', async () => {
  const [one] = await inputsOf('large.html', `<p>${'a '.repeat(20 * 1024 * 1024)}</p>`)
  expect(one?.failure).toMatchObject({ code: 'input-too-large', message: expect.stringContaining('32 MB') })
})
