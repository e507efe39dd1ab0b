import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Action, type Labels, NO_LABELS } from '../../src/desk/index.ts'
import type { Span } from '../../src/document/index.ts'
import { type Gold, type GoldFact, type GoldSentiment, loadFixtures, readFixture, writeFixture } from '../../src/fixtures/index.ts'
import { ask, type Served, served } from '../serve/server.ts'
import { HAS_BROWSER, type OpenPage, sayWithoutBrowser, TestBrowser, violationsOf } from '../support/browser.ts'
import { INJECTIONS } from '../support/injections.ts'
import { CORPUS, ROOT } from '../support/paths.ts'
import { Annotator } from './annotator.ts'
import { canonical } from './gold.ts'

sayWithoutBrowser('labelling at the desk')

const root = mkdtempSync(join(tmpdir(), 'copydesk-desk-'))
const running: Served[] = []
afterAll(() => rmSync(root, { recursive: true }))
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

const SENTENCES = 'Latvian President Anna Berzina warmly congratulated Marek Tamm on Monday. “We admire you,” she said.'

/** A desk on an article of one paragraph, without labels, unless told otherwise. */
async function desk(text: string, ...flags: string[]): Promise<{ server: Served; folder: string; saved: () => Gold }> {
  const folder = mkdtempSync(join(root, 'desk-'))
  // As a line of JSON, text is text even where it looks like a page.
  writeFileSync(join(folder, 'letter.jsonl'), `${JSON.stringify({ id: 'letter.txt', text })}\n`)
  const server = await served(['label', join(folder, 'letter.jsonl'), join(folder, 'fixtures'), ...flags])
  running.push(server)
  const fixture = join(folder, 'fixtures/letter.yaml')
  return { server, folder, saved: () => readFixture(fixture, readFileSync(fixture, 'utf8')) }
}

