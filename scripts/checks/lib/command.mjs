// The command as a process of its own, that can be killed and measured.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url))

/**
 * Runs `copydesk`.
 *
 * @param {readonly string[]} args
 * @param {{ killAfter?: number }} options Milliseconds after which it is killed with -9.
 * @returns {Promise<{ code: number | null, signal: string | null, seconds: number, stderr: string }>}
 */
export function copydesk(args, { killAfter } = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    let stderr = ''
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => {
      stderr += chunk.toString('utf8')
    })
    child.on('error', reject)
    // Workers of a killed run may hold on to stderr a little longer, so its end is not waited for.
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      resolve({ code, signal, seconds: (performance.now() - start) / 1000, stderr })
    })
  })
}

/** What an output folder holds, the journal aside: names and hashes. @param {string} folder */
export const contentOf = (folder) =>
  readdirSync(folder)
    .filter((name) => name !== 'journal.jsonl')
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    )
    .join('\n')

/**
 * The value of a flag `--name value`.
 *
 * @param {string} name
 * @param {string} fallback
 */
export function flag(name, fallback) {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback)
}
