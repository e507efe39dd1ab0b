import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copydesk } from '../support/cli.ts'
import { CLI, ROOT } from '../support/paths.ts'

const hasParallel = spawnSync('parallel', ['--version']).stdout?.toString().startsWith('GNU parallel') === true
if (!hasParallel) console.log('GNU parallel is not installed: its example is not run')

test.runIf(hasParallel)('the example for GNU parallel gives what one filter gives', async () => {
  const input = Array.from(
    { length: 40 },
    (_, i) => `${JSON.stringify({ id: `a${i}`, text: `Anna Berzina ${i} leads Latvia. ${'It rained. '.repeat(3000)}` })}\n`,
  ).join('')
  const { stdout } = await copydesk(['extract', '-', '--layers', 'entities'], { input })
  const parallel = spawnSync('bash', [join(ROOT, 'examples/parallel/run.sh')], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, COPYDESK: `"${process.execPath}" "${CLI}"` },
  })
  const ids = (text: string): unknown[] =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line): unknown => JSON.parse(line).id)
  expect(ids(parallel.stdout)).toEqual(ids(stdout))
})
