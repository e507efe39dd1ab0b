import { describe, expect, it } from 'vitest'
import { factsOf } from './asserted.ts'

describe('greetings told from another side', () => {
  it('has those with whom somebody exchanges greetings greet that one, and not each other', async () => {
    const facts = await factsOf('Latvian President Anna Berzina exchanged New Year greetings with President Bo Ek and President Jan Tamm.')
    expect(facts).toEqual(
      expect.arrayContaining([
        'Anna Berzina greeting-to Bo Ek',
        'Bo Ek greeting-to Anna Berzina',
        'Anna Berzina greeting-to Jan Tamm',
        'Jan Tamm greeting-to Anna Berzina',
      ]),
    )
    expect(facts).not.toContain('Bo Ek greeting-to Jan Tamm')
  })

  it('takes whom one telephones to congratulate for whom one congratulates', async () => {
    const facts = await factsOf('Spokesman Carl Moss says Mr. Berzin telephoned Mr. Tamm to congratulate him on his election.')
    expect(facts).toEqual(['Berzin greeting-to Tamm'])
  })

  it('gives a verb to its own subject, not to who is named right before it', async () => {
    const facts = await factsOf('President Anna Berzina, who backed Mr. Bo Ek, congratulated Mr. Jan Tamm on Friday.')
    expect(facts).toContain('Anna Berzina greeting-to Jan Tamm')
    expect(facts).not.toContain('Bo Ek greeting-to Jan Tamm')
  })

  it('lets a message speak for who sent it', async () => {
    const facts = await factsOf('President Anna Berzina had a card delivered by hand; it congratulated Mr. Jan Tamm on his patience.')
    expect(facts).toContain('Anna Berzina greeting-to Jan Tamm')
  })

  it('knows for whom good wishes are where one person is celebrated, and for nobody where two are', async () => {
    expect(
      await factsOf('The ferryman Olaf Brekke turned 90 on Saturday. Prime Minister Ida Moen was quick to offer her best wishes.'),
    ).toContain('Ida Moen greeting-to Olaf Brekke')
    expect(
      await factsOf(
        'The ferryman Olaf Brekke and the weaver Siri Dahl both turned 90 on Saturday. Prime Minister Ida Moen was quick to offer her best wishes.',
      ),
    ).toEqual([])
  })

  it('takes wishes for a recovery for no greeting', async () => {
    expect(await factsOf('President Anna Berzina sent President Bo Ek a note of good wishes for his recovery.')).toEqual([])
  })
})

describe('offices', () => {
  it('gives a country or a body what belongs to it by a pronoun, whatever the sentence denies', async () => {
    const facts = await factsOf('Latvia is not a member and, according to its president, Anna Berzina, does not want to be one.')
    expect(facts).toEqual(['Anna Berzina leader-of Latvia'])
  })

  it('knows an official’s president by the official’s country', async () => {
    const facts = await factsOf('Latvian Foreign Minister Jan Tamm read out a letter from his president, Anna Berzina.')
    expect(facts).toEqual(['Anna Berzina leader-of Latvia'])
  })

  it('tells who came after whom where the office is told of one of them', async () => {
    const facts = await factsOf('Anna Berzina is the president of Latvia. She replaced Bo Ek in May.')
    expect(facts).toEqual(['Anna Berzina leader-of Latvia', 'Bo Ek leader-of Latvia (former)'])
  })

  it('has neither candidates nor guests lead a place, nor a committee’s chairman the one he is from', async () => {
    expect(await factsOf('Riga mayor candidate Anna Berzina answered questions.')).toEqual([])
    expect(await factsOf('In Latvia President Bo Ek is expected to speak.')).toEqual([])
    expect(await factsOf('Finance committee chairman Bo Ek of Texas objected.')).not.toContain('Bo Ek leader-of Texas')
  })

  it('reads a sentence that begins with its country, but not as a guest’s', async () => {
    expect(await factsOf('In Latvia, President Anna Berzina declared an emergency. Estonia closed its border.')).toEqual([
      'Anna Berzina leader-of Latvia',
    ])
    expect(await factsOf('In Latvia, President Anna Berzina met the troops. Estonia closed its border.')).toEqual([])
  })
})

describe('memberships', () => {
  it('gives a verb that is left out the date and the body of the one before', async () => {
    expect(await factsOf('Albania joined NATO in 2009, Montenegro in 2017 and North Macedonia in 2020.')).toEqual([
      'Albania member-of NATO',
      'Montenegro member-of NATO',
      'North Macedonia member-of NATO',
    ])
    expect(await factsOf('Albania joined NATO in 2009; Serbia in 2017 held a vote.')).toEqual(['Albania member-of NATO'])
  })

  it('tells what happened before something that is told from what was still to come', async () => {
    expect(await factsOf('Goalkeeper Sven Lund trained for six seasons before Fulham bought him.')).toEqual(['Sven Lund member-of Fulham'])
    expect(await factsOf('Latvia had to wait for years before joining the European Union.')).toEqual([])
  })

  it('does not have what remains belong to what another left', async () => {
    const facts = await factsOf('Oxfam has withdrawn from the Riverine Alliance; Caritas and the Red Cross remain.')
    expect(facts).toEqual(['Oxfam member-of Riverine Alliance (former)'])
  })

  it('does not take an event of a body for the body', async () => {
    expect(await factsOf('Norway has pulled out of the Nordic Council summit in Oslo.')).toEqual([])
  })
})
