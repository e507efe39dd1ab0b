import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { READING_LIMITS } from '../../src/document/index.ts'
import { type Input, readInput } from '../../src/ingest/index.ts'
import { WARC, zip } from '../support/archives.ts'
import { damaged, parameters } from './runs.ts'

const PAGE = '<html><body><h1>Envoys meet</h1><p>Anna Berzina met Amina Otieno.</p></body></html>'
const LINES = '{"id":"a","text":"One."}\n{"id":"b","html":"<p>Two.</p>"}\n'
const TABLE = 'id,title,text\na,One,"Anna Berzina, said."\nb,Two,Text.\n'
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><item><title>One</title><link>https://news.example/1</link><description>Story.</description></item></channel></rss>`
const ZIP = zip([
  { name: 'a.html', content: PAGE },
  { name: 'b.jsonl', content: LINES },
  { name: 'c.html.gz', content: gzipSync(PAGE).toString('latin1') },
])

const KINDS: Readonly<Record<string, { name: string; files: readonly Uint8Array[] }>> = {
  'zip archives': { name: 'x.zip', files: [ZIP] },
  'packed pages and lines': { name: 'x.gz', files: [gzipSync(PAGE), gzipSync(LINES), gzipSync('a'.repeat(400_000))] },
  'web archives': {
    name: 'x.warc',
    files: [Buffer.from(WARC), gzipSync(WARC), Buffer.concat(WARC.split(/(?=WARC\/1\.0)/).map((part) => gzipSync(part)))],
  },
  'lines, tables and feeds': { name: 'x', files: [LINES, TABLE, FEED].map((text) => Buffer.from(text)) },
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-fuzz-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** In milliseconds: whoever waits longer waits for something that never comes. */
const PATIENCE = 10_000

async function inputsOf(path: string): Promise<Input[]> {
  const inputs: Input[] = []
  for await (const input of readInput(path)) inputs.push(input)
  return inputs
}

describe('damaged files end, each article with a reason or with what it holds', () => {
  test.each(Object.entries(KINDS))(
    '%s',
    async (_, { name, files }) => {
      const path = join(folder, name)
      const property = fc.asyncProperty(damaged(files), async (bytes) => {
        writeFileSync(path, bytes)
        let timer: NodeJS.Timeout | undefined
        const late = new Promise<never>((_, reject) => {
          timer = setTimeout(() => reject(new Error(`no end after ${PATIENCE} ms`)), PATIENCE)
        })
        const inputs = await Promise.race([inputsOf(path), late]).finally(() => clearTimeout(timer))
        for (const { article, failure } of inputs) {
          expect(typeof article.id).toBe('string')
          const { bytes: own, html, text } = article
          expect((own?.length ?? 0) + (html?.length ?? 0) + (text?.length ?? 0)).toBeLessThanOrEqual(READING_LIMITS.page)
          expect(failure !== undefined || own !== undefined || html !== undefined || text !== undefined).toBe(true)
          if (failure !== undefined) expect(failure.message).not.toBe('')
        }
      })
      await fc.assert(property, parameters(4))
    },
    24 * 60 * 60 * 1000,
  )
})
