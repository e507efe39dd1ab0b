import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'
import { meant } from './support.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['coreference'], language: 'en' })
})

describe('a noun phrase means', () => {
  it.each([
    [
      'the owner’s party',
      'Her party',
      'Anna Berzina leads the Riverine Party. Bo Ek left the hall. Anna Berzina stayed. Her party was pleased.',
      'Riverine Party',
    ],
    [
      'the body whose name ends in the noun, though another was named since',
      'the council',
      'The Riverine Council met. Anna Berzina spoke to the African Union. On Friday the council voted.',
      'Riverine Council',
    ],
    [
      'who is called so and is of that country',
      'the Latvian botanist',
      'Latvian botanist Anna Berzina met Estonian botanist Bo Ek. Karl Lind praised the Latvian botanist.',
      'Anna Berzina',
    ],
    [
      'the capital, though it is named only later',
      'the Latvian capital',
      'Anna Berzina flew to the Latvian capital on Friday. In Riga she met Bo Ek.',
      'Riga',
    ],
    [
      'the owner’s country',
      'her country',
      'Latvian President Anna Berzina left. Critics say that she has changed her country for good.',
      'Latvia',
    ],
    [
      'the counterpart with the owner’s office',
      'his Latvian counterpart',
      'Latvian President Anna Berzina and Latvian Prime Minister Karlis Ozols came. Estonian Prime Minister Bo Ek met his Latvian counterpart.',
      'Karlis Ozols',
    ],
    [
      'who was given the office, where it is for somebody new',
      'the new president',
      'Anna Berzina was elected president of Latvia on Sunday. Estonian President Kadri Uustalu congratulated the new president.',
      'Anna Berzina',
    ],
    ['who joined, and no person', 'the newcomer', 'Fiji joined the Green Forum in May. Its head, Bo Ek, welcomed the newcomer.', 'Fiji'],
    [
      'who was hired, and not who hired',
      'The new boss',
      'Norlys has hired Anna Berzina to run its yards. Bo Ek called it a risk. The new boss starts in May.',
      'Anna Berzina',
    ],
    [
      'whom the post was handed to',
      'the incoming chief',
      'Bo Ek will hand over to Anna Berzina in May. Karl Lind sent the incoming chief a card.',
      'Anna Berzina',
    ],
    [
      'who went before the owner, by an apposition the other way round',
      'her predecessor',
      'Anna Berzina, successor to Bo Ek, took office. Karl Lind came late. Anna Berzina praised her predecessor.',
      'Bo Ek',
    ],
    [
      'who leaves',
      'The departing chief',
      'Bo Ek leaves in May. Anna Berzina leads Norlys from June. The departing chief was cheered.',
      'Bo Ek',
    ],
    [
      'the monarch, though a title stands alone like a name',
      'The Queen',
      'Queen Ragnhild of Denmark came to Riga. Anna Berzina gave her a boat. The Queen laughed.',
      'Ragnhild',
    ],
    [
      'who is given the office only later',
      'the president',
      'Soldiers arrested the president on Friday. President Bo Ek was held in a barracks.',
      'Bo Ek',
    ],
    [
      'who holds the office where the text comes from',
      'the president',
      'RIGA, Latvia (LNA) – Latvian President Anna Berzina was silent. Estonian President Bo Ek was not. The trains ran late. Nobody had told the president.',
      'Anna Berzina',
    ],
    [
      'who was just named, by a country that was not told',
      'The Swede',
      'Anna Berzina hands over to Bo Ek, a former coach. The Swede starts in June.',
      'Bo Ek',
    ],
    [
      'whom the text goes on about, by what else one is',
      'the food engineer',
      'Anna Berzina joins from Norlys. Before that the food engineer ran a dairy.',
      'Anna Berzina',
    ],
    [
      'the company of that town, though another was named since',
      'The Seoul firm',
      'Seoul-based insurer Norlys closed. Velmora NV did not. The Seoul firm is for sale.',
      'Norlys',
    ],
    [
      'the place by the noun of its name',
      'the lake',
      'A ferry sank in Lake Victoria on Monday. Anna Berzina flew over the lake.',
      'Lake Victoria',
    ],
    ['the teacher of a pupil', 'His teacher', 'Bo Ek is a pupil of Anna Berzina. His teacher stayed at home.', 'Anna Berzina'],
    [
      'who is the visitor where the text is',
      'The visitor',
      'Latvian President Anna Berzina met Estonian President Bo Ek in Tallinn. They spoke for an hour. The visitor left at noon.',
      'Anna Berzina',
    ],
    ['who is named after a nameless lead', 'A nurse', 'A nurse was jailed on Monday. Anna Berzina, 41, showed no emotion.', 'Anna Berzina'],
    ['who succeeded the owner', 'her successor', 'Bo Ek takes over from Anna Berzina in May. Anna Berzina praised her successor.', 'Bo Ek'],
    [
      'whom the text calls that',
      'the botanist',
      'Anna Berzina, a botanist, met Bo Ek, a lawyer. Bo Ek thanked the botanist.',
      'Anna Berzina',
    ],
    ['who is of that age', 'the 58-year-old', 'Anna Berzina, 58, met Bo Ek, 61. In the end the 58-year-old left.', 'Anna Berzina'],
    [
      'who is of that nation',
      'the Hungarian',
      'Hungarian lawyer Ilona Vass met Bo Ek. Later he praised the Hungarian warmly.',
      'Ilona Vass',
    ],
    [
      'the capital of the country it names',
      'the Latvian capital',
      'Riga is cold. Bo Ek of Estonia reached the Latvian capital late.',
      'Riga',
    ],
  ])('%s', async (_, phrase, text, name) => {
    expect(meant(await copydesk.extract({ text }), phrase)).toEqual([name])
  })

  it('whom the text below names, in a headline', async () => {
    const text = 'Retired surgeon wins vote\n\nAnna Berzina, a retired surgeon, was elected mayor on Sunday.'
    expect(meant(await copydesk.extract({ text }), 'Retired surgeon')).toEqual(['Anna Berzina'])
  })

  it('the body that somebody leads, once it is known what “the” body is', async () => {
    const text = 'The Riverine Front met. Bo Ek, the front’s chairman, came. Anna Berzina left. The front’s chairman stayed.'
    expect(meant(await copydesk.extract({ text }), 'The front’s chairman')).toEqual(['Bo Ek'])
  })

  it.each([
    ['what somebody is', 'Anna Berzina is the Latvian president. Latvian President Anna Berzina left.'],
    ['what somebody becomes', 'Latvian President Anna Berzina left. Anna Berzina became Latvia’s president in May.'],
    ['the country of a state', 'Anna Berzina left. The US state of Ohio voted on Friday.'],
    ['a body that is called something else', 'Anna Berzina runs the Riverine Aviation Office. Bo Ek flew with the airline.'],
    ['what another noun makes something else', 'Latvia voted. Anna Berzina opposed the welfare state.'],
    ['what somebody is chosen as', 'Latvian voters elected Anna Berzina as their president.'],
  ])('nobody as %s', async (_, text) => {
    expect((await copydesk.extract({ text })).mentions.filter(({ kind }) => kind === 'nominal')).toEqual([])
  })
})

