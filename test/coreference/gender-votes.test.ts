import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline
beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['coreference'], language: 'en' })
})

/** Whom the last mention of a word means. */
async function lastMeans(text: string, word: string): Promise<string | undefined> {
  const { mentions, entities } = await copydesk.extract({ text })
  const last = mentions.filter((mention) => mention.text === word && mention.kind === 'pronoun').at(-1)
  return entities.find(({ id }) => id === last?.entity)?.name
}

describe('all that a text says of a person tells the gender', () => {
  test.each([
    // A clergyman's style tells nothing.
    ['The Very Revd Philippa Ogden met Gareth Pugh on Monday. Later that day she wrote to the chapter.', 'she', 'Philippa Ogden'],
    // A name that men bear, too, is what the pronouns say.
    ['Vivian Dacosta said he was tired. Ann Lee asked Dacosta to sing, and he sang.', 'he', 'Vivian Dacosta'],
    // What a title ends in.
    ['Congresswoman Ige Omoruyi was not charged. Tolu Bakare was. She will keep her seat, said Omoruyi.', 'her', 'Ige Omoruyi'],
    // The second of two given names.
    ['Wen Maria Salgado met Tomas Rezek in Lima. Afterwards she flew home.', 'she', 'Wen Maria Salgado'],
  ])('%s', async (text, word, name) => {
    expect(await lastMeans(text, word)).toBe(name)
  })

  test('the object of a verb is not its subject', async () => {
    const text = 'Judge Lorna Sheldon sentenced banker Miles Corrigan. Sheldon told him that he had ruined lives.'
    expect(await lastMeans(text, 'he')).toBe('Miles Corrigan')
  })
})
