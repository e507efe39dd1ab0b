import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf, cohensKappa, loadFixtures } from '../../src/evaluate/index.ts'
import { copydesk } from '../support/cli.ts'

const label = fc.constantFrom('a', 'b', 'c')

describe("Cohen's κ", () => {
  test('is that of a worked example: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no give 0.4', () => {
    const pairs = (times: number, a: string, b: string): [string, string][] => Array.from({ length: times }, () => [a, b])
    expect(cohensKappa([...pairs(20, 'y', 'y'), ...pairs(5, 'y', 'n'), ...pairs(10, 'n', 'y'), ...pairs(15, 'n', 'n')])).toBeCloseTo(
      0.4,
      10,
    )
  })

  test('is 1 for those who agree always, never above, and the same whoever comes first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { minLength: 1 }), (pairs) => {
        const kappa = cohensKappa(pairs) ?? Number.NaN
        expect(kappa).toBeLessThanOrEqual(1)
        expect(cohensKappa(pairs.map(([a, b]) => [b, a] as const))).toBeCloseTo(kappa, 10)
        expect(cohensKappa(pairs.map(([a]) => [a, a] as const))).toBe(1)
      }),
    )
  })
})

describe('two people who labelled the same articles', () => {
  test('agree wholly with themselves', async () => {
    const golds = (await loadFixtures('fixtures')).filter(({ split }) => split === 'dev').slice(0, 6)
    const { f1, kappa } = agreementOf(golds, golds)
    for (const { value } of Object.values(f1)) expect(value === null || value > 0.999).toBe(true)
    expect(kappa['types, word by word']).toBe(1)
  })

  test('agree less where one of them leaves labels out', async () => {
    const golds = (await loadFixtures('fixtures')).filter(({ split }) => split === 'dev').slice(0, 6)
    const hasty = golds.map((gold) => ({
      ...gold,
      facts: gold.facts.slice(1),
      mentions: gold.mentions.filter((_, index) => index % 3 > 0),
    }))
    const { f1, kappa } = agreementOf(golds, hasty)
    expect(f1.entities?.value).toBeLessThan(0.9)
    expect(f1.relations?.value).toBeLessThan(1)
    expect(kappa['types, word by word']).toBeLessThan(1)
  })

  test('are compared by the command', async () => {
    const { code, stdout } = await copydesk([
      'agreement',
      'fixtures/d1-nepal-quake-condolences.yaml',
      'fixtures/d1-nepal-quake-condolences.yaml',
    ])
    expect(code).toBe(0)
    expect(stdout).toMatch(/1 articles labelled by both/)
    expect(stdout).toMatch(/types, word by word\s+1\.000/)
  })
})
