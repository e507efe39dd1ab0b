import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copydesk } from '../support/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-demo-'))
let shown: Awaited<ReturnType<typeof copydesk>>
beforeAll(async () => {
  shown = await copydesk(['demo', '-o', folder])
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('what a newcomer sees first', () => {
  test('is what was found, each question with facts and the passages that state them', () => {
    for (const question of ['Who leads what', 'Who greets whom', 'Who belongs to what'])
      expect(shown.stdout).toMatch(new RegExp(`\\n${question} \\([a-z-]+\\), \\d+ facts.*\\n {2}\\S.*\\.\\n {6}“.+”  d\\d-`))
    expect(shown.stdout).toMatch(/\nIn which tone, \d+ phrases.*\n {2}[+−] .+ about .+: “/)
  })

  test('is how good that is, in words that need no explaining', () => {
    const [, figures = ''] = shown.stdout.split('How good this is')
    expect(figures.match(/\d+ %/g)?.length).toBeGreaterThanOrEqual(13)
    expect(shown.stdout).not.toMatch(/F1|CEAF|MUC|AUROC|ECE|undefined|NaN/)
  })

  test('is a line for each article in the file that it names', () => {
    const lines = readFileSync(join(folder, 'documents.jsonl'), 'utf8').trim().split('\n')
    expect(shown.stdout).toContain(`${lines.length} articles read.`)
    expect(shown.code).toBe(0)
  })
})
