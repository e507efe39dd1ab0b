import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { copydesk } from '../support/cli.ts'

const hasBash = spawnSync('bash', ['-c', 'true']).status === 0

/** What bash offers after some words of a command line, the last of which is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const { stdout: script } = await copydesk(['completion', 'bash'])
  const line = `COMP_WORDS=(copydesk ${words.map((word) => `"${word}"`).join(' ')}); COMP_CWORD=${words.length}; _copydesk; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout } = spawnSync('bash', ['-c', `${script}\n${line}`], { encoding: 'utf8' })
  return stdout.split('\n').filter((word) => word !== '')
}

describe.runIf(hasBash)('in bash, completion offers', () => {
  test('the commands that begin so', async () => {
    expect(await offered('ev')).toEqual(['evaluate'])
  })

  test('the flags of the command that stands there, and none of another', async () => {
    const flags = await offered('extract', '--')
    expect(flags).toContain('--layers')
    expect(flags).not.toContain('--against')
  })

  test('files where no flag is begun', async () => {
    expect(await offered('show', 'packag')).toContain('package.json')
  })
})

test.each(['bash', 'zsh', 'fish'])('the script for %s names every command and its flags', async (shell) => {
  const [{ stdout, code }, { stdout: help }] = await Promise.all([copydesk(['completion', shell]), copydesk(['--help'])])
  expect(code).toBe(0)
  const commands = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name).filter((name) => name !== 'help')
  expect(commands.length).toBeGreaterThan(4)
  for (const name of commands) expect(stdout).toMatch(new RegExp(`\\b${name}\\b`))
  expect(stdout).toContain(shell === 'fish' ? '-l against' : '--against')
})

test('a shell that is not known is a wrong argument', async () => {
  expect(await copydesk(['completion', 'tcsh'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('bash') })
})
