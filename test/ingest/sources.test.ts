import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Input, InputError, readInput, readLines } from '../../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-ingest-'))
const file = (name: string): string => join(folder, ...name.split('/'))

beforeAll(() => {
  const files: Record<string, string | Uint8Array> = {
    'b.html': '<p>B</p>',
    'a.txt': 'A',
    'deep/er/c.html.gz': gzipSync('<p>C</p>'),
    'deep/packed-without-a-name': gzipSync('<p>D</p>'),
    'lines/one.jsonl': '{"text":"1"}\n\n{"id":"x","text":"2"}',
    'lines/two.ndjson.gz': gzipSync('{"text":"3"}\n'),
    'lines/unnamed.txt': '{"html":"<p>4</p>"}\n{"text":"5"}\n',
    'lines/object.txt': '{ "a": 1 }\n',
    '.hidden/e.html': '<p>E</p>',
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(file(name), '..'), { recursive: true })
    writeFileSync(file(name), content)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

async function all(inputs: AsyncIterable<Input>): Promise<Input[]> {
  const found: Input[] = []
  for await (const input of inputs) found.push(input)
  return found
}
const idsOf = async (inputs: AsyncIterable<Input>): Promise<(string | undefined)[]> => (await all(inputs)).map(({ article }) => article.id)
const contentOf = ({ article }: Input): string | undefined =>
  article.bytes === undefined ? (article.html ?? article.text) : Buffer.from(article.bytes).toString()

describe('a folder', () => {
  test('is walked in a stable order; ids are relative paths with /', async () => {
    expect(await idsOf(readInput(folder))).toEqual([
      'a.txt',
      'b.html',
      'deep/er/c.html.gz',
      'deep/packed-without-a-name',
      'lines/object.txt',
      'lines/one.jsonl#line-1',
      'x',
      'lines/two.ndjson.gz#line-1',
      'lines/unnamed.txt#line-1',
      'lines/unnamed.txt#line-2',
    ])
  })

  test('without a file gives nothing', async () => {
    mkdirSync(file('empty'), { recursive: true })
    expect(await all(readInput(file('empty')))).toEqual([])
    rmSync(file('empty'), { recursive: true })
  })
})

describe('a file', () => {
  test('has its name as its id', async () => {
    expect(await idsOf(readInput(file('deep/er/c.html.gz')))).toEqual(['c.html.gz'])
  })

  test.each(['deep/er/c.html.gz', 'deep/packed-without-a-name'])('%s is unpacked, told from its content', async (name) => {
    const [input] = await all(readInput(file(name)))
    expect(input && contentOf(input)).toMatch(/^<p>[CD]<\/p>$/)
  })

  test('of JSON Lines gives an article a line, whatever it is called', async () => {
    for (const [name, texts] of [
      ['lines/one.jsonl', ['1', '2']],
      ['lines/two.ndjson.gz', ['3']],
      ['lines/unnamed.txt', ['<p>4</p>', '5']],
    ] as const)
      expect((await all(readInput(file(name)))).map(contentOf)).toEqual(texts)
  })

  test('that merely begins with a brace is a text', async () => {
    expect((await all(readInput(file('lines/object.txt')))).map(contentOf)).toEqual(['{ "a": 1 }\n'])
  })
})

describe('a glob', () => {
  test('finds files in a stable order', async () => {
    expect((await idsOf(readInput(join(folder, '*.{txt,html}')))).map((id) => id?.split('/').at(-1))).toEqual(['a.txt', 'b.html'])
  })

  test('that finds nothing is an error that says what to give', async () => {
    await expect(all(readInput(file('*.pdf')))).rejects.toThrow(InputError)
    await expect(all(readInput(file('*.pdf')))).rejects.toThrow(/no such file or folder; give/)
  })
})

describe('lines', () => {
  const lines = (...chunks: (string | Uint8Array)[]): Promise<Input[]> => all(readLines(chunks.map((chunk) => Buffer.from(chunk))))

  test('are joined over chunks, also in the middle of a character', async () => {
    const bytes = Buffer.from('{"text":"Ā👋"}\n{"text":"b"}')
    for (let cut = 1; cut < bytes.length; cut++)
      expect((await lines(bytes.subarray(0, cut), bytes.subarray(cut))).map(contentOf)).toEqual(['Ā👋', 'b'])
  })

  test('may begin with a byte order mark and end with a carriage return', async () => {
    expect((await lines('\uFEFF{"text":"a"}\r\n\uFEFF\r\n{"text":"b"}\r\n')).map(({ article }) => [article.id, article.text])).toEqual([
      ['line-1', 'a'],
      ['line-3', 'b'],
    ])
  })

  test('carry metadata where it has the type of the contract', async () => {
    const meta = { title: 'T', byline: 'One Name', keywords: ['a', 1], published: 5, dateline: { place: 'RIGA', agency: null }, else: true }
    const [input] = await lines(JSON.stringify({ text: 'x', url: 'https://example.com/', meta }))
    expect(input?.article).toEqual({
      id: 'line-1',
      text: 'x',
      url: 'https://example.com/',
      meta: { title: 'T', byline: ['One Name'], keywords: ['a'], dateline: { place: 'RIGA' } },
    })
  })
})
