import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['relations', 'sentiment'], language: 'en' })
})

/** The mentions of each person whom the text does not name. */
async function unnamed(text: string): Promise<string[][]> {
  const { entities, mentions } = await copydesk.extract({ text })
  const own = (id: string) => mentions.filter(({ entity }) => entity === id)
  return entities
    .filter(({ id, type }) => type === 'PERSON' && own(id).every(({ kind }) => kind !== 'name'))
    .map(({ id }) => own(id).map(({ text: form }) => form))
}

describe('a person without a name', () => {
  it.each([
    ['is what a noun and the pronouns after it mean', 'A driver was hurt on Monday. He had not seen the truck.', [['A driver', 'He']]],
    ['is called the same again', 'A nurse raised the alarm. Two hours later the nurse was at home.', [['A nurse', 'the nurse']]],
    ['speaks in a quotation', 'A driver was hurt. “I was lucky,” the driver said.', [['A driver', 'I', 'the driver']]],
    [
      'may be two of one calling',
      'A driver was hurt. He left. Another driver came. He stayed.',
      [
        ['A driver', 'He'],
        ['Another driver', 'He'],
      ],
    ],
    ['is of the gender that the noun tells', 'A man met a woman. She left.', [['a woman', 'She']]],
    ['is a pronoun alone, where nothing else is told', 'He had not seen the truck.', [['He']]],
    ['is not in the document where a noun stands once', 'The driver had not seen the truck.', []],
    ['is not made of a thing', 'The computer was old. The computer broke.', []],
    ['is not made of a letter in a name', 'They call it the I-Man.', []],
  ])('%s', async (_, text, expected) => {
    expect(await unnamed(text)).toEqual(expected)
  })

  it('is nobody where somebody named is meant', async () => {
    expect(await unnamed('Anna Berzina was hurt on Monday. She had not seen the truck.')).toEqual([])
  })

  it('leads and greets nobody', async () => {
    const text = 'A diplomat came. She is the president of Latvia. She congratulated Bo Ek.'
    expect((await copydesk.extract({ text })).relations).toEqual([])
  })

  it('is spoken of in some tone', async () => {
    const text = 'A driver was hurt. He is a disgusting liar, a thief and a coward.'
    const { entities } = await copydesk.extract({ text })
    expect(entities.find(({ type }) => type === 'PERSON')?.sentiment?.polarity).toBe('negative')
  })
})
