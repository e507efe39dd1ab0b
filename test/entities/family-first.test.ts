import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['entities'] })
})

const persons = async (text: string): Promise<string[]> =>
  (await copydesk.extract({ text })).mentions.filter(({ type }) => type === 'PERSON').map((mention) => mention.text)

describe('a family name before a given name', () => {
  it('is a person after a title, though the family name is an English word', async () => {
    expect(await persons('Latvian President Park Sang-hoon opened the summit in Riga.')).toEqual(['Park Sang-hoon'])
  })

  it.each(['They met in Park City on Friday.', 'Flights to Ho Chi Minh City were cancelled.'])('is none in %s', async (text) => {
    expect(await persons(text)).toEqual([])
  })
})
