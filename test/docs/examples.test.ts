import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { transform } from 'esbuild'
import { globSync } from 'tinyglobby'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLI, DEV_PAGES, ROOT } from '../support/paths.ts'

const run = promisify(execFile)

/** A block of code in a page of the documentation; `kept` says why it is not to be run (` ```sh no-run: needs a cluster`). */
interface Example {
  page: string
  line: number
  language: string
  kept: string | undefined
  code: string
}

const PAGES = globSync(['README.md', 'CONTRIBUTING.md', 'docs/*.md', 'docs/guides/*.md'], { cwd: ROOT }).sort()
const RUNNABLE = new Set(['js', 'ts', 'sh'])

const FENCE = /^```(\w+)(?: no-run: ([^\n]+))?\n([\s\S]*?)^```$/gm

async function examplesOf(page: string): Promise<Example[]> {
  const text = await readFile(join(ROOT, page), 'utf8')
  return [...text.matchAll(FENCE)].map(({ index, 1: language = '', 2: kept, 3: code = '' }) => ({
    page,
    line: text.slice(0, index).split('\n').length,
    language,
    kept,
    code,
  }))
}

const examples = (await Promise.all(PAGES.map(examplesOf))).flat().filter(({ language }) => RUNNABLE.has(language))

/** A folder as the examples suppose it: `page.html`, `story.txt`, `lines.jsonl`, a folder `pages/` and its `documents.jsonl`, a few
 * `fixtures/` with their articles in `corpus/`, and `copydesk` installed and on the path. */
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-docs-'))
  for (const name of ['pages', 'bin', 'corpus', 'fixtures', 'node_modules']) await mkdir(join(folder, name))
  for (const name of DEV_PAGES.slice(0, 3)) {
    const fixture = name.replace(/html$/, 'yaml')
    for (const to of ['pages', 'corpus']) await copyFile(join(ROOT, 'corpus', name), join(folder, to, name))
    await copyFile(join(ROOT, 'fixtures', fixture), join(folder, 'fixtures', fixture))
  }
  await copyFile(join(ROOT, 'corpus', DEV_PAGES[0] ?? ''), join(folder, 'page.html'))
  await run(process.execPath, [CLI, 'extract', join(folder, 'pages'), '-o', join(folder, 'documents.jsonl')])
  await writeFile(join(folder, 'story.txt'), 'Latvian President Anna Berzina left for Nairobi on Monday.\n')
  await writeFile(join(folder, 'lines.jsonl'), `${JSON.stringify({ id: 'a', text: 'Amina Otieno chairs the African Union.' })}\n`)
  await symlink(ROOT, join(folder, 'node_modules', 'copydesk'))
  const shim = join(folder, 'bin', 'copydesk')
  await writeFile(shim, `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`)
  await chmod(shim, 0o755)
})

afterAll(async () => rm(folder, { recursive: true, force: true }))

async function perform({ language, code }: Example): Promise<void> {
  if (language === 'sh') {
    const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` }
    await run('bash', ['-euo', 'pipefail', '-c', code], { cwd: folder, env })
    return
  }
  const { code: script } = await transform(code, { loader: language === 'ts' ? 'ts' : 'js', format: 'esm' })
  await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder })
}

describe.each([...new Set(examples.map(({ page }) => page))])('%s', (page) => {
  const here = examples.filter((example) => example.page === page && example.kept === undefined)
  test.each(here)('line $line: its $language example runs', async (example) => {
    await expect(perform(example)).resolves.toBeUndefined()
  })
})

test('the guides have examples, and most of them are run', () => {
  const inGuides = examples.filter(({ page }) => page.startsWith('docs/'))
  expect(new Set(inGuides.map(({ page }) => basename(page))).size).toBeGreaterThan(3)
  expect(examples.filter(({ kept }) => kept === undefined).length / examples.length).toBeGreaterThan(0.7)
})
