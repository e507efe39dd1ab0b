import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'
import { speakers } from './support.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['coreference'], language: 'en' })
})

describe('a quotation is of', () => {
  it.each([
    ['the subject of the verb behind it', '“The road is long,” said Anna Berzina, who leads the union.', ['Anna Berzina']],
    ['the subject of the verb it hangs on', 'Anna Berzina praised Bo Ek and called the vote “a gift to nobody”.', ['Anna Berzina']],
    ['by whom the verb is done', 'The vote was dismissed by Anna Berzina as “a gift to nobody”.', ['Anna Berzina']],
    ['whom a clause with “according to” names', 'The talks were “slow and sour”, according to Anna Berzina.', ['Anna Berzina']],
    ['whom a pronoun means', 'Anna Berzina arrived late. “The road is long,” she said.', ['Anna Berzina']],
    [
      'the person in apposition to the office that speaks',
      'Latvia’s president, Anna Berzina, sent “heartfelt wishes” to Bo Ek on Friday.',
      ['Anna Berzina'],
    ],
    [
      'whom the sentence before speaks of, where it stands by itself',
      'Bo Ek spoke first. Anna Berzina laughed at the report. “Nobody asked me anything.”',
      ['Anna Berzina'],
    ],
    ['whom somebody else is said to cite', 'Bo Ek quoted Anna Berzina as saying “the road is long and it is dark”.', ['Anna Berzina']],
    ['who wrote what is read', 'Bo Ek listened. Anna Berzina’s letter read “the road is long and it is dark”.', ['Anna Berzina']],
    [
      'who says it, not who was told',
      'Anna Berzina said Bo Ek had been told in advance and “could not be more pleased with it”.',
      ['Anna Berzina'],
    ],
    [
      'the person named before a relative clause, whatever else is named there',
      'The first to write was the mayor of Riga, Anna Berzina, who wished Bo Ek “a spring as bright as this one”.',
      ['Anna Berzina'],
    ],
    ['who said the one before it', '“The road is long,” Anna Berzina said. “And it is dark.”', ['Anna Berzina', 'Anna Berzina']],
  ])('%s', async (_, text, names) => {
    expect(speakers(await copydesk.extract({ text }))).toEqual(names)
  })

  it('nobody named, where the subject is a person without a name', async () => {
    const text = 'Anna Berzina left the hall early, an omission that one diplomat in Riga called “cautious rather than hostile”.'
    expect(speakers(await copydesk.extract({ text }))).toEqual([undefined])
  })
})
