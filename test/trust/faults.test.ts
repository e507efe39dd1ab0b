import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, copydesk, documentsOf, type Run, runCommand } from '../support/cli.ts'
import { CLI } from '../support/paths.ts'

const NODE = process.execPath
/** Where a user may make namespaces, disks of our own can be mounted: real ones that are full, or may not be written. */
const MOUNTS = works(['unshare', '-rm', 'true'])
const HAS_FULL = existsSync('/dev/full')
const HAS_PROC = existsSync('/proc/self/task')

function works([command = '', ...args]: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

let folder = ''
const at = (...names: string[]): string => join(folder, ...names)
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-faults-'))
  const lines = Array.from({ length: 60 }, (_, i) => JSON.stringify({ id: `a${i}`, text: `Anna Berzina met ${i} guests in Nairobi.` }))
  writeFileSync(at('in.jsonl'), `${lines.join('\n')}\n`)
  const run = await copydesk(['extract', at('in.jsonl'), '--jobs', '1', '-o', at('documents.jsonl')])
  expect(run).toMatchObject({ code: 0 })
  mkdirSync(at('disk'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One clear line, and no document that is half. */
const LINE = /^copydesk: [^\n]+\n$/

const commandsThatPrint: [string, string[]][] = [
  ['extract', ['extract', '--jobs', '1']],
  ['clean', ['clean']],
  ['show', ['show']],
]
const commandsThatWrite: [string, (disk: string) => string[]][] = [
  ['a file', (disk) => ['extract', at('in.jsonl'), '--jobs', '1', '-o', `${disk}/out.jsonl`]],
  ['a packed file', (disk) => ['extract', at('in.jsonl'), '--jobs', '1', '-o', `${disk}/out.jsonl.gz`]],
  ['a folder', (disk) => ['extract', at('in.jsonl'), '--jobs', '1', '-o', `${disk}/out`]],
  ['tables', (disk) => ['extract', at('in.jsonl'), '--jobs', '1', '--format', 'csv', '-o', `${disk}/csv`]],
  ['Parquet', (disk) => ['convert', at('documents.jsonl'), '--to', 'parquet', '-o', `${disk}/parquet`]],
  ['N-Quads', (disk) => ['convert', at('documents.jsonl'), '--to', 'n-quads', '-o', `${disk}/out.nq`]],
  ['brat', (disk) => ['convert', at('documents.jsonl'), '--to', 'brat', '-o', `${disk}/brat`]],
  ['a report', (disk) => ['report', at('documents.jsonl'), '-o', `${disk}/report.html`]],
]

describe.skipIf(!HAS_FULL)('a disk that is full behind stdout (no /dev/full: left out)', () => {
  test.each(commandsThatPrint)('ends %s with 2, and a line', async (_, args) => {
    const command = [CLI, ...args, at('in.jsonl')].map((arg) => `"${arg}"`).join(' ')
    const run = await runCommand('bash', ['-c', `exec "${NODE}" ${command} > /dev/full`])
    expect(run).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(LINE) })
    expect(run.stderr).toMatch(/cannot be written .*no space left/)
  })
})

describe.skipIf(!MOUNTS)('a disk (no namespaces: left out)', () => {
  /** Runs a command with a disk of its own, and lists what is on it afterwards. */
  async function onDisk(options: string, prepare: string, args: readonly string[]): Promise<Run & { left: string[] }> {
    const command = [CLI, ...args].map((arg) => `"${arg}"`).join(' ')
    const script = `mount -t tmpfs -o ${options} none "${at('disk')}" && cd "${at('disk')}" && ${prepare}; "${NODE}" ${command}; code=$?; find . -type f; exit $code`
    const run = await runCommand('unshare', ['-rm', 'bash', '-c', script])
    return { ...run, left: run.stdout.split('\n').filter((line) => line.startsWith('./')) }
  }

  test.each(commandsThatWrite)(
    'that is full ends the writing of %s with 2 and a line, and leaves nothing that looks whole',
    async (kind, args) => {
      // So much is free that the writing begins, unless what is written is small.
      const run = await onDisk('size=64k', `head -c ${kind === 'a packed file' ? 65536 : 45056} /dev/zero > ./ballast`, args(at('disk')))
      expect(run.stderr).toMatch(LINE)
      expect(run.code).toBe(2)
      expect(run.stderr).toMatch(/ENOSPC.*make room/)
      const whole = run.left.filter((name) => !/ballast|\.partial$|journal\.jsonl$|\/lock$/.test(name))
      for (const name of whole) expect(name).toMatch(/brat\/.*\.(?:ann|txt)$/)
    },
  )

  test.each(commandsThatWrite)('that may not be written ends the writing of %s with 2, and a line that says so', async (_, args) => {
    const run = await onDisk('ro,size=64k', 'true', args(at('disk')))
    expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(LINE), left: [] })
    expect(run.stderr).toMatch(/cannot be written/)
  })
})

