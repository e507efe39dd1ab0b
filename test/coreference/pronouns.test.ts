import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'
import { meant } from './support.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['coreference'], language: 'en' })
})

describe('a pronoun means', () => {
  it.each([
    ['the subject of the sentence before, not its object', 'He', 'Bo Ek thanked Karl Lind. He left.', 'Bo Ek'],
    [
      'whom a letter is from, not whom it is to',
      'he',
      'King Bo Ek rose early. In a letter to Karl Lind, he wrote that all was well.',
      'Bo Ek',
    ],
    [
      'not whom a verb that shares its subject is done to',
      'he',
      'Bo Ek spoke for an hour. In the end he apologised and thanked Karl Lind.',
      'Bo Ek',
    ],
    [
      'who opens the sentence before with a title, whatever else is named there',
      'He',
      'Karl Lind conceded. Swedish Prime Minister Bo Ek, an ally of Lind, promised good relations. He left.',
      'Bo Ek',
    ],
    ['whose speech the clause begins with', 'he', 'Anna Lind listened. In Bo Ek’s speech to the guild, he denounced the tax.', 'Bo Ek'],
    [
      'who says a quotation, not who is named in it',
      'she',
      'Anna Berzina keeps the inn. “I taught Maria Lind to swim,” she says.',
      'Anna Berzina',
    ],
    [
      'whom the paragraph has just brought in, wherever he stands',
      'He',
      'Karl Lind spoke for an hour and thanked his voters.\n\nThe result hung on councillor Bo Ek. He abstained twice.',
      'Bo Ek',
    ],
    [
      'not who is named before, where it tells what it is all about',
      'he',
      'Bo Ek spoke for an hour. The style of it is drawn from Karl Lind, he said.',
      'Bo Ek',
    ],
    ['whom somebody is congratulated, for the cause', 'his', 'Bo Ek congratulated Karl Lind on his victory.', 'Karl Lind'],
    [
      'the person of the office that the clause is about',
      'He',
      'Karl Lind was tired. The prime minister, Bo Ek, had come alone. He left without a word.',
      'Bo Ek',
    ],
    ['the subject that a sentence leads up to', 'her', 'In her message to Bo Ek, Anna Berzina noted the progress made.', 'Anna Berzina'],
    ['whom somebody speaks for', 'she', 'Karl Lind met Bo Ek. Anna Berzina’s lawyer said that she had left.', 'Anna Berzina'],
    [
      'who has what stands beside its own',
      'its',
      'Ukraine welcomed the deal. It would harm Nike’s share price and its reputation.',
      'Nike',
    ],
    ['who is named right before it', 'himself', 'The rule would bar Bo Ek himself.', 'Bo Ek'],
    ['who is congratulated, where somebody is spoken to', 'You', 'Anna Berzina congratulated Bo Ek. “You were brave,” she said.', 'Bo Ek'],
    ['not the person it describes', 'his', 'Karl Lind came. Bo Ek, his counterpart, stayed.', 'Karl Lind'],
    ['the speaker, in words taken over into a sentence', 'his', 'Bo Ek told police that he “never saw his gun again”.', 'Bo Ek'],
    ['whose mother somebody is, and not her', 'his', 'Ek thanked his mother Anna Ek for coming.', 'Ek'],
    ['a body, where one joins it', 'it', 'Hungary met the Riverine Trade Union. Norway may join it.', 'Riverine Trade Union'],
  ])('%s', async (_, word, text, name) => {
    expect(meant(await copydesk.extract({ text }), word)).toEqual([name])
  })

  it('nobody named, where somebody without a name is spoken of', async () => {
    expect(
      meant(await copydesk.extract({ text: 'Bo Ek met a crowd in Riga. A diplomat shook the banner. He laughed.' }), 'He'),
    ).not.toContain('Bo Ek')
  })

  it('no place that only a dateline names', async () => {
    const text = 'RIGA (LN) – Norway joined the pact on Friday, when its president signed it.'
    expect(meant(await copydesk.extract({ text }), 'its')).toEqual(['Norway'])
  })
})
