import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../support/paths.ts'

interface Manifest {
  license?: string
  dependencies?: Record<string, string>
}

function manifest(path: string): Manifest {
  const value: Manifest = JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
  return value
}

describe('THIRD_PARTY.md', () => {
  const notes = readFileSync(join(ROOT, 'THIRD_PARTY.md'), 'utf8')

  test.each(Object.keys(manifest('package.json').dependencies ?? {}))('names %s with the licence it declares', (name) => {
    const cells = notes
      .split('\n')
      .find((line) => line.includes(`[${name}]`))
      ?.split('|')
    expect(cells?.[2]?.trim()).toBe(manifest(`node_modules/${name}/package.json`).license)
  })
})

describe('the lock file', () => {
  test('names no host but the public registry', () => {
    const hosts = readFileSync(join(ROOT, 'package-lock.json'), 'utf8').matchAll(
      /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)([^"]*)/g,
    )
    expect([...hosts].map(([, url]) => url)).toEqual([])
  })

  // A registry that lacks some platforms lets npm write a lock file without them, which `npm ci` then refuses everywhere.
  test('holds every optional package that another names', () => {
    const { packages }: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
      readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
    )
    const named = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    expect(named.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([])
  })
})

describe('the sources', () => {
  // Held-out articles are not opened here, and what is built or installed is not ours.
  const SKIPPED = new Set(['.git', 'node_modules', 'dist', 'out', 'coverage', 'corpus', 'fixtures'])

  function* filesUnder(folder: string): Generator<string> {
    for (const name of readdirSync(join(ROOT, folder))) {
      if (SKIPPED.has(name)) continue
      const path = join(folder, name)
      if (statSync(join(ROOT, path)).isDirectory()) yield* filesUnder(path)
      else yield path
    }
  }

  test('name no place on the machine they were written on', () => {
    const machine = new RegExp(['/home/', '/Users/', '/root/', '/work/'].map((start) => `(?:^|["'\`(\\s=])${start}[a-z]`).join('|'), 'm')
    const found = [...filesUnder('.')].filter((path) => machine.test(readFileSync(join(ROOT, path), 'utf8')))
    expect(found).toEqual([])
  })
})
