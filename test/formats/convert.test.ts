import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runConvert } from '../../src/cli/convert.ts'
import type { Document } from '../../src/document/index.ts'
import { formatNamed, lossesOf } from '../../src/formats/index.ts'
import { documents } from './documents.ts'

let folder = ''
let said = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convert-'))
  said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const sample = (): Document[] => fc.sample(documents, { numRuns: 3, seed: 11 }).map((document, i) => ({ ...document, id: `news-${i}` }))
const linesOf = (list: readonly Document[]): string => list.map((document) => `${JSON.stringify(document)}\n`).join('')

describe('a packed input', () => {
  test('is read like the plain one: JSON Lines, and brat with its text', async () => {
    const plain = linesOf(sample())
    await writeFile(join(folder, 'd.jsonl.gz'), gzipSync(plain))
    expect(await runConvert([join(folder, 'd.jsonl.gz')], { to: 'jsonl', output: join(folder, 'out.jsonl') })).toBe(0)
    expect(await readFile(join(folder, 'out.jsonl'), 'utf8')).toBe(plain)
    await writeFile(join(folder, 'a.ann.gz'), gzipSync('T1\tPerson 0 3\tAna\n'))
    await writeFile(join(folder, 'a.txt'), 'Ana left.')
    expect(await runConvert([join(folder, 'a.ann.gz')], { to: 'doccano', output: join(folder, 'a.jsonl') })).toBe(0)
    expect(await readFile(join(folder, 'a.jsonl'), 'utf8')).toContain('"Person"')
  })

  test('that is cut short is said, with exit code 2', async () => {
    const packed = gzipSync(linesOf(sample()).repeat(20))
    await writeFile(join(folder, 'd.jsonl.gz'), packed.subarray(0, packed.length / 2))
    expect(await runConvert([join(folder, 'd.jsonl.gz')], { to: 'jsonl', output: join(folder, 'out.jsonl') })).toBe(2)
    expect(await readdir(folder)).toEqual(['d.jsonl.gz'])
  })
})

describe('a failure', () => {
  test.each(['jsonl', 'label-studio', 'csv', 'parquet', 'conllu'])('half way leaves no half file: %s', async (to) => {
    await writeFile(join(folder, 'd.jsonl'), `${linesOf(sample())}{"no":"document"}\n`)
    expect(await runConvert([join(folder, 'd.jsonl')], { to, output: join(folder, 'out') })).toBe(2)
    const left = await readdir(folder, { recursive: true })
    expect(left.filter((name) => name !== 'd.jsonl' && name !== 'out')).toEqual([])
    expect(said).toContain('d.jsonl:4')
  })
})

describe('what a format has no place for', () => {
  const document = (over: Partial<Document>): Document => {
    const [first] = sample()
    if (first === undefined) throw new Error('there is no document to begin with')
    return { ...first, ...over }
  }

  test('is said in words, once, with the number of documents', async () => {
    await writeFile(join(folder, 'd.jsonl'), linesOf(sample()))
    await runConvert([join(folder, 'd.jsonl')], { to: 'conll2003', output: join(folder, 'out.conll') })
    expect(said).toMatch(
      /^copydesk: conll2003 has no place for provenance \(source, versions\), .*facts.* \(of 3 documents\).*; they are left out\n$/,
    )
  })

  test('is nothing for JSON Lines', () => {
    fc.assert(fc.property(documents, (one) => lossesOf(one, formatNamed('jsonl')).length === 0))
  })

  test('names inside names, white space at the edges of spans, kinds of blocks, tone', () => {
    const mention = (id: string, start: number, end: number): Document['mentions'][number] => ({
      ...{ id, entity: 'e1', type: 'ORG', kind: 'name', start, end, text: 'Bank of Oslo '.slice(start, end) },
    })
    const nested = document({
      text: 'Bank of Oslo rose',
      mentions: [mention('m1', 0, 13), mention('m2', 8, 12)],
      entities: [
        {
          id: 'e1',
          type: 'ORG',
          name: 'Bank',
          aliases: [],
          links: {},
          mentions: ['m1', 'm2'],
          sentiment: { polarity: 'positive', score: 1 },
        },
      ],
      blocks: [{ kind: 'headline', start: 0, end: 17 }],
      relations: [],
      quotations: [],
      sentiments: [],
    })
    const lost = (name: string): string[] => lossesOf(nested, formatNamed(name))
    expect(lost('conll2003')).toEqual(expect.arrayContaining(['nested', 'edges', 'blocks', 'tone']))
    expect(lost('webanno')).toEqual(expect.arrayContaining(['edges', 'blocks', 'tone']))
    expect(lost('webanno')).not.toContain('nested')
    expect(lost('brat')).not.toContain('edges')
    expect(lost('csv')).not.toContain('tone')
  })
})
