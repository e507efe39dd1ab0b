import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, createRelationStage, loadKnowledge, type Pipeline, type Relation } from '../../src/index.ts'
import { PATTERNS } from '../../src/relations/index.ts'
import { ALLY_OF } from './ally-of.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['relations'] })
})

/** The facts of a text as `subject type object`, with a mark on those that are not asserted. */
async function facts(text: string, pipeline: Pipeline = copydesk): Promise<string[]> {
  const { relations, entities } = await pipeline.extract({ text })
  const name = (id: string): string => entities.find((e) => e.id === id)?.name ?? id
  const mark = (r: Relation): string => (r.negated ? 'not ' : r.modality === 'asserted' ? '' : `${r.modality} `)
  return relations.map((r) => `${mark(r)}${name(r.subject)} ${r.type} ${name(r.object)}`).sort()
}

describe('leader-of', () => {
  it('leaves out ministers, deputies and vice-presidents', async () => {
    expect(
      await facts('Latvian Foreign Minister Anna Berzina met Estonian Vice President Bo Ek and Deputy Prime Minister Jan Tamm.'),
    ).toEqual([])
  })

  it('shares the country of a joined title', async () => {
    expect(await facts('Armenian President Aram Petrosyan and Prime Minister Nare Sarkisyan came.')).toEqual([
      'Aram Petrosyan leader-of Armenia',
      'Nare Sarkisyan leader-of Armenia',
    ])
  })

  it('says who was and who will be', async () => {
    const { relations } = await copydesk.extract({ text: 'Former Latvian President Anna Berzina met Estonian President-elect Bo Ek.' })
    expect(relations.map((r) => r.qualifiers.status)).toEqual(['former', 'incoming'])
  })

  it('gives a bare title to no country that lacks the office', async () => {
    expect(await facts('The United States waited. Prime Minister Anna Berzina spoke of the United States.')).toEqual([])
    expect(await facts('Japan waited. President Anna Berzina spoke of Japan.')).toEqual([])
    expect(await facts('Japan waited. Prime Minister Anna Berzina spoke of Japan.')).toEqual(['Anna Berzina leader-of Japan'])
    expect(await facts('Australia waited. Premier Anna Berzina spoke of Australia.')).toEqual([])
  })

  it('takes a title for bare only where nothing before it is headed by it', async () => {
    expect(await facts('Latvia waited. Council President Anna Berzina spoke of Latvia.')).toEqual([])
    expect(await facts('Latvia waited. Team leader Anna Berzina spoke of Latvia.')).toEqual([])
  })

  it('is no one’s who is one of several, or of a place that is part of an adjective', async () => {
    expect(await facts('Anna Berzina, a director of the Lind Foundation, spoke.')).toEqual([])
    expect(await facts('Anna Berzina, president of Latvia-based Lind Corporation, spoke.')).not.toContain('Anna Berzina leader-of Latvia')
  })

  it('is over for who formerly led, and not for whom a parliament impeached', async () => {
    const statuses = async (text: string): Promise<unknown[]> =>
      (await copydesk.extract({ text })).relations.map((r) => r.qualifiers.status)
    expect(await statuses('Anna Berzina, formerly the mayor of Riga, spoke.')).toEqual(['former'])
    expect(await statuses('Parliament impeached Latvian President Anna Berzina.')).toEqual(['current'])
    expect(await statuses('The impeached Latvian President Anna Berzina fled.')).toEqual(['former'])
  })

  it('takes what a verb follows for a subject, not for an apposition', async () => {
    const text =
      'Latvian President Anna Berzina rested. In her note to Moldovan President Ion Rusu, the Latvian President praised the harvest.'
    expect(await facts(text)).toEqual(['Anna Berzina leader-of Latvia', 'Ion Rusu leader-of Moldova'])
  })
})

describe('greeting-to', () => {
  it('reaches every addressee of an enumeration', async () => {
    expect(
      await facts('Anna Berzina sent New Year greetings to President Bo Ek, Prime Minister Jan Tamm and the people of India.'),
    ).toEqual(['Anna Berzina greeting-to Bo Ek', 'Anna Berzina greeting-to India', 'Anna Berzina greeting-to Jan Tamm'])
  })

  it('is neither a condolence, nor thanks, nor a welcomed decision', async () => {
    expect(await facts('Anna Berzina sent condolences to Bo Ek, thanked Jan Tamm and welcomed Finland’s decision.')).toEqual([])
  })

  it('keeps what is denied or only planned apart', async () => {
    expect(await facts('Anna Berzina did not congratulate Bo Ek.')).toEqual(['not Anna Berzina greeting-to Bo Ek'])
    expect(await facts('Anna Berzina will congratulate Bo Ek.')).toEqual(['planned Anna Berzina greeting-to Bo Ek'])
  })
})

