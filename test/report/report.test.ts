import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../../src/index.ts'
import { HAS_BROWSER, type OpenPage, sayWithoutBrowser, TestBrowser, violationsOf } from '../support/browser.ts'
import { copydesk } from '../support/cli.ts'
import { INJECTIONS } from '../support/injections.ts'
import { ROOT } from '../support/paths.ts'
import { extracted, reportOf, TEXT } from './support.ts'

sayWithoutBrowser('how the report page looks and behaves')

const folder = mkdtempSync(join(tmpdir(), 'copydesk-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Twelve articles of a month, one of them about something else. */
async function someDocuments(): Promise<Document[]> {
  const greetings = Array.from({ length: 12 }, (_, index) => ({
    id: `greeting-${index}`,
    text: TEXT,
    meta: {
      title: `Greeting number ${index}`,
      published: `2024-03-${String(index + 1).padStart(2, '0')}`,
      publisher: 'The Lagoon Courier',
    },
  }))
  const other = {
    id: 'cheese',
    text: 'Cheese is made of milk, rennet and patience.',
    meta: { title: 'On cheese', published: '2023-01-01' },
  }
  return extracted([...greetings, other])
}

describe('the command', () => {
  test('makes the same page from articles and from the documents made of them, with a table of quality where there is gold', async () => {
    const article = join(ROOT, 'corpus/d1-mongolia-new-year-letters.html')
    const [documents, direct, second] = ['documents.jsonl', 'direct.html', 'second.html'].map((name) => join(folder, name))
    await copydesk(['extract', article, '-o', documents ?? ''])
    const runs = await Promise.all([
      copydesk(['report', article, '-o', direct ?? '', '--gold', join(ROOT, 'fixtures/d1-mongolia-new-year-letters.yaml')]),
      copydesk(['report', documents ?? '', '-o', second ?? '', '--gold', join(ROOT, 'fixtures/d1-mongolia-new-year-letters.yaml')]),
    ])
    expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ])
    const page = readFileSync(direct ?? '', 'utf8')
    expect(page).toBe(readFileSync(second ?? '', 'utf8'))
    expect(page).toContain('"layer":"relations"')
  })

  test.each([
    ['an input that is missing', ['report', 'no-such.html', '-o', join(folder, 'a.html')], 'no-such.html'],
    ['no place for the page', ['report', 'no-such.html'], '--output'],
    ['gold that is missing', ['report', 'no-such.html', '-o', join(folder, 'b.html'), '--gold', 'no-fixtures'], 'no-fixtures'],
  ])('ends with 2 and one line for %s', async (_, args, hint) => {
    const { code, stderr } = await copydesk(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^copydesk: [^\n]+\n$/)
    expect(stderr).toContain(hint)
  })

  test('a line of documents that is broken is named by its number', async () => {
    const [documents] = await Promise.all([extracted([{ text: TEXT }])])
    const file = join(folder, 'broken.jsonl')
    writeFileSync(file, `${JSON.stringify(documents[0])}\n{"schema":"copydesk/1"}\n`)
    const { code, stderr } = await copydesk(['report', file, '-o', join(folder, 'c.html')])
    expect(code).toBe(2)
    expect(stderr).toContain('broken.jsonl:2')
  })
})

describe('the page as a file', () => {
  test('asks for nothing from elsewhere and allows only its own script and style', async () => {
    const page = await reportOf(await extracted([{ text: TEXT }]))
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
    expect(policy.replaceAll('&#39;', "'")).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'$/,
    )
    expect(page.match(/<(?:link|img|iframe|script src)/g)).toBeNull()
  })

  describe('holds as data alone', () => {
    let documents: Document[]
    beforeAll(async () => {
      documents = await extracted(INJECTIONS.map((attack) => ({ id: attack, text: `${attack} ${TEXT}`, meta: { title: attack } })))
    })

    test.each(INJECTIONS)('%s', async (attack) => {
      const page = await reportOf(documents.filter((document) => document.id === attack))
      const elements = [...page.matchAll(/<script type="application\/json" id="(\w+)">(.*?)<\/script>/gs)]
      expect(elements.map(([, id]) => id)).toEqual(['index', 'texts', 'details'])
      expect(JSON.parse(elements[1]?.[2] ?? '')).toBe(`${attack} ${TEXT}`)
      expect(page.match(/<script>/g)).toHaveLength(1)
    })
  })
})

