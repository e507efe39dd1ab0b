// A stranger's project: an empty folder, the packed package, five articles with labels, a gate in vitest and one on the command line. A planted regression must fail both,
// with a message that says what to look at.
//   node scripts/checks/stranger.mjs
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const folder = mkdtempSync(join(tmpdir(), 'copydesk-stranger-'))
const vitest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies.vitest

/** @param {string} command @param {string[]} args @returns {{ code: number | null, output: string }} */
function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, CI: '' } })
  return { code: status, output: stdout + stderr }
}

/** @param {boolean} holds @param {string} what @param {string} [output] */
function must(holds, what, output = '') {
  process.stdout.write(`${holds ? 'ok' : 'FAILED'}: ${what}\n`)
  if (holds) return
  process.stdout.write(output)
  process.exit(1)
}

const MOST_MEGABYTES = 40

/** The bytes of all files of the package and of what it depends on, as npm counts an unpacked size, without what only natural needs. */
function installedBytes() {
  const modules = join(folder, 'node_modules')
  /** @type {Set<string>} */
  const seen = new Set()
  let bytes = 0
  /** @param {string} place A package's folder under `node_modules`. */
  const add = (place) => {
    if (seen.has(place)) return
    seen.add(place)
    for (const entry of readdirSync(join(modules, place), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && !join(entry.parentPath, '/').startsWith(join(modules, place, 'node_modules', '/')))
        bytes += statSync(join(entry.parentPath, entry.name)).size
    const { dependencies = {} } = JSON.parse(readFileSync(join(modules, place, 'package.json'), 'utf8'))
    for (const name of Object.keys(dependencies)) {
      const own = join(place, 'node_modules', name)
      if (name !== 'natural') add(existsSync(join(modules, own)) ? own : name)
    }
  }
  add('copydesk')
  return bytes
}

const [tarball = ''] = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT, encoding: 'utf8' })
  .trim()
  .split('\n')
  .slice(-1)
writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }))
must(
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, tarball), `vitest@${vitest}`]).code === 0,
  'the packed package installs into an empty folder',
)

// natural stays because the user of this project named it; what it drags in is not counted.
const megabytes = installedBytes() / 1e6
must(
  megabytes <= MOST_MEGABYTES,
  `it takes ${megabytes.toFixed(1)} MB of files with what it needs, natural aside (at most ${MOST_MEGABYTES})`,
)

mkdirSync(join(folder, 'corpus'))
mkdirSync(join(folder, 'fixtures'))
for (const name of readdirSync(join(ROOT, 'fixtures'))
  .filter((file) => /^d1.*\.yaml$/.test(file))
  .slice(0, 5)) {
  cpSync(join(ROOT, 'fixtures', name), join(folder, 'fixtures', name))
  cpSync(join(ROOT, 'corpus', name.replace(/yaml$/, 'html')), join(folder, 'corpus', name.replace(/yaml$/, 'html')))
}
/** @param {string} extract */
const suite = (extract) =>
  writeFileSync(
    join(folder, 'quality.test.js'),
    `import { fixtureSuite } from 'copydesk/vitest'\n${extract}\nawait fixtureSuite('fixtures'${extract === '' ? '' : ', { extract }'})\n`,
  )

suite('')
must(run('npx', ['vitest', 'run', '-u']).code === 0, 'vitest -u writes the baseline')
must(run('npx', ['vitest', 'run']).code === 0, 'the gate in vitest holds')
must(
  run('npx', ['copydesk', 'evaluate', 'fixtures', '--against', 'fixtures/baseline.json']).code === 0,
  'the gate on the command line holds',
)

suite(`import { createPipeline } from 'copydesk'
const copydesk = await createPipeline()
const extract = async (article) => { const document = await copydesk.extract(article); return { ...document, relations: document.relations.filter(({ type }) => type !== 'leader-of') } }`)
const worse = run('npx', ['vitest', 'run'])
must(
  worse.code !== 0 && /leader-of\(.+\)/.test(worse.output) && /facts lost in d1-/.test(worse.output),
  'a planted regression fails the gate in vitest, which names article and fact',
  worse.output,
)

const tool = join(folder, 'worse.mjs')
writeFileSync(
  tool,
  `import { createInterface } from 'node:readline'\nimport { createPipeline } from 'copydesk'\nconst copydesk = await createPipeline()\nfor await (const line of createInterface({ input: process.stdin })) { const document = await copydesk.extract(JSON.parse(line)); console.log(JSON.stringify({ ...document, relations: [] })) }\n`,
)
const gate = run('npx', [
  'copydesk',
  'evaluate',
  'fixtures',
  '--against',
  'fixtures/baseline.json',
  '--cmd',
  'node worse.mjs',
  '--format',
  'github',
])
must(
  gate.code === 1 && /::error file=fixtures\/d1-.*title=fact lost::leader-of\(/.test(gate.output),
  'and the gate on the command line, with an annotation at the fixture',
  gate.output,
)
rmSync(folder, { recursive: true, force: true })
