import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline
beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['entities'], language: 'en' })
})

/** The names of a type in a text, in order. */
async function named(text: string, type: string): Promise<string[]> {
  const { mentions } = await copydesk.extract({ text })
  return mentions.filter((mention) => mention.kind === 'name' && mention.type === type).map(({ text: words }) => words)
}

describe('the whole office is the title', () => {
  test.each([
    ['Cllr Dympna Scanlon, who chairs the Housing Committee, wrote twice.', ['Cllr']],
    ['Detective Chief Inspector Rory Maclennan appealed for witnesses.', ['Detective Chief Inspector']],
    ['Barangay captain Rodel Magtibay was shot on Monday.', ['Barangay captain']],
    ['Provincial treasurer Zenaida Pangilinan told the court that she signed.', ['Provincial treasurer']],
    ['The Primate of Kenya, Josiah Mutwiri, gave thanks.', ['Primate']],
    ['Archdeacon Tolu Fashola preached on Ruth.', ['Archdeacon']],
    ['Bohan has written to the Minister for Local Government.', ['Minister for Local Government']],
    ['Minister of Fisheries and Livestock Moses Tembo resigned.', ['Minister of Fisheries and Livestock']],
    ['Principal Hinewehi Parata retires after 31 years.', ['Principal']],
  ])('%s', async (text, titles) => {
    expect(await named(text, 'TITLE')).toEqual(titles)
  })

  test('primates are animals, and principal is an adjective, where nobody is named', async () => {
    expect(await named('Two primates escaped from the zoo, and the principal reason was a broken lock.', 'TITLE')).toEqual([])
  })
})

describe('a place and a person are two names', () => {
  test.each([
    ['Mayor of Roscommon Declan Tighe sent his good wishes.', 'Roscommon', 'Declan Tighe'],
    ['Sheriff Dale Ostrander of Winnemucca said no.', 'Winnemucca', 'Dale Ostrander'],
    ['“I wish you many winters,” wrote Queen Torunn of Sweden.', 'Sweden', 'Torunn'],
    ['The Bishop of Ballarat, the Rt Revd Ottilie Crane, opened the shelter.', 'Ballarat', 'Ottilie Crane'],
    ['The Archbishop of Hobart, the Most Rev Brendan Quilty, apologised.', 'Hobart', 'Brendan Quilty'],
  ])('%s', async (text, place, person) => {
    expect(await named(text, 'GPE')).toEqual([place])
    expect(await named(text, 'PERSON')).toEqual([person])
  })

  test('a saint keeps the place in the name', async () => {
    expect(await named('The play is about Joan of Arc and her judges.', 'PERSON')).toEqual(['Joan of Arc'])
  })
})

describe('a firm is told by its last word, and by what the text goes on to call it', () => {
  test.each([
    ['Sable Minerals discovered tin near Kamativi.', ['Sable Minerals']],
    ['Ruwenzori Cement may have to close.', ['Ruwenzori Cement']],
    ['Lindqvist & Ek makes skis in Mora.', ['Lindqvist & Ek']],
    ['Halvorsen Plast will close its plant at Hamar. The company blamed the price of power.', ['Halvorsen Plast']],
    ['Tevita Vainikolo scored twice for Ponsonby Pirates.', ['Ponsonby Pirates']],
  ])('%s', async (text, bodies) => {
    expect(await named(text, 'ORG')).toEqual(bodies)
  })

  test('a person stays one whose family is called like a trade', async () => {
    expect(await named('Samantha Power spoke at length. She had flown in that morning.', 'PERSON')).toEqual(['Samantha Power'])
  })
})
