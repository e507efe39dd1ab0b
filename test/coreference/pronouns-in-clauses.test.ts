import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'
import { meant } from './support.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['coreference'], language: 'en' })
})

describe('a pronoun means', () => {
  it.each([
    [
      'who is called by a name, where a noun brought him in',
      'He',
      'Peter Tora rules the island. Tora said he would stay. Tora named his cabinet, and he promised calm. His men left. A flautist, a Belgian called Joris Maes, was freed. He bore no grudge.',
      'Joris Maes',
    ],
    [
      'who somebody is said to be',
      'he',
      'Karl Lind spoke of his visit. He brought his greetings, and he gave his thanks. Among those who wrote was Italy’s Aldo Brandi. In a letter he sent good wishes.',
      'Aldo Brandi',
    ],
    [
      'not who is just reported by name',
      'he',
      'Karl Lind rules the island, and Lind says that he will stay. His ships left. Bo Ek, who leads the army, heard of it at home. Lind, he added, is no longer a member.',
      'Bo Ek',
    ],
    [
      'the other, where who does something was said',
      'her',
      'Anna Lind won. Maria Berg, her rival, was the first to embrace her.',
      'Anna Lind',
    ],
    [
      'who is named right before the comma',
      'himself',
      'Karl Lind paid. Premier Bo Ek, himself a former mayor, praised the judges.',
      'Bo Ek',
    ],
    [
      'whom the article names next, where it begins with the pronoun',
      'he',
      'So he has gone. After nine seasons, Bo Ek is leaving Riga.',
      'Bo Ek',
    ],
    [
      'a man whose first name is more often a woman’s',
      'He',
      'Vivian Dacosta ran the chambers. He gave his juniors the best cases.',
      'Vivian Dacosta',
    ],
    ['who was sacked, for the cause', 'he', 'Karl Lind sacked Bo Ek because he had lied.', 'Bo Ek'],
    [
      'the member, not the body that acts on the membership',
      'its',
      'Colonels took over Benin while the African Union suspended its membership.',
      'Benin',
    ],
    ['the country that is urged', 'its', 'Estonia has urged Latvia to raise its taxes.', 'Latvia'],
    ['what came about, where "it follows" has no clause', 'It', 'Norway left the union in May. It follows Iceland.', 'Norway'],
    [
      'the body of its one officer, though it is a plural',
      'Their',
      'The United Auto Workers called off the strike. Their president, Jo Pike, was glad.',
      'United Auto Workers',
    ],
    [
      'the body, where its officer says we',
      'We',
      'The Great Council met in Suva. “We gave him tea,” said the chairman of the Great Council, Apenisa Domoni.',
      'Great Council',
    ],
  ])('%s', async (_, pronoun, text, name) => {
    expect(meant(await copydesk.extract({ text }), pronoun).at(-1)).toBe(name)
  })

  it.each([
    [
      'nobody where it names a country',
      'US',
      'Jo Pike leads the Auto Workers. “The US lost,” said Jo Pike, president of the Auto Workers.',
    ],
    ['nobody in particular, where everybody has it', 'our', '“I love our planet,” said Jo Pike, president of the United Auto Workers.'],
    ['not the former officer’s body', 'We', '“We lost,” said Jo Pike, former president of the United Auto Workers.'],
  ])('%s', async (_, pronoun, text) => {
    const { mentions } = await copydesk.extract({ text })
    expect(mentions.filter(({ text: own, kind }) => own === pronoun && kind === 'pronoun')).toEqual([])
  })
})
