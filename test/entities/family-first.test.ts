import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { isFamilyFirstForm } from '../../src/entities/family-first.ts'
import { createPipeline, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['entities'], language: 'en' })
})

const namesOf = async (text: string): Promise<string[]> =>
  (await copydesk.extract({ text })).mentions.filter(({ kind }) => kind === 'name').map((mention) => `${mention.text} ${mention.type}`)
const persons = async (text: string): Promise<string[]> =>
  (await copydesk.extract({ text })).mentions.filter(({ type }) => type === 'PERSON').map((mention) => mention.text)

describe('a family name before a given name', () => {
  it('is a person after a title, though the family name is an English word', async () => {
    expect(await persons('Latvian President Park Sang-hoon opened the summit in Riga.')).toEqual(['Park Sang-hoon'])
  })

  it.each([
    ['Police said Oh Tae-yang was not hurt.', 'Oh Tae-yang'],
    ['Bae Su-jin told reporters on Monday that the talks would go on.', 'Bae Su-jin'],
    ['Residents thanked Sun Xiuying for the repairs.', 'Sun Xiuying'],
    ['In May Đỗ Mai moved to Lisbon.', 'Đỗ Mai'],
    ['The award went to Lý Thị Hoa, a teacher from the north.', 'Lý Thị Hoa'],
    ['Leung Chun-wah said on Friday that the road would stay shut.', 'Leung Chun-wah'],
  ])('is found by the spelling of the given name: %s', async (text, name) => {
    expect(await persons(text)).toEqual([name])
  })

  it('holds no nationality where the family name is also a people', async () => {
    expect(await namesOf('Residents thanked Han Soo-min for the repairs.')).toEqual(['Han Soo-min PERSON'])
  })

  it.each([
    'They met in Park City on Friday.',
    'Flights to Ho Chi Minh City were cancelled.',
    'Most are Han Chinese, the census says.',
    'The Fan Zone opens at noon.',
    'He Can Wait is the name of the boat.',
    'The April Fools prank failed.',
  ])('is none in %s', async (text) => {
    expect(await persons(text)).toEqual([])
  })
})

describe('the form of a name with the family first', () => {
  test.each(['Wang Xiaoyan', 'Sun Xiuying', 'Choi Ji - ho', 'Kim Jong Un', 'Nguyễn Thị Lan', 'Tsai Ing - wen'])('%s has it', (name) => {
    expect(isFamilyFirstForm(name.split(' '))).toBe(true)
  })

  test.each(['Hua Hin', 'Sun King', 'Do Not', 'Park Avenue', 'Chan', 'Anna Wang'])('%s has it not', (name) => {
    expect(isFamilyFirstForm(name.split(' '))).toBe(false)
  })
})

describe('a given name that the tables know', () => {
  it.each([
    ['Inês Teixeira told reporters on Monday that the talks would go on.', 'Inês Teixeira'],
    ['João Pinheiro has resigned, the company said.', 'João Pinheiro'],
    ['The award went to Sri Handayani, a teacher from the north.', 'Sri Handayani'],
  ])('makes one person with the word after it: %s', async (text, name) => {
    expect(await persons(text)).toEqual([name])
  })

  it('makes none with a numeral, nor with what the text says is something else', async () => {
    expect(await persons('The president flew in Marine One on Friday.')).toEqual([])
    expect(await persons('Jordan River floods closed the road.')).toEqual([])
  })
})

describe('what only a person does or suffers', () => {
  it.each([
    ['Police said Nurcan Ünal was not hurt.', 'Nurcan Ünal'],
    ['Ainhoa Etxeberria, 43, works at the port.', 'Ainhoa Etxeberria'],
    ['“We are ready,” said Fajar Siregar.', 'Fajar Siregar'],
  ])('tells that two unknown words are one: %s', async (text, name) => {
    expect(await persons(text)).toEqual([name])
  })
})

describe('any hyphenated Korean name', () => {
  const syllables = ['seo', 'hye', 'min', 'ji', 'won', 'hyun', 'tae', 'yeon', 'jae', 'kyung']
  it('is one person, whoever it is', async () => {
    const name = fc
      .tuple(fc.constantFrom('Kim', 'Bae', 'Moon', 'Oh', 'Han', 'Shin'), fc.constantFrom(...syllables), fc.constantFrom(...syllables))
      .map(([family, one, two]) => `${family} ${one.charAt(0).toUpperCase()}${one.slice(1)}-${two}`)
    await fc.assert(
      fc.asyncProperty(name, async (own) => {
        expect(await persons(`The council elected ${own} as its chair.`)).toEqual([own])
      }),
      { numRuns: 40 },
    )
  })
})
