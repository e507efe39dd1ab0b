import { describe, expect, test } from 'vitest'
import { CommandError, extractByCommand } from '../../src/evaluate/command.ts'

const LINES = [
  { id: 'a.txt', text: 'One.' },
  { id: 'b.txt', text: 'Two.' },
]

const node = (script: string): string => `"${process.execPath}" -e "${script}"`

async function failure(command: string, timeout = 30): Promise<CommandError> {
  const error = await extractByCommand(command, LINES, timeout * 1_000).catch((cause: unknown) => cause)
  if (!(error instanceof CommandError)) throw new Error(`no CommandError: ${String(error)}`)
  return error
}

describe('another tool', () => {
  test('reads the lines and writes documents', async () => {
    const documents = await extractByCommand('cat', LINES)
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ['a.txt', 'One.'],
      ['b.txt', 'Two.'],
    ])
  })

  test('may leave ids out: a document belongs to the line at its place', async () => {
    const documents = await extractByCommand(`cat | sed 's/"id":"[ab].txt",//'`, LINES)
    expect(documents.map(({ id }) => id)).toEqual(['a.txt', 'b.txt'])
  })

  test('that fails is named with its exit code and its last words', async () => {
    const { code, message } = await failure(node("console.error('no model'); process.exit(3)"))
    expect(code).toBe('command-failed')
    expect(message).toMatch(/exit code 3;.* it said: no model/)
  })

  test('that takes too long is ended, with what it started', async () => {
    const started = performance.now()
    const { code, message } = await failure('sleep 60 | cat', 1)
    expect(code).toBe('command-timeout')
    expect(message).toContain('--timeout')
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('that writes no JSON is told what to write', async () => {
    const { code, message } = await failure('echo hello')
    expect(code).toBe('command-output')
    expect(message).toContain('one document (copydesk/1) a line')
  })

  test('that does not read its input is no fault as long as it ends well', async () => {
    expect(await extractByCommand('true', LINES)).toEqual([])
  })
})
