// A job is killed with -9 at random moments and resumed until it is done; its documents must be those of the undisturbed job, byte for byte.
//   node scripts/checks/kill.mjs [--documents 3000] [--kills 20] [--jobs 1,2,4] [--seed 1]
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const CLI = join(dirname(fileURLToPath(import.meta.url)), '../../dist/cli/main.js')
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '3000' },
    kills: { type: 'string', default: '20' },
    jobs: { type: 'string', default: '1,2,4' },
    seed: { type: 'string', default: '1' },
  },
})

/** @type {number} */
let state = Number(values.seed)
/** A number in [0, 1), the same in every run of one seed (mulberry32). */
function random() {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

const GIVEN = ['Anna', 'Amina', 'Bo', 'Carla', 'Dmitri', 'Elif', 'Farid', 'Grace']
const FAMILY = ['Berzina', 'Otieno', 'Ek', 'Moreno', 'Volkov', 'Demir', 'Rahimi', 'Mwangi']
const COUNTRY = ['Latvia', 'Kenya', 'Sweden', 'Chile', 'Bulgaria', 'Turkey', 'Iran', 'Uganda']

/** An article of its own for each number. @param {number} number */
function article(number) {
  const pick = (/** @type {string[]} */ list, /** @type {number} */ by) => list[Math.floor(number / by) % list.length]
  const name = `${pick(GIVEN, 1)} ${pick(FAMILY, 8)}`
  return {
    id: `article-${number}`,
    text: `${pick(COUNTRY, 64)} names envoy ${number}\n\nPresident ${name} of ${pick(COUNTRY, 64)} congratulated ${pick(GIVEN, 3)} ${pick(FAMILY, 5)} on Monday. “We are delighted,” ${name} said.`,
  }
}

const folder = mkdtempSync(join(tmpdir(), 'copydesk-kill-'))
const input = join(folder, 'articles.jsonl')
writeFileSync(input, Array.from({ length: Number(values.documents) }, (_, i) => `${JSON.stringify(article(i))}\n`).join(''))

/** @param {string} output @param {string} jobs @param {number} [killAfter] milliseconds @returns {Promise<number | null>} */
function run(output, jobs, killAfter) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, 'extract', input, '-o', output, '--resume', '--jobs', jobs], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code)
    })
  })
}

/** @param {string} output */
function digest(output) {
  const hash = createHash('sha256')
  for (const name of readdirSync(output).sort())
    if (name.startsWith('documents-')) hash.update(name).update(readFileSync(join(output, name)))
  return hash.digest('hex')
}

let failed = 0
for (const jobs of values.jobs.split(',')) {
  const whole = join(folder, `whole-${jobs}`)
  const start = performance.now()
  await run(whole, jobs)
  const took = performance.now() - start
  const broken = join(folder, `broken-${jobs}`)
  let kills = 0
  for (let i = 0; i < Number(values.kills); i++)
    if ((await run(broken, jobs, 200 + random() * (took / Number(values.kills)) * 1.5)) !== 0) kills++
  const code = await run(broken, jobs)
  const same = existsSync(whole) && digest(whole) === digest(broken)
  if (!same || code !== 0) failed++
  process.stdout.write(
    `jobs ${jobs}: ${values.documents} documents, killed ${kills} times, ${same ? 'the same bytes' : 'OTHER BYTES'} as undisturbed (${(took / 1000).toFixed(1)} s)\n`,
  )
}
rmSync(folder, { recursive: true, force: true })
process.exitCode = failed > 0 ? 1 : 0
