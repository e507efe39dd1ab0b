import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type EntityLinks, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['entities'] })
})

/** The links of the entity that a name stands for. */
async function linksOf(name: string, text: string): Promise<EntityLinks | undefined> {
  const { mentions, entities } = await copydesk.extract({ text })
  const mention = mentions.find((candidate) => candidate.text === name)
  return entities.find(({ id }) => id === mention?.entity)?.links
}

describe('links', () => {
  it('gives a city the item of the city and a country its code', async () => {
    expect(await linksOf('Berlin', 'The mayors met in Berlin, Germany, on Monday.')).toEqual({ wikidata: 'Q64' })
    expect(await linksOf('Germany', 'The mayors met in Berlin, Germany, on Monday.')).toEqual({ wikidata: 'Q183', iso3166: 'DE' })
  })

  it('gives a name that several places share the one of which the article speaks, or none', async () => {
    expect(await linksOf('Georgia', 'Talks with Georgia failed.')).toEqual({})
    expect(await linksOf('Georgia', 'Talks with Georgia failed. Officials in Tbilisi said so.')).toEqual({
      wikidata: 'Q230',
      iso3166: 'GE',
    })
  })

  it('lets an adjective say which of them is meant', async () => {
    expect(await linksOf('Georgian', 'Georgian Prime Minister Tamaz Kvirik left.')).toEqual({ wikidata: 'Q230', iso3166: 'GE' })
  })

  it('links nothing that the tables do not know', async () => {
    expect(await linksOf('Fernvale', 'The mayors met in Fernvale, Wisconsin, on Monday.')).toEqual({})
  })

  it.each([
    ['Wellington', 'Wellington, she added, was deeply grateful for the crew.', 'NZ'],
    ['Canberra', 'Canberra was slower to reply.', 'AU'],
    ['Kyiv', 'With Kyiv her relations are warm.', 'UA'],
    ['Moscow', 'They agreed on new sanctions on Moscow.', 'RU'],
    ['Rabat', 'Ties with Rabat have been cool.', 'MA'],
    ['Moscow', 'The minister accused Moscow of delay.', 'RU'],
    ['Oslo', 'Oslo’s new ambassador arrived.', 'NO'],
  ])('takes %s for its government in «%s»', async (name, text, iso3166) => {
    expect(await linksOf(name, text)).toMatchObject({ iso3166 })
  })

  it.each([
    ['Wellington', 'Wellington is windy in March.', 'Q23661'],
    ['Canberra', 'She wrote to friends in Canberra.', 'Q3114'],
    ['Riga', 'The train from Riga was late.', 'Q1773'],
    ['Oslo', 'Oslo’s mayor arrived.', 'Q585'],
    ['Kyiv', 'The train with passengers for Kyiv was late.', 'Q1899'],
  ])('takes %s for a town in «%s»', async (name, text, wikidata) => {
    expect(await linksOf(name, text)).toEqual({ wikidata })
  })

  it('takes one of a people for no country', async () => {
    expect(await linksOf('Kazakh', 'He is a Kazakh from the north.')).toEqual({})
    expect(await linksOf('Kazakh', 'He met a Kazakh minister.')).toMatchObject({ iso3166: 'KZ' })
  })
})
