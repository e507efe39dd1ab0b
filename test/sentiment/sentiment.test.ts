import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['sentiment'] })
})

const phrases = async (text: string): Promise<[string, string][]> =>
  (await copydesk.extract({ text })).sentiments.map((s) => [s.text, s.polarity])

describe('sentiment phrases', () => {
  it('take their intensifier and their negator with them', async () => {
    expect(await phrases('The talks were very constructive.')).toEqual([['very constructive', 'positive']])
    expect(await phrases('The talks were not constructive.')).toEqual([['not constructive', 'negative']])
  })

  it('join a verb of expression and its noun', async () => {
    expect(await phrases('Anna Berzina expressed deep concern about the vote.')).toEqual([['expressed deep concern', 'negative']])
  })

  it('are no names, and no words that are merely news', async () => {
    expect(await phrases('The Security Council met after the earthquake killed 12 people in Grand Rapids.')).toEqual([])
  })

  it('have the subject as holder and the object as target', async () => {
    const { sentiments, entities } = await copydesk.extract({ text: 'Anna Berzina condemned the Riverine Union on Monday.' })
    const name = (id: string | undefined): string | undefined => entities.find((e) => e.id === id)?.name
    expect(sentiments.map((s) => [s.text, name(s.holder?.entity), name(s.target?.entity)])).toEqual([
      ['condemned', 'Anna Berzina', 'Riverine Union'],
    ])
  })

  it('have the speaker as holder inside a quotation', async () => {
    const { sentiments, entities } = await copydesk.extract({ text: '“It is a shameful bargain,” said Anna Berzina.' })
    expect(entities.find((e) => e.id === sentiments[0]?.holder?.entity)?.name).toBe('Anna Berzina')
  })
})