const act = (url: string, name: string, key: string, action: Action): ReturnType<typeof ask> =>
  ask(`${url}sheets/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key, action }) })

describe('the server', () => {
  test('killed at ten random moments, it has lost at most the action in flight', async () => {
    const folder = mkdtempSync(join(root, 'killed-'))
    const text = Array.from({ length: 400 }, (_, index) => `Name${index} Surname${index}`).join(' met ')
    writeFileSync(join(folder, 'people.txt'), text)
    const spans = [...text.matchAll(/Name\d+ Surname\d+/g)].map(
      (match): Span => ({ start: match.index, end: match.index + match[0].length }),
    )
    const args = ['label', join(folder, 'people.txt'), join(folder, 'fixtures'), '--empty']
    let next = 0
    const lost: number[] = []
    for (let round = 0; round < 10; round++) {
      const server = await served(args)
      const before = await ask(`${server.url}sheets/people`)
      const { labels }: { labels: Labels } = JSON.parse(before.text)
      // What was answered is there; the one in flight may be there or not.
      expect(labels.mentions.length).toBeGreaterThanOrEqual(next)
      expect(labels.mentions.length).toBeLessThanOrEqual(next + 1)
      next = labels.mentions.length
      const killed = pause(20 + Math.random() * 250).then(() => server.kill())
      try {
        for (;;) {
          const span = spans[next]
          if (span === undefined) throw new Error('there were too few names')
          const { status } = await act(server.url, 'people', `${round} ${next}`, { do: 'mark', ...span, type: 'PERSON', kind: 'name' })
          expect(status).toBe(200)
          next++
        }
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error
      }
      await killed
      lost.push(next)
    }
    const server = await served(args)
    running.push(server)
    const { labels }: { labels: Labels } = JSON.parse((await ask(`${server.url}sheets/people`)).text)
    expect(labels.mentions.length).toBeGreaterThanOrEqual(next)
    const file = join(folder, 'fixtures/people.yaml')
    expect(readFixture(file, readFileSync(file, 'utf8')).mentions).toHaveLength(labels.mentions.length)
    expect(lost.at(-1)).toBeGreaterThan(10)
  })

  test('refuses what is no action, what is too large, and who is not this machine’s page', async () => {
    const { server } = await desk(SENTENCES, '--empty')
    const post = (body: string, headers: Record<string, string> = {}): ReturnType<typeof ask> =>
      ask(`${server.url}sheets/letter`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
    expect((await post('{"key":"1","action":{"do":"drop"}}')).status).toBe(400)
    expect((await post('{')).status).toBe(400)
    expect((await post(JSON.stringify({ key: '1', action: 'a'.repeat(300_000) }))).status).toBe(413)
    expect((await post('{"key":"1","action":{"do":"undo"}}', { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post('{"key":"1","action":{"do":"undo"}}', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await ask(`${server.url}sheets/..%2f..%2fletter`)).status).toBe(404)
    expect((await ask(`${server.url}sheets/letter`, { headers: { host: 'evil.example' } })).status).toBe(403)
  })
})

describe.skipIf(!HAS_BROWSER)('in Chromium', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await TestBrowser.launch()
  })
  afterAll(() => browser.close())

  const settled = (page: Page): Promise<unknown> => page.waitForSelector('.saved[data-standing=saved]')

  test('a whole article is labelled from nothing, and the fixture saved is the one expected', async () => {
    const [target] = await loadFixtures(join(ROOT, 'fixtures/d1-mongolia-new-year-letters.yaml'))
    if (target === undefined) throw new Error('the fixture has gone')
    const fixtures = join(root, 'from-nothing')
    const server = await served(['label', join(CORPUS, target.article), fixtures, '--empty'])
    running.push(server)
    const { page, complaints } = await browser.open(server.url)
    const annotator = new Annotator(page, 'd1-mongolia-new-year-letters', target)
    await annotator.correct()
    await annotator.labels()
    const file = join(fixtures, 'd1-mongolia-new-year-letters.yaml')
    expect(canonical(readFixture(file, readFileSync(file, 'utf8')))).toEqual(canonical(target))
    expect(annotator.actions).toBeGreaterThan(100)
    expect(complaints).toEqual([])
  }, 300_000)

  const seed = join(process.env.COPYDESK_DATA ?? '../shared/data', '../seed')
  test.skipIf(!existsSync(seed))(
    'the model article is corrected from the labels of the program to gold',
    async () => {
      const fixtures = join(root, 'seed')
      const server = await served(['label', join(seed, 'idn-2020-01-05.html'), fixtures])
      running.push(server)
      const { page, complaints } = await browser.open(server.url)
      const sheet: { labels: Labels; text: string; blocks: Span[] } = JSON.parse((await ask(`${server.url}sheets/idn-2020-01-05`)).text)
      const target = seedGold(sheet, JSON.parse(readFileSync(join(seed, 'idn-2020-01-05.gold.json'), 'utf8')))
      expect(canonical({ ...target, ...sheet.labels, ...listsOf(sheet.labels) })).not.toEqual(canonical(target))
      const annotator = new Annotator(page, 'idn-2020-01-05', target)
      await annotator.correct()
      await annotator.labels()
      const file = join(fixtures, 'idn-2020-01-05.yaml')
      expect(canonical(readFixture(file, readFileSync(file, 'utf8')))).toEqual(canonical(target))
      expect(complaints).toEqual([])
    },
    300_000,
  )

  test('the keyboard alone does every layer, with steps back and forth', async () => {
    const { server, saved } = await desk(SENTENCES, '--empty')
    const { page } = await browser.open(server.url)
    const keys = async (...pressed: string[]): Promise<void> => {
      for (const key of pressed) await page.keyboard.press(key)
    }
    const submit = async (): Promise<void> => {
      await keys('Enter')
      await page.waitForSelector('dialog', { state: 'detached' })
    }
    await keys('5', 'ArrowRight', '6', 'ArrowRight', 'Shift+ArrowRight', '1') // Latvian, President, Anna Berzina
    await keys('ArrowRight', '+') // warmly
    await submit()
    await keys('ArrowRight', 'ArrowRight', 'Shift+ArrowRight', '1') // Marek Tamm
    await keys('ArrowRight', 'ArrowRight', '7') // Monday
    await keys('ArrowRight', 'ArrowRight', ...Array.from({ length: 5 }, () => 'Shift+ArrowRight'), 'q') // “We admire you,”
    await page.keyboard.type('Anna')
    await submit()
    await keys('ArrowRight', 'm') // she
    await page.keyboard.type('Anna')
    await submit()
    await keys('Home', 'ArrowRight', 'ArrowRight', ...Array.from({ length: 5 }, () => 'Shift+ArrowRight'), 'f') // Anna Berzina … Marek Tamm
    await keys('Tab')
    await page.keyboard.type('greeting')
    await submit()
    await settled(page)
    expect(saved().mentions.map(({ text, type, kind, entity }) => [text, type, kind, entity])).toEqual([
      ['Latvian', 'NORP', 'name', 'latvian'],
      ['President', 'TITLE', 'name', 'title:president'],
      ['Anna Berzina', 'PERSON', 'name', 'anna-berzina'],
      ['Marek Tamm', 'PERSON', 'name', 'marek-tamm'],
      ['Monday', 'DATE', 'name', 'date:monday'],
      ['she', 'PERSON', 'pronoun', 'anna-berzina'],
    ])
    expect(saved().facts.map(({ subject, type, object }) => [subject, type, object])).toEqual([
      ['anna-berzina', 'greeting-to', 'marek-tamm'],
    ])
    expect(saved().sentiments.map(({ text, polarity }) => [text, polarity])).toEqual([['warmly', 'positive']])
    expect(saved().quotations.map(({ text, speaker }) => [text, speaker])).toEqual([['“We admire you,”', 'anna-berzina']])
    const whole = saved()
    await keys('Control+z', 'u')
    await expect.poll(() => page.locator('[data-fact], .k-pronoun').count()).toBe(0)
    await settled(page)
    expect(saved().facts).toEqual([])
    await keys('r', 'Control+Shift+z')
    await page.waitForSelector('[data-fact]')
    await settled(page)
    expect(saved()).toEqual(whole)
  })

  test('a drag selects, a double click takes the label whole, joining makes two entities one', async () => {
    const { server, saved } = await desk('Anna Berzina spoke. Berzina left.', '--empty')
    const { page } = await browser.open(server.url)
    const word = (index: number): ReturnType<Page['locator']> => page.locator(`[data-word="${index}"]`)
    await word(0).hover()
    await page.mouse.down()
    await word(1).hover()
    await page.mouse.up()
    await page.click('button:has-text("PERSON")')
    await word(4).click()
    await page.click('button:has-text("PERSON")')
    await settled(page)
    expect(saved().entities).toHaveLength(2)
    await page.click('[data-entity="berzina"] button:has-text("Join")')
    await page.selectOption('dialog [name=into]', 'anna-berzina')
    await page.click('dialog button[type=submit]')
    await expect.poll(() => page.locator('[data-entity]').count()).toBe(1)
    await settled(page)
    expect(saved().mentions.map((mention) => mention.entity)).toEqual(['anna-berzina', 'anna-berzina'])
    await word(1).dblclick()
    expect(await page.locator('.here strong').textContent()).toBe('“Anna Berzina”')
  })

  test('what was done while the server was away is kept in the browser, through a closed tab, until it is back', async () => {
    const { server, folder, saved } = await desk(SENTENCES, '--empty')
    const { page, context } = await browser.open(server.url)
    await page.locator('[data-word="0"]').click()
    await page.keyboard.press('5')
    await settled(page)
    await server.kill()
    running.splice(0)
    await page.locator('[data-word="1"]').click()
    await page.keyboard.press('6')
    await page.waitForSelector('.saved[data-standing=away]')
    await page.close()
    const port = new URL(server.url).port
    running.push(await served(['label', join(folder, 'letter.jsonl'), join(folder, 'fixtures'), '--empty'], port))
    const second = await context.newPage()
    await second.goto(server.url)
    await second.waitForSelector('.t-TITLE.m')
    // The page shows what it kept before the server has it.
    await vi.waitFor(() => expect(saved().mentions.map((mention) => mention.text)).toEqual(['Latvian', 'President']), { timeout: 10_000 })
  })

  test('another annotator is compared, and what they have can be taken', async () => {
    const { folder, saved, server: first } = await desk(SENTENCES, '--empty')
    await act(first.url, 'letter', '1', { do: 'mark', start: 18, end: 30, type: 'PERSON', kind: 'name' })
    const mine = saved()
    mkdirSync(join(folder, 'others'))
    const she = {
      start: SENTENCES.indexOf('she'),
      end: SENTENCES.indexOf('she') + 3,
      text: 'she',
      entity: 'anna-berzina',
      type: 'PERSON',
      kind: 'pronoun',
    } as const
    writeFileSync(join(folder, 'others/letter.yaml'), writeFixture({ ...mine, mentions: [...mine.mentions, she] }))
    const server = await served(['label', join(folder, 'letter.jsonl'), join(folder, 'fixtures'), '--compare', join(folder, 'others')])
    running.push(server)
    const { page } = await browser.open(server.url)
    expect(await page.locator('tr[data-layer=mentions] td').allTextContents()).toEqual(['67 %', '1', '0', '1'])
    await page.click('.others button:has-text("Take")')
    await page.waitForSelector('text=Both have the same labels')
    await settled(page)
    expect(saved().mentions).toHaveLength(2)
  })

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('axe finds nothing, %s, %i px wide, with and without an open form', async (colorScheme, width) => {
    const { server } = await desk(SENTENCES)
    const { page, complaints } = await browser.open(server.url, { colorScheme, viewport: { width, height: 800 } })
    await page.locator('[data-word="2"]').click()
    expect(await violationsOf(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')).toBe(false)
    for (const key of ['f', 'm', '+', 'e']) {
      await page.locator('.text').press(key)
      await page.waitForSelector('dialog')
      expect(await violationsOf(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog', { state: 'detached' })
    }
    expect(complaints).toEqual([])
  })

  test('no script runs from an article or its labels', async () => {
    const { server } = await desk(`Anna Berzina wrote this.\n\n${INJECTIONS.join('\n\n')}`, '--empty')
    const { page, complaints }: OpenPage = await browser.open(server.url)
    const words = await page.locator('[data-word]').count()
    expect(words).toBeGreaterThan(200)
    for (let index = 0; index < 60; index += 3) {
      await page.locator(`[data-word="${index}"]`).click()
      await page.keyboard.press('2')
    }
    await page.locator('.text').press('f')
    await page.waitForSelector('dialog')
    expect(await page.evaluate('window.hit')).toBeUndefined()
    expect(complaints).toEqual([])
  })
})

const listsOf = ({ entities, mentions, facts, quotations, sentiments }: Labels): Pick<Gold, keyof Labels> => ({
  ...{ entities: [...entities], mentions: [...mentions], facts: [...facts], quotations: [...quotations], sentiments: [...sentiments] },
})

interface SeedGold {
  facts: {
    type: string
    subject: string
    object: string
    role?: string | string[]
    status?: string
    kind?: GoldFact['kind'][0]
    modality?: GoldFact['modality']
    optional?: boolean
  }[]
  sentiments: { quote: string; polarity: GoldSentiment['polarity']; holder?: string; target?: string }[]
}

/** The model article's gold as labels: its facts and phrases, on the mentions that the program finds. */
function seedGold(sheet: { labels: Labels; text: string; blocks: Span[] }, gold: SeedGold): Gold {
  const { labels, text, blocks } = sheet
  const idOf = (name: string): string => {
    const same = (form: string): boolean => form.toLowerCase().replace('organisation', 'organization') === name.toLowerCase()
    const mention = labels.mentions.find((own) => own.kind === 'name' && own.type !== 'NORP' && same(own.text))
    const id = labels.entities.find((entity) => same(entity.name))?.id ?? mention?.entity
    if (id === undefined) throw new Error(`the program finds no «${name}» in the model article`)
    return id
  }
  const one = <Value>(value: Value | Value[] | undefined): Value[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])
  const place = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const near = (words: string, { start }: Span): Span | undefined => {
    const found = [...text.matchAll(new RegExp(`\\b${words}\\b`, 'g'))].map(
      (match): Span => ({ start: match.index, end: match.index + words.length }),
    )
    return found.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0]
  }
  return {
    ...{ file: '', article: 'idn-2020-01-05.html', split: 'dev', tags: [], meta: {}, text, blocks, leaks: [], readings: [] },
    ...listsOf({ ...NO_LABELS, entities: labels.entities, mentions: labels.mentions, quotations: labels.quotations }),
    facts: gold.facts.map(({ type, subject, object, role, status, kind, modality = 'asserted', optional = false }) => ({
      ...{ type, subject: idOf(subject), object: idOf(object), role: one(role), status: one(status), kind: one(kind), occasion: [] },
      ...{ negated: false, modality, optional, coreference: false },
    })),
    sentiments: gold.sentiments.map(({ quote, polarity, holder, target }): GoldSentiment => {
      const span = place(quote)
      const aim = target === undefined ? undefined : near(target, span)
      return {
        ...{ ...span, text: quote, polarity, optional: false },
        ...(holder !== undefined && { holder: idOf(holder) }),
        ...(aim !== undefined && { target: { span: aim } }),
      }
    }),
  }
}
