import { createHash } from 'node:crypto'
import type { Document, Quotation, Relation, Sentiment } from '../document/index.ts'
import type { Gold, GoldFact, GoldQuotation, GoldSentiment } from '../fixtures/index.ts'

/** Labels as a document, so that one person's labels can be measured against another's as a run is against gold. */
export function documentOfGold(gold: Gold): Document {
  const mentions = gold.mentions.map((mention, index) => ({ ...mention, id: `m${index + 1}` }))
  const own = (entity: string): string[] => mentions.filter((mention) => mention.entity === entity).map(({ id }) => id)
  return {
    schema: 'copydesk/1',
    generator: { name: 'copydesk', version: 'labels', models: {}, options: '' },
    id: gold.article,
    source: { mediaType: 'text/plain', sha256: createHash('sha256').update(gold.text).digest('hex') },
    meta: gold.meta,
    text: gold.text,
    blocks: gold.blocks.map((block) => ({ ...block, kind: 'paragraph' as const })),
    sentences: [],
    mentions,
    entities: gold.entities.map((entity) => ({ ...entity, aliases: [], mentions: own(entity.id) })),
    quotations: gold.quotations.map(quotationOf),
    relations: gold.facts.filter(({ optional }) => !optional).map(relationOf),
    sentiments: gold.sentiments.filter(({ optional }) => !optional).map(sentimentOf),
    warnings: [],
  }
}

function quotationOf({ start, end, speaker }: GoldQuotation): Quotation {
  return { start, end, ...(speaker !== undefined && { speaker }) }
}

function relationOf(fact: GoldFact, index: number): Relation {
  const [role, occasion, kind] = [fact.role[0], fact.occasion[0], fact.kind[0]]
  const { type, subject, object, negated, modality, attribution, date } = fact
  return {
    ...{ id: `r${index + 1}`, type, subject, object, negated, modality, confidence: 1, evidence: [] },
    qualifiers: {
      ...(role !== undefined && { role }),
      ...(occasion !== undefined && { occasion }),
      ...(kind !== undefined && { kind }),
      ...(date !== undefined && { date }),
    },
    ...(attribution !== undefined && { attribution }),
  }
}

function sentimentOf({ start, end, text, polarity, holder, target }: GoldSentiment, index: number): Sentiment {
  const span = target?.span ?? { start, end }
  return {
    ...{ id: `s${index + 1}`, start, end, text, polarity, score: polarity === 'positive' ? 1 : -1 },
    ...(holder !== undefined && { holder: { entity: holder, start, end } }),
    ...(target !== undefined && { target: { ...span, ...(target.entity !== undefined && { entity: target.entity }) } }),
  }
}
