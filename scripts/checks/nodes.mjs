// The same bytes come out of every version of Node that is promised: each is taken from the registry, and reads the same articles.
//   node scripts/checks/nodes.mjs [20 22 24]
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { arch, platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { article } from './lib/articles.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CLI = join(ROOT, 'dist/cli/main.js')
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24']
const folder = mkdtempSync(join(tmpdir(), 'copydesk-nodes-'))

/** The binary of a version, from the package that holds it for this machine. @param {string} version */
function binaryOf(version) {
  const home = join(folder, `node-${version}`)
  mkdirSync(home)
  writeFileSync(join(home, 'package.json'), '{"private":true}')
  const name = `node-${platform() === 'win32' ? 'win' : platform()}-${arch()}`
  execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--silent', `${name}@${version}`], {
    cwd: home,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return join(home, 'node_modules', name, platform() === 'win32' ? 'bin/node.exe' : 'bin/node')
}

/** What an article says is kept apart from what says who read it. @param {string} node @param {string} out */
function read(node, out) {
  execFileSync(node, [CLI, 'extract', join(folder, 'in'), '--jobs', '2', '-o', join(folder, out)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return readFileSync(join(folder, out), 'utf8')
}

try {
  mkdirSync(join(folder, 'in'))
  for (const name of readdirSync(join(ROOT, 'corpus')).filter((page) => /^d1.*\.html$/.test(page)))
    writeFileSync(join(folder, 'in', name), readFileSync(join(ROOT, 'corpus', name)))
  for (let i = 0; i < 60; i++) {
    const { text, html } = article(i)
    writeFileSync(join(folder, 'in', `made-${i}.${html === undefined ? 'txt' : 'html'}`), html ?? text ?? '')
  }
  const own = read(process.execPath, 'own.jsonl')
  for (const version of versions) {
    const node = binaryOf(version)
    const exact = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
    const lines = read(node, `${version}.jsonl`)
    const hash = createHash('sha256').update(lines).digest('hex').slice(0, 16)
    console.log(
      `${exact}: ${lines.split('\n').length - 1} documents, ${hash}${lines === own ? '' : ` – not the bytes of ${process.version}`}`,
    )
    if (lines !== own) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
