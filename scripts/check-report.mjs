// Times the report page on many articles in Chromium: how long it takes to open, and how long a filter takes until its result is painted.
//   node scripts/check-report.mjs [ARTICLES] [DOCUMENTS.jsonl]
// DOCUMENTS are repeated, with ids and words of their own, until there are ARTICLES (default 2,000, from the pages under corpus/d*).
// Exits with 1 above 2 s to open or 100 ms to filter.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'dist/cli/main.js')
const count = Number(process.argv[2] ?? 2000)
const folder = mkdtempSync(join(tmpdir(), 'copydesk-report-'))
const ARGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** Runs a filter in the page; resolves with the milliseconds until the frame after it. */
const timeFilter = ({ name, value }) =>
  new Promise((resolve) => {
    const control = document.querySelector(`[name=${name}]`)
    const start = performance.now()
    control.value = value
    control.dispatchEvent(new Event('input', { bubbles: true }))
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve(performance.now() - start)
      channel.port2.postMessage(0)
    })
  })

try {
  const documents = process.argv[3] ?? join(folder, 'documents.jsonl')
  if (process.argv[3] === undefined) execFileSync(process.execPath, [cli, 'extract', join(root, 'corpus/d*.html'), '-o', documents])
  const lines = readFileSync(documents, 'utf8').trim().split('\n')
  const many = Array.from({ length: count }, (_, index) => {
    const document = JSON.parse(lines[index % lines.length])
    const text = `${document.text}\n\nNumbered ${index} of these.`
    return JSON.stringify({
      ...document,
      id: `${index}-${document.id}`,
      text,
      meta: { ...document.meta, title: `${index} ${document.meta.title}` },
    })
  })
  writeFileSync(join(folder, 'many.jsonl'), `${many.join('\n')}\n`)
  execFileSync(process.execPath, [cli, 'report', join(folder, 'many.jsonl'), '-o', join(folder, 'report.html')])
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS.split(' ') })
  const opened = []
  const filtered = []
  for (let run = 0; run < 5; run++) {
    const page = await (await browser.newContext()).newPage()
    const start = performance.now()
    await page.goto(pathToFileURL(join(folder, 'report.html')).href)
    await page.waitForSelector('html[data-ready] .articles a')
    opened.push(performance.now() - start)
    for (const filter of [
      { name: 'query', value: 'president' },
      { name: 'query', value: 'numbered 1999' },
      { name: 'query', value: 'e' },
      { name: 'query', value: 'nothing has these words' },
      { name: 'query', value: '' },
      { name: 'relation', value: 'greeting-to' },
      { name: 'tone', value: 'negative' },
      { name: 'confidence', value: '0.9' },
      { name: 'from', value: '2020-01-01' },
    ])
      filtered.push({ ...filter, time: await page.evaluate(timeFilter, filter) })
    await page.close()
  }
  await browser.close()
  const size = statSync(join(folder, 'report.html')).size / 2 ** 20
  const worst = filtered.reduce((a, b) => (b.time > a.time ? b : a))
  const [open, filter] = [Math.max(...opened), worst.time]
  console.log(`${count} articles, ${size.toFixed(1)} MiB: opened in ${opened.map((ms) => Math.round(ms)).join(', ')} ms`)
  console.log(
    `filtered in at most ${Math.round(filter)} ms (${worst.name} «${worst.value}»), ${filtered.length} filters over ${opened.length} runs`,
  )
  process.exitCode = open <= 2000 && filter <= 100 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}
