import { execFile } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createPipeline } from '../dist/index.js'
import { hasData, readBytes, readEntries, readObjects } from './lib/data.mjs'
import { figure, measure } from './lib/figures.mjs'
import { timedPipeline } from './lib/stages.mjs'
import { table } from './lib/table.mjs'
import { median, timed } from './lib/timing.mjs'

/** @typedef {import('../dist/index.js').Article} Article */

const PASSES = 5
const STATEMENTS = 300
const ROUNDS = 3

/**
 * Documents a second, one process, steady state: a pass to warm up, then the median of five. The interval resamples the documents, each with
 * the median of its own times.
 *
 * @param {string} name
 * @param {readonly Article[]} articles
 * @param {number} least The bar.
 * @param {(line: string) => void} print
 */
async function measureLine(name, articles, least, print) {
  const { pipeline, spent } = await timedPipeline(() => performance.now())
  for (const article of articles) await pipeline.extract(article)
  for (const stage of spent.keys()) spent.set(stage, 0)
  /** @type {number[][]} */
  const passes = []
  for (let pass = 0; pass < PASSES; pass++) {
    const own = []
    for (const article of articles) own.push(await timed(() => pipeline.extract(article)))
    passes.push(own)
  }
  const seconds = passes.map((own) => own.reduce((a, b) => a + b, 0) / 1000)
  const rate = articles.length / median(seconds)
  const rows = articles.map((_, index) => ({
    time: { right: median(passes.map((own) => own[index] ?? 0)) / 1000, predicted: 1, found: 0, gold: 1 },
  }))
  const own = measure(rows, [figure('rate', ['time'], ([c]) => (c ? c.predicted / c.right : null))]).rate
  const total = seconds.reduce((a, b) => a + b, 0) * 1000
  // What no stage spends: decoding, hashing, putting the document together.
  const rest = total - [...spent.values()].reduce((a, b) => a + b, 0)
  const shares = [...spent, /** @type {[string, number]} */ (['open and finish', rest])].map(([stage, ms]) => ({
    ...{ stage, ms: ms / PASSES / articles.length, share: ms / total },
  }))
  print(
    table(
      `${name}: ${articles.length} documents, ${rate.toFixed(1)} a second`,
      ['ms a document', 'share'],
      [
        ...shares.map(({ stage, ms, share }) => [stage, ms.toFixed(2), `${(100 * share).toFixed(1)} %`]),
        ['all', (total / PASSES / articles.length).toFixed(2), '100 %'],
      ],
    ),
  )
  print(`slowest document ${(1000 * Math.max(...rows.map(({ time }) => time.right))).toFixed(0)} ms; heap ${heap()} MB`)
  return {
    [`${name}.per-second`]: { ...own, value: rate, bar: { least, met: rate >= least } },
    ...Object.fromEntries(shares.map(({ stage, share }) => [`${name}.share.${stage}`, { value: share }])),
  }
}

/** Documents after which workers are warm. */
const WARM = 100

/**
 * Documents a second of so many workers, from when they are warm to the last one.
 *
 * @param {readonly Article[]} articles
 * @param {number} jobs
 */
async function workersRate(articles, jobs) {
  const copydesk = await createPipeline()
  let count = 0
  let start = 0
  for await (const _ of copydesk.extractAll(articles, { jobs, deadline: 60_000 })) if (++count === WARM) start = performance.now()
  return (1000 * (count - WARM)) / (performance.now() - start)
}

const LONE_PROCESS = fileURLToPath(new URL('lib/lone-process.mjs', import.meta.url))

/**
 * Documents a second of so many processes that know nothing of one another, together: what the machine gives when nobody hands out work.
 *
 * @param {number} processes
 * @param {number} documents
 */
async function lonesRate(processes, documents) {
  const run = promisify(execFile)
  const runs = await Promise.all(
    Array.from({ length: processes }, () => run(process.execPath, [LONE_PROCESS, String(documents), String(WARM)])),
  )
  return runs.reduce((sum, { stdout }) => sum + Number(stdout), 0)
}

/**
 * What a second worker adds; one and two in turn. Beside it what a second process adds that shares nothing with the first, and the load: no pool can give
 * more than the machine has.
 *
 * @param {readonly Article[]} articles
 * @param {(line: string) => void} print
 */
async function measureWorkers(articles, print) {
  /** @type {number[]} */
  const ratios = []
  /** @type {number[]} */
  const allowed = []
  for (let round = 0; round < ROUNDS; round++) {
    const [one, two] = [await workersRate(articles, 1), await workersRate(articles, 2)]
    const [alone, both] = [await lonesRate(1, articles.length), await lonesRate(2, articles.length)]
    ratios.push(two / one)
    allowed.push(both / alone)
    const load = loadavg()[0]?.toFixed(1)
    print(
      `workers: one ${one.toFixed(1)}, two ${two.toFixed(1)} a second (${(two / one).toFixed(2)} times); independent processes: ` +
        `one ${alone.toFixed(1)}, two ${both.toFixed(1)} (${(both / alone).toFixed(2)} times); ${cpus().length} cores, load ${load}`,
    )
  }
  const value = median(ratios)
  return {
    'workers.two-to-one': { value, bar: { least: 1.7, met: value >= 1.7 } },
    'workers.independent-two-to-one': { value: median(allowed) },
  }
}

/** @returns {string} */
const heap = () => (process.memoryUsage().heapUsed / 2 ** 20).toFixed(0)

/**
 * The whole line, bytes to facts, on one core.
 *
 * @param {{ print: (line: string) => void }} context
 */
export async function run({ print }) {
  const pages = readEntries('article/pages.json').map(([id, { url }]) => ({ id, url, bytes: readBytes(`article/pages/${id}.html.gz`) }))
  const statements = hasData('news/statements.jsonl.gz') ? readObjects('news/statements.jsonl.gz').slice(0, STATEMENTS) : []
  return {
    ...(await measureLine('pages', pages, 20, print)),
    ...(statements.length > 0 && (await measureLine('statements', statements, 35, print))),
    ...(statements.length > 0 && (await measureWorkers(statements, print))),
  }
}
