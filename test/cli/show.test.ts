import { join } from 'node:path'
import { expect, test } from 'vitest'
import { paintFor, printable } from '../../src/cli/terminal.ts'
import { copydesk } from '../support/cli.ts'
import { CORPUS } from '../support/paths.ts'

test('an article is shown with its names marked, its facts with their evidence, and who is who', async () => {
  const { stdout, stderr, code } = await copydesk(['show', join(CORPUS, 'd1-mercosur-bolivia-fifth-seat.html')])
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  expect(stdout).toMatch(/\[[^\]]*Bolivia GPE\]/)
  expect(stdout).toMatch(/\nFacts\n {2}.*Bolivia.* is a .*member of .*\. \d\.\d\d\n {6}“/)
  expect(stdout).toMatch(/\nWho is who\n {2}PERSON: /)
  expect(
    Math.max(
      ...(stdout
        .split('\n\nFacts')[0]
        ?.split('\n')
        .map((line) => line.length) ?? []),
    ),
  ).toBeLessThanOrEqual(100)
})

test('what an article says to the terminal does not reach it', async () => {
  const line = JSON.stringify({ id: 'evil', text: 'Anna \u001b]0;owned\u0007 Berzina \u001b[31mleads\u009b the \u202egnihton.' })
  const { stdout } = await copydesk(['show', '-'], { input: line })
  expect(stdout).toContain(']0;owned␇')
  expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u)
})

test('controls become pictures; line ends, tabs and every other character stay', () => {
  expect(printable('a\tb\nc\u001bd\u007fe\u0085f é😀')).toBe('a\tb\nc␛d␡e\ufffdf é😀')
})

test('colours go to a terminal only', () => {
  expect(paintFor({ isTTY: false })('red', 'word')).toBe('word')
  expect(paintFor({})('red', 'word')).toBe('word')
})

test('a path where there is nothing ends with 2', async () => {
  expect(await copydesk(['show', 'no/such/file.html'])).toMatchObject({ code: 2, stdout: '' })
})
