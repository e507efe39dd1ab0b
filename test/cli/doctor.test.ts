import { expect, test } from 'vitest'
import { copydesk } from '../support/cli.ts'

test('a whole installation reads a sentence, names its models, and says of optional parts what they are for', async () => {
  const { stdout, stderr, code } = await copydesk(['doctor'])
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  expect(stdout).toMatch(/^copydesk \d+\.\d+\.\d+\n✓ Node: v\d/)
  expect(stdout).toMatch(/✓ a sentence read from end to end: leader-of found\n/)
  for (const model of ['syntax', 'names', 'tone']) expect(stdout).toMatch(new RegExp(`✓ model ${model}: [0-9a-f]{16}\\n`))
  expect(stdout).toMatch(/@duckdb\/node-api, for copydesk graph: /)
})
