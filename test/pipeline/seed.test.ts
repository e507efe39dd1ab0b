import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Document } from '../../src/index.ts'

const folder = join(process.env.COPYDESK_DATA ?? '../shared/data', '../seed')
const hasSeed = existsSync(folder)
if (!hasSeed) console.log(`the model article is not in ${folder}: its test is skipped`)

interface GoldFact {
  type: string
  subject: string
  object: string
  optional?: boolean
  modality?: string
}

describe.skipIf(!hasSeed)('the model article, from its page to its facts', () => {
  let document: Document
  let gold: { facts: GoldFact[]; sentiments: { quote: string }[] }
  beforeAll(async () => {
    gold = JSON.parse(readFileSync(join(folder, 'idn-2020-01-05.gold.json'), 'utf8'))
    document = await (await createPipeline()).extract({ bytes: readFileSync(join(folder, 'idn-2020-01-05.html')) })
  })

  /** All names of an entity, so that "CIS" is found in "Commonwealth of Independent States". */
  const namesOf = (id: string): string[] => {
    const entity = document.entities.find((candidate) => candidate.id === id)
    return entity === undefined ? [] : [entity.name, ...entity.aliases]
  }
  const isSame = (fact: GoldFact, { type, subject, object }: Document['relations'][number]): boolean =>
    type === fact.type && namesOf(subject).includes(fact.subject) && namesOf(object).includes(fact.object)

  test('every fact that is asked for is found, and none that is wrong', () => {
    const asserted = document.relations.filter(({ negated, modality }) => !negated && modality === 'asserted')
    const wanted = gold.facts.filter(({ optional, modality }) => optional !== true && (modality ?? 'asserted') === 'asserted')
    const missed = wanted.filter((fact) => !asserted.some((relation) => isSame(fact, relation)))
    const wrong = asserted.filter((relation) => !gold.facts.some((fact) => fact.modality === undefined && isSame(fact, relation)))
    expect(missed).toEqual([])
    expect(wrong.map(({ type, subject, object }) => `${type}: ${namesOf(subject)[0]}, ${namesOf(object)[0]}`)).toEqual([])
  })

  test('at least 15 of its 21 phrases are found', () => {
    const found = gold.sentiments.filter(({ quote }) =>
      document.sentiments.some(({ text }) => text.includes(quote) || quote.includes(text)),
    )
    expect(gold.sentiments).toHaveLength(21)
    expect(found.length).toBeGreaterThanOrEqual(15)
  })
})
