import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Pipeline } from '../../../src/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['relations'] })
})

/** How a text puts its only fact of a type. */
async function stance(text: string, type: string): Promise<string> {
  const { relations } = await copydesk.extract({ text })
  return relations
    .filter((relation) => relation.type === type)
    .map(({ negated, modality }) => (negated ? `not ${modality}` : modality))
    .join(', ')
}

describe('what the tree makes of a greeting', () => {
  it.each([
    ['Anna Berzina phoned Riga to congratulate Bo Ek.', 'asserted'],
    ['Anna Berzina took the opportunity to congratulate Bo Ek.', 'asserted'],
    ['Anna Berzina refused to congratulate Bo Ek.', 'not asserted'],
    ['Anna Berzina hopes to congratulate Bo Ek.', 'possible'],
    ['Anna Berzina will meet and congratulate Bo Ek.', 'planned'],
    ['Anna Berzina sent Bo Ek no greetings.', 'not asserted'],
    ['Jan Tamm denied reports that Anna Berzina had congratulated Bo Ek.', 'not asserted'],
  ])('%s', async (text, expected) => {
    expect(await stance(text, 'greeting-to')).toBe(expected)
  })
})

describe('what the tree makes of a membership', () => {
  it.each([
    ['The states invited Moldova to join NATO.', 'possible'],
    ['Latvia, a founding member of NATO, objected.', 'asserted'],
    ['Latvia is an observer and not a member of NATO.', 'not asserted'],
  ])('%s', async (text, expected) => {
    expect(await stance(text, 'member-of')).toBe(expected)
  })
})
