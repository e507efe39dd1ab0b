// The peak memory of worker processes, after some documents and after ten times as many: it must not grow with the job.
//   node scripts/checks/memory.mjs [--documents 30000] [--jobs 2]      (Linux: reads /proc)
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { article } from './lib/articles.mjs'
import { flag } from './lib/command.mjs'

const CLI = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const MOST_MB = 400
const MOST_GROWTH = 1.05

const documents = Number(flag('documents', '30000'))
const jobs = flag('jobs', '2')
const pages = join(process.env.COPYDESK_DATA ?? '../shared/data', 'article', 'pages')

/** @param {string} line */
const print = (line) => void process.stdout.write(`${line}\n`)

/** Words that nobody has seen before: what a library remembers of each must not pile up. @param {number} i */
const syllables = (i) =>
  Array.from({ length: 4 }, (_, j) => ['ba', 'ri', 'no', 'ke', 'tu', 'lo', 'ma', 'si', 'va', 'den'][Math.floor(i / 10 ** j) % 10]).join('')

function makeInput() {
  const real = existsSync(pages)
    ? readdirSync(pages)
        .sort()
        .map((name) => gunzipSync(readFileSync(join(pages, name))).toString('utf8'))
    : []
  return Array.from({ length: documents }, (_, i) => {
    if (real.length > 0 && i % 50 === 7) return JSON.stringify({ id: `p${i}`, html: real[Math.floor(i / 50) % real.length] })
    return JSON.stringify(article(i, 2)).replaceAll(/(?:Berzina|Otieno|Novak|Adeyemi|Popescu|Duarte)/g, (name) => name + syllables(i))
  })
}

/** Peak megabytes of a process, and who started it. @param {number} pid */
function statusOf(pid) {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8')
  const number = (/** @type {string} */ name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
  return { peak: number('VmHWM') / 1024, parent: number('PPid') }
}

/** Of the processes that one has started. @param {number} parent */
function peakOfChildren(parent) {
  let peak = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const status = statusOf(Number(name))
      if (status.parent === parent) peak = Math.max(peak, status.peak)
    } catch {
      // It has ended between the two looks.
    }
  }
  return peak
}

const folder = mkdtempSync(join(tmpdir(), 'copydesk-memory-'))
try {
  const input = join(folder, 'input.jsonl')
  writeFileSync(input, makeInput().join('\n'))
  const args = [CLI, 'extract', input, '-o', join(folder, 'out.jsonl'), '--jobs', jobs, '--deadline', '120000', '--progress', 'json']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const start = performance.now()
  let done = 0
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => {
    done = Number(/"documents":(\d+)/.exec(chunk.toString('utf8'))?.[1] ?? done)
  })
  const seen = { workers: 0, parent: 0 }
  /** @type {typeof seen | undefined} */
  let early
  const watch = setInterval(() => {
    seen.workers = Math.max(seen.workers, peakOfChildren(child.pid ?? 0))
    seen.parent = Math.max(seen.parent, statusOf(child.pid ?? 0).peak)
    if (done >= documents / 10 && early === undefined) early = { ...seen }
  }, 250)
  const code = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(watch)
  if (code !== 0 || early === undefined) throw new Error(`the run ended with ${code}`)
  const seconds = (performance.now() - start) / 1000
  for (const who of /** @type {const} */ (['workers', 'parent'])) {
    const growth = seen[who] / early[who]
    print(
      `${who}: ${early[who].toFixed(0)} MB after ${documents / 10}, ${seen[who].toFixed(0)} MB after ${documents} (${growth.toFixed(3)} times)`,
    )
    if (growth > MOST_GROWTH || (who === 'workers' && seen[who] > MOST_MB)) process.exitCode = 1
  }
  print(`${jobs} jobs, ${seconds.toFixed(0)} s, ${(documents / seconds).toFixed(1)} documents a second`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
