import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Document, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline
beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['coreference'], language: 'en' })
})

const read = (text: string): Promise<Document> => copydesk.extract({ text: text.replaceAll(' ¶ ', '\n\n') })

/** The words by which a text speaks of somebody, by a name of theirs. */
async function wordsFor(text: string, name: string): Promise<string[]> {
  const { entities, mentions } = await read(text)
  const entity = entities.find((one) => one.type === 'PERSON' && one.name === name)
  return mentions.filter((mention) => mention.entity === entity?.id).map((mention) => mention.text)
}

describe('an office that the text gives to nobody', () => {
  test('is of whom the headline names, where nobody is named more often', async () => {
    const text =
      'The patience of Rasa Vaitkutė ¶ Rasa Vaitkutė was nine when she was stung. Lithuania’s prime minister tells the story often.'
    expect(await wordsFor(text, 'Rasa Vaitkutė')).toContain('Lithuania’s prime minister')
  })

  test('is of nobody where the text gives another person that office', async () => {
    const text =
      'The patience of Rasa Vaitkutė ¶ Rasa Vaitkutė was nine when she was stung. Prime Minister Jonas Petraitis heard of it. The prime minister laughed.'
    expect(await wordsFor(text, 'Rasa Vaitkutė')).not.toContain('The prime minister')
  })
})

test('who has just been brought in is whom an office tells more of, not its holder in another paragraph', async () => {
  const text =
    'Poland’s president, Marek Zielinski, rang to congratulate her. ¶ At home the trouble is Tadas Gudelis. The president, once a judge, has refused to sign.'
  expect(await wordsFor(text, 'Tadas Gudelis')).toContain('The president')
  expect(await wordsFor(text, 'Marek Zielinski')).not.toContain('The president')
})

test('an age goes with the word for a people or a party', async () => {
  const text = 'Denise Okafor lost the gavel. “I was fired by better people,” the 61-year-old Democrat told reporters.'
  expect(await wordsFor(text, 'Denise Okafor')).toEqual(['Denise Okafor', 'I', 'the 61-year-old Democrat'])
})

describe('persons by what is said of them', () => {
  test('who is the next rector is a person, and so is the surname', async () => {
    const text = 'Ingvild Storhaug is the next rector of the University of Bergen. Storhaug takes office in May.'
    expect(await wordsFor(text, 'Ingvild Storhaug')).toEqual(['Ingvild Storhaug', 'Storhaug'])
  })

  test('a company that leads its market is none', async () => {
    const { entities } = await read('Norlys Energi is the leader in its market. Norlys sells power.')
    expect(entities.filter(({ type }) => type === 'PERSON')).toEqual([])
  })
})

describe('a surname of two', () => {
  const text =
    'A court found Teodoro Villaruz guilty. Villaruz, who led a party, stood still. ¶ Congresswoman Villaruz was not charged. She kept her seat. Bernadette Villaruz sits for the third district. Villaruz will appeal.'

  test('is hers where a title says so', async () => {
    expect(await wordsFor(text, 'Bernadette Villaruz')).toEqual(['Villaruz', 'She', 'her', 'Bernadette Villaruz'])
  })

  test('is his elsewhere, who was named first', async () => {
    expect(await wordsFor(text, 'Teodoro Villaruz')).toEqual(['Teodoro Villaruz', 'Villaruz', 'Villaruz'])
  })
})

test.each([
  ['Vaitkutė', 'She'],
  ['Nováková', 'She'],
  ['Thorisdottir', 'She'],
  ['Kazlauskas', 'He'],
])('a surname that agrees with its bearer tells the gender: %s', async (surname, pronoun) => {
  const text = `Ryx ${surname} met Bex Orr. ${pronoun} left early.`
  expect(await wordsFor(text, `Ryx ${surname}`)).toContain(pronoun)
})

test('we of who speaks for a country is the country', async () => {
  const text = 'Norway sent its foreign minister, Sindre Aune, to Dili. “We can be counted on,” Aune said.'
  const { entities, mentions } = await read(text)
  const norway = entities.find(({ name }) => name === 'Norway')
  expect(mentions.filter(({ entity }) => entity === norway?.id).map((mention) => mention.text)).toContain('We')
})