describe.skipIf(!HAS_BROWSER)('in Chromium', () => {
  let browser: TestBrowser
  let address: string
  let documents: Document[]

  beforeAll(async () => {
    browser = await TestBrowser.launch()
    documents = await someDocuments()
    writeFileSync(join(folder, 'report.html'), await reportOf(documents))
    address = pathToFileURL(join(folder, 'report.html')).href
  })
  afterAll(() => browser.close())

  const open = (hash: string, options = {}): Promise<OpenPage> => browser.open(`${address}${hash}`, options)
  const titles = (page: Page): Promise<string[]> => page.locator('.articles .title').allTextContents()

  test('every mention, phrase and quotation is marked at its place, and the text is the document’s', async () => {
    const { page, complaints, requests } = await open('#/articles/0')
    const [document] = documents
    const blocks = await page.locator('.text .block').allTextContents()
    expect(blocks.join('\n\n')).toBe(document?.text)
    const marked = await page
      .locator('.m')
      .evaluateAll((marks) => marks.map((mark) => `${mark.getAttribute('data-start')} ${mark.textContent}`))
    for (const mention of document?.mentions ?? []) expect(marked).toContain(`${mention.start} ${mention.text}`)
    expect(await page.locator('.s').count()).toBeGreaterThanOrEqual(document?.sentiments.length ?? 1)
    expect(await page.locator('.q').count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
    expect(requests.every((request) => request.startsWith('file:'))).toBe(true)
  })

  test('a mark under the pointer shows its entity, and marks what else refers to it', async () => {
    const { page } = await open('#/articles/0')
    await page.locator('.m', { hasText: /^she$/ }).hover()
    expect(await page.locator('.card h3').first().textContent()).toContain('Anna Berzina')
    expect(await page.locator('.same').allTextContents()).toContain('Anna Berzina')
  })

  test('a fact shows its evidence, its confidence and the way back', async () => {
    const { page } = await open('#/articles/0')
    await page.locator('.fact', { hasText: 'Anna Berzina leads Latvia' }).focus()
    const card = await page.locator('.card').textContent()
    expect(card).toMatch(/Confidence\d+ %/)
    expect(card).toContain('found by')
    expect(card).toMatch(/characters \d+–\d+/)
    expect(await page.locator('.argument').allTextContents()).toEqual(['Latvian', 'Anna Berzina'])
  })

  test('the keyboard goes from mark to mark, and the card follows', async () => {
    const { page } = await open('#/articles/0')
    await page.locator('.text [tabindex="0"]').focus()
    const seen: (string | null)[] = []
    for (let step = 0; step < 4; step++) {
      seen.push(await page.locator('.text :focus').textContent())
      await page.keyboard.press('ArrowRight')
    }
    expect(seen).toEqual(['Berzina', 'her', 'Latvian', 'President'])
    await page.keyboard.press('Home')
    expect(await page.locator('.text :focus').textContent()).toBe('Berzina')
    expect(await page.locator('.text [tabindex="0"]').count()).toBe(1)
  })

  test('filters and search leave the articles that were asked for', async () => {
    const { page } = await open('#/articles')
    expect(await titles(page)).toHaveLength(13)
    await page.fill('[name=query]', 'RENNET')
    expect(await titles(page)).toEqual(['On cheese'])
    await page.fill('[name=query]', '“we admire')
    expect(await titles(page)).toHaveLength(12)
    await page.fill('[name=query]', '')
    await page.selectOption('[name=relation]', 'greeting-to')
    expect(await titles(page)).toHaveLength(12)
    await page.fill('[name=from]', '2024-03-05')
    await page.fill('[name=to]', '2024-03-06')
    expect(await titles(page)).toEqual(['Greeting number 4', 'Greeting number 5'])
    await page.click('button[type=reset]')
    await expect.poll(() => page.locator('.articles li').count()).toBe(13)
  })

  test('a name in the network leads to its articles', async () => {
    const { page } = await open('#/network')
    await page.getByRole('button', { name: 'Marek Tamm, 2 facts: show its articles' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.articles li')
    expect(await page.locator('.count').textContent()).toBe('12 of 13 articles')
  })

  test('plots have their figures as a table too', async () => {
    const { page } = await open('#/timeline')
    await page.click('summary')
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(1)
    await page.goto(`${address}#/tone`)
    await page.click('summary')
    expect(await page.locator('tbody').textContent()).toContain('Marek Tamm')
  })

  const VIEWS = ['#/articles', '#/articles/0', '#/network', '#/tone', '#/timeline']
  const SCREENS = [
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const
  test.each(SCREENS.flatMap(([colorScheme, width]) => VIEWS.map((view) => ({ colorScheme, width, view }))))(
    'axe finds nothing at $view, $colorScheme, $width px wide, and nothing sticks out',
    async ({ colorScheme, width, view }) => {
      const { page, context, complaints } = await open(view, { colorScheme, viewport: { width, height: 800 } })
      if (view === '#/articles/0') await page.locator('.m').first().focus()
      expect(await violationsOf(page)).toEqual([])
      const isTooWide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
      expect(isTooWide).toBe(false)
      expect(complaints).toEqual([])
      await context.close()
    },
  )

  test('no script runs from what an article says, wherever the page shows it', async () => {
    const hostile = documents.slice(0, 1).flatMap((document) =>
      INJECTIONS.map(
        (attack): Document => ({
          ...document,
          id: attack,
          source: { ...document.source, url: attack.startsWith('javascript') ? attack : `https://example.org/${attack}`, path: attack },
          meta: { title: attack, publisher: attack, byline: [attack], published: '2024-01-01' },
          text: `${document.text}\n\n${attack}`,
          blocks: [
            ...document.blocks,
            { kind: 'paragraph', start: document.text.length + 2, end: document.text.length + 2 + attack.length },
          ],
          entities: document.entities.map((entity) => ({ ...entity, name: attack, aliases: [attack], links: { wikidata: attack } })),
          mentions: document.mentions.map((mention) => ({ ...mention, type: attack, value: attack })),
          relations: document.relations.map((relation) => ({
            ...relation,
            type: attack,
            qualifiers: { role: attack, occasion: attack },
            evidence: relation.evidence.map((evidence) => ({ ...evidence, pattern: attack })),
          })),
          warnings: [{ code: 'input-invalid', message: attack }],
        }),
      ),
    )
    writeFileSync(join(folder, 'hostile.html'), await reportOf(hostile))
    const { page, complaints, requests } = await browser.open(`${pathToFileURL(join(folder, 'hostile.html')).href}#/articles`)
    expect(await page.locator('.articles li').count()).toBe(INJECTIONS.length)
    for (const [index] of INJECTIONS.entries()) {
      await page.evaluate(`location.hash = '#/articles/${index}'`)
      await page.waitForSelector(`.articles a[aria-current][href="#/articles/${index}"]`)
      await page.locator('.m').first().hover()
      await page.locator('.fact').first().focus()
      expect(await page.locator('a[href^="javascript" i]').count()).toBe(0)
    }
    for (const view of ['network', 'tone', 'timeline']) {
      await page.evaluate(`location.hash = '#/${view}'`)
      await page.waitForSelector(`nav a[aria-current][href="#/${view}"]`)
    }
    expect(await page.evaluate('window.hit')).toBeUndefined()
    expect(complaints).toEqual([])
    expect(requests).toHaveLength(1)
  })
})
