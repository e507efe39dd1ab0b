import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Document, type Pipeline, type Role } from '../../src/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['sentiment'] })
})

const phrases = async (text: string): Promise<[string, string][]> =>
  (await copydesk.extract({ text })).sentiments.map((s) => [s.text, s.polarity])

const meant = (document: Document, role: Role | undefined): string | undefined =>
  document.entities.find((entity) => entity.id === role?.entity)?.name ?? (role && document.text.slice(role.start, role.end))

/** Phrase, holder and target of each phrase, by the entity's name where it is one. */
const roles = async (text: string): Promise<(string | undefined)[][]> => {
  const document = await copydesk.extract({ text })
  return document.sentiments.map((s) => [s.text, meant(document, s.holder), meant(document, s.target)])
}

describe('sentiment phrases', () => {
  it('take their intensifier and their negator with them', async () => {
    expect(await phrases('The talks were very constructive.')).toEqual([['very constructive', 'positive']])
    expect(await phrases('The talks were not constructive.')).toEqual([['not constructive', 'negative']])
    expect(await phrases('The talks were less constructive.')).toEqual([['less constructive', 'negative']])
  })

  it('are turned round by every way of denying', async () => {
    expect(await phrases('Bo Ek said that he felt no joy.')).toEqual([['felt no joy', 'negative']])
    expect(await phrases('The talks were anything but friendly.')).toEqual([['anything but friendly', 'negative']])
    expect(await phrases('The talks were far from constructive.')).toEqual([['far from constructive', 'negative']])
    expect(await phrases('Bo Ek was no admirer of the plan.')).toEqual([['no admirer', 'negative']])
  })

  it('are none where a word only wishes, or says what somebody did or is', async () => {
    expect(await phrases('“Happy name day!” she shouted, and wished him many happy returns.')).toEqual([])
    expect(await phrases('Bo Ek insisted that he did nothing wrong.')).toEqual([])
    expect(await phrases('The accused treated the town as his own.')).toEqual([])
  })

  it('of attack are negative', async () => {
    expect(await phrases('Anna Berzina lashed out at the plan.')).toEqual([['lashed out', 'negative']])
    expect(await phrases('Anna Berzina stormed out before the vote.')).toEqual([['stormed out', 'negative']])
  })

  it('take an adverb of degree with them, and leave one of time outside', async () => {
    expect(await phrases('Anna Berzina openly mocked the plan.')).toEqual([['openly mocked', 'negative']])
    expect(await phrases('Anna Berzina recently mocked the plan.')).toEqual([['mocked', 'negative']])
  })

  it('join a verb of expression and its noun', async () => {
    expect(await phrases('Anna Berzina expressed deep concern about the vote.')).toEqual([['expressed deep concern', 'negative']])
  })

  it('are one where an adjective and the noun it stands with evaluate alike', async () => {
    expect(await phrases('Anna Berzina called the draft a shameful surrender.')).toEqual([['shameful surrender', 'negative']])
  })

  it('are what a verb of judgement says, with the polarity of the verb where the words have none', async () => {
    expect(await phrases('Anna Berzina praised her rival as a patient listener.')).toEqual([
      ['praised', 'positive'],
      ['patient listener', 'positive'],
    ])
  })

  it('are feelings that are somebody’s, or the manner of what is done', async () => {
    expect(await phrases('Anna Berzina left the party in disgust.')).toEqual([['in disgust', 'negative']])
    expect(await phrases('Praise is rare.')).toEqual([])
  })

  it('are no names, and no words that are merely news', async () => {
    expect(await phrases('The Security Council met after the earthquake killed 12 people in Grand Rapids.')).toEqual([])
  })

  it('are no words of touch and size said of things', async () => {
    expect(await phrases('Anna Berzina drank warm water.')).toEqual([])
    expect(await phrases('Anna Berzina found warm words for the guests.')).toEqual([['warm words', 'positive']])
  })

  it('are no words of decay and danger said of things, and are said of what people do', async () => {
    expect(await phrases('Rotten apples were dumped beside the messy path after toxic fumes spread.')).toEqual([])
    expect(await phrases('Anna Berzina rejected the false claim.')).toEqual([
      ['rejected', 'negative'],
      ['false', 'negative'],
    ])
    expect(await phrases('A devastating flood reached the valley.')).toEqual([])
    expect(await phrases('Anna Berzina wrote a devastating critique of the plan.')).toEqual([['devastating', 'negative']])
  })

  it('are a welcome of what somebody does, not of somebody', async () => {
    expect(await phrases('Anna Berzina welcomed the decision.')).toEqual([['welcomed', 'positive']])
    expect(await phrases('Anna Berzina welcomed Bo Ek.')).toEqual([])
  })

  it('are idioms, with the negation before them', async () => {
    expect(await phrases('Anna Berzina paid tribute to the miners.')).toEqual([['paid tribute', 'positive']])
    expect(await phrases('The speech was not well received.')).toEqual([['not well received', 'negative']])
  })

  it('are made of the adjective in an adverb, of its opposite after "un", and of too much of it', async () => {
    expect(await phrases('The affair was ineptly handled.')).toEqual([['ineptly', 'negative']])
    expect(await phrases('The answer was uninspired.')).toEqual([['uninspired', 'negative']])
    expect(await phrases('The plan is too friendly.')).toEqual([['too friendly', 'negative']])
  })

  it('are what stirs somebody, and nothing that is stirred in a thing', async () => {
    expect(await phrases('The ruling has infuriated the farmers.')).toEqual([['infuriated', 'negative']])
    expect(await phrases('The ruling inspired a novel.')).toEqual([])
    expect(await phrases('Anna Berzina was stunned by the ruling.')).toEqual([['stunned', 'negative']])
  })

  it('are a feeling that something draws', async () => {
    expect(await phrases('The ruling drew sharp criticism from Anna Berzina.')).toEqual([['drew sharp criticism', 'negative']])
  })

  it('are too much of anything, and not too early a time to say', async () => {
    expect(await phrases('The film is too long.')).toEqual([['too long', 'negative']])
    expect(await phrases('It is too early to say who won.')).toEqual([])
  })

  it('are a plain quality where somebody says it of something, and else a fact', async () => {
    expect(await phrases('Anna Berzina said that the bridge was ugly and expensive.')).toEqual([
      ['ugly', 'negative'],
      ['expensive', 'negative'],
    ])
    expect(await phrases('Anna Berzina bought an expensive bridge.')).toEqual([])
  })

  it('are an image that somebody calls something by, and no name of a kind', async () => {
    expect(await phrases('Anna Berzina called the bank “a tent of felt and string”.')).toEqual([['tent of felt and string', 'negative']])
    expect(await phrases('The bridge closed after a process called “scouring”.')).toEqual([])
  })

  it('are turned round where nobody or few are said to feel so', async () => {
    expect(await phrases('Few of them were pleased.')).toEqual([['pleased', 'negative']])
  })

  it('follow the adverb where it judges by itself', async () => {
    expect(await phrases('Anna Berzina was refreshingly stubborn.')).toEqual([['refreshingly stubborn', 'positive']])
  })

  it('are no states and kinds of things', async () => {
    expect(await phrases('Bo Ek is in stable condition after making false statements to a good many people.')).toEqual([])
  })

  it('are not what somebody is asked to be', async () => {
    expect(await phrases('Anna Berzina asked Bo Ek to be patient.')).toEqual([])
  })

  it('are no words of the law', async () => {
    expect(await phrases('The court found Bo Ek guilty of an illegal sale.')).toEqual([])
  })

  it('are no refusal that nobody is said to have made', async () => {
    expect(await phrases('The request was rejected.')).toEqual([])
    expect(await phrases('Anna Berzina rejected the request.')).toEqual([['rejected', 'negative']])
  })
})

