import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Document, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['entities'] })
})

const names = (document: Document, type: string): string[] => document.mentions.filter((m) => m.type === type).map((m) => m.text)

describe('names', () => {
  it('keeps title, nationality and determiner outside a person', async () => {
    const document = await copydesk.extract({ text: 'The Latvian President Anna Berzina met Dr Bo Ek in Riga.' })
    expect(names(document, 'PERSON')).toEqual(['Anna Berzina', 'Bo Ek'])
    expect(names(document, 'TITLE')).toEqual(['President'])
    expect(names(document, 'NORP')).toEqual(['Latvian'])
  })

  it('makes a nationality adjective a mention of its country’s entity, also where only the adjective stands', async () => {
    const { mentions, entities } = await copydesk.extract({ text: 'A Latvian delegation left.' })
    const mention = mentions.find((m) => m.text === 'Latvian')
    expect(entities.find((e) => e.id === mention?.entity)).toMatchObject({
      type: 'GPE',
      name: 'Latvia',
      links: { iso3166: 'LV', wikidata: 'Q211' },
    })
  })

  it('keeps particles, initials, hyphens and suffixes inside a name', async () => {
    const text = 'Prime Minister Joost van Oldenkamp, Lee Cheuk-yan, Joseph R. Vance Jr. and Sheikh Rashid bin Yusuf signed.'
    expect(names(await copydesk.extract({ text }), 'PERSON')).toEqual([
      'Joost van Oldenkamp',
      'Lee Cheuk-yan',
      'Joseph R. Vance Jr.',
      'Rashid bin Yusuf',
    ])
  })

  it('does not cut a word at a letter beyond Latin-1', async () => {
    const { mentions } = await copydesk.extract({ text: 'President Zdenka Hrušovská wrote to Nguyễn Thị Hồng Vân.' })
    expect(mentions.filter((m) => m.type === 'PERSON').map((m) => m.text)).toEqual(['Zdenka Hrušovská', 'Nguyễn Thị Hồng Vân'])
  })

  it('takes an organisation whole, with the of-phrase its head noun opens', async () => {
    const text = 'She joined the Ministry of Trade and Industry, the Hanoi People’s Committee and the Council of Europe.'
    expect(names(await copydesk.extract({ text }), 'ORG')).toEqual([
      'Ministry of Trade and Industry',
      'Hanoi People’s Committee',
      'Council of Europe',
    ])
  })

  it('takes a capital that acts for its country, and one that is a place for itself', async () => {
    const { mentions, entities } = await copydesk.extract({ text: 'Moscow denied the report. The talks took place in Moscow.' })
    const entity = (index: number): string | undefined =>
      entities.find((e) => e.id === mentions.filter((m) => m.text === 'Moscow')[index]?.entity)?.name
    expect([entity(0), entity(1)]).toEqual(['Russia', 'Moscow'])
  })

  it('takes a country for a place where the article speaks of its people, and for a person’s name where it names the person', async () => {
    const place = await copydesk.extract({ text: 'Trade with Jordan grew. The Jordanian premier said so.' })
    expect(names(place, 'GPE')).toEqual(['Jordan'])
    const person = await copydesk.extract({ text: 'The party asked Michael Jordan. Then Jordan left.' })
    expect(names(person, 'PERSON')).toEqual(['Michael Jordan', 'Jordan'])
  })

  it('takes a capital for a place also where it stands like a person', async () => {
    expect(names(await copydesk.extract({ text: 'With Kyiv her relations are warm.' }), 'GPE')).toEqual(['Kyiv'])
  })

  it('takes what stands before the region that it lies in for a town', async () => {
    expect(names(await copydesk.extract({ text: 'He went to Fernvale, Wisconsin, to speak.' }), 'GPE')).toEqual(['Fernvale', 'Wisconsin'])
  })

  it('takes a full name for a person where the article has the surname as one, and a body in short for the body', async () => {
    const text = 'In the capital, Arnav Guptal, 33-year-old of Bethesda, Maryland, was seen. Guptal left.'
    expect(names(await copydesk.extract({ text }), 'PERSON')).toEqual(['Arnav Guptal', 'Guptal'])
    const team = await copydesk.extract({ text: 'He was chosen by the Velka Hornets. Before the season the Hornets traded him.' })
    expect(names(team, 'ORG')).toEqual(['Velka Hornets', 'Hornets'])
    expect(names(team, 'PERSON')).toEqual([])
  })

  it('finds in a headline what the article names', async () => {
    const text = 'BERZINA GREETS LATVIAN SAILORS\n\nPresident Anna Berzina greeted the crew on Monday in the old harbour.'
    expect(names(await copydesk.extract({ text }), 'PERSON')).toEqual(['BERZINA', 'Anna Berzina'])
  })

  it('calls a profession no title', async () => {
    expect(names(await copydesk.extract({ text: 'The lawyer spoke to a teacher and the foreign minister.' }), 'TITLE')).toEqual([
      'foreign minister',
    ])
  })

  it('takes a language for no people', async () => {
    const text =
      'She addressed the hall in Malay, Arabic and English. He speaks French. The French minister and two Malay guests replied in Russian cities.'
    expect(names(await copydesk.extract({ text }), 'NORP')).toEqual(['French', 'Malay', 'Russian'])
  })

  it('believes a text that says what something is', async () => {
    const text =
      'The newspaper Valle Oggi reported it. Dorvane, a village of 300 people, lies above. Plateforme Dignité, a campaign group, objected.'
    const document = await copydesk.extract({ text })
    expect(names(document, 'ORG')).toEqual(expect.arrayContaining(['Valle Oggi', 'Plateforme Dignité']))
    expect(names(document, 'GPE')).toEqual(['Dorvane'])
  })

  it('takes a ship or a storm for no body, person or place', async () => {
    const { mentions } = await copydesk.extract({
      text: 'The frigate Sea Wolf met HMS Sheldrake and the tanker Monarch Star off the coast.',
    })
    expect(mentions.filter(({ type }) => ['PERSON', 'ORG', 'GPE', 'LOC'].includes(type))).toEqual([])
  })

  it('takes a description of several people for no office', async () => {
    const text =
      'Leaders spar over water as two chairs stay empty. The talks begin at 7 p.m. local time. She was elected to chair the panel. The chairs of both panels agreed.'
    expect(names(await copydesk.extract({ text }), 'TITLE')).toEqual(['chairs'])
  })

  it('takes a family for people', async () => {
    const text = 'The court heard Louise Turpin on Monday. The Turpins had kept a dog indoors.'
    expect(names(await copydesk.extract({ text }), 'ORG')).not.toContain('Turpins')
  })
})

