import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { type Input, readInput } from '../../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-news-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(name: string, content: string | Uint8Array): Promise<Input[]> {
  writeFileSync(join(folder, name), content)
  const found: Input[] = []
  for await (const input of readInput(join(folder, name))) found.push(input)
  return found
}

describe('a feed', () => {
  test('of RSS gives its items: the fullest content, address, date, author', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Paper</title>
      <item><title>Berzina &amp; Otieno meet</title><link>https://example.org/1</link><guid>g1</guid><pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate>
        <dc:creator>Lucia Novak</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>The whole story.</p>]]></content:encoded></item>
      <item><title>Only a link</title><link>https://example.org/2</link></item></channel></rss>`
    for (const [name, bytes] of [['a.xml', rss] as const, ['a.rss.gz', gzipSync(rss)] as const]) {
      const [full, bare] = await read(name, bytes)
      expect(full?.article).toMatchObject({
        id: 'g1',
        url: 'https://example.org/1',
        meta: { title: 'Berzina & Otieno meet', published: '2024-05-01T10:00:00Z', byline: ['Lucia Novak'] },
      })
      expect(full?.article.html).toContain('<h1>Berzina &amp; Otieno meet</h1><p>The whole story.</p>')
      expect(bare).toMatchObject({ article: { id: 'https://example.org/2' }, failure: { code: 'input-unreadable' } })
    }
  })

  test('of Atom, too', async () => {
    const [entry] = await read(
      'atom.xml',
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>tag:1</id><title>T</title><link rel="self" href="https://example.org/self"/><link rel="alternate" href="https://example.org/t"/>
       <published>2024-05-01T10:00:00+02:00</published><author><name>Pavel Haugen</name></author><content type="html">&lt;p&gt;Body&lt;/p&gt;</content></entry></feed>`,
    )
    expect(entry?.article).toMatchObject({
      id: 'tag:1',
      url: 'https://example.org/t',
      meta: { published: '2024-05-01T10:00:00+02:00', byline: ['Pavel Haugen'] },
    })
    expect(entry?.article.html).toContain('<p>Body</p>')
  })

  test('of JSON, too; an item without content is told', async () => {
    const inputs = await read(
      'feed.json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [
          { id: '1', url: 'https://example.org/1', title: 'T', content_text: 'Plain.', authors: [{ name: 'Sofia Duarte' }] },
          { id: '2' },
          null,
        ],
      }),
    )
    expect(inputs.map(({ article, failure }) => [article.id, article.text, failure?.code])).toEqual([
      ['1', 'Plain.', undefined],
      ['2', undefined, 'input-unreadable'],
      ['feed.json#item-3', undefined, 'input-unreadable'],
    ])
    expect(inputs[0]?.article.meta?.byline).toEqual(['Sofia Duarte'])
  })
})

describe('a table', () => {
  test.each([
    ['comma.csv', ','],
    ['semicolon.csv', ';'],
    ['tab.tsv', '\t'],
  ])('%s gives an article a row, with its other columns as metadata', async (name, separator) => {
    const rows = [
      ['ID', 'url', 'Title', 'date', 'author', 'text'],
      ['r1', 'https://example.org/1', 'T', '2024-05-01', 'Irina Kalnins', `"A line,\nanother; and a ""quote""\tend"`],
      ['', '', '', '', '', 'Second.'],
      ['r3', '', '', '', '', ''],
    ]
    const inputs = await read(name, `\uFEFF${rows.map((row) => row.join(separator)).join('\r\n')}`)
    expect(inputs.map(({ article, failure }) => [article.id, article.text, failure?.code])).toEqual([
      ['r1', 'A line,\nanother; and a "quote"\tend', undefined],
      [`${name}#row-2`, 'Second.', undefined],
      ['r3', undefined, 'input-unreadable'],
    ])
    expect(inputs[0]?.article).toMatchObject({
      url: 'https://example.org/1',
      meta: { title: 'T', published: '2024-05-01', byline: ['Irina Kalnins'] },
    })
  })

  test('that breaks gives the rows before, and says where', async () => {
    const inputs = await read('broken.csv', 'id,text\n1,One.\n2,"never closed')
    expect(inputs.map(({ article, failure }) => [article.id, failure?.code])).toEqual([
      ['1', undefined],
      ['broken.csv#after-1', 'input-unreadable'],
    ])
  })
})

describe('a news document', () => {
  test('of ninjs gives headline and body, with its dates and place', async () => {
    const [item] = await read(
      'item.json',
      JSON.stringify({
        uri: 'urn:item:1',
        headline: 'Berzina resigns',
        body_html: '<p>She resigned.</p>',
        versioncreated: '2024-05-01T10:00:00Z',
        byline: 'By Tomas Mensah',
        language: 'en',
        located: 'Riga',
      }),
    )
    expect(item?.article).toMatchObject({
      id: 'urn:item:1',
      meta: {
        title: 'Berzina resigns',
        published: '2024-05-01T10:00:00Z',
        byline: ['Tomas Mensah'],
        language: 'en',
        dateline: { place: 'Riga' },
      },
    })
    expect(item?.article.html).toContain('<h1>Berzina resigns</h1><p>She resigned.</p>')
  })

  test('of NITF gives its paragraphs below the headline', async () => {
    const [item] = await read(
      'item.xml',
      `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><docdata><doc-id id-string="n1"/><date.issue norm="20240501T100000Z"/></docdata><pubdata name="Paper"/></head>
       <body><body.head><hedline><hl1>Berzina resigns</hl1></hedline><byline>By <person>Tomas Mensah</person></byline><dateline><location>Riga</location></dateline></body.head>
       <body.content><p>She  resigned.</p><p>He stayed.</p></body.content></body></nitf>`,
    )
    expect(item?.article).toMatchObject({
      id: 'n1',
      text: 'Berzina resigns\n\nShe resigned.\n\nHe stayed.',
      meta: { published: '2024-05-01T10:00:00Z', publisher: 'Paper', byline: ['Tomas Mensah'], dateline: { place: 'Riga' } },
    })
  })
})
