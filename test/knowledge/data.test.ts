import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { phraseKey } from '../../src/knowledge/normalise.ts'

const knowledge = loadKnowledge()
const countries = knowledge.entries.filter((entry) => entry.subtype === 'country')

describe('the data file', () => {
  test('is what the build script makes of the tables', () => {
    expect(() => execFileSync(process.execPath, ['scripts/knowledge/build.mjs', '--check'], { stdio: 'pipe' })).not.toThrow()
  })

  test('knows every member of the United Nations and the two observers', () => {
    expect(countries).toHaveLength(195)
  })

  test.each(countries.map((country) => [country.name, country] as const))(
    '%s has a code, a Wikidata item, demonyms and a capital or is one',
    (_, country) => {
      expect(country.iso3166).toMatch(/^[A-Z]{2}$/u)
      expect(country.wikidata).toMatch(/^Q\d+$/u)
      expect(knowledge.demonymsOf(country.id).length).toBeGreaterThan(0)
      const capitals = knowledge.entries.filter((entry) => entry.capitalOf === country.id)
      const cityStates = ['DJ', 'GT', 'KW', 'LU', 'MC', 'MX', 'PA', 'SG', 'SM', 'VA']
      if (!cityStates.includes(country.iso3166 ?? '')) expect(capitals).not.toHaveLength(0)
    },
  )

  test('gives no two entries one name unless both are flagged as ambiguous', () => {
    const holders = new Map<string, Set<string>>()
    for (const entry of knowledge.entries) {
      for (const name of [entry.name, ...entry.aliases]) {
        const key = phraseKey(name)
        holders.set(key, (holders.get(key) ?? new Set()).add(entry.id))
      }
    }
    const shared = [...holders].filter(([, ids]) => ids.size > 1 && [...ids].some((id) => knowledge.entry(id)?.ambiguous !== true))
    expect(shared).toEqual([])
  })

  test('repeats no id and no Wikidata item', () => {
    const ids = knowledge.entries.map((entry) => entry.id)
    const items = knowledge.entries.flatMap((entry) => entry.wikidata ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(items.filter((item, index) => items.indexOf(item) !== index)).toEqual([])
  })

  test('links only to entries that exist', () => {
    const links = knowledge.entries.flatMap((entry) => [entry.country, entry.capitalOf, entry.seatOf, ...(entry.members ?? [])])
    expect(links.filter((id) => id !== undefined && knowledge.entry(id) === undefined)).toEqual([])
  })

  test('finds every entry by its name and aliases', () => {
    const lost = knowledge.entries.flatMap((entry) =>
      [entry.name, ...entry.aliases].filter((name) => {
        const hit = knowledge.lookup(name.split(' '), 0)
        return hit === undefined || !hit.entries.includes(entry)
      }),
    )
    expect(lost).toEqual([])
  })

  test('gives no first name two genders', () => {
    expect(knowledge.firstName('Vladimir')).toBe('m')
    expect(knowledge.firstName('Angela')).toBe('f')
    expect(knowledge.firstName('Andrea')).toBeUndefined()
  })
})
