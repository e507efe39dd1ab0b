import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { BENCH, ROOT } from './paths.mjs'

/** The file that keeps the runs of a bench. @param {string} name */
export const recordPath = (name) => join(BENCH, 'runs', `${name}.jsonl`)

/**
 * What is kept of a run. The format is declared in `record.d.mts`.
 *
 * @param {string} name
 * @param {Readonly<Record<string, import('./record.mjs').RecordedFigure>>} figures
 * @returns {import('./record.mjs').RunRecord}
 */
export function makeRecord(name, figures) {
  const cores = cpus()
  return {
    date: new Date().toISOString(),
    name,
    commit: commit(),
    node: process.version,
    cpu: `${cores[0]?.model.trim() ?? 'unknown'} × ${cores.length}`,
    figures,
  }
}

/**
 * Appends a run; earlier ones are never touched.
 *
 * @param {import('./record.mjs').RunRecord} record
 * @param {string} [file]
 */
export function appendRecord(record, file = recordPath(record.name)) {
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, `${JSON.stringify(record)}\n`)
}

/**
 * Reads the runs of a file.
 *
 * @param {string} file
 * @returns {import('./record.mjs').RunRecord[]}
 * @throws {Error} at a line that is no record, naming it.
 */
export function readRecords(file) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return lines.map((line, index) => {
    const value = JSON.parse(line)
    const fault = recordFault(value)
    if (fault !== undefined) throw new Error(`${file}:${index + 1}: ${fault}`)
    return value
  })
}

/** What a value lacks to be a record. @param {any} value @returns {string | undefined} */
function recordFault(value) {
  if (typeof value !== 'object' || value === null) return 'is no object'
  for (const key of ['date', 'name', 'commit', 'node', 'cpu']) if (typeof value[key] !== 'string') return `has no «${key}»`
  if (new Date(value.date).toISOString() !== value.date) return 'has a date that is not ISO 8601'
  if (typeof value.figures !== 'object' || value.figures === null) return 'has no «figures»'
  for (const [name, figure] of Object.entries(value.figures)) {
    const fault = figureFault(figure)
    if (fault !== undefined) return `the figure «${name}» ${fault}`
  }
  return undefined
}

/** @param {any} figure @returns {string | undefined} */
function figureFault(figure) {
  if (typeof figure !== 'object' || figure === null) return 'is no object'
  if (figure.value !== null && typeof figure.value !== 'number') return 'has no value'
  if ((figure.low === undefined) !== (figure.high === undefined)) return 'has half an interval'
  if (figure.bar !== undefined && typeof figure.bar.met !== 'boolean') return 'has a bar that is neither met nor missed'
  return undefined
}

/** The commit that was measured, with a `+` when the tree had changes on top; `unknown` outside a repository. */
function commit() {
  /** @param {string[]} args */
  const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no', '--', 'src', 'models', 'package-lock.json') !== ''
    return git('rev-parse', '--short=12', 'HEAD') + (changed ? '+' : '')
  } catch {
    return 'unknown'
  }
}
