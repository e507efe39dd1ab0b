// Takes the pictures under docs/pictures anew: the report, the live page and the desk over the pages under corpus/d*, in Chromium.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'dist/cli/main.js')
const pictures = join(root, 'docs/pictures')
const folder = mkdtempSync(join(tmpdir(), 'copydesk-pictures-'))
const ARGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const WIDE = { width: 1120, height: 680 }
const PHONE = { width: 390, height: 700 }

mkdirSync(pictures, { recursive: true })
execFileSync(process.execPath, [
  cli,
  'report',
  join(root, 'corpus/d*.html'),
  '-o',
  join(folder, 'report.html'),
  '--gold',
  join(root, 'fixtures'),
])
const report = pathToFileURL(join(folder, 'report.html')).href
const article = join(root, 'corpus/d1-mongolia-new-year-letters.html')
const desk = spawn(process.execPath, [cli, 'label', article, join(folder, 'fixtures'), '--port', '0', '--compare', join(root, 'fixtures')])
const address = await new Promise((resolve) => desk.stdout.once('data', (chunk) => resolve(String(chunk).trim())))

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS.split(' ') })

async function picture(name, url, { viewport = WIDE, colorScheme = 'light' } = {}, act = async () => {}) {
  const page = await (await browser.newContext({ viewport, colorScheme })).newPage()
  await page.goto(url)
  await page.waitForSelector('html[data-ready]')
  await act(page)
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  await page.close()
}

try {
  await picture('report-fact', `${report}#/articles/3`, { colorScheme: 'dark' }, (page) => page.locator('.fact').nth(2).click())
  await picture('report-network', `${report}#/network`, {}, (page) => page.locator('.network').scrollIntoViewIfNeeded())
  await picture('report-phone', `${report}#/articles/3`, { viewport: PHONE, colorScheme: 'dark' }, (page) =>
    page.locator('.s').first().click(),
  )
  await picture('desk', address, {}, async (page) => {
    await page.locator('.m.t-PERSON').nth(1).dblclick()
  })
} finally {
  await browser.close()
  desk.kill()
  rmSync(folder, { recursive: true })
}
