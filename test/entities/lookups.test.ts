import { describe, expect, it } from 'vitest'
import { lookupsOf, releaseLookups } from '../../src/entities/lookups.ts'
import { type Knowledge, loadKnowledge } from '../../src/knowledge/index.ts'

const words = ['The', 'Latvian', 'president', 'flew', 'to', 'NEW', 'YORK']

describe('look-ups of a document', () => {
  it('say what the tables say', () => {
    const lookups = lookupsOf(words, loadKnowledge())
    expect(lookups.office(2)?.office.id).toBe('president')
    expect(lookups.demonym(1)?.entries[0].id).toBe('country/LV')
    expect(lookups.name(5)).toBeUndefined()
    expect(lookups.name(5, true)).toMatchObject({ length: 2 })
  })

  it('ask the tables once for each place, found or not', () => {
    const asked: number[] = []
    const knowledge: Knowledge = Object.create(loadKnowledge(), {
      office: {
        value: (own: readonly string[], at: number) => {
          asked.push(at)
          return loadKnowledge().office(own, at)
        },
      },
    })
    const lookups = lookupsOf(words, knowledge)
    for (const at of [2, 3, 2, 3]) lookups.office(at)
    expect(asked).toEqual([2, 3])
  })

  it('are the same for all until they are released', () => {
    const own = [...words]
    const before = lookupsOf(own, loadKnowledge())
    expect(lookupsOf(own, loadKnowledge())).toBe(before)
    releaseLookups(own, loadKnowledge())
    expect(lookupsOf(own, loadKnowledge())).not.toBe(before)
  })
})