describe('who holds an attitude, and towards what', () => {
  it('are the subject and the object of its verb', async () => {
    expect(await roles('Anna Berzina condemned the Riverine Union on Monday.')).toEqual([['condemned', 'Anna Berzina', 'Riverine Union']])
  })

  it('are the agent and the subject of a passive', async () => {
    expect(await roles('The Riverine Union was condemned by Anna Berzina.')).toEqual([['condemned', 'Anna Berzina', 'Riverine Union']])
  })

  it('are the one who judges and the one judged', async () => {
    expect(await roles('Anna Berzina called the charge absurd.')).toEqual([['absurd', 'Anna Berzina', 'charge']])
  })

  it('are the sender and the addressee of a message', async () => {
    expect(await roles('Anna Berzina sent Bo Ek a warm message.')).toEqual([['warm', 'Anna Berzina', 'Bo Ek']])
  })

  it('are the speaker and the subject of what is said', async () => {
    expect(await roles('“The bargain is shameful,” said Anna Berzina.')).toEqual([['shameful', 'Anna Berzina', 'bargain']])
  })

  it('leave out a holder that has no name', async () => {
    expect(await roles('Economists condemned the plan.')).toEqual([['condemned', undefined, 'plan']])
  })

  it('are who is stirred and what stirs', async () => {
    expect(await roles('The ruling infuriated Anna Berzina.')).toEqual([['infuriated', 'Anna Berzina', 'ruling']])
    expect(await roles('Anna Berzina was stunned by the ruling.')).toEqual([['stunned', 'Anna Berzina', 'ruling']])
  })

  it('are the accuser and the accused, for the charge too', async () => {
    expect(await roles('Anna Berzina has accused Bo Ek of weakness.')).toEqual([
      ['accused', 'Anna Berzina', 'Bo Ek'],
      ['weakness', 'Anna Berzina', 'Bo Ek'],
    ])
  })

  it('are the subject of an idiom where it takes a stand, and nobody where it is what is judged', async () => {
    expect(await roles('Anna Berzina poured scorn on the plan.')).toEqual([['poured scorn', 'Anna Berzina', 'plan']])
    expect(await roles('The speech of the week fell flat.')).toEqual([['fell flat', undefined, 'speech of the week']])
  })

  it('are the thing that a pronoun means', async () => {
    expect(await roles('The budget was read on Monday. Anna Berzina called it absurd.')).toEqual([['absurd', 'Anna Berzina', 'budget']])
  })

  it('leave out a time', async () => {
    expect(await roles('Anna Berzina complained in 2019.')).toEqual([['complained', 'Anna Berzina', undefined]])
  })
})

