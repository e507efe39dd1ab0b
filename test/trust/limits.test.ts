import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/cli/commands/options.ts'
import { LIMIT_NAMES, READING_LIMITS, readingLimits } from '../../src/document/index.ts'
import {
  type Article,
  createCleaner,
  createPipeline,
  type Document,
  type Input,
  type ReadingLimits,
  readInput,
  readLines,
} from '../../src/index.ts'
import { WARC, zip } from '../support/archives.ts'
import { copydesk, documentsOf } from '../support/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-limits-'))
afterAll(() => rmSync(folder, { recursive: true }))

const STORY = `<p>${'Anna Berzina met Amina Otieno in the capital on Monday, and spoke about the plan. '.repeat(3)}</p>`.repeat(3)
const PAGE = `<html><body><article><h1>Envoys meet</h1>${STORY}</article></body></html>`

async function inputs(name: string, content: string | Uint8Array, limits: Partial<ReadingLimits>): Promise<Input[]> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const found: Input[] = []
  for await (const input of readInput(path, undefined, limits)) found.push(input)
  return found
}
const faults = (list: readonly Input[]): (string | undefined)[] => list.map(({ failure }) => failure?.code)

async function extract(article: Article, limits: Partial<ReadingLimits>): Promise<Document> {
  return (await createPipeline({ layers: ['syntax'], language: 'en', limits })).extract(article)
}
const codes = ({ warnings }: Document): string[] => warnings.map(({ code }) => code)

describe('what is at a limit is read, and what is beyond it is told', () => {
  test('bytes of a file', async () => {
    expect(faults(await inputs('a.html', PAGE, { page: PAGE.length }))).toEqual([undefined])
    expect(faults(await inputs('a.html', PAGE, { page: PAGE.length - 1 }))).toEqual(['input-too-large'])
  })

  test('bytes of a member, of a packed file and of a page of a web archive', async () => {
    const archive = zip([{ name: 'a.html', content: PAGE }])
    const packed = gzipSync(PAGE)
    for (const [name, content] of [
      ['a.zip', archive],
      ['a.html.gz', packed],
    ] as const) {
      expect(faults(await inputs(name, content, { page: PAGE.length }))).toEqual([undefined])
      expect(faults(await inputs(name, content, { page: PAGE.length - 1 }))).toEqual(['input-too-large'])
    }
    expect(faults(await inputs('a.warc', WARC, { page: 10 }))).toContain('input-too-large')
    expect(faults(await inputs('a.warc', WARC, {}))).not.toContain('input-too-large')
  })

  test('bytes of what a program gives, counted in UTF-8', async () => {
    const text = 'é'.repeat(50)
    expect(codes(await extract({ text }, { page: 100 }))).toEqual([])
    const document = await extract({ text }, { page: 99 })
    expect([document.text, codes(document)]).toEqual(['', ['input-too-large']])
    expect(codes(await extract({ html: PAGE }, { page: 20 }))).toEqual(['input-too-large'])
    expect(codes(await extract({ bytes: Buffer.from(PAGE) }, { page: 20 }))).toEqual(['input-too-large'])
  })

  test('unpacked bytes for a packed one', async () => {
    const bomb = gzipSync('<p>a</p>'.repeat(50_000))
    expect(faults(await inputs('bomb.html.gz', bomb, {}))).toEqual([undefined])
    expect(faults(await inputs('bomb.html.gz', bomb, { ratio: 50 }))).toEqual(['input-too-large'])
    expect(faults(await inputs('bomb.zip', zip([{ name: 'a.html.gz', content: '' }]), { ratio: 50 }))).toEqual([undefined])
    const large = zip([{ name: 'a.html', content: '<p>a</p>'.repeat(200_000) }])
    expect(faults(await inputs('large.zip', large, {}))).toEqual([undefined])
    expect(faults(await inputs('large.zip', large, { ratio: 20 }))).toEqual(['input-too-large'])
  })

  test('members of an archive', async () => {
    const archive = zip(['a', 'b', 'c'].map((name) => ({ name: `${name}.html`, content: PAGE })))
    expect(faults(await inputs('three.zip', archive, { members: 3 }))).toEqual([undefined, undefined, undefined])
    expect(faults(await inputs('three.zip', archive, { members: 2 }))).toEqual([undefined, undefined, 'input-unreadable'])
  })

  test('bytes of a line', async () => {
    const line = '{"text":"One."}'
    const read = async (limit: number): Promise<Input[]> => {
      const found: Input[] = []
      for await (const input of readLines([Buffer.from(`${line}\n`)], undefined, { line: limit })) found.push(input)
      return found
    }
    expect(faults(await read(line.length))).toEqual([undefined])
    expect(faults(await read(line.length - 1))).toEqual(['input-invalid'])
  })

  test('characters that are read for sentences', async () => {
    const text = 'Anna spoke.\n\nBob spoke.'
    expect((await extract({ text }, { text: text.length })).sentences).toHaveLength(2)
    const short = await extract({ text }, { text: text.length - 1 })
    expect([short.text, short.sentences.length, codes(short)]).toEqual([text, 1, ['text-truncated']])
  })

  test('characters of a run', async () => {
    const text = `One ${'a-'.repeat(20)} two.`
    expect(codes(await extract({ text }, { run: 40 }))).toEqual([])
    expect(codes(await extract({ text }, { run: 39 }))).toEqual(['run-truncated'])
  })

  test('words of a sentence', async () => {
    const text = `${'They came and '.repeat(5)}went.`
    const { tokens = [] } = await extract({ text }, {})
    expect(codes(await extract({ text }, { sentence: tokens.length }))).toEqual([])
    const parts = await extract({ text }, { sentence: tokens.length - 1 })
    expect(codes(parts)).toEqual(['sentence-long'])
    expect(parts.tokens?.filter(({ head }) => head < 0)).toHaveLength(1)
    expect(parts.tokens?.every(({ head }) => head < tokens.length)).toBe(true)
  })

  test('elements inside each other, and attributes of one', async () => {
    const deep = `<article><p>Up here.</p>${'<div>'.repeat(40)}Deep down.`
    const codesAt = async (depth: number): Promise<string[]> =>
      (await createCleaner({ depth })).clean(deep).warnings.map(({ code }) => code)
    expect(await codesAt(60)).not.toContain('html-too-deep')
    expect(await codesAt(20)).toContain('html-too-deep')
    const many = `<html><head><meta a="1" b="2" property="article:published_time" content="2020-01-05"></head><body>${STORY}</body></html>`
    const published = async (attributes: number): Promise<string | undefined> =>
      (await createCleaner({ attributes })).clean(many).meta.published
    expect(await published(4)).toBe('2020-01-05')
    expect(await published(3)).toBeUndefined()
  })

  test('the deepest page that may be asked for is read, element by element', async () => {
    const { text, warnings } = (await createCleaner({ depth: 2048 })).clean(
      `<article><h1>Envoys meet</h1>${STORY}${'<div><b>'.repeat(3000)}Deep down she said it again.`,
    )
    expect(text).toContain('Amina Otieno')
    expect(warnings.map(({ code }) => code)).toContain('html-too-deep')
  })
})

