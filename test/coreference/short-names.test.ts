import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline
beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['coreference'], language: 'en' })
})

/** The names of all entities with a label. */
async function named(text: string, type: string): Promise<string[]> {
  const { entities } = await copydesk.extract({ text })
  return entities.filter((entity) => entity.type === type).map(({ name }) => name)
}

describe('the short form of a body’s name', () => {
  test.each([
    ['Velmora NV said on Monday that it would close. Velmora has three yards. Velmora’s chief resigned.', 'Velmora NV'],
    ['Sakura Metals reported a loss. Analysts at Sakura said it was fine. Sakura’s shares fell.', 'Sakura Metals'],
    ['Kosovo has applied to join the Council of Europe. Serbia is a member of the Council.', 'Council of Europe'],
  ])('is the body: %s', async (text, name) => {
    expect(await named(text, 'ORG')).toEqual([name])
    expect(await named(text, 'PERSON')).toEqual([])
  })

  test('its mentions carry the label of the body', async () => {
    const { mentions } = await copydesk.extract({ text: 'Sakura Metals reported a loss. Analysts at Sakura said it was fine.' })
    expect(mentions.filter(({ text }) => text === 'Sakura').map(({ type }) => type)).toEqual(['ORG'])
  })

  test.each([
    ['a title', 'The Mallory Foundation gave money. President Mallory thanked it.', 'Mallory'],
    ['a courtesy', 'The Mallory Foundation gave money. Mr Mallory thanked it.', 'Mallory'],
    ['a full name', 'The Mallory Foundation gave money. Its founder is Agnes Mallory. Mallory was pleased.', 'Agnes Mallory'],
  ])('stays a person’s name beside %s', async (_, text, name) => {
    expect(await named(text, 'PERSON')).toEqual([name])
  })

  test('is nobody’s where two bodies have it', async () => {
    const bodies = await named('Velmora Steel NV said it grew. Velmora Shipping NV said it shrank. Velmora declined to comment.', 'ORG')
    expect(bodies).toEqual(['Velmora Steel NV', 'Velmora Shipping NV'])
  })

  test('is the company’s rather than its board’s', async () => {
    const { entities } = await copydesk.extract({
      text: 'Velmora Steel NV named a new chief. The Velmora Supervisory Board was split. Shares in Velmora fell.',
    })
    expect(entities.find(({ aliases }) => aliases.includes('Velmora'))?.name).toBe('Velmora Steel NV')
  })
})
