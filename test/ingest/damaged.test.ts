import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { type Input, READING_LIMITS, readInput } from '../../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-archives-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(name: string, content: string | Uint8Array): Promise<Input[]> {
  writeFileSync(join(folder, name), content)
  const found: Input[] = []
  for await (const input of readInput(join(folder, name))) found.push(input)
  return found
}
const contentOf = ({ article }: Input): string | undefined =>
  article.bytes === undefined ? (article.html ?? article.text) : Buffer.from(article.bytes).toString()

interface Member {
  name: string
  bytes: Uint8Array
  /** What the directory says of its length, where it lies. */
  claimed?: number
  mode?: number
}

/** A zip archive, written field by field, so that it can also lie. */
function zip(...members: Member[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, claimed = bytes.length, mode = 0o100644 } of members) {
    const packed = deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimed, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((mode << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, rest, Buffer.from(name)]))
    files.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, central, Buffer.from('PK\x05\x06'), end])
}

describe('a zip archive', () => {
  test('gives its files in their order, packed or not, with what they hold', async () => {
    const inputs = await read(
      'a.zip',
      zip(
        { name: 'pages/b.html', bytes: Buffer.from('<p>B</p>') },
        { name: 'a.txt.gz', bytes: gzipSync('A') },
        { name: 'lines.jsonl', bytes: Buffer.from('{"id":"x","text":"1"}\n{"text":"2"}\n') },
        { name: '__MACOSX/._a', bytes: Buffer.from('x') },
        { name: 'link', bytes: Buffer.from('/etc/passwd'), mode: 0o120777 },
      ),
    )
    expect(inputs.map((input) => [input.article.id, contentOf(input)])).toEqual([
      ['a.zip/pages/b.html', '<p>B</p>'],
      ['a.zip/a.txt.gz', 'A'],
      ['x', '1'],
      ['a.zip/lines.jsonl#line-2', '2'],
    ])
  })

  test('whose names lead out of it gives nothing of them, and says so', async () => {
    for (const name of ['../../evil.txt', '/etc/evil.txt']) {
      const inputs = await read('evil.zip', zip({ name, bytes: Buffer.from('x') }))
      expect(inputs.map(({ failure }) => failure?.code)).toEqual(['input-unreadable'])
    }
  })

  test('with a bomb, or a file whose length is a lie, names it and gives the others', async () => {
    const [bomb, liar, good] = await read(
      'bomb.zip',
      zip(
        { name: 'bomb.html', bytes: Buffer.alloc(8 * 1024 * 1024) },
        { name: 'liar.html', bytes: Buffer.alloc(60_000, 'abc'), claimed: 10 },
        { name: 'good.txt', bytes: Buffer.from('Good.') },
      ),
    )
    expect(bomb?.failure?.code).toBe('input-too-large')
    expect(liar?.failure?.code).toBe('input-unreadable')
    expect(good && contentOf(good)).toBe('Good.')
  })

  test('that is torn is told once, with its name', async () => {
    const whole = zip({ name: 'a.txt', bytes: Buffer.from('A') })
    const inputs = await read('torn.zip', whole.subarray(0, whole.length - 30))
    expect(inputs.map(({ article, failure }) => [article.id, failure?.code])).toEqual([['torn.zip', 'input-unreadable']])
  })
})

/** A record of a web archive. */
function record(type: string, uri: string, body: string | Buffer, head = ''): Buffer {
  const http = type === 'response' ? `HTTP/1.1 ${head}\r\n\r\n` : ''
  const block = Buffer.concat([Buffer.from(http), Buffer.from(body)])
  const headers = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${uri}`,
    'WARC-Date: 2024-05-01T10:00:00Z',
    `WARC-Record-ID: <urn:uuid:${uri.length.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000>`,
    'WARC-Payload-Digest: sha1:AAAA',
    `Content-Type: ${type === 'response' ? 'application/http; msgtype=response' : 'text/plain'}`,
    `Content-Length: ${block.length}`,
  ]
  return Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}

describe('a web archive', () => {
  const records = [
    record('warcinfo', 'a:', 'software: none'),
    record('response', 'https://example.org/page', '<p>Page</p>', '200 OK\r\nContent-Type: text/html; charset=windows-1252'),
    record('response', 'https://example.org/gone!', '<p>Gone</p>', '404 Not Found\r\nContent-Type: text/html'),
    record('response', 'https://example.org/picture', 'x', '200 OK\r\nContent-Type: image/png'),
    record('response', 'https://example.org/second-page', '<p>Second</p>', '200 OK\r\nContent-Type: text/html'),
  ]
  const expected = [
    ['https://example.org/page', '<p>Page</p>'],
    ['https://example.org/second-page', '<p>Second</p>'],
  ]

  test('gives the pages that were there, with address, record and charset', async () => {
    const inputs = await read('a.warc', Buffer.concat(records))
    expect(inputs.map((input) => [input.article.url, contentOf(input)])).toEqual(expected)
    expect(inputs[0]?.article).toMatchObject({
      charset: 'windows-1252',
      warc: { id: expect.stringContaining('urn:uuid'), date: '2024-05-01T10:00:00Z', digest: 'sha1:AAAA' },
    })
  })

  test('packed record by record is read to its end', async () => {
    const inputs = await read('a.warc.gz', Buffer.concat(records.map((bytes) => gzipSync(bytes))))
    expect(inputs.map((input) => [input.article.url, contentOf(input)])).toEqual(expected)
  })

  test('with a record larger than a page may be names it and goes on', async () => {
    const large = record(
      'response',
      'https://example.org/l',
      Buffer.alloc(READING_LIMITS.page + 1, 'a'),
      '200 OK\r\nContent-Type: text/html',
    )
    const inputs = await read('large.warc', Buffer.concat([large, ...records]))
    expect(inputs.map(({ article, failure }) => [article.url, failure?.code])).toEqual([
      ['https://example.org/l', 'input-too-large'],
      ...expected.map(([url]) => [url, undefined]),
    ])
  })

  test('that is torn gives what is whole, and says after which record it broke', async () => {
    for (const [name, bytes] of [
      ['torn.warc.gz', Buffer.concat(records.map((each) => gzipSync(each))).subarray(0, -40)],
      ['torn.warc', Buffer.concat(records).subarray(0, -10)],
      ['torn-picture.warc', Buffer.concat(records.slice(0, 4)).subarray(0, -5)],
    ] as const) {
      const inputs = await read(name, bytes)
      expect(inputs[0]?.article.url).toBe('https://example.org/page')
      expect(inputs.at(-1)?.failure?.code).toBe('input-unreadable')
    }
  })
})
