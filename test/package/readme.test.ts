import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../support/paths.ts'

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')

describe('README.md', () => {
  test('has an example that runs as it stands, and finds what it promises', () => {
    const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readme) ?? []
    const output = execFileSync(process.execPath, ['--input-type=module', '-'], { cwd: ROOT, input: example, encoding: 'utf8' })
    expect(output).toContain('Anna Berzina leader-of Latvia: Latvian President Anna Berzina left for Nairobi on Monday.')
    expect(output).toContain('Anna Berzina: “We are delighted,”')
  })

  test('links to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path)
    expect(links.length).toBeGreaterThan(3)
    for (const path of links) expect(existsSync(join(ROOT, path)), path).toBe(true)
  })

  test('keeps a place for the measured figures', () => {
    expect(readme).toMatch(/<!-- quality:begin -->[\s\S]*<!-- quality:end -->/)
  })
})