describe('member-of', () => {
  it('expands an enumeration', async () => {
    expect(await facts('Estonia, Latvia and Lithuania joined NATO in 2004.')).toEqual([
      'Estonia member-of NATO',
      'Latvia member-of NATO',
      'Lithuania member-of NATO',
    ])
  })

  it('has states in alliances, not people, and no parliament in a party', async () => {
    expect(await facts('Anna Berzina said she would leave the European Union.')).toEqual([])
    expect(await facts('The seat has always elected a Labour Member of Parliament.')).toEqual([])
    expect(await facts('Riga Hospital reopened, joining Lind Hospital.')).toEqual([])
  })

  it('takes an aspirant for a possible member', async () => {
    expect(await facts('Moldova hopes to join the European Union.')).toEqual(['possible Moldova member-of European Union'])
  })

  it('does not take the object of one verb for the subject of the next', async () => {
    expect(await facts('The states that formed the Riverine Union and joined NATO left.')).toEqual([])
  })

  it('takes two clauses side by side for two, not for an enumeration', async () => {
    expect(await facts('Peru’s president thanked Chile, and Bolivia left Mercosur.')).toEqual(['Bolivia member-of Mercosur'])
    expect(await facts('Lima greeted Quito and La Paz; Caracas left Mercosur.')).not.toContain('Peru greeting-to Venezuela')
    const { relations, entities } = await copydesk.extract({
      text: 'Bolivia belongs to the Andean Community, and Venezuela quit OPEC in 2006.',
    })
    const said = relations.map((r) => [r.subject, r.object].map((id) => entities.find((e) => e.id === id)?.name))
    expect(said).toEqual([
      ['Bolivia', 'Andean Community'],
      ['Venezuela', 'OPEC'],
    ])
    expect(relations.map((r) => r.qualifiers.status)).toEqual(['current', 'former'])
  })

  it('finds the body that a sentence leaves implied', async () => {
    expect(await facts('Kenya joined the East African Community. Rwanda and Burundi joined in 2007.')).toContain(
      'Rwanda member-of East African Community',
    )
  })
})

describe('arguments', () => {
  it('pair plural offices with their holders in order', async () => {
    expect(await facts('The presidents of Latvia and Estonia, Anna Berzina and Bo Ek, met.')).toEqual([
      'Anna Berzina leader-of Latvia',
      'Bo Ek leader-of Estonia',
    ])
  })

  it('are nobody’s where a title’s country is another’s', async () => {
    expect(await facts('President Anna Berzina met Chief Adviser Bo Ek of Bangladesh.')).not.toContain('Anna Berzina leader-of Bangladesh')
  })

  it('reach together-with and as-well-as', async () => {
    expect(await facts('Together with Estonia, Latvia belongs to NATO.')).toEqual(['Estonia member-of NATO', 'Latvia member-of NATO'])
  })

  it('make a president a member of the party he is of, not its leader', async () => {
    const found = await facts('President Anna Berzina of the Labour Party spoke.')
    expect(found).not.toContain('Anna Berzina leader-of Labour Party')
  })
})

describe('a relative clause', () => {
  it('with who tells of a person, and not of the place before it', async () => {
    expect(await facts('Anna Berzina, a notary from Riga who has led the Reform Party since March, spoke.')).toEqual([
      'Anna Berzina leader-of Reform Party',
    ])
  })
})

describe('status', () => {
  it.each([
    ['Anna Berzina headed the Riverine Union until 2018.', 'former'],
    ['Anna Berzina heads the Riverine Union.', 'current'],
    ['Anna Berzina resigned as president of Latvia.', 'former'],
    ['Anna Berzina was elected president of Latvia.', 'incoming'],
    ['Anna Berzina, until last week the president of the Riverine Union, spoke.', 'former'],
  ])('%s', async (text, status) => {
    const { relations } = await copydesk.extract({ text })
    expect(relations.filter((r) => r.type === 'leader-of').map((r) => r.qualifiers.status)).toEqual([status])
  })
})

describe('attribution', () => {
  it('names who reports a fact, and nobody where the article says it itself', async () => {
    const { relations, entities } = await copydesk.extract({
      text: 'Jan Tamm said that Anna Berzina congratulated Bo Ek. Kai Saar joined the Reform Party.',
    })
    expect(relations.map((r) => entities.find((e) => e.id === r.attribution)?.name)).toEqual(['Jan Tamm', undefined])
  })
})

describe('confidence', () => {
  it('is higher where names state a fact than where pronouns do', async () => {
    const named = await copydesk.extract({ text: 'Anna Berzina congratulated Bo Ek.' })
    const meant = await copydesk.extract({ text: 'Anna Berzina arrived. She congratulated Bo Ek.' })
    expect(named.relations[0]?.confidence ?? 0).toBeGreaterThan(meant.relations[0]?.confidence ?? 1)
  })
})

describe('a relation of one’s own', () => {
  it('is one pattern in a stage that replaces the built-in one', async () => {
    const pattern = {
      id: 'ally/of',
      relation: 'ally-of',
      match: '{subject:GPE} , NEAR ally of {object:GPE}',
      example: 'Latvia, an ally of Estonia,',
      confidence: 0.9,
    }
    const own = await createPipeline({ layers: ['relations'], replace: [createRelationStage(loadKnowledge(), [pattern])] })
    expect(await facts('Latvia, an old ally of Estonia, objected.', own)).toEqual(['Latvia ally-of Estonia'])
  })

  it('is the worked example of the documentation, beside the built-in ones', async () => {
    const own = await createPipeline({ layers: ['relations'], replace: [createRelationStage(loadKnowledge(), [...PATTERNS, ...ALLY_OF])] })
    for (const { example } of ALLY_OF) expect(await facts(example, own)).toContain('Latvia ally-of Estonia')
    expect(await facts('Latvia is not an ally of Estonia. Latvia joined NATO.', own)).toEqual([
      'Latvia member-of NATO',
      'not Latvia ally-of Estonia',
    ])
  })
})

describe('evidence', () => {
  it('is the sentence, with the two mentions that carry the fact', async () => {
    const { text, mentions, relations } = await copydesk.extract({
      text: 'It rained. Latvian President Anna Berzina resigned. It stopped.',
    })
    const [evidence] = relations[0]?.evidence ?? []
    expect(text.slice(evidence?.start, evidence?.end)).toBe('Latvian President Anna Berzina resigned.')
    expect([evidence?.subject, evidence?.object].map((id) => mentions.find((m) => m.id === id)?.text)).toEqual(['Anna Berzina', 'Latvian'])
  })
})