describe('what else a noun phrase may say', () => {
  it.each([
    [
      'a hyphen makes two words one',
      'The three-judge court',
      'The Riverine Court met. The three-judge court found him guilty.',
      ['Riverine Court'],
    ],
    [
      'the same as before',
      'the same party',
      'Ann Lee joined the Green Party in May. Bo Ek had left the same party in 2019.',
      ['Green Party'],
    ],
    [
      'that one, just spoken of',
      'that organisation',
      'Mali is in the African Union. Togo joined the World Trade Organization in 1995; Chad quit that organisation.',
      ['World Trade Organization'],
    ],
    [
      'whose it was said to be',
      'Her lawyer',
      'Ann Lee spoke in Riga. Her lawyer, Tomas Ozols, said little. On Friday Lee left. Her lawyer stayed.',
      ['Tomas Ozols'],
    ],
    [
      'the child’s parent, by what the parent’s child was called',
      'his father',
      'Hamza Lodin, son of Osman Lodin, was seen in May. Carl Ek praised Hamza Lodin. Hamza Lodin owes it to his father.',
      ['Osman Lodin'],
    ],
    [
      'a wife’s husband',
      'her husband',
      'Bob Hale is missing. His wife, Christine Hale, told reporters that she misses her husband.',
      ['Bob Hale'],
    ],
    [
      'whom the text goes on about, by an age',
      'The 61-year-old',
      'Ann Lee was convicted on Monday. Lee left the court in tears. Bo Ek, an old friend of Ann Lee, called it unjust. The 61-year-old denies everything.',
      ['Ann Lee'],
    ],
    ['a company, and no court', 'the company', 'Delta Pont NV grew. The Riga Court of Appeal fined the company.', ['Delta Pont NV']],
    [
      'who governed as what',
      'the mayor',
      'Ann Lee, who governed Riga as its mayor from 2012, was convicted. Bo Ek wrote to the mayor.',
      ['Ann Lee'],
    ],
    [
      'what somebody was whom the statement before is about',
      'The former general',
      'Ann Lee met the rebels. Gatluak Nyuon has left the hall. The former general dismissed the draft.',
      ['Gatluak Nyuon'],
    ],
    [
      'what happened to somebody',
      'the defeated candidate',
      'Ann Lee beat Bo Ek in the run-off. Carl Lind, an ally of the defeated candidate, promised help.',
      ['Bo Ek'],
    ],
    ['a bearer of a style', 'Her Majesty', 'Queen Torunn of Sweden came with Mr Bo Ek. Her Majesty smiled.', ['Torunn']],
    [
      'not the one whom a passive is about',
      'the governor',
      'Governor Ann Lee spoke. Judge Bo Ek was appointed by the governor.',
      ['Ann Lee'],
    ],
    [
      'a capital before a clause',
      'the Latvian capital',
      'He flew to Riga. He told reporters in the Latvian capital that he would leave.',
      ['Riga'],
    ],
    ['a calling is no office that leads', 'the Latvian journalist', 'Latvian President Ann Lee met the Latvian journalist.', []],
  ])('%s', async (_, phrase, text, names) => {
    expect(meant(await copydesk.extract({ text }), phrase)).toEqual(names)
  })

  it('a body’s noun that is written as a name is the body', async () => {
    const { entities } = await copydesk.extract({ text: 'The Riverine Court met. On Friday it said: “The Court will not wait.”' })
    expect(entities.filter(({ type }) => type === 'ORG').map(({ name }) => name)).toEqual(['Riverine Court'])
  })

  it('“Your Majesty” is who is spoken to', async () => {
    const doc = await copydesk.extract({ text: '“I congratulate Your Majesty,” Ann Lee told King Haldor of Norway.' })
    expect(meant(doc, 'Your Majesty')).toEqual(['Haldor'])
  })

  it('a body known by where it sits is the company of that place', async () => {
    const doc = await copydesk.extract({ text: 'Lagos-based insurer Norlys Holdings grew. The Lagos company sold a yard.' })
    expect(meant(doc, 'The Lagos company')).toEqual(['Norlys Holdings'])
  })
})
