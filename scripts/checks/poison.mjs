// A batch with 1 % poisoned inputs: every other document must be the one that it is without them, each bad one must be named with its reason, and the run may take
// no longer than 1.5 times the clean one and the deadlines.
//   node scripts/checks/poison.mjs [--documents 1000] [--jobs 2] [--deadline 5000]
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { article } from './lib/articles.mjs'
import { copydesk, flag } from './lib/command.mjs'
import { POISONS } from './lib/poison.mjs'

const documents = Number(flag('documents', '1000'))
const deadline = Number(flag('deadline', '5000'))
const jobs = flag('jobs', '2')

/** @param {string} line */
const print = (line) => void process.stdout.write(`${line}\n`)

/** @param {string} message */
function fault(message) {
  print(`FAULT: ${message}`)
  process.exitCode = 1
}

const folder = mkdtempSync(join(tmpdir(), 'copydesk-poison-'))

/** @param {string} name @returns {Promise<{ seconds: number, stderr: string, lines: Map<string, string> }>} */
async function read(name) {
  const output = join(folder, `${name}.jsonl`)
  const run = await copydesk(['extract', join(folder, 'in'), '-o', output, '--jobs', jobs, '--deadline', String(deadline)])
  if (run.code !== 0) throw new Error(`the ${name} run ended with ${run.code}: ${run.stderr}`)
  const lines = readFileSync(output, 'utf8').trimEnd().split('\n')
  return { ...run, lines: new Map(lines.map((line) => [JSON.parse(line).id, line])) }
}

try {
  mkdirSync(join(folder, 'in'))
  for (let i = 0; i < documents; i++) {
    const { text, html } = article(i)
    writeFileSync(join(folder, 'in', `${String(i).padStart(6, '0')}-a.${html === undefined ? 'txt' : 'html'}`), html ?? text ?? '')
  }
  const clean = await read('clean')
  const count = Math.ceil(documents / 100)
  /** @type {Map<string, readonly string[] | undefined>} */
  const poisons = new Map()
  for (let i = 0; i < count; i++) {
    const poison = POISONS[i % POISONS.length]
    if (poison === undefined) continue
    const name = `${String(i * 100).padStart(6, '0')}-b-${poison.name}`
    writeFileSync(join(folder, 'in', name), poison.make())
    poisons.set(name, poison.fails)
  }
  const poisoned = await read('poisoned')
  const changed = [...clean.lines].filter(([id, line]) => poisoned.lines.get(id) !== line)
  if (changed.length > 0) fault(`${changed.length} documents are not what they are without poison, the first ${changed[0]?.[0]}`)
  let late = 0
  for (const [id, fails] of poisons) {
    const line = poisoned.lines.get(id)
    if (line === undefined) {
      fault(`${id} has no document`)
      continue
    }
    /** @type {string[]} */
    const codes = JSON.parse(line).warnings.map((/** @type {{ code: string }} */ { code }) => code)
    if (codes.includes('deadline-exceeded')) late++
    if (fails === undefined) continue
    if (!codes.some((code) => fails.includes(code))) fault(`${id} has the warnings [${codes}]`)
    if (!poisoned.stderr.includes(`copydesk: ${id}: `)) fault(`${id} is not named on stderr`)
  }
  print(poisoned.stderr.trimEnd())
  const most = 1.5 * clean.seconds + (late * deadline) / 1000
  print(
    `clean ${clean.seconds.toFixed(1)} s; with ${count} poisoned ${poisoned.seconds.toFixed(1)} s, of at most ${most.toFixed(1)}; ${late} past the deadline`,
  )
  if (poisoned.seconds > most) fault('the poisoned run took too long')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
