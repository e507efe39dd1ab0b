import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../../src/index.ts'
import { schemaFaults, spanFaults } from '../support/check.ts'
import { codesOf, copydesk, documentsOf, type Run } from '../support/cli.ts'
import { page } from '../support/pages.ts'

const RUSSIAN = [
  'Президент Латвии Анна Берзиня поздравила в понедельник своего кенийского коллегу с избранием на новый срок, сообщила пресс-служба.',
  'В письме говорится, что обе страны будут и дальше работать вместе над тем, что было начато в прошлом году на встрече в Найроби.',
  'Члены парламента стоя выслушали письмо, которое было зачитано во вторник утром, и никто не задал ни одного вопроса после этого.',
]
const STORY = 'Latvian President Anna Berzina congratulated Kenyan President Amina Otieno on Monday.'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-bad-'))
const inputs = join(folder, 'inputs')

beforeAll(() => {
  const files: Record<string, string | Uint8Array> = {
    'binary.html': Uint8Array.from({ length: 4096 }, (_, index) => (index * 97) % 256),
    'broken.html.gz': gzipSync(page(STORY)).subarray(0, 200),
    'broken.jsonl.gz': gzipSync(`${JSON.stringify({ text: STORY })}\n`.repeat(3)).fill(7, 40),
    'deep.html': `<html><body>${'<div>'.repeat(20_000)}${STORY}${'</div>'.repeat(20_000)}</body></html>`,
    'empty.html': '',
    'image.txt': Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(200)]),
    'lines.jsonl': Array.from({ length: 9 }, (_, index) =>
      index === 6 ? '{"text": "broken' : JSON.stringify({ id: `item-${index + 1}`, text: STORY }),
    ).join('\n'),
    'russian.html': `<html lang="ru"><body><article><h1>Письмо</h1>${RUSSIAN.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
    'russian.txt': RUSSIAN.join('\n\n'),
    'story.html': page(STORY),
    'story.txt': STORY,
    'sub/packed.html.gz': gzipSync(page(STORY)),
  }
  mkdirSync(join(inputs, 'sub'), { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(inputs, name), content)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a folder of bad and good inputs, after a path that is missing', () => {
  let run: Run
  const documents = new Map<string, Document>()
  beforeAll(async () => {
    run = await copydesk(['extract', join(folder, 'missing.html'), inputs])
    for (const document of documentsOf(run.stdout)) documents.set(document.id, document)
  })

  test('ends with 2, and names the missing path', () => {
    expect(run.code).toBe(2)
    expect(run.stderr).toMatch(/^copydesk: [^\n]*missing\.html: no such file or folder[^\n]*\n/)
  })

  test('gives every input its document, by its path in the folder', () => {
    const lines = Array.from({ length: 9 }, (_, index) => (index === 6 ? 'lines.jsonl#line-7' : `item-${index + 1}`))
    const files = [
      'binary.html',
      'broken.html.gz',
      'broken.jsonl.gz',
      'deep.html',
      'empty.html',
      'image.txt',
      ...lines,
      'russian.html',
      'russian.txt',
      'story.html',
      'story.txt',
      'sub/packed.html.gz',
    ]
    expect([...documents.keys()]).toEqual(files)
  })

  test('gives documents of the contract', () => {
    for (const document of documents.values()) expect([...schemaFaults(document), ...spanFaults(document)], document.id).toEqual([])
  })

  test.each(['binary.html', 'image.txt'])('%s: a binary file is told from its content', (id) => {
    expect(documents.get(id)).toMatchObject({ text: '', mentions: [], warnings: [{ code: 'input-binary' }] })
  })

  test.each(['broken.html.gz', 'broken.jsonl.gz'])('%s: what cannot be unpacked is an input that cannot be read', (id) => {
    expect(documents.get(id)).toMatchObject({ text: '', mentions: [], warnings: [{ code: 'input-unreadable' }] })
  })

  test('an empty file gives an empty document', () => {
    expect(documents.get('empty.html')).toMatchObject({ text: '', blocks: [], warnings: [{ code: 'input-empty' }] })
  })

  test('broken JSON on line 7 costs line 7 and no other', () => {
    expect(documents.get('lines.jsonl#line-7')).toMatchObject({ text: '', warnings: [{ code: 'input-invalid' }] })
    for (const number of [1, 6, 8, 9]) expect(documents.get(`item-${number}`)?.text).toBe(STORY)
  })

  test('20,000 nested elements are flattened, with a warning', () => {
    expect(codesOf(documents.get('deep.html'))).toContain('html-too-deep')
  })

  test.each(['russian.html', 'russian.txt'])('%s: another language is cleaned and segmented; the layers after that stay empty', (id) => {
    const document = documents.get(id)
    expect(document?.text).toContain(RUSSIAN.join('\n\n'))
    expect(document?.meta.language).toBe('ru')
    expect(document?.sentences.length).toBeGreaterThanOrEqual(3)
    expect(document).toMatchObject({ mentions: [], entities: [], quotations: [], relations: [], sentiments: [] })
    expect(codesOf(document)).toContain('language-unsupported')
  })

  test.each(['story.html', 'story.txt', 'item-9', 'sub/packed.html.gz'])('%s: the good input comes out whole', (id) => {
    const document = documents.get(id)
    expect(document?.text).toContain(STORY)
    expect(document?.entities.map((entity) => entity.name)).toEqual(expect.arrayContaining(['Anna Berzina', 'Amina Otieno']))
    expect(document?.relations.map((relation) => relation.type)).toContain('greeting-to')
  })

  test('tells each failure in one line of stderr', () => {
    const failed = ['missing.html', 'binary.html', 'broken.html.gz', 'broken.jsonl.gz', 'image.txt', 'lines.jsonl#line-7']
    const lines = run.stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(failed.length)
    for (const [index, name] of failed.entries()) expect(lines[index]).toContain(name)
  })

  test('comes out in the same bytes from a second process, into a packed file', async () => {
    const output = join(folder, 'documents.jsonl.gz')
    const again = await copydesk(['extract', inputs, '-o', output])
    expect(again).toMatchObject({ code: 0, stdout: '' })
    expect(gunzipSync(readFileSync(output)).toString('utf8') === run.stdout).toBe(true)
  })
})

test('--language en reads a text as English, whatever it looks like; a glob finds it', async () => {
  const run = await copydesk(['extract', 'inputs/russian.*', '--language', 'en'], { cwd: folder })
  const documents = documentsOf(run.stdout)
  expect(documents.map((document) => document.id)).toEqual(['inputs/russian.html', 'inputs/russian.txt'])
  for (const document of documents) expect(codesOf(document)).not.toContain('language-unsupported')
})

test('--strict ends with 1 when an input could not be read, and every document is written all the same', async () => {
  const run = await copydesk(['extract', '-', '--strict', '--layers', 'clean'], { input: '{"text":"a"}\nbroken\n{"text":"b"}\n' })
  expect(run.code).toBe(1)
  expect(documentsOf(run.stdout).map((document) => document.text)).toEqual(['a', '', 'b'])
})

describe('copydesk clean', () => {
  test('prints the text of a page and of a plain file, and nothing else', async () => {
    const { code, stdout, stderr } = await copydesk(['clean', join(inputs, 'story.txt'), join(inputs, 'story.html')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.startsWith(`${STORY}\nA greeting\n\n${STORY}\n\n`)).toBe(true)
  })

  test('--json gives the text with its blocks, the metadata, and how far the result can be trusted', async () => {
    const { stdout } = await copydesk(['clean', '--json', join(inputs, 'story.html')])
    const article: unknown = JSON.parse(stdout)
    expect(article).toMatchObject({
      text: expect.stringContaining(`A greeting\n\n${STORY}\n\n`),
      blocks: expect.arrayContaining([expect.objectContaining({ kind: 'paragraph', source: expect.anything() })]),
      meta: { title: 'A greeting' },
      quality: expect.any(Number),
    })
    expect(article).toHaveProperty('warnings')
  })

  test('--explain says for every block why it was kept or dropped', async () => {
    const { stdout } = await copydesk(['clean', '--explain', join(inputs, 'story.html')])
    expect(stdout).toContain(`+ body\t${STORY}\n`)
  })
})
