import type { Document, Entity, Mention, Relation } from '../../src/document/index.ts'
import { type Gold, readFixture } from '../../src/fixtures/index.ts'

/** A document with nothing in it. */
export function emptyDocument(id: string, text = ''): Document {
  return {
    schema: 'copydesk/1',
    generator: { name: 'copydesk', version: '0.0.0', models: {}, options: '' },
    id,
    source: { mediaType: 'text/plain', sha256: '' },
    meta: {},
    text,
    ...{ blocks: [], sentences: [], mentions: [], entities: [], quotations: [], relations: [], sentiments: [], warnings: [] },
  }
}

/** The document that finds exactly what the gold asks for. */
export function documentOfGold(gold: Gold): Document {
  const mentions = gold.mentions.map((mention, index): Mention => ({ ...mention, id: `m${index}` }))
  const entities = gold.entities.map(({ id, type, name, links, members }): Entity => {
    const own = mentions.filter((mention) => mention.entity === id).map((mention) => mention.id)
    return { ...{ id, type, name, links, aliases: [], mentions: own }, ...(members !== undefined && { members }) }
  })
  const indirect = mentions.find((mention) => mention.kind !== 'name')?.id ?? 'none'
  const relations = gold.facts.map((fact, index): Relation => {
    const { type, subject, object, negated, modality, coreference } = fact
    const [role, status, kind, occasion] = [fact.role[0], fact.status[0], fact.kind[0], fact.occasion[0]]
    const statuses = ['current', 'former', 'acting', 'incoming', 'joining', 'leaving', 'suspended', 'founding', 'aspiring'] as const
    const known = statuses.find((word) => word === status)
    const argument = coreference ? indirect : 'none'
    return {
      ...{ id: `r${index}`, type, subject, object, negated, modality, confidence: 0.9 },
      qualifiers: { ...(role && { role }), ...(known && { status: known }), ...(kind && { kind }), ...(occasion && { occasion }) },
      evidence: [{ start: 0, end: 1, subject: argument, object: 'none', pattern: 'gold' }],
    }
  })
  return {
    ...emptyDocument(gold.article, gold.text),
    meta: gold.meta,
    blocks: gold.blocks.map((block) => ({ ...block, kind: 'paragraph' })),
    mentions,
    entities,
    relations,
    quotations: gold.quotations,
    sentiments: gold.sentiments.map((phrase, index) => {
      const { start, end, text, polarity, holder, target } = phrase
      const span = target?.span ?? { start: 0, end: 0 }
      return {
        ...{ id: `s${index}`, start, end, text, polarity, score: polarity === 'positive' ? 1 : -1 },
        ...(holder !== undefined && { holder: { start: 0, end: 0, entity: holder } }),
        ...(target !== undefined && { target: { ...span, ...(target.entity !== undefined && { entity: target.entity }) } }),
      }
    }),
  }
}

/** A small fixture: `name` goes into the article's name and the text. */
export function smallGold(name: string, split: 'dev' | 'test' = 'dev'): Gold {
  return readFixture(`${name}.yaml`, smallSource(name, split))
}

export function smallSource(name: string, split: 'dev' | 'test' = 'dev'): string {
  return `fixture: copydesk-fixture/1
article: ${name}.html
split: ${split}
tags: [summit]
meta: { title: Berzina wins, published: 2024-05-01T10:00:00Z, language: en }
text: |
  Berzina wins

  Latvian President Anna Berzina congratulated Jonas Petraitis of ${name} on Monday. “We are glad,” she said.

  Petraitis, warmly praised by Berzina, heads Lithuania.
leaks: [Subscribe now]
entities:
  - { id: berzina, type: PERSON, name: Anna Berzina, names: [Anna Berzina, Berzina], pronouns: [<she> said] }
  - { id: petraitis, type: PERSON, name: Jonas Petraitis, names: [Jonas Petraitis, Petraitis] }
  - { id: latvia, type: GPE, name: Latvia, links: { iso3166: LV }, adjectives: [Latvian] }
  - { id: lithuania, type: GPE, name: Lithuania, links: { iso3166: LT }, names: [Lithuania] }
titles: [President]
dates: [{ quote: Monday, value: 2024-04-29 }]
facts:
  - { fact: berzina leader-of latvia, role: President }
  - { fact: petraitis leader-of lithuania }
  - { fact: berzina greeting-to petraitis, kind: congratulation }
quotations:
  - { quote: "“We are glad,”", speaker: berzina }
sentiments:
  - { phrase: warmly praised, polarity: positive, holder: berzina, target: petraitis }
`
}
