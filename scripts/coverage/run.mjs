// Line coverage of src, by all tests or those of some rooms: of what the tests import and of the processes they start (commands, batch workers).
// Left out is src/*/client, which runs in Chromium alone and is tried there by test/report, test/desk and test/serve.
//   npm run coverage                 every room, one after the other; exits with 1 where fewer lines are covered than promised
//   npm run coverage -- batch cli    these rooms, added to what was measured before
//   npm run coverage -- --report     what was measured before
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { mergeProcessCovs } from '@bcoe/v8-coverage'
import { parse } from 'acorn'
import { convert } from 'ast-v8-to-istanbul'
import istanbul from 'istanbul-lib-coverage'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const OUT = join(ROOT, 'out/coverage')
const BUILT = join(OUT, 'built')
const CHILDREN = join(OUT, 'children')
const PARTS = join(OUT, 'parts')
/** Per cent of lines. */
const LEAST = 92

const args = process.argv.slice(2)
const isReport = args.includes('--report')
const rooms = args.filter((arg) => !arg.startsWith('--'))
const tested = readdirSync(join(ROOT, 'test'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(ROOT, 'test', entry.name)).some((name) => name.endsWith('.test.ts')))
  .map(({ name }) => name)

if (!isReport) {
  if (rooms.length === 0) rmSync(OUT, { recursive: true, force: true })
  for (const room of rooms.length === 0 ? tested : rooms) measure(room)
}
process.exitCode = (await report()) ? 0 : 1

/** Runs the tests of a room; what its processes ran is kept as one file, since each of them writes megabytes. @param {string} room */
function measure(room) {
  rmSync(CHILDREN, { recursive: true, force: true })
  mkdirSync(CHILDREN, { recursive: true })
  const folder = join(PARTS, room)
  const { status } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      fileURLToPath(new URL('vitest.config.ts', import.meta.url)),
      `test/${room}/`,
    ],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, COPYDESK_COVERAGE_CHILDREN: CHILDREN, COPYDESK_COVERAGE_OUT: folder } },
  )
  // A test may fail for being slow; what it ran was run all the same.
  if (status !== 0) console.log(`some tests of ${room} failed under measurement`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'children.json'), JSON.stringify(childrenOf()))
  rmSync(CHILDREN, { recursive: true, force: true })
}

/** What all processes ran of the built package, together. @returns {import('@bcoe/v8-coverage').ProcessCov} */
function childrenOf() {
  const built = pathToFileURL(join(ROOT, 'dist/')).href
  /** @type {import('@bcoe/v8-coverage').ProcessCov} */
  let all = { result: [] }
  for (const name of readdirSync(CHILDREN)) {
    const coverage = readJson(join(CHILDREN, name))
    // A process that is killed while it writes leaves half a file.
    if (coverage === undefined) continue
    all = mergeProcessCovs([all, { result: coverage.result.filter((/** @type {{ url: string }} */ { url }) => url.startsWith(built)) }])
  }
  return all
}

/** @param {string} path */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** The lines of every source, and how often each was run, here or there. @returns {Promise<Map<string, Map<number, number>>>} */
async function linesOfAll() {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--sourceMap', '--outDir', BUILT], {
    cwd: ROOT,
  })
  const parts = readdirSync(PARTS).map((name) => join(PARTS, name))
  const { result } = mergeProcessCovs(parts.map((part) => readJson(join(part, 'children.json')) ?? { result: [] }))
  const ran = new Map(result.map((script) => [relative(join(ROOT, 'dist'), fileURLToPath(script.url)), script]))
  const here = istanbul.createCoverageMap({})
  for (const part of parts) here.merge(readJson(join(part, 'coverage-final.json')) ?? {})
  /** @type {Map<string, Map<number, number>>} */
  const lines = new Map()
  for (const file of readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))) {
    const there = istanbul.createCoverageMap(await converted(file, ran.get(file)))
    for (const source of there.files()) {
      const own = new Map(Object.entries(there.fileCoverageFor(source).getLineCoverage()).map(([line, times]) => [Number(line), times]))
      const imported = here.files().includes(source) ? here.fileCoverageFor(source).getLineCoverage() : {}
      for (const [line, times] of Object.entries(imported))
        if (own.has(Number(line))) own.set(Number(line), (own.get(Number(line)) ?? 0) + times)
      lines.set(relative(ROOT, source), own)
    }
  }
  return lines
}

/** @param {string} file @param {import('@bcoe/v8-coverage').ScriptCov | undefined} script */
function converted(file, script) {
  const path = join(BUILT, file)
  const code = readFileSync(path, 'utf8')
  const nothing = { functionName: '', isBlockCoverage: true, ranges: [{ startOffset: 0, endOffset: code.length, count: 0 }] }
  return convert({
    ast: parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true }),
    code,
    coverage: { scriptId: '0', url: pathToFileURL(path).href, functions: script?.functions ?? [nothing] },
    sourceMap: readJson(`${path}.map`),
  })
}

/** Prints the share of lines that were run, by room, and the files that are below. @returns {Promise<boolean>} whether it is enough. */
async function report() {
  if (!existsSync(PARTS)) throw new Error('nothing was measured yet; run «npm run coverage»')
  const lines = await linesOfAll()
  /** @type {Map<string, { run: number, all: number }>} */
  const byRoom = new Map()
  const low = []
  const total = { run: 0, all: 0 }
  for (const [file, own] of [...lines].sort()) {
    const missed = [...own].filter(([, times]) => times === 0).map(([line]) => line)
    const room = file.split('/')[1] ?? ''
    const sum = byRoom.get(room) ?? { run: 0, all: 0 }
    for (const each of [sum, total]) {
      each.all += own.size
      each.run += own.size - missed.length
    }
    byRoom.set(room, sum)
    if (missed.length > 0 && missed.length / own.size > 1 - LEAST / 100) low.push({ file, share: 1 - missed.length / own.size, missed })
  }
  for (const { file, share, missed } of low) console.log(`${(100 * share).toFixed(0).padStart(4)} %  ${file}: ${ranges(missed)}`)
  for (const [room, { run, all }] of byRoom) console.log(`${((100 * run) / all).toFixed(1).padStart(6)} %  ${room} (${all})`)
  const share = (100 * total.run) / total.all
  console.log(`${share.toFixed(2)} % of ${total.all} lines, at least ${LEAST} % are promised`)
  return share >= LEAST
}

/** @param {readonly number[]} numbers */
function ranges(numbers) {
  const found = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last !== undefined && last.to + 2 >= number) last.to = number
    else found.push({ from: number, to: number })
  }
  return found.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
