import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../../src/index.ts'
import { schemaFaults, spanFaults } from '../support/check.ts'
import { codesOf, copydesk, documentsOf, type Run } from '../support/cli.ts'
import { page } from '../support/pages.ts'

const SENTENCE = 'Latvian President Anna Berzina congratulated Kenyan President Amina Otieno.'

/** What stands in each line, and the id and warning that its document must have. */
const LINES: readonly { line: string; id: string; warning?: string }[] = [
  { line: `\uFEFF${JSON.stringify({ text: SENTENCE })}`, id: 'line-1' },
  { line: '{"text": "broken', id: 'line-2', warning: 'input-invalid' },
  { line: '{}', id: 'line-3', warning: 'input-invalid' },
  { line: '{ "text": 42 }', id: 'line-4', warning: 'input-invalid' },
  { line: '[1, 2]', id: 'line-5', warning: 'input-invalid' },
  { line: '42', id: 'line-6', warning: 'input-invalid' },
  { line: 'null', id: 'line-7', warning: 'input-invalid' },
  { line: '"text"', id: 'line-8', warning: 'input-invalid' },
  { line: JSON.stringify({ id: 'given', html: page(SENTENCE) }), id: 'given' },
  { line: '{"id": "two\\nlines"}', id: 'two\nlines', warning: 'input-invalid' },
  { line: `{"text": "A line\u2028separator and a\u2029paragraph separator are no line ends."}`, id: 'line-11' },
  { line: '{"id": 12, "text": "An id may be a number."}', id: '12' },
  { line: '{"text": ""}', id: 'line-13', warning: 'input-empty' },
  { line: '{"text": "a\\ud83d\\u0000b"}', id: 'line-14' },
]

describe('copydesk extract -', () => {
  let run: Run
  let documents: Document[]
  beforeAll(async () => {
    // Line ends of both kinds, and the last line without one.
    run = await copydesk(['extract', '-'], {
      input: LINES.map(({ line }, index) => line + (index + 1 === LINES.length ? '' : index % 2 ? '\r\n' : '\n')).join(''),
    })
    documents = documentsOf(run.stdout)
  })

  test('answers every line with exactly one document, in order', () => {
    expect(documents.map((document) => document.id)).toEqual(LINES.map(({ id }) => id))
  })

  test('says what was wrong with a line, with a code', () => {
    for (const [index, { warning }] of LINES.entries()) if (warning !== undefined) expect(codesOf(documents[index])).toContain(warning)
  })

  test('gives a broken line empty layers', () => {
    for (const [index, { warning }] of LINES.entries()) {
      if (warning === undefined) continue
      const { text, blocks, sentences, mentions, entities, quotations, relations, sentiments } = documents[index] ?? {}
      expect({ text, blocks, sentences, mentions, entities, quotations, relations, sentiments }).toEqual({
        text: '',
        blocks: [],
        sentences: [],
        mentions: [],
        entities: [],
        quotations: [],
        relations: [],
        sentiments: [],
      })
    }
  })

  test('reads the good lines between the broken ones whole', () => {
    expect(documents[0]?.text).toBe(SENTENCE)
    expect(documents[0]?.entities.map((entity) => entity.name)).toContain('Anna Berzina')
    expect(documents[8]?.text).toContain(SENTENCE)
    expect(documents[10]?.text).toBe('A line\u2028separator and a\u2029paragraph separator are no line ends.')
    expect(documents[13]?.text).toBe('a\ud83d\u0000b')
  })

  test('writes errors to stderr, one line each, and ends with 0', () => {
    const invalid = LINES.filter(({ warning }) => warning === 'input-invalid')
    const lines = run.stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(invalid.length)
    for (const line of lines) expect(line).toMatch(/^copydesk: .+: .+/)
    expect(run.code).toBe(0)
  })

  test('gives documents of the contract, every span of which is in the text', () => {
    for (const document of documents) expect([...schemaFaults(document), ...spanFaults(document)]).toEqual([])
  })
})

test('blank lines get no document, and count as lines', async () => {
  const { stdout, stderr, code } = await copydesk(['extract', '-', '--layers', 'clean'], {
    input: '\n  \r\n{"text":"a"}\n\n\t\n{"text":"b"}\n',
  })
  expect(documentsOf(stdout).map((document) => document.id)).toEqual(['line-3', 'line-6'])
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
})

test('no line gives no document', async () => {
  expect(await copydesk(['extract', '-', '--layers', 'clean'], { input: '' })).toEqual({ stdout: '', stderr: '', code: 0 })
})
