import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copydesk, runCommand } from '../support/cli.ts'
import { CLI } from '../support/paths.ts'

/** A terminal for a command: `script` of util-linux makes one. */
const HAS_TERMINAL = (() => {
  try {
    return execFileSync('script', ['-qec', 'test -t 1 && echo yes', '/dev/null'], { encoding: 'utf8' }).includes('yes')
  } catch {
    return false
  }
})()

/** A title for the window, a colour, a cursor sent home, the same in one character of Latin-1, and a line turned round. */
const COMMANDS = '\u001b]0;owned\u0007 \u001b[31m \u001b[H \u009b2J \u202edrow'
// The terminal itself makes CR LF of a line end.
const COMMANDING = /(?![\n\t\r])\p{Cc}|\u202e/u

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-terminal-'))
  writeFileSync(join(folder, 'evil.txt'), `President Anna Berzina of Latvia spoke in Nairobi. ${COMMANDS} She congratulated Amina Otieno.`)
  writeFileSync(
    join(folder, `name\u001b[31m.bin`),
    Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 29),
  )
  await copydesk(['extract', 'evil.txt', '--jobs', '1', '-o', 'documents.jsonl'], { cwd: folder })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!HAS_TERMINAL)('on a terminal (no script(1): left out) nothing of an article commands it', () => {
  test.each([
    ['extract', ['extract', 'evil.txt', '--jobs', '1', '--progress', 'none']],
    ['clean', ['clean', 'evil.txt']],
    ['clean --json', ['clean', 'evil.txt', '--json']],
    ['prelabel', ['prelabel', 'evil.txt']],
    ['convert', ['convert', 'documents.jsonl', '--to', 'conllu']],
    ['manifest', ['manifest', '.']],
    ['what could not be read', ['extract', '.', '--jobs', '1', '--layers', 'clean', '--progress', 'none']],
  ])('%s', async (_, args) => {
    const command = [process.execPath, CLI, ...args].map((arg) => `'${arg}'`).join(' ')
    const { stdout } = await runCommand('script', ['-qec', command, '/dev/null'], { cwd: folder, env: { TERM: 'dumb', NO_COLOR: '1' } })
    expect(stdout.length).toBeGreaterThan(40)
    expect(stdout).not.toMatch(COMMANDING)
  })
})

test('a file or a program gets what the article says, to the character', async () => {
  const { stdout } = await copydesk(['clean', 'evil.txt'], { cwd: folder })
  expect(stdout).toContain(COMMANDS)
})
