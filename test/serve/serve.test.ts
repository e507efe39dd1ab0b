import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HAS_BROWSER, sayWithoutBrowser, TestBrowser, violationsOf } from '../support/browser.ts'
import { copydesk } from '../support/cli.ts'
import { page as articlePage } from '../support/pages.ts'
import { ask, type Served, served } from './server.ts'

sayWithoutBrowser('the live page')

const folder = mkdtempSync(join(tmpdir(), 'copydesk-serve-'))
const SENTENCE = 'Latvian President Anna Berzina congratulated Estonian President Marek Tamm.'
let server: Served

beforeAll(async () => {
  writeFileSync(join(folder, 'letter.html'), articlePage(SENTENCE))
  server = await served(['serve', folder])
  await until(async () => (await ask(`${server.url}documents`)).text.includes('letter.html'))
})
afterAll(async () => {
  expect(await server.stop()).toBe(0)
  rmSync(folder, { recursive: true })
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come to hold within 30 s')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const post = (type: string, body: string | Uint8Array, headers: Record<string, string> = {}): ReturnType<typeof ask> =>
  ask(`${server.url}extract`, { method: 'POST', headers: { 'content-type': type, ...headers }, body })

describe('POST /extract', () => {
  test.each([
    ['application/json', JSON.stringify({ id: 'a', text: SENTENCE }, null, 2)],
    ['application/json', JSON.stringify({ id: 'a', html: articlePage(SENTENCE) })],
    ['text/html; charset=utf-8', articlePage(SENTENCE)],
    ['text/plain', SENTENCE],
  ])('takes %s and answers with the document', async (type, body) => {
    const { status, text } = await post(type, body)
    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({
      schema: 'copydesk/1',
      relations: expect.arrayContaining([expect.objectContaining({ type: 'greeting-to' })]),
    })
  })

  test.each([
    ['another type', 'application/xml', '<a/>', 415],
    ['broken JSON', 'application/json', '{"text":', 400],
    ['no article', 'application/json', '{"txt":"a"}', 400],
    ['an array', 'application/json', '[]', 400],
    ['more than 2 MiB', 'text/plain', 'a'.repeat(2 * 2 ** 20 + 1), 413],
  ])('refuses %s, and says why', async (_, type, body, code) => {
    const { status, text } = await post(type, body)
    expect(status).toBe(code)
    expect(JSON.parse(text)).toEqual({ error: expect.stringMatching(/\w/) })
  })

  test('an article that takes too long is given up, and the next one is read', async () => {
    const hasty = await served(['serve', '--deadline', '1500'])
    const to = (text: string): ReturnType<typeof ask> =>
      ask(`${hasty.url}extract`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: text })
    await to(SENTENCE)
    const slow = await to(`${SENTENCE} She said that the weather had been good in the capital.\n\n`.repeat(12_000))
    expect(slow.status).toBe(504)
    expect((await to(SENTENCE)).status).toBe(200)
    await hasty.stop()
  })
})

describe('who may ask', () => {
  test.each([
    ['another name of this machine (DNS rebinding)', { host: 'evil.example:4173' }],
    ['a name that begins like ours', { host: 'localhost.evil.example' }],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page of another port', { origin: 'http://localhost:1' }],
    ['a page in a sandbox', { origin: 'null' }],
    ['a script of another site', { 'sec-fetch-site': 'cross-site' }],
  ])('%s may not', async (_, headers) => {
    const answers = await Promise.all([ask(`${server.url}data`, { headers }), post('text/plain', SENTENCE, headers)])
    expect(answers.map(({ status }) => status)).toEqual([403, 403])
    expect(answers.map((answer) => answer.headers['access-control-allow-origin'])).toEqual([undefined, undefined])
  })

  test('no answer allows other origins, and none may be framed or sniffed', async () => {
    for (const path of ['', 'data', 'documents', 'openapi.json', 'nothing']) {
      const { headers } = await ask(server.url + path, { headers: {} })
      expect(headers['access-control-allow-origin']).toBeUndefined()
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-resource-policy': 'same-origin',
      })
    }
  })

  const outside = Object.values(networkInterfaces())
    .flatMap((own) => own ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)
  test.skipIf(outside === undefined)('it listens on loopback alone', async () => {
    const port = new URL(server.url).port
    await expect(ask(`http://${outside?.address}:${port}/`)).rejects.toThrow('ECONNREFUSED')
  })
})

test('the API is described, with its limit and its refusals', async () => {
  const { text } = await ask(`${server.url}openapi.json`)
  const description = JSON.parse(text)
  expect(description.openapi).toBe('3.1.0')
  expect(Object.keys(description.paths['/extract'].post.responses)).toEqual(['200', '400', '403', '413', '415', '503', '504'])
})

test('the source of a page is shown as text, with the range marked and nothing that could run', async () => {
  writeFileSync(join(folder, 'hostile.html'), articlePage(`${SENTENCE} <script>window.hit=1</script>`))
  await until(async () => (await ask(`${server.url}documents`)).text.includes('hostile.html'))
  const { text, headers } = await ask(`${server.url}source?id=hostile.html&start=5&end=20`)
  expect(text).not.toContain('<script')
  expect(text).toContain('<mark id="here">')
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri/)
  expect((await ask(`${server.url}source?id=../../etc/passwd`)).status).toBe(404)
})

test('a port that is taken, and a folder that is missing, end with 2 and one line', async () => {
  const port = new URL(server.url).port
  for (const args of [
    ['serve', folder, '--port', port],
    ['serve', join(folder, 'none')],
  ]) {
    const { code, stderr } = await copydesk(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^copydesk: [^\n]+\n$/)
  }
})

describe.skipIf(!HAS_BROWSER)('the live page', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await TestBrowser.launch()
  })
  afterAll(() => browser.close())

  test('shows the folder, and says when it has changed', async () => {
    const { page, complaints } = await browser.open(server.url)
    const count = await page.locator('.articles li').count()
    writeFileSync(join(folder, 'another.txt'), SENTENCE)
    await page.click('text=The folder has changed')
    await expect.poll(() => page.locator('.articles li').count(), { timeout: 10_000 }).toBe(count + 1)
    expect(complaints).toEqual([])
  })

  test('the box reads a sentence and a page, and a mark leads to it', async () => {
    const { page, complaints } = await browser.open(`${server.url}#/try`)
    await page.fill('#try-text', SENTENCE)
    await page.press('#try-text', 'Control+Enter')
    await page.waitForSelector('.try-out .fact')
    expect(await page.locator('.fact').allTextContents()).toContainEqual(expect.stringContaining('Anna Berzina greets Marek Tamm'))
    await page.fill('#try-text', articlePage('Norwegian Prime Minister Ola Berg resigned.<img src=x onerror=window.hit=1>'))
    await page.press('#try-text', 'Control+Enter')
    await page.waitForSelector('.try-out .m:has-text("Ola Berg")')
    expect(await page.evaluate('window.hit')).toBeUndefined()
    expect(await violationsOf(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})
