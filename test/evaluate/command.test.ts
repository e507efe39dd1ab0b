import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EvaluateOptions, runEvaluate } from '../../src/cli/evaluate.ts'
import type { Document } from '../../src/document/index.ts'
import { documentOfGold, emptyDocument, smallGold, smallSource } from './helpers.ts'

const ARTICLES = [
  ['Riga', 'dev'],
  ['Oslo', 'dev'],
  ['Bern', 'test'],
] as const

let folder = ''
let gold = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-'))
  gold = join(folder, 'fixtures')
  await mkdir(gold)
  await mkdir(join(folder, 'corpus'))
  for (const [name, split] of ARTICLES) {
    await writeFile(join(gold, `${name}.yaml`), smallSource(name, split))
    await writeFile(join(folder, 'corpus', `${name}.html`), `<p>${name}</p>`)
  }
})

afterEach(() => rm(folder, { recursive: true }))

interface Run {
  code: number
  out: string
  err: string
}

/** Runs the command with a pipeline that finds what gold asks for, `spoil` aside. */
async function run(options: EvaluateOptions = {}, spoil: (document: Document) => Document = (d) => d, path: string = gold): Promise<Run> {
  const said = { out: '', err: '' }
  const extract = async ({ id = '', bytes }: { id?: string; bytes?: Uint8Array }): Promise<Document> => {
    const name = ARTICLES.map(([known]) => known).find((known) => id.startsWith(known))
    if (name === undefined || bytes === undefined) return emptyDocument(id)
    return spoil(documentOfGold(smallGold(name)))
  }
  const code = await runEvaluate(path, options, {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    pipeline: async () => ({ extract }),
  })
  return { code, ...said }
}

const parsed = (json: string): unknown => JSON.parse(json)

const forgetful =
  (name: string) =>
  (document: Document): Document =>
    document.id.startsWith(name) ? { ...document, relations: document.relations.slice(1) } : document

describe('copydesk evaluate', () => {
  test('prints a table a layer', async () => {
    const { code, out, err } = await run()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const layer of ['body', 'metadata', 'entities', 'coreference', 'relations', 'sentiment', 'quotations'])
      expect(out).toMatch(new RegExp(`^${layer} `, 'm'))
    expect(out).toMatch(/^ {2}facts +100\.0 +100\.0 +100\.0 +100\.0–100\.0 +9 +9$/m)
  })

  test('--json is one object with intervals, tags and the documents that may be shown', async () => {
    const { out } = await run({ json: true })
    expect(parsed(out)).toMatchObject({
      articles: 3,
      figures: { 'relations.facts.f1': { value: 1, low: 1, high: 1 } },
      tags: { summit: { documents: 3 } },
      documents: [{ id: 'Oslo.html' }, { id: 'Riga.html' }],
    })
  })

  test('--input reads documents made by any tool', async () => {
    const input = join(folder, 'documents.jsonl')
    await writeFile(input, `${JSON.stringify(documentOfGold(smallGold('Riga')))}\n\n${JSON.stringify({ id: 'Oslo', text: 'x' })}\n`)
    const { code, out } = await run({ input, json: true, split: 'dev' })
    expect(code).toBe(0)
    expect(parsed(out)).toMatchObject({ articles: 2, absent: [], figures: { 'relations.facts.r': { value: 0.5 } } })
  })

  test('the baseline: written, held, broken, and lowered aloud', async () => {
    const against = join(folder, 'baseline.json')
    expect(await run({ against, split: 'dev', updateBaseline: true })).toMatchObject({ code: 0 })
    expect(await run({ against, split: 'dev' })).toMatchObject({ code: 0, out: expect.stringContaining('quality held') })
    const fallen = await run({ against, split: 'dev' }, forgetful('Riga'))
    expect(fallen.code).toBe(1)
    expect(fallen.out).toMatch(/^lost: Riga\.html:14: leader-of\(Anna Berzina, Latvia\) \| Latvian President/m)
    expect(fallen.out.trimEnd()).toMatch(/quality fell$/)
    expect(await run({ against, split: 'dev', lostFacts: false }, forgetful('Riga'))).toMatchObject({ code: 0 })
    const lowered = await run({ against, split: 'dev', updateBaseline: true }, forgetful('Riga'))
    expect(lowered.err).toMatch(/^lowered: relations\.facts\.r 100\.0 % → 83\.3 %$/m)
    expect(await run({ against, split: 'dev' }, forgetful('Riga'))).toMatchObject({ code: 0 })
  })

  test('floors: on the command line, kept by the baseline, and not moved by an update', async () => {
    expect(await run({ floor: ['relations.facts.f1=0.9'] })).toMatchObject({ code: 0 })
    const broken = await run({ floor: ['relations.facts.f1=0.9'] }, (document) => ({ ...document, relations: [] }))
    expect(broken).toMatchObject({ code: 1, out: expect.stringContaining('below its floor: relations.facts.f1 0.0 %, floor 90.0 %') })
    const against = join(folder, 'baseline.json')
    await run({ against, updateBaseline: true, floor: ['relations.facts.r=0.9'] })
    expect(parsed(await readFile(against, 'utf8'))).toMatchObject({ floors: { 'relations.facts.r': 0.9 } })
    expect(await run({ against, updateBaseline: true }, (document) => ({ ...document, relations: [] }))).toMatchObject({ code: 1 })
  })

  test('test articles show no details without a reason, and a reason is logged', async () => {
    const closed = await run({ verbose: true }, forgetful('Bern'))
    expect(closed.out).not.toContain('Bern.html:')
    await expect(readFile(join(gold, 'test-log.md'), 'utf8')).rejects.toThrow()
    const open = await run({ verbose: true, because: 'the figure\nlooked wrong' }, forgetful('Bern'))
    expect(open.out).toMatch(/^Bern\.html:\d+ {2}missed relations {2}leader-of\(Anna Berzina, Latvia\)/m)
    expect(await readFile(join(gold, 'test-log.md'), 'utf8')).toMatch(/^- \d{4}-\d\d-\d\d: split test opened: the figure looked wrong\n$/)
  })

  test('labelled passages run through the pipeline on their text', async () => {
    const path = join(folder, 'passages.jsonl')
    const passage = {
      id: 'p1',
      text: 'Ana leads Peru.',
      facts: [{ type: 'leader-of', subject: ['Ana'], object: ['Peru', 'Peruvian'], modality: 'asserted' }],
    }
    await writeFile(path, `${JSON.stringify(passage)}\n`)
    const { code, out } = await run({ json: true }, (d) => d, path)
    expect(code).toBe(0)
    expect(parsed(out)).toMatchObject({ figures: { 'relations.facts.r': { value: 0 } } })
    expect(out).not.toContain('entities.strict')
  })
})

