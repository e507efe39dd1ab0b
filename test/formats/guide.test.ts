import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runConvert } from '../../src/cli/convert.ts'
import { FORMATS } from '../../src/formats/index.ts'
import { ROOT } from '../support/paths.ts'
import { documents } from './documents.ts'

const guide = await readFile(join(ROOT, 'docs/formats.md'), 'utf8')
const examples = [...guide.matchAll(/^copydesk convert (\S+) --to (\S+) -o (\S+)$/gm)].map(([line, input = '', to = '', output = '']) => ({
  line,
  input,
  to,
  output,
}))
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convert-'))
  const lines = fc
    .sample(documents, { numRuns: 4, seed: 3 })
    .map((document, index) => JSON.stringify({ ...document, id: `news/${index}.html` }))
  await writeFile(join(folder, 'documents.jsonl'), `${lines.join('\n')}\n`)
})
afterAll(() => rm(folder, { recursive: true }))

describe('docs/formats.md', () => {
  test('names every format', () => {
    for (const { name } of FORMATS) expect(guide).toContain(`\`${name}\``)
  })

  test.each(examples)('$line', async ({ input, to, output }) => {
    expect(await runConvert([join(folder, input)], { to, output: join(folder, output) })).toBe(0)
    expect(await stat(join(folder, output))).toBeTruthy()
    if (to === 'jsonl') expect((await readFile(join(folder, output), 'utf8')).trim().split('\n')).toHaveLength(4)
  })
})

test('what cannot be told, read or written is said, with exit code 2', async () => {
  await mkdir(join(folder, 'nothing'))
  await writeFile(join(folder, 'what.txt'), 'no format at all')
  expect(await runConvert([join(folder, 'what.txt')], { to: 'jsonl' })).toBe(2)
  expect(await runConvert([join(folder, 'nothing')], { to: 'jsonl' })).toBe(2)
  expect(await runConvert([join(folder, 'missing')], { to: 'jsonl' })).toBe(2)
  expect(await runConvert([join(folder, 'documents.jsonl')], { to: 'brat' })).toBe(2)
  expect(await runConvert([join(folder, 'documents.jsonl')], { to: 'docx' })).toBe(2)
})