describe('what stands beside a name', () => {
  it('takes who stands beside an office for its holder', async () => {
    const text = 'He was welcomed by the mayor, Phan Văn Lộc. Greetings came from the premier of Nova Scotia, Alasdair Comeau-LeBlanc, too.'
    expect(names(await copydesk.extract({ text }), 'PERSON')).toEqual(['Phan Văn Lộc', 'Alasdair Comeau-LeBlanc'])
  })

  it('takes what has an office for no person', async () => {
    const text = 'The acting chief executive of Velmora left. Velmora’s chair, Ann Lee, took over, and Velmora grew.'
    expect(names(await copydesk.extract({ text }), 'PERSON')).toEqual(['Ann Lee'])
  })

  it('finds a body in short where an article stands before it', async () => {
    const text =
      'Somalia joined the East African Community on Monday. The Community now has eight members, and a community of traders hopes for more.'
    expect(names(await copydesk.extract({ text }), 'ORG')).toEqual(['East African Community', 'Community'])
  })

  it('does not take a common noun that opens a sentence for a name', async () => {
    const text =
      'Police are looking for the thief. A witness told the police about a van. Nurses stayed at home, and other nurses joined them.'
    expect(names(await copydesk.extract({ text }), 'ORG')).toEqual([])
  })
})
