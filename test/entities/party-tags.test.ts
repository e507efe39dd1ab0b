import { describe, expect, it } from 'vitest'
import { createPipeline } from '../../src/index.ts'

const copydesk = await createPipeline({ layers: ['entities'] })

async function namesOf(text: string): Promise<string[]> {
  const { entities, mentions } = await copydesk.extract({ text })
  return mentions.map((mention) => `${mention.text} ${mention.type} ${entities.find(({ id }) => id === mention.entity)?.name}`)
}

describe('the letter of a party', () => {
  it('is the name of the party, and the state after it a name of its own', async () => {
    const names = await namesOf('Anna Berzina (D-Ohio) and Bo Ek, R-New Mexico, introduced the bill.')
    expect(names).toEqual(
      expect.arrayContaining([
        'D ORG Democratic Party',
        'Ohio GPE Ohio',
        'R ORG Republican Party',
        'New Mexico GPE New Mexico',
        'Anna Berzina PERSON Anna Berzina',
      ]),
    )
  })

  it('is none in other words with a hyphen', async () => {
    const names = await namesOf('The veterans, D-Day survivors all, met in Ohio. They praised vitamin D-rich food (R-rated films, too).')
    expect(names.filter((name) => /Party$/.test(name))).toEqual([])
  })
})
