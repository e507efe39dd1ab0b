import fc from 'fast-check'
import type { Document, Relation } from '../../src/document/index.ts'
import { documentAround } from '../../src/formats/read-spans.ts'

const WORDS = ['Ana Berg', 'Oslo 🎈 Council', 'the chair', 'she', 'Latvia', 'praised', 'a_b|c;d*e[1]', 'q\\r -> s', 'Zoë']
const TYPES = ['PERSON', 'ORG', 'GPE', 'DATE'] as const

/** Documents as the pipeline makes them: mentions in the order of the text, entities numbered by their first mention, texts with characters beyond the BMP. */
export const documents: fc.Arbitrary<Document> = fc
  .record({
    words: fc.array(
      fc.record({
        word: fc.constantFrom(...WORDS),
        entity: fc.integer({ min: 0, max: 3 }),
        kind: fc.constantFrom('name', 'nominal', 'pronoun'),
      }),
      { minLength: 2, maxLength: 12 },
    ),
    role: fc.constantFrom(undefined, 'President', 'a=b|c'),
    negated: fc.boolean(),
    confidence: fc.constantFrom(1, 0.75),
    polarity: fc.constantFrom('positive', 'negative'),
  })
  .map(({ words, role, negated, confidence, polarity }) => {
    const sentences = words.map(({ word }, index) => `${index % 2 === 0 ? '😀 Then' : 'So'} ${word} spoke.`)
    const text = sentences.join(' ')
    const document = documentAround('news', text)
    let at = 0
    const ids = new Map<number, string>()
    for (const [index, { word, entity, kind }] of words.entries()) {
      const start = at + (sentences[index]?.indexOf(word) ?? 0)
      document.sentences.push({ start: at, end: at + (sentences[index]?.length ?? 0) })
      at += (sentences[index]?.length ?? 0) + 1
      const isNew = !ids.has(entity)
      const id = ids.get(entity) ?? `e${ids.size + 1}`
      ids.set(entity, id)
      const type = TYPES[entity] ?? 'ORG'
      if (isNew)
        document.entities.push({
          id,
          type,
          name: `Name of ${entity}`,
          aliases: [],
          links: entity === 2 ? { iso3166: 'LV', wikidata: 'Q211' } : {},
          mentions: [],
        })
      const mention = {
        id: `m${index + 1}`,
        entity: id,
        type,
        kind,
        start,
        end: start + word.length,
        text: word,
        ...(type === 'DATE' && { value: '2024-01-02' }),
      }
      document.mentions.push(mention)
      const own = document.entities.find((one) => one.id === id)
      own?.mentions.push(mention.id)
      if (kind === 'name' && own !== undefined && !own.aliases.includes(word)) own.aliases.push(word)
    }
    const [first, second] = document.mentions
    if (first !== undefined && second !== undefined) {
      const passage = { start: first.start, end: second.end, subject: first.id, object: second.id, pattern: 'test' }
      const relation: Relation = {
        id: 'r1',
        type: 'leader-of',
        subject: first.entity,
        object: second.entity,
        qualifiers: role === undefined ? {} : { role },
        negated,
        modality: negated ? 'planned' : 'asserted',
        confidence,
        evidence: [passage],
      }
      document.relations.push(relation)
      document.quotations.push({ start: first.start, end: first.end, speaker: second.entity })
      const score = polarity === 'positive' ? 0.5 : -0.25
      document.sentiments.push({
        id: 's1',
        start: second.end + 1,
        end: second.end + 6,
        text: 'spoke',
        polarity,
        score,
        holder: { entity: first.entity, start: first.start, end: first.end },
        target: { start: 0, end: 2 },
      })
    }
    return document
  })
