import { beforeAll, describe, expect, it } from 'vitest'
import type { Relation } from '../../src/index.ts'
import { createPipeline, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['relations'] })
})

const leading = async (text: string): Promise<Relation[]> =>
  (await copydesk.extract({ text })).relations.filter(({ type }) => type === 'leader-of')

describe('a denial wins over every pattern', () => {
  it.each([
    'Marta Olsen is not the president of Latvia.',
    "Marta Olsen isn't the president of Latvia.",
    'Marta Olsen was never president of Latvia.',
    "Marta Olsen is not Latvia's president.",
    'Marta Olsen was not elected president of Latvia.',
    'The president of Latvia is not Marta Olsen.',
    'Marta Olsen is not the founder and president of the Riverine Union.',
    'Marta Olsen has never been the prime minister of Estonia.',
    'Marta Olsen does not lead the Labour Party.',
  ])('%s', async (text) => {
    const found = await leading(text)
    expect(found.map(({ negated }) => negated)).toEqual([true])
  })

  it.each([
    'Marta Olsen is no longer the president of Latvia.',
    "Marta Olsen is no longer Latvia's president.",
    'Marta Olsen is not the president of Latvia anymore.',
    'Marta Olsen no longer leads the Labour Party.',
  ])('%s: over, not denied', async (text) => {
    const found = await leading(text)
    expect(found.map(({ negated, qualifiers }) => [negated, qualifiers.status])).toEqual([[false, 'former']])
  })

  it.each([
    'Marta Olsen is not only the president of Latvia but a poet.',
    'Marta Olsen, who did not attend the talks, leads the Labour Party.',
    'Marta Olsen became president of Latvia.',
  ])('%s: nothing of it is denied', async (text) => {
    const found = await leading(text)
    expect(found.map(({ negated, qualifiers }) => [negated, qualifiers.status])).toEqual([[false, 'current']])
  })
})
