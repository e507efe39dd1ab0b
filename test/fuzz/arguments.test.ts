import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copydesk } from '../support/cli.ts'
import { parameters } from './runs.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-words-'))
  writeFileSync(join(folder, 'a.txt'), 'Anna Berzina spoke in Nairobi.')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Those that wait for requests or for jobs are left out. */
const COMMANDS = 'extract show clean evaluate prelabel agreement behave manifest merge convert graph report doctor completion'.split(' ')
const WORDS = [
  ...'a.txt no-such.html - -- -o -j --jobs --layers --format --offsets --deadline --memory --shard --since --until --domain'.split(' '),
  ...'--only-language --manifest --resume --strict --to --from --json --split --against --query --export --help -h --version'.split(' '),
  ...'0 -1 1e99 NaN 1/0 3/2 2020-13-45 clean,nothing __proto__ constructor=1 bash csv jsonl /dev/null .. * [ **/*'.split(' '),
  '',
  ' ',
  '\u001b[31mred\u001b]0;owned\u0007',
  'new\nline',
  '\ud83d',
  '\u202e',
  'x'.repeat(5000),
]

const { numRuns, ...seed } = parameters(1000, 8)
test(
  `${numRuns} command lines of odd words end with a code, in lines of ours, and without a word to the terminal`,
  async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...COMMANDS),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }),
      async (command, words) => {
        const { code, stdout, stderr } = await copydesk([command, ...words], { cwd: folder })
        expect([0, 1, 2]).toContain(code)
        expect(stderr).not.toMatch(/^\s+at /m)
        expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e]/u)
        if (code === 2) expect(stderr).toMatch(/^copydesk: /m)
        expect(stdout.replaceAll(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u)
      },
    )
    await fc.assert(property, { numRuns, ...seed })
  },
  24 * 60 * 60 * 1000,
)
