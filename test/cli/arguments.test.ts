import { describe, expect, test } from 'vitest'
import { nearest } from '../../src/cli/nearest.ts'
import { copydesk } from '../support/cli.ts'

describe('a wrong command line ends with 2, and one line on stderr that says what to do', () => {
  test.each([
    ['an unknown command', ['extrct', '-'], 'extract'],
    ['an unknown option', ['extract', '--layer', 'clean', '-'], '--layers'],
    ['an input that is missing', ['extract'], '--manifest'],
    ['an unknown layer', ['extract', '-', '--layers', 'clean,sentimant'], 'sentiment'],
    ['an option that only this command has', ['show'], 'see copydesk show --help'],
    ['an argument with few values', ['completion'], '(bash, zsh, fish); see copydesk completion --help'],
    ['a format that does not exist', ['convert', 'd.jsonl', '--to', 'cvs'], 'did you mean csv;'],
    ['a format that cannot be read', ['convert', 'd.jsonl', '--from', 'connlu', '--to', 'csv'], 'did you mean conllu;'],
    ['documents that are not there', ['convert', 'no/such/file.jsonl', '--to', 'jsonl'], 'no/such/file.jsonl: no such file or folder'],
    ['a page to convert', ['convert', 'corpus/d1-norway-silver-jubilee-letters.html', '--to', 'jsonl'], 'copydesk extract'],
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

describe('the word that was meant', () => {
  test.each([
    ['cvs', 'csv'],
    ['parqet', 'parquet'],
    ['braat', 'brat'],
    ['docx', undefined],
    ['x', undefined],
  ])('%s is %s', (word, meant) => {
    expect(nearest(word, ['csv', 'tsv', 'parquet', 'brat', 'jsonl'])).toBe(meant)
  })
})

test('--help and --version end with 0', async () => {
  const [help, version] = await Promise.all([copydesk(['--help']), copydesk(['--version'])])
  expect(help).toMatchObject({ code: 0, stderr: '' })
  expect(version).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
})
