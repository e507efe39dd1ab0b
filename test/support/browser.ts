import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { ROOT } from './paths.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const ARGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** Whether there is a browser; where there is none, the tests that need one are left out, and say so. */
export const HAS_BROWSER: boolean = existsSync(CHROMIUM)

/** Says in one line what is left out for want of a browser. */
export function sayWithoutBrowser(what: string): void {
  if (!HAS_BROWSER) process.stderr.write(`no Chromium at ${CHROMIUM} (CHROMIUM names another): left out: ${what}\n`)
}

/** A browser of its own, with nothing kept from one run to the next. */
export class TestBrowser {
  readonly #folder: string
  readonly #browser: Browser

  private constructor(browser: Browser, folder: string) {
    this.#browser = browser
    this.#folder = folder
  }

  static async launch(): Promise<TestBrowser> {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-chromium-'))
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...ARGS.split(' '), `--disk-cache-dir=${folder}`] })
    return new TestBrowser(browser, folder)
  }

  /** A context; what its pages say on the console, and every request that leaves the page, is noted. */
  async open(url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
    const context = await this.#browser.newContext(options)
    const page = await context.newPage()
    const noted: OpenPage = { page, context, complaints: [], requests: [] }
    page.on('console', (message) => void (message.type() === 'error' && noted.complaints.push(message.text())))
    page.on('pageerror', (error) => noted.complaints.push(error.message))
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => noted.complaints.push(`dialog: ${dialog.message()}`)))
    page.on('request', (request) => noted.requests.push(request.url()))
    await page.goto(url)
    await page.waitForSelector('html[data-ready]')
    return noted
  }

  async close(): Promise<void> {
    await this.#browser.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

export interface OpenPage {
  page: Page
  context: BrowserContext
  complaints: string[]
  requests: string[]
}

/** What axe-core holds against a page, one line a rule. */
export async function violationsOf(page: Page): Promise<string[]> {
  const axe = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8')
  const found: unknown = await page.evaluate(
    `(() => { ${axe}; return axe.run().then((run) => run.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 200) + ' ' + v.nodes[0].failureSummary)) })()`,
  )
  return Array.isArray(found) ? found.map(String) : [String(found)]
}
