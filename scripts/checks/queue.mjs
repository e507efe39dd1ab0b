// Three worker processes on one Redis; one of them is killed with -9 and Redis is restarted in the middle of the job. The merged output must be that of one machine, byte for byte.
//   node scripts/checks/queue.mjs [--documents 400] [--shards 12]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const CLI = join(dirname(fileURLToPath(import.meta.url)), '../../dist/cli/main.js')
const { values } = parseArgs({ options: { documents: { type: 'string', default: '400' }, shards: { type: 'string', default: '12' } } })

if (spawnSync('redis-server', ['--version']).status !== 0) {
  process.stdout.write('redis-server is not installed: the queue is not checked\n')
  process.exit(0)
}

const folder = mkdtempSync(join(tmpdir(), 'copydesk-queue-'))
const port = await freePort()
const address = `redis://127.0.0.1:${port}`

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const own = server.address()
      server.close(() => resolve(typeof own === 'object' && own !== null ? own.port : 0))
    })
  })
}

/** With its append-only file, so that a restart remembers. */
async function redis() {
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--appendfsync', 'always', '--save', ''],
    { stdio: 'ignore' },
  )
  for (
    let i = 0;
    i < 100 &&
    spawnSync('redis-cli', ['-p', String(port), 'ping'])
      .stdout?.toString()
      .trim() !== 'PONG';
    i++
  )
    await pause(100)
  return child
}

/** @param {string[]} args */
function copydesk(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`copydesk ${args.join(' ')}: ${status} ${stderr}`)
  return stdout
}

/** @param {string} output */
const digest = (output) => {
  const hash = createHash('sha256')
  for (const name of readdirSync(output).sort())
    if (name.startsWith('documents-')) hash.update(name).update(readFileSync(join(output, name)))
  return hash.digest('hex')
}

const work = () => spawn(process.execPath, [CLI, 'queue', 'work', '--redis', address, '--lock', '2000'], { stdio: 'ignore' })

const input = join(folder, 'articles.jsonl')
const article = (/** @type {number} */ i) => ({
  id: `a${i}`,
  text: `Latvian President Anna Berzina ${i} congratulated Amina Otieno of Kenya on Monday. “We are delighted,” she said.`,
})
writeFileSync(input, Array.from({ length: Number(values.documents) }, (_, i) => `${JSON.stringify(article(i))}\n`).join(''))
const manifest = join(folder, 'manifest.tsv')
writeFileSync(manifest, copydesk(['manifest', input]))
copydesk(['extract', '--manifest', manifest, '-o', join(folder, 'whole')])

let server = await redis()
const workers = [work(), work(), work()]
const folders = copydesk([
  'queue',
  'submit',
  '--redis',
  address,
  '--manifest',
  manifest,
  '--shards',
  values.shards,
  '-o',
  join(folder, 'shards'),
  '--',
  '--jobs',
  '1',
])
  .trim()
  .split('\n')
/** @returns {{ done: number, dead: number, letters: unknown[] }} */
const status = () => JSON.parse(copydesk(['queue', 'status', '--redis', address]))

let state = status()
let killed = false
let restarted = false
for (let i = 0; i < 600 && state.done + state.dead < folders.length; i++) {
  if (!killed && state.done >= 1) {
    workers[0]?.kill('SIGKILL')
    killed = true
  } else if (killed && !restarted && state.done >= 3) {
    server.kill('SIGKILL')
    await pause(1000)
    server = await redis()
    restarted = true
  }
  await pause(200)
  state = status()
}
copydesk(['merge', ...folders, '-o', join(folder, 'merged')])
const same = digest(join(folder, 'merged')) === digest(join(folder, 'whole'))
process.stdout.write(
  `${values.documents} documents in ${folders.length} shards, ${state.done} done, ${state.dead} dead; a worker killed: ${killed}, Redis restarted: ${restarted}; ${same ? 'the same bytes' : 'OTHER BYTES'} as one machine\n`,
)
for (const worker of workers) worker.kill('SIGKILL')
server.kill('SIGKILL')
await pause(300)
rmSync(folder, { recursive: true, force: true })
process.exitCode = same && killed && restarted && state.dead === 0 ? 0 : 1
