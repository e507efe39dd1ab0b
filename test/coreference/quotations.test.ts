import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'
import { speakers } from './support.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['coreference'], language: 'en' })
})

describe('a quotation is of', () => {
  it.each([
    ['the subject of the verb behind it', '“The road is long,” said Anna Berzina, who leads the union.', ['Anna Berzina']],
    ['the subject of the verb it hangs on', 'Anna Berzina praised Bo Ek and called the vote “a gift to nobody”.', ['Anna Berzina']],
    ['by whom the verb is done', 'The vote was dismissed by Anna Berzina as “a gift to nobody”.', ['Anna Berzina']],
    ['whom a clause with “according to” names', 'The talks were “slow and sour”, according to Anna Berzina.', ['Anna Berzina']],
    ['whom a pronoun means', 'Anna Berzina arrived late. “The road is long,” she said.', ['Anna Berzina']],
    [
      'the person in apposition to the office that speaks',
      'Latvia’s president, Anna Berzina, sent “heartfelt wishes” to Bo Ek on Friday.',
      ['Anna Berzina'],
    ],
    [
      'whom the sentence before speaks of, where it stands by itself',
      'Bo Ek spoke first. Anna Berzina laughed at the report. “Nobody asked me anything.”',
      ['Anna Berzina'],
    ],
    ['whom somebody else is said to cite', 'Bo Ek quoted Anna Berzina as saying “the road is long and it is dark”.', ['Anna Berzina']],
    ['who wrote what is read', 'Bo Ek listened. Anna Berzina’s letter read “the road is long and it is dark”.', ['Anna Berzina']],
    [
      'who says it, not who was told',
      'Anna Berzina said Bo Ek had been told in advance and “could not be more pleased with it”.',
      ['Anna Berzina'],
    ],
    [
      'the person named before a relative clause, whatever else is named there',
      'The first to write was the mayor of Riga, Anna Berzina, who wished Bo Ek “a spring as bright as this one”.',
      ['Anna Berzina'],
    ],
    ['who said the one before it', '“The road is long,” Anna Berzina said. “And it is dark.”', ['Anna Berzina', 'Anna Berzina']],
    [
      'who is named before an aside and the verb',
      '“I am sorry,” Pembroke, 44, said through tears. Anna Pembroke resigned.',
      ['Anna Pembroke'],
    ],
    ['whom a clause between commas names', 'There is no road, admits farmer Anna Berzina, “but nobody needs to know”.', ['Anna Berzina']],
    [
      'of whom a statement between two quotations speaks',
      '“We are old, Anna.” Anna Berzina looked at her shoes. “Speak for yourself.”',
      ['Anna Berzina', 'Anna Berzina'],
    ],
    [
      'who had sent the telegram that another recalls',
      'Bo Ek recalled the telegram that Anna Berzina had sent him on the day of the vote: “Mend your roads.”',
      ['Anna Berzina'],
    ],
    [
      'who is described behind it, where the statement before speaks of her',
      'Bo Ek landed at noon. Anna Berzina had voted against. “It is a matter of principle,” said the 81-year-old.',
      ['Anna Berzina'],
    ],
    [
      'the subject of a verb that looks like a participle',
      'Anna Berzina in an interview called Bo’s plans “an insult to the farmers of Latvia”.',
      ['Anna Berzina'],
    ],
    [
      'who replies at the colon, not who acts before',
      'Bo Ek opened the session, and Anna Berzina replied: “It is shut.”',
      ['Anna Berzina'],
    ],
    [
      'whose message it was, as the statement behind it tells',
      '“Never again.” That is the message of Anna Berzina to the farmers.',
      ['Anna Berzina'],
    ],
    ['whose reply it was', '“Not this year,” was the blunt answer of Anna Berzina.', ['Anna Berzina']],
    ['who judges what another says', 'Anna Berzina calls Bo Ek’s comments “an insult to all of us”.', ['Anna Berzina']],
    [
      'on whose page it stands',
      'A short statement appeared on the website of Anna Berzina. “We take note of the vote,” it said.',
      ['Anna Berzina'],
    ],
    [
      'an aunt, and not whose aunt she is',
      'Bo Ek was born in Riga. According to his aunt, Anna Berzina, “he never slept a night through”.',
      ['Anna Berzina'],
    ],
    [
      'who tells the story before it, not whom it is about',
      'Bo Ek never slept. Once, says the nurse Anna Berzina, he stopped a bus in his sleep. “It was the wrong bus.”',
      ['Anna Berzina'],
    ],
    ['by whom somebody was called it', 'Maria Lind was called “the ice queen of the harbour” by Senator Anna Berzina.', ['Anna Berzina']],
    [
      'who tells a whole statement at its end',
      'The candidate seems well placed, and Malta, “after some reflection”, will support her, Anna Berzina said.',
      ['Anna Berzina'],
    ],
    [
      'the speaker before his aside, whatever stands between',
      'At a dinner in her honour the speaker of the House of Representatives, Anna Berzina, praised “a tireless friend”.',
      ['Anna Berzina'],
    ],
    [
      'what is taken for a place, and speaks',
      'Central Litoral, whose ground stands three streets away, said it “salutes its neighbour and its new president”.',
      ['Central Litoral'],
    ],
    [
      'who was named before it, not who is spoken of in it',
      'Three heads left, including Bo Ek, who now works in Rostock. “The director changed. The statutes did not,” he says.',
      ['Bo Ek'],
    ],
    ['who was quoted as saying it', 'When Bo Ek left, “the road was open,” Anna Berzina was quoted as saying.', ['Anna Berzina']],
    ['who predicts it', 'Anna Berzina predicts “a long and dark winter for all of us”.', ['Anna Berzina']],
    [
      'the person whose name comes after what she does',
      '“The road is long,” said study co-author and university lecturer Anna Berzina.',
      ['Anna Berzina'],
    ],
    [
      'who sent the telegram that says it',
      'King Olav Haraldsen sent a telegram to the miners. “We are with you in this hour,” it said.',
      ['Olav Haraldsen'],
    ],
    ['whose statement reads so', 'Anna Berzina’s statement on Monday read: “The road is long and it is dark”.', ['Anna Berzina']],
    [
      'the body whose name stands before its report',
      'The World Bank report says the loans are “too little and far too late”.',
      ['World Bank'],
    ],
    ['whom the sentence before shows in a mood', 'Mayor Anna Berzina was defiant. “We will not give up this town.”', ['Anna Berzina']],
    [
      'who spoke in the paragraph before, where it is a paragraph of its own',
      '“The road is long,” said Anna Berzina.\n\n“We will walk it together, all of us, and we will not turn back.”\n\nThe hall was cold.',
      ['Anna Berzina', 'Anna Berzina'],
    ],
    [
      'who says the same elsewhere, where it is pulled out of the text',
      '“We will walk it together”\n\nThe hall was cold. “The road is long, but we will walk it together, all of us,” said Anna Berzina.',
      ['Anna Berzina', 'Anna Berzina'],
    ],
    [
      'whom a noun as if in passing quotes',
      'The paper quotes Anna Berzina as saying the sides “are expected to meet again”.',
      ['Anna Berzina'],
    ],
    [
      'who speaks right before it, whoever noted something first',
      'The judges noted the delay: Anna Berzina remarked, “The road is long and it is dark.”',
      ['Anna Berzina'],
    ],
    [
      'the person, not the university she is from',
      'Anna Berzina of the University of Latvia disagreed with the findings: “The road is long and it is dark.”',
      ['Anna Berzina'],
    ],
    ['the body that condemned it', 'The White House has dismissed the report as “outlandish and inconceivable”.', ['United States']],
    ['who is not named in it', 'Anna Berzina keeps the tearoom. “I taught Maria Ek to swim,” she says.', ['Anna Berzina']],
    [
      'who writes it behind a colon of another clause',
      'Her friends were warmer: “Thank you for the long road”, wrote Anna Berzina on Monday.',
      ['Anna Berzina'],
    ],
    [
      'whom a description means that is of nobody else',
      'Anna Berzina left the hall. The former general dismissed the draft as “a gift to nobody”.',
      ['Anna Berzina'],
    ],
    ['whose comment holds it', 'Bo Ek came back to Anna Berzina’s recent comment that the town “was never that great”.', ['Anna Berzina']],
    ['who said something before', 'Anna Berzina said Bo Ek might well leave but added, “I am not for it.”', ['Anna Berzina']],
    ['who says that others hope it', 'Anna Berzina said the officials expected the town “to wait for ever”.', ['Anna Berzina']],
    ['who owns what is said', 'Anna Berzina’s warning against “a long and dark winter” was heard.', ['Anna Berzina']],
    ['who wrote, as it is put behind it', 'Traffic “ground to a halt and stayed so”, as Anna Berzina put it.', ['Anna Berzina']],
  ])('%s', async (_, text, names) => {
    expect(speakers(await copydesk.extract({ text }))).toEqual(names)
  })

  it.each([
    [
      'somebody without a name disagrees',
      '“It is cold,” said Anna Berzina. Her neighbour disagreed. “It is warm.”',
      ['Anna Berzina', undefined],
    ],
    ['a voice comes from the dark', 'Anna Berzina went first. “Who is it?” came a voice from the dark.', [undefined]],
    ['it is what something is called', 'Anna Berzina earned it the nickname of “the bridge of sighs”.', [undefined]],
    [
      'what follows belongs to another statement',
      'What the board calls “a new start” the staff call the sack. “I am 60,” says Anna Berzina.',
      [undefined, 'Anna Berzina'],
    ],
    [
      'they are films that somebody is mocked for',
      'Anna Berzina, often mocked for films like “Happy Harbour Days”, stars in it.',
      [undefined],
    ],
  ])('nobody named, where %s', async (_, text, expected) => {
    expect(speakers(await copydesk.extract({ text }))).toEqual(expected)
  })

  it('nobody named, where the subject is a person without a name', async () => {
    const text = 'Anna Berzina left the hall early, an omission that one diplomat in Riga called “cautious rather than hostile”.'
    expect(speakers(await copydesk.extract({ text }))).toEqual([undefined])
  })

  it.each([
    ['what something is called', 'Anna Berzina, also known as “the iron widow”, opened the fair.'],
    ['what a thing is named by', 'Anna Berzina sold more “green shoe” options to the bank.'],
    ['the title of a work', 'Anna Berzina provided words for songs such as “The Salt Ledger” and many more.'],
    ['what is only so called', 'Anna Berzina joined a so-called “grand bargain” in the spring.'],
    ['what somebody is said to be', 'Anna Berzina was said to be suffering “minor and passing symptoms”.'],
    ['what unnamed officials tell of somebody', 'According to police, Anna Berzina was driving “erratically and far too fast”.'],
    ['a few words inside a sentence of nobody', 'Anna Berzina won on Sunday. It was not, however, an “open race” of the kind that counts.'],
    ['what leads to a clause of saying', 'For “best results”, Anna Berzina recommends a long walk.'],
  ])('nobody, where it is %s', async (_, text) => {
    expect(speakers(await copydesk.extract({ text }))).toEqual([undefined])
  })
})