describe('a limit', () => {
  test('that is none, or no number that may be, is refused with what may be', async () => {
    await expect(createPipeline({ limits: { text: 0 } })).rejects.toMatchObject({
      code: 'option-invalid',
      message: expect.stringContaining('«text» is a whole number from 1 to'),
    })
    expect(() => readingLimits({ depht: 1 })).toThrow(/«depht» is no limit; known are page/)
    expect(() => readingLimits({ run: 1.5 })).toThrow(/«run»/)
    expect(() => readingLimits({ run: Number.NaN })).toThrow(/«run»/)
  })

  test('that is not given is the default; one that is changed is told in the document', async () => {
    expect(readingLimits()).toEqual(READING_LIMITS)
    expect(readingLimits({ text: undefined, run: 50 })).toEqual({ ...READING_LIMITS, run: 50 })
    const hash = async (limits: Partial<ReadingLimits>): Promise<string> => (await extract({ text: 'One.' }, limits)).generator.options
    expect(await hash({ text: READING_LIMITS.text })).toBe(await hash({}))
    expect(await hash({ text: 10 })).not.toBe(await hash({}))
  })

  test('has a name that the command line knows', () => {
    expect(LIMITS.split(',')).toEqual(LIMIT_NAMES)
    expect(Object.keys(READING_LIMITS)).toEqual(LIMIT_NAMES)
  })

  test('holds for the files and for the workers of the command line', async () => {
    const path = join(folder, 'own.html')
    writeFileSync(path, PAGE)
    const large = await copydesk(['extract', path, '--limits', 'page=50', '--layers', 'clean'])
    expect(documentsOf(large.stdout).flatMap(codes)).toEqual(['input-too-large'])
    const lines = await copydesk(['extract', '-', '--limits', 'text=5,page=1kb', '--layers', 'text'], { input: '{"text":"Anna spoke."}\n' })
    expect(documentsOf(lines.stdout).flatMap(codes)).toEqual(['text-truncated'])
  })

  test.each([['pages=1'], ['page'], ['page=-1'], ['page=1tb'], ['page=0'], ['run=5']])('«%s» is refused in a line', async (value) => {
    const { code, stdout, stderr } = await copydesk(['extract', '-', '--limits', value], { input: '' })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^copydesk: [^\n]*(?:Limits are page,|whole number from)[^\n]*\n$/)
  })
})
