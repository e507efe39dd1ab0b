import { beforeAll, describe, expect, it } from 'vitest'
import { type Knowledge, loadKnowledge } from '../../src/knowledge/index.ts'
import { NameEndings } from '../../src/knowledge/name-endings.ts'

describe('the ending of a first name', () => {
  let knowledge: Knowledge
  beforeAll(async () => {
    knowledge = await loadKnowledge()
  })

  it('leans to the gender that most names with it have', () => {
    for (const name of ['Zdravkana', 'Losana', 'Oldřiška']) expect(knowledge.nameLean(name)).toBeGreaterThan(0.5)
    for (const name of ['Hrodbert', 'Thibald', 'Abakar']) expect(knowledge.nameLean(name)).toBeLessThan(-0.5)
  })

  it('says nothing where no name is known', () => {
    expect(new NameEndings([]).lean('Ann')).toBe(0)
  })

  it('is told better by a longer ending than by a shorter one', () => {
    const endings = new NameEndings([
      ['Luca', 'm'],
      ['Gianluca', 'm'],
      ['Anna', 'f'],
      ['Maria', 'f'],
      ['Rosa', 'f'],
    ])
    expect(endings.lean('Pierluca')).toBeLessThan(0)
    expect(endings.lean('Teresa')).toBeGreaterThan(0)
  })
})
