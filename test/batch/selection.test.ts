import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprintOf, Reprints } from '../../src/batch/index.ts'
import { codesOf, copydesk, documentsOf } from '../support/cli.ts'
import { withFolder } from './helpers.ts'

/** A text of words that nobody else's text has. */
const words = (seed: number, count = 200): string[] => Array.from({ length: count }, (_, i) => `w${(seed * 7919 + i * 104729) % 99991}`)

describe('a reprint', () => {
  test('with another dateline, a cut end and other white space is known; the one before is named', () => {
    fc.assert(
      fc.property(fc.nat(5000), (seed) => {
        const known = new Reprints()
        const text = words(seed)
        expect(known.find('first', fingerprintOf(text.join(' ')))).toBeUndefined()
        const again = `RIGA, Latvia – ${text.join('\n')}`
        expect(known.find('second', fingerprintOf(again))).toBe('first')
        expect(known.find('other', fingerprintOf(words(seed + 5001).join(' ')))).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })

  test('is not told of texts of a few words', () => {
    expect(fingerprintOf('Anna Berzina spoke.')).toBe('')
  })
})

const wire =
  'Latvian President Anna Berzina met the guests of the summit in Nairobi, and welcomed the agreement on fisheries that they had signed. '
const story = (i: number): string => `${wire}${Array.from({ length: 40 }, (_, j) => `Village${i}x${j}`).join(' ')} were named.`

const LINES = [
  { id: 'old', text: story(1), url: 'https://www.paper.org/1', meta: { published: '2024-01-01', language: 'en' } },
  { id: 'new', text: story(2), url: 'https://news.paper.org/2', meta: { published: '2024-06-01T10:00:00Z', language: 'en' } },
  { id: 'reprint', text: `NAIROBI – ${story(2)}`, url: 'https://paper.org/3', meta: { published: '2024-06-02', language: 'en' } },
  { id: 'elsewhere', text: story(4), url: 'https://notpaper.org/4', meta: { published: '2024-06-01', language: 'en' } },
  { id: 'foreign', text: story(5), url: 'https://paper.org/5', meta: { published: '2024-06-01', language: 'de' } },
  { id: 'undated', text: story(6), url: 'https://paper.org/6', meta: { language: 'en' } },
  { id: 'broken', url: 'https://paper.org/7' },
]

describe('extract', () => {
  test('writes only what is wanted, reprints empty, and what could not be read in any case', async () => {
    const run = await copydesk(
      [
        'extract',
        '-',
        '--jobs',
        '1',
        '--reprints',
        '--domain',
        'paper.org',
        '--only-language',
        'en',
        '--since',
        '2024-02-01',
        '--progress',
        'json',
      ],
      { input: LINES.map((line) => JSON.stringify(line)).join('\n') },
    )
    const documents = documentsOf(run.stdout)
    expect(documents.map(({ id }) => id)).toEqual(['new', 'reprint', 'broken'])
    expect(documents.map(codesOf)).toEqual([[], ['near-duplicate'], ['input-invalid']])
    expect(documents[1]).toMatchObject({ text: '', mentions: [], warnings: [{ message: expect.stringContaining('«new»') }] })
    const last: unknown = JSON.parse(run.stderr.trim().split('\n').at(-1) ?? '')
    expect(last).toMatchObject({
      event: 'done',
      documents: 3,
      filtered: { date: 2, domain: 1, language: 1 },
      failures: { 'input-invalid': 1 },
    })
  })

  test('knows the reprints of what an earlier run has written', async () => {
    await withFolder(async (folder) => {
      const input = join(folder, 'in.jsonl')
      const output = join(folder, 'out')
      const extract = (): ReturnType<typeof copydesk> => copydesk(['extract', input, '-o', output, '--jobs', '1', '--reprints', '--resume'])
      await writeFile(input, JSON.stringify(LINES[1]))
      expect((await extract()).code).toBe(0)
      await writeFile(
        input,
        LINES.slice(1, 3)
          .map((line) => JSON.stringify(line))
          .join('\n'),
      )
      expect((await extract()).code).toBe(0)
      const [again] = documentsOf(await readFile(join(output, 'documents-00002.jsonl'), 'utf8'))
      expect(again).toMatchObject({ id: 'reprint', warnings: [{ code: 'near-duplicate' }] })
    })
  })
})
