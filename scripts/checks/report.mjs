// Times the report page on many articles in Chromium: how long it takes to open, and how long a filter takes until its result is painted.
//   node scripts/checks/report.mjs [ARTICLES] [DOCUMENTS.jsonl]
// DOCUMENTS are repeated, with ids and words of their own, until there are ARTICLES (default 2,000, from the pages under corpus/d*).
// Exits with 1 above 2 s to open or 100 ms to filter, in the middle of five runs.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = join(root, 'dist/cli/main.js')
const count = Number(process.argv[2] ?? 2000)
const folder = mkdtempSync(join(tmpdir(), 'copydesk-report-'))
const ARGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** Items by a key of theirs. */
function grouped(items, keyOf) {
  const groups = {}
  for (const item of items) {
    groups[keyOf(item)] ??= []
    groups[keyOf(item)].push(item)
  }
  return groups
}

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
  const worked = []
  const filtered = []
  for (let run = 0; run < 5; run++) {
    const page = await (await browser.newContext()).newPage()
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    /** What the page's main thread has worked so far, in milliseconds of its own, whatever else the machine does. */
    const busy = async () =>
      1000 * ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
    const start = performance.now()
    await page.goto(pathToFileURL(join(folder, 'report.html')).href)
    await page.waitForSelector('html[data-ready] .articles a')
    opened.push(performance.now() - start)
    worked.push(await busy())
    for (const view of ['articles', 'network', 'tone', 'timeline'])
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
      ]) {
        await page.evaluate((name) => location.assign(`#/${name}`), view)
        await page.waitForSelector(`nav a[aria-current][href="#/${view}"]`)
        const before = await busy()
        const time = await page.evaluate(timeFilter, filter)
        filtered.push({ ...filter, view, time, own: (await busy()) - before })
      }
    await page.close()
  }
  await browser.close()
  const size = statSync(join(folder, 'report.html')).size / 2 ** 20
  const middle = (times) => times.sort((a, b) => a - b)[times.length >> 1]
  // A machine that does other things at the same time delays single runs; the middle of five tells what the page takes.
  const filters = Object.entries(grouped(filtered, ({ view, name, value }) => `${view}: ${name} «${value}»`)).map(([what, runs]) => ({
    what,
    time: middle(runs.map(({ time }) => time)),
    own: middle(runs.map(({ own }) => own)),
  }))
  const worst = filters.reduce((a, b) => (b.time > a.time ? b : a))
  const open = middle([...opened])
  const whole = (times) => times.map((ms) => Math.round(ms)).join(', ')
  console.log(
    `${count} articles, ${size.toFixed(1)} MiB: opened in ${whole(opened)} ms; the page itself worked ${whole(worked)} ms of that`,
  )
  console.log(
    `the slowest of ${filters.length} filters takes ${Math.round(worst.time)} ms (${worst.what}), the middle of ${opened.length} runs; no filter has the page itself work more than ${Math.round(Math.max(...filters.map(({ own }) => own)))} ms`,
  )
  process.exitCode = open <= 2000 && worst.time <= 100 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}
