import { describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../src/cli/commands/examples.ts'
import { publicCommands } from '../../src/cli/commands/index.ts'
import { copydesk, documentsOf } from '../support/cli.ts'

describe('the help of a command', () => {
  test('has examples of that command, with flags that it has', () => {
    const commands = publicCommands()
    expect(Object.keys(EXAMPLES).filter((name) => !commands.some((command) => command.name() === name))).toEqual([])
    for (const command of commands)
      for (const [line] of EXAMPLES[command.name()] ?? []) {
        expect(line).toContain(`copydesk ${command.name()}`)
        const own = [...command.options, ...command.commands.flatMap((sub) => sub.options)].flatMap(({ long, short }) => [long, short])
        for (const flag of line.match(/(?<= )--?[a-z-]+/g) ?? []) expect(own, line).toContain(flag)
      }
  })

  test('shows them', async () => {
    const { stdout } = await copydesk(['extract', '--help'])
    expect(stdout).toMatch(/Examples:\n {2}copydesk extract page\.html/)
  })
})

describe('--format', () => {
  test('writes documents for another tool, and says what it has no place for', async () => {
    const { code, stdout, stderr } = await copydesk(['extract', '-', '--format', 'conll2003'], {
      input: '{"text":"Latvian President Anna Berzina left."}\n',
    })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Anna .*B-PERSON$/m)
    expect(stderr).toMatch(/^copydesk: conll2003 has no place for/)
  })

  test('of several files needs a folder, and one that is not known is refused', async () => {
    for (const format of ['csv', 'nonsense']) {
      const { code, stderr } = await copydesk(['extract', '-', '--format', format], { input: '{"text":"Anna spoke."}\n' })
      expect({ code, lines: stderr.split('\n').length }).toEqual({ code: 2, lines: 2 })
    }
  })

  test('jsonl is what comes without it', async () => {
    const { stdout } = await copydesk(['extract', '-', '--format', 'jsonl'], { input: '{"text":"Anna spoke."}\n' })
    expect(documentsOf(stdout)).toHaveLength(1)
  })
})
