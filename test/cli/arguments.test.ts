import { describe, expect, test } from 'vitest'
import { copydesk } from '../support/cli.ts'

describe('a wrong command line ends with 2, and one line on stderr that says what to do', () => {
  test.each([
    ['an unknown command', ['extrct', '-'], 'extract'],
    ['an unknown option', ['extract', '--layer', 'clean', '-'], '--layers'],
    ['an input that is missing', ['extract'], '--manifest'],
    ['an unknown layer', ['extract', '-', '--layers', 'clean,sentimant'], 'sentiment'],
    ['an unknown unit of offsets', ['extract', '-', '--offsets', 'bytes'], 'codepoints'],
    ['a path where there is nothing', ['extract', 'no/such/file.html'], 'no/such/file.html'],
    ['a glob that matches nothing', ['clean', 'no-such-*.html'], 'no-such-*.html'],
  ])('%s', async (_, args, hint) => {
    const { code, stdout, stderr } = await copydesk(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^copydesk: [^\n]+\n$/)
    expect(stderr).toContain(hint)
  })
})

test('--help and --version end with 0', async () => {
  const [help, version] = await Promise.all([copydesk(['--help']), copydesk(['--version'])])
  expect(help).toMatchObject({ code: 0, stderr: '' })
  expect(version).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
})
