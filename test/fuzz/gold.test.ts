import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { FixtureError, type Gold, readFixture } from '../../src/fixtures/index.ts'
import { DEV_PAGES, ROOT } from '../support/paths.ts'
import { parameters } from './runs.ts'

const SOURCES = DEV_PAGES.slice(0, 4).map((name) =>
  readFileSync(join(ROOT, 'fixtures', name.replace('.html', '.yaml')), 'utf8').split('\n'),
)

/** Lines that YAML or its readers stumble over. */
const ODD = [
  '__proto__: { polluted: 1 }',
  'constructor: [x]',
  'a: &a [*a, *a]',
  'text: *missing',
  '<<: { fixture: x }',
  '? [complex, key]\n: value',
  '\tindented: by a tab',
  'entities: 7',
  'facts: [{ fact: [a, b] }]',
  'text: !!binary AAAA',
  '--- second',
  '%YAML 9.9',
  'quotations: { quote: <a> }',
  '  - { fact: x leader-of y, date: 2020-13-45 }',
  '"\\ud800": "\u0000"',
]

const edited: Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...SOURCES),
    fc.array(
      fc.oneof(
        fc.nat().map((at) => (lines: string[]) => void lines.splice(at % lines.length, 1)),
        fc.tuple(fc.nat(), fc.constantFrom(...ODD)).map(
          ([at, line]) =>
            (lines: string[]) =>
              void lines.splice(at % lines.length, 0, line),
        ),
        fc.tuple(fc.nat(), fc.nat()).map(
          ([at, from]) =>
            (lines: string[]) =>
              void lines.splice(at % lines.length, 1, lines[from % lines.length] ?? ''),
        ),
        fc.tuple(fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 3 })).map(([at, column, text]) => (lines: string[]) => {
          const line = lines[at % lines.length] ?? ''
          const cut = column % (line.length + 1)
          lines[at % lines.length] = line.slice(0, cut) + text + line.slice(cut + 1)
        }),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([source, changes]) => {
    const lines = [...source]
    for (const change of changes) if (lines.length > 0) change(lines)
    return lines.join('\n')
  })

function read(source: string): Gold | FixtureError {
  try {
    return readFixture('x.yaml', source)
  } catch (error) {
    if (error instanceof FixtureError) return error
    throw error
  }
}

test(
  'gold files that somebody has spoilt are read with offsets that hold, or refused with lines',
  () => {
    const property = fc.property(edited, (source) => {
      const gold = read(source)
      expect('polluted' in {}).toBe(false)
      if (gold instanceof FixtureError) {
        expect(gold.problems.length).toBeGreaterThan(0)
        for (const { file, line, message } of gold.problems) {
          expect([file, message === '']).toEqual(['x.yaml', false])
          expect(line).toBeGreaterThanOrEqual(1)
        }
        return
      }
      for (const { start, end, text } of [...gold.mentions, ...gold.quotations, ...gold.sentiments])
        expect(gold.text.slice(start, end)).toBe(text)
    })
    fc.assert(property, parameters(10))
  },
  24 * 60 * 60 * 1000,
)

test('aliases that double and double again are refused, and cost nothing', () => {
  const laughs = Array.from({ length: 40 }, (_, i) => `a${i}: &a${i} [${i === 0 ? 'ha' : `*a${i - 1}, *a${i - 1}`}]`)
  expect(read([...laughs, 'text: *a39'].join('\n'))).toBeInstanceOf(FixtureError)
})
