import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Document, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['coreference'] })
})

/** What each mention with this text refers to, in order. */
function meant({ mentions, entities }: Document, text: string): (string | undefined)[] {
  return mentions.filter((m) => m.text === text && m.type !== 'TITLE').map((m) => entities.find((e) => e.id === m.entity)?.name)
}

describe('coreference', () => {
  it('joins a surname, a full name and a short given name, and leaves a surname that two share alone', async () => {
    const joined = await copydesk.extract({ text: 'Joseph Vance spoke. Vance left. Joe Vance returned.' })
    expect(joined.entities.filter((e) => e.type === 'PERSON')).toHaveLength(1)
    const shared = await copydesk.extract({ text: 'Anna Berzina met Karlis Berzina. Later Berzina left.' })
    expect(meant(shared, 'Berzina')).toEqual(['Berzina'])
  })

  it('joins an acronym in brackets with the name before it', async () => {
    const document = await copydesk.extract({ text: 'The Riverine Trade Union (RTU) met. The RTU agreed.' })
    expect(document.entities.filter((e) => e.type === 'ORG')).toHaveLength(1)
  })

  it('resolves a role nominal by country, not by nearness', async () => {
    const text = 'Latvian President Anna Berzina met Estonian President Kadri Uustalu. The Latvian president spoke first.'
    expect(meant(await copydesk.extract({ text }), 'The Latvian president')).toEqual(['Anna Berzina'])
  })

  it('does not mark a description beside the name it describes', async () => {
    const { mentions } = await copydesk.extract({ text: 'Latvia’s president, Anna Berzina, left. Bo Ek, the club’s chair, stayed.' })
    expect(mentions.filter((m) => m.kind === 'nominal')).toEqual([])
  })

  it('never lets an object pronoun mean the subject of its own clause', async () => {
    const text = 'Anna Berzina praised Kadri Uustalu. Maria Ozola thanked her.'
    expect(meant(await copydesk.extract({ text }), 'her')[0]).not.toBe('Maria Ozola')
  })

  it('looks ahead for a pronoun that opens the sentence', async () => {
    const text = 'In her message to President Bo Ek, Anna Berzina noted the progress made.'
    expect(meant(await copydesk.extract({ text }), 'her')).toEqual(['Anna Berzina'])
  })

  it('gives “I” to the speaker of its quotation', async () => {
    const document = await copydesk.extract({ text: '“I am not ashamed of it,” Anna Berzina told reporters in Riga.' })
    expect(meant(document, 'I')).toEqual(['Anna Berzina'])
    expect(document.quotations).toHaveLength(1)
  })
})
