import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copydesk, type Run, runNode } from '../support/cli.ts'
import { CORPUS, DEV_PAGES, ROOT } from '../support/paths.ts'

const OFFLINE = `--import=${pathToFileURL(join(ROOT, 'test/support/offline.mjs')).href}`
const PAGES = DEV_PAGES.slice(0, 2).map((name) => join(CORPUS, name))
const FIXTURE = join(ROOT, 'fixtures', (DEV_PAGES[0] ?? '').replace('.html', '.yaml'))

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-offline-'))
  await copydesk(['extract', ...PAGES, '--jobs', '1', '-o', join(folder, 'documents.jsonl')])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs something where connections are noted and refused, in it and in all processes that it starts. */
async function offline(run: (env: Record<string, string>) => Promise<Run>): Promise<{ run: Run; processes: number; tried: string[] }> {
  const log = join(folder, `sockets-${Math.random()}`)
  const done = await run({ COPYDESK_TEST_SOCKETS: log, NODE_OPTIONS: OFFLINE })
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
  const watched = lines.filter((line) => line.startsWith('watched '))
  return { run: done, processes: watched.length, tried: lines.filter((line) => !line.startsWith('watched ')) }
}

describe('without a network', () => {
  const documents = (): string => join(folder, 'documents.jsonl')
  test.each<[string, () => string[], number]>([
    ['extract', () => ['extract', ...PAGES, '--jobs', '2', '--reprints'], 3],
    ['show', () => ['show', PAGES[0] ?? ''], 1],
    ['clean', () => ['clean', ...PAGES, '--json'], 1],
    ['evaluate', () => ['evaluate', FIXTURE, '--split', 'dev'], 1],
    ['prelabel', () => ['prelabel', PAGES[0] ?? ''], 1],
    ['manifest', () => ['manifest', CORPUS], 1],
    ['convert', () => ['convert', documents(), '--to', 'n-quads'], 1],
    ['graph', () => ['graph', documents(), '-o', join(folder, 'graph.duckdb'), '--export', join(folder, 'graph')], 1],
    ['report', () => ['report', documents(), '-o', join(folder, 'report.html')], 1],
    ['doctor', () => ['doctor'], 1],
    ['completion', () => ['completion', 'bash'], 1],
  ])('%s does its work, and opens no connection', async (_, args, processes) => {
    const seen = await offline((env) => copydesk(args(), { env }))
    expect(seen.tried).toEqual([])
    expect(seen.run).toMatchObject({ code: 0, stderr: expect.not.stringContaining('forbids') })
    expect(seen.processes).toBeGreaterThanOrEqual(processes)
  })

  test.each([
    ['a request', `require('node:http').get('http://127.0.0.1:9/')`],
    ['fetch', `fetch('http://127.0.0.1:9/')`],
    ['an address', `require('node:dns').lookup('news.example', () => {})`],
    ['a server', `require('node:http').createServer().listen(0)`],
    ['a datagram', `require('node:dgram').createSocket('udp4').send('x', 9, '127.0.0.1')`],
  ])('%s would be seen', async (_, script) => {
    const { run, tried } = await offline((env) => runNode(['-e', script], { env }))
    expect(run.code).not.toBe(0)
    expect(tried).toHaveLength(1)
  })

  test('serve is told by it: it listens', async () => {
    const { tried } = await offline((env) => copydesk(['serve', CORPUS, '--port', '0'], { env }))
    expect(tried).toContain('a server')
  })
})