describe('the tone towards an entity', () => {
  const tone = async (text: string, name: string): Promise<string | undefined> =>
    (await copydesk.extract({ text })).entities.find((entity) => entity.name === name)?.sentiment?.polarity

  it('is that of what is said of it, and not of others in the same text', async () => {
    const text = 'Anna Berzina won wide praise for her honest work. Bo Ek was accused of lying to voters.'
    expect([await tone(text, 'Anna Berzina'), await tone(text, 'Bo Ek')]).toEqual(['positive', 'negative'])
  })

  it('is neutral where nothing is said for or against it', async () => {
    expect(await tone('Anna Berzina will meet Bo Ek in Riga on Tuesday.', 'Anna Berzina')).toBe('neutral')
  })

  it('stands on mentions too, with a score in [-1, 1], and on no title or date', async () => {
    const { mentions } = await copydesk.extract({ text: 'Prime Minister Anna Berzina was accused of fraud on 3 May 2021.' })
    const scores = mentions.flatMap(({ type, sentiment }) =>
      sentiment === undefined ? [] : [[type, sentiment.score >= -1 && sentiment.score <= 1]],
    )
    expect(scores).toEqual([['PERSON', true]])
  })

  it('is that of a person whom the text never names, too', async () => {
    const { mentions, entities } = await copydesk.extract({ text: 'He lied to voters. His rivals called him a disgrace.' })
    const [person] = entities
    expect(person).toMatchObject({ type: 'PERSON', name: 'He', sentiment: { polarity: 'negative' } })
    expect(mentions.filter(({ entity }) => entity === person?.id).map(({ text, kind }) => [text, kind])).toEqual([
      ['He', 'pronoun'],
      ['His', 'pronoun'],
      ['him', 'pronoun'],
    ])
  })

  it('reads a sentence full of names in bounded time', async () => {
    const text = `${Array.from({ length: 400 }, (_, i) => `Anna Berzin${'aeiou'[i % 5]}${'klmnprstvz'[i % 10]}a`).join(' and ')} met.`
    const { entities } = await copydesk.extract({ text })
    expect(entities.length).toBeGreaterThan(0)
  })
})
