import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'
import { meant, speakers } from './support.ts'

let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await createPipeline({ language: 'en', layers: ['coreference'] })
})

/** Asserts, for each phrase, whom it means in a text. */
async function expectMeant(text: string, phrases: Record<string, string | undefined>): Promise<void> {
  const document = await pipeline.extract({ text })
  for (const [phrase, name] of Object.entries(phrases)) expect([phrase, meant(document, phrase)[0]]).toEqual([phrase, name])
}

describe('descriptions', () => {
  it('a person is called what is said of them beside a name, a description or a pronoun', async () => {
    await expectMeant(
      'Former Finnish prime minister Liisa Koski will lead the World Health Organization. The Finn, a physician by training, takes over in May. The physician has two sons.',
      { 'The Finn': 'Liisa Koski', 'The physician': 'Liisa Koski' },
    )
    await expectMeant('Actress and singer Nora Bell died on Friday. The singer was 80.', { 'The singer': 'Nora Bell' })
  })

  it('a people word is a person before a verb, too', async () => {
    await expectMeant('Kenya’s foreign minister, Amina Otieno, met Uganda’s Peter Okello in Kampala. The Kenyan said trade would grow.', {
      'The Kenyan': 'Amina Otieno',
    })
  })

  it('an age takes the noun that it describes', async () => {
    await expectMeant('Judge Karen Doyle sentenced Paul Marsh, 40, to six years. The 40-year-old accountant wept.', {
      'The 40-year-old accountant': 'Paul Marsh',
    })
    await expectMeant('Nora Bell won the prize on Friday. She holds the 92-year-old award.', { 'the 92-year-old award': undefined })
  })

  it('who is congratulated on an election as something is that', async () => {
    await expectMeant(
      'Greek Prime Minister Nikos Pappas congratulated Boris Ilic on his election as president of Serbia. The Greek premier told the Serbian president-elect that Athens stood by Belgrade.',
      { 'the Serbian president-elect': 'Boris Ilic', 'The Greek premier': 'Nikos Pappas' },
    )
  })

  it('a counterpart has the owner’s office elsewhere', async () => {
    await expectMeant(
      'Peruvian President Rosa Quispe flew to Chile to meet Diego Soto, her Chilean counterpart. The Chilean head of state thanked his guest.',
      { 'The Chilean head of state': 'Diego Soto' },
    )
  })

  it('who took over as something has a predecessor and a successor', async () => {
    await expectMeant(
      'Lena Brandt took over as chair of the Rhine Council in June. The chairwoman replaced Uwe Stein, who retired. Her predecessor praised her. Stein said his successor was able.',
      { 'The chairwoman': 'Lena Brandt', 'Her predecessor': 'Uwe Stein', 'his successor': 'Lena Brandt' },
    )
  })

  it('a newspaper is what may be called one', async () => {
    await expectMeant(
      'Space Dynamics boss Ivan Petrenko bought the Daily Record. The billionaire paid $2 million. The newspaper was founded in 1895.',
      {
        'The billionaire': 'Ivan Petrenko',
        'The newspaper': 'Daily Record',
      },
    )
  })

  it('any of its sort is nobody named', async () => {
    await expectMeant('Judge Gary Mills ruled on Friday. He said the average man could carry it, and the average woman too.', {
      'the average man': undefined,
      'the average woman': undefined,
    })
  })

  it('what stands before a name only describes it', async () => {
    await expectMeant('Skybound fell on Monday. The energy company Borealis Oil rose by a tenth.', { 'The energy company': undefined })
  })

  it('the rest of a word whose first letter an editor changed is no pronoun', async () => {
    await expectMeant('Ivan Petrenko spoke in Riga. “[T]he plan is good,” Petrenko said.', { he: undefined })
  })
})

describe('who says a quotation', () => {
  const says = async (text: string) => speakers(await pipeline.extract({ text }))

  it('a body before a person’s name only describes the speaker', async () => {
    expect(await says('According to Rutgers University scholar Kelly Dittman, “Women hold fewer than 30 percent of the seats.”')).toEqual([
      'Kelly Dittman',
    ])
    expect(await says('“It was a good year for all of us,” said Rutgers University chancellor Kelly Dittman.')).toEqual(['Kelly Dittman'])
  })

  it('a participle between two quotations goes on', async () => {
    expect(await says('Marta Lind said, “This would be the first case of its type”, adding, “For Mexico, he is a terrorist.”')).toEqual([
      'Marta Lind',
      'Marta Lind',
    ])
  })

  it('who released a statement says what it read', async () => {
    expect(await says('Facebook released a statement which read, in part, “This judgment raises critical questions.”')).toEqual([
      'Facebook',
    ])
  })
})