describe('ends with 2, and says what to do in one line', () => {
  test.each<[string, EvaluateOptions, RegExp, string?]>([
    ['a gold that is missing', {}, /no such file or folder/, 'nowhere'],
    ['a folder without fixtures', {}, /no fixtures/, 'corpus'],
    ['articles that are missing', { articles: 'nowhere' }, /--articles/],
    ['documents that are missing', { input: 'nowhere.jsonl' }, /nowhere\.jsonl: cannot be read/],
    ['a baseline that is missing', { against: 'nowhere.json' }, /nowhere\.json: cannot be read/],
    ['an update without a file', { updateBaseline: true }, /--against/],
    ['a split that does not exist', { split: 'train' }, /dev or test/],
    ['a floor that is no figure', { floor: ['f1>3'] }, /NAME=VALUE/],
    ['a reason without words', { because: ' ' }, /reason/],
  ])('%s', async (_, options, message, path) => {
    const { code, out, err } = await run(options, (d) => d, path === undefined ? gold : join(folder, path))
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/^copydesk: [^\n]+\n$/)
    expect(err).toMatch(message)
  })

  test('documents that are not JSON, with the line', async () => {
    const input = join(folder, 'documents.jsonl')
    await writeFile(input, '{"id":"Riga.html"}\n{"id":\n')
    expect(await run({ input })).toMatchObject({ code: 2, err: expect.stringMatching(/documents\.jsonl:2: not JSON/) })
    await writeFile(input, '{"text":"x"}\n')
    expect(await run({ input })).toMatchObject({ code: 2, err: expect.stringMatching(/document 1: .*no «id»/) })
  })

  test('fixtures that do not hold, a line each', async () => {
    await writeFile(join(gold, 'Riga.yaml'), smallSource('Riga').replace('names: [Lithuania]', 'names: [Estonia]'))
    expect(await run()).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^copydesk: .*Riga\.yaml:17: «Estonia» is not in the text\n$/),
    })
  })

  test('a baseline of another split', async () => {
    const against = join(folder, 'baseline.json')
    await run({ against, updateBaseline: true })
    expect(await run({ against, split: 'dev' })).toMatchObject({ code: 2, err: expect.stringContaining('made of split «all»') })
  })
})