describe('an input', () => {
  test('that may not be read is named, and costs no other', async () => {
    mkdirSync(at('locked'))
    writeFileSync(at('locked', 'a.txt'), 'Anna Berzina spoke in Nairobi.')
    writeFileSync(at('locked', 'b.txt'), 'Nobody reads this.', { mode: 0o000 })
    // Root may read everything; then somebody else reads.
    const isRoot = process.getuid?.() === 0
    if (isRoot) execFileSync('chmod', ['755', folder])
    const args = [NODE, CLI, 'extract', at('locked'), '--jobs', '1', '--layers', 'clean']
    const [command = '', ...rest] = isRoot ? ['setpriv', '--reuid=65534', '--clear-groups', ...args] : args
    const { code, stdout, stderr } = await runCommand(command, rest)
    const documents = documentsOf(stdout)
    expect(documents.map((document) => [document.id, codesOf(document)])).toEqual([
      ['a.txt', []],
      ['b.txt', ['input-unreadable']],
    ])
    expect([code, stderr]).toEqual([0, expect.stringMatching(LINE)])
  })

  test('that is a pipe or a device is named, and waited for by nobody', async () => {
    mkdirSync(at('odd'))
    execFileSync('mkfifo', [at('odd', 'pipe.html')])
    for (const path of [at('odd', 'pipe.html'), '/dev/zero']) {
      const { code, stdout, stderr } = await copydesk(['extract', path, '--jobs', '1'])
      expect(documentsOf(stdout).map(codesOf)).toEqual([['input-unreadable']])
      expect([code, stderr]).toEqual([0, expect.stringMatching(/^copydesk: [^\n]+no file but a pipe[^\n]+\n$/)])
    }
  })

  test('that is a link in a folder is not followed, to a file, a folder or in a circle', async () => {
    mkdirSync(at('links', 'real'), { recursive: true })
    writeFileSync(at('links', 'real', 'a.txt'), 'Anna Berzina spoke in Nairobi.')
    writeFileSync(at('secret.txt'), 'The secret is out.')
    symlinkSync(at('secret.txt'), at('links', 'file.txt'))
    symlinkSync(folder, at('links', 'folder'))
    symlinkSync('.', at('links', 'circle'))
    const { code, stdout } = await copydesk(['extract', at('links'), '--jobs', '1', '--layers', 'clean'])
    expect([code, documentsOf(stdout).map(({ id }) => id)]).toEqual([0, ['real/a.txt']])
  })

  test('that goes away while the others are read is named', async () => {
    mkdirSync(at('going'))
    for (let i = 0; i < 700; i++)
      writeFileSync(at('going', `${String(i).padStart(4, '0')}.txt`), `Anna Berzina met ${i} guests in Nairobi.`)
    const child = spawn(NODE, [CLI, 'extract', at('going'), '--jobs', '1'])
    let stdout = ''
    child.stdout.once('data', () => rmSync(at('going', '0699.txt')))
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    const [code] = await once(child, 'close')
    const documents = documentsOf(stdout)
    expect([code, documents.length]).toEqual([0, 700])
    expect(codesOf(documents.at(-1))).toEqual(['input-unreadable'])
  })

  test('that grows while it is read gives whole documents, of the lines that were there', async () => {
    writeFileSync(at('growing.jsonl'), '')
    const line = (i: number): string => `${JSON.stringify({ id: `a${i}`, text: `Anna Berzina met ${i} guests in Nairobi.` })}\n`
    for (let i = 0; i < 300; i++) writeFileSync(at('growing.jsonl'), line(i), { flag: 'a' })
    const child = spawn(NODE, [CLI, 'extract', at('growing.jsonl'), '--jobs', '1'])
    let stdout = ''
    let more = 300
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
      if (more < 320) writeFileSync(at('growing.jsonl'), line(more++), { flag: 'a' })
    })
    const [code] = await once(child, 'close')
    const documents = documentsOf(stdout)
    expect(code).toBe(0)
    expect(documents.length).toBeGreaterThanOrEqual(300)
    expect(documents.flatMap(codesOf)).toEqual([])
    expect(documents.map(({ id }) => id)).toEqual(documents.map((_, i) => `a${i}`))
  })
})

describe.skipIf(!HAS_PROC)('a worker that is killed (no /proc: left out)', () => {
  test('costs nothing: the documents are those of an undisturbed run', async () => {
    const child = spawn(NODE, [CLI, 'extract', at('in.jsonl'), '--jobs', '2'])
    let [stdout, stderr, killed] = ['', '', 0]
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
      const workers = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
      if (killed++ < 3 && workers[0] !== undefined) process.kill(Number(workers[0]), 'SIGKILL')
    })
    const [code] = await once(child, 'close')
    expect(killed).toBeGreaterThan(0)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(readFileSync(at('documents.jsonl'), 'utf8'))
  })
})

test('nothing is left under a name that is not its own', () => {
  expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([])
})
