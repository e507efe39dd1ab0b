import { beforeAll, describe, expect, test } from 'vitest'
import { CROWNED, IN_REGION, OF_FORM } from '../../src/coreference/data/countries.ts'
import { createPipeline, type Pipeline } from '../../src/index.ts'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { meant } from './support.ts'

let copydesk: Pipeline
beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['coreference'], language: 'en' })
})

const read = (text: string) => copydesk.extract({ text })

describe('a word for a country', () => {
  test.each([
    ['Thai officials say the country plans a warning system.', 'the country', 'Thailand'],
    ['The Colombian government wants peace. Armed groups in the nation have grown rich.', 'the nation', 'Colombia'],
    ['Togo met Poland in Riga. The West African nation won.', 'The West African nation', 'Togo'],
    ['Poland met Togo in Riga. The European nation won.', 'The European nation', 'Poland'],
    ['France met Bhutan in Riga. The mountain kingdom lost.', 'The mountain kingdom', 'Bhutan'],
    ['Morocco met Mali in Dakar. The republic lost.', 'The republic', 'Mali'],
    ['Tibet is far. Hundreds of Afghan forces have surrounded the country’s main prison.', 'the country', 'Afghanistan'],
    ['Germany banned the airline from flying in the European country.', 'the European country', 'Germany'],
    ['Afghanistan was on the agenda. U.S. officials want to secure the strife-torn country.', 'the strife-torn country', 'Afghanistan'],
  ])('%s', async (text, words, name) => {
    expect(meant(await read(text), words)).toEqual([name])
  })

  test('who is warned is who does what the warning says', async () => {
    expect(meant(await read('Japan and South Korea have warned Iran that it will pay if it goes on.'), 'it')).toEqual(['Iran', 'Iran'])
  })

  test('“this country” is the speaker’s', async () => {
    const doc = await read('Latvian President Anna Berzina flew to Poland. “This country will not wait,” Berzina said in Warsaw.')
    expect(meant(doc, 'This country')).toEqual(['Latvia'])
  })

  test('means nothing that lies elsewhere', async () => {
    expect(meant(await read('Poland met Norway in Riga. The West African nation was absent.'), 'The West African nation')).toEqual([])
  })
})

test('every country of the tables is one that the knowledge base has', async () => {
  const knowledge = await loadKnowledge()
  const ids = [...IN_REGION.values(), ...OF_FORM.values(), CROWNED].flatMap((set) => [...set])
  expect(ids.filter((id) => knowledge.entry(id) === undefined)).toEqual([])
})
