import { describe, expect, it } from 'vitest'
import { createPipeline, parseGazetteer } from '../../src/index.ts'

const FILE = ['# ours', 'SHIP\tMS Aurelia\tAurelia', 'ORG\tthe Long Table\twikidata=Q1', '', 'PERSON\tKwabena Osei-Mensah\tKB Mensah'].join(
  '\n',
)

describe("the caller's own names", () => {
  it('are read from lines of a type, a name, other names and links', () => {
    expect(parseGazetteer(FILE)).toEqual([
      { type: 'SHIP', name: 'MS Aurelia', aliases: ['Aurelia'], links: {} },
      { type: 'ORG', name: 'the Long Table', aliases: [], links: { wikidata: 'Q1' } },
      { type: 'PERSON', name: 'Kwabena Osei-Mensah', aliases: ['KB Mensah'], links: {} },
    ])
  })

  it.each([
    ['Ship\tAurelia', /line 1: «Ship»/],
    ['SHIP Aurelia', /line 1/],
    ['# x\nSHIP\t', /line 2: there is no name/],
    ['DATE\tFriday', /«DATE»/],
  ])('are refused where a line is wrong: %j', (text, message) => {
    expect(() => parseGazetteer(text)).toThrow(message)
  })

  it('go before what the text alone would give, and are one entity under all their names', async () => {
    const copydesk = await createPipeline({ layers: ['entities'], language: 'en', gazetteer: parseGazetteer(FILE) })
    const { mentions, entities } = await copydesk.extract({
      text: 'The MS Aurelia left Accra on Monday. Aurelia carries rice, said KB Mensah of the Long Table. Aurelian vases were on board too.',
    })
    expect(mentions.filter(({ type }) => type === 'SHIP').map(({ text }) => text)).toEqual(['MS Aurelia', 'Aurelia'])
    expect(entities.filter(({ type }) => type === 'SHIP').map(({ name }) => name)).toEqual(['MS Aurelia'])
    expect(entities.find(({ name }) => name === 'the Long Table')?.links).toEqual({ wikidata: 'Q1' })
    expect(entities.find(({ name }) => name === 'Kwabena Osei-Mensah')?.type).toBe('PERSON')
  })

  it('change the hash of the options', async () => {
    const plain = await createPipeline({ layers: ['entities'] })
    const own = await createPipeline({ layers: ['entities'], gazetteer: [{ type: 'SHIP', name: 'Aurelia' }] })
    const hash = async (line: typeof plain): Promise<string> => (await line.extract({ text: 'x' })).generator.options
    expect(await hash(own)).not.toBe(await hash(plain))
  })
})
