import type { Document, Role } from '../document/index.ts'
import type { ArticleDetail, BlockRow, EntityDetail, FactDetail, MentionRow, PhraseDetail, RoleDetail } from './data.ts'

/** The layers of a document as an opened article shows them: ids become indices, and what can be read off the text is left out. */
export function detailOf(document: Document): ArticleDetail {
  const entities = new Map(document.entities.map((entity, index) => [entity.id, index]))
  const mentions = new Map(document.mentions.map((mention, index) => [mention.id, index]))
  const entityAt = (id: string | undefined): number | undefined => (id === undefined ? undefined : entities.get(id))
  const role = ({ start, end, entity }: Role): RoleDetail => {
    const index = entityAt(entity)
    return index === undefined ? { start, end } : { start, end, entity: index }
  }
  return {
    blocks: document.blocks.map(
      ({ kind, start, end, source }): BlockRow =>
        source === undefined ? [kind, start, end] : [kind, start, end, source.start, source.end],
    ),
    mentions: document.mentions.map(({ entity, type, kind, start, end, value }): MentionRow => {
      const index = entityAt(entity) ?? -1
      return value === undefined ? [index, type, kind, start, end] : [index, type, kind, start, end, value]
    }),
    entities: document.entities.map(
      ({ name, type, aliases, links, members, sentiment }): EntityDetail => ({
        name,
        type,
        ...(aliases.length > 0 && { aliases }),
        ...links,
        ...(members !== undefined && { members: members.flatMap((id) => entityAt(id) ?? []) }),
        ...(sentiment !== undefined && { tone: sentiment.polarity }),
      }),
    ),
    quotations: document.quotations.map(({ start, end, speaker }) => {
      const index = entityAt(speaker)
      return index === undefined ? [start, end] : [start, end, index]
    }),
    facts: document.relations.flatMap((relation): FactDetail[] => {
      const [subject, object, attribution] = [relation.subject, relation.object, relation.attribution].map(entityAt)
      if (subject === undefined || object === undefined) return []
      const { type, qualifiers, negated, modality, confidence, evidence } = relation
      return [
        {
          ...{ type, subject, object, qualifiers, modality, confidence: Math.round(confidence * 1000) / 1000 },
          ...(negated && { negated: true }),
          ...(attribution !== undefined && { attribution }),
          evidence: evidence.map((e) => [e.start, e.end, mentions.get(e.subject) ?? -1, mentions.get(e.object) ?? -1, e.pattern]),
        },
      ]
    }),
    phrases: document.sentiments.map(
      ({ start, end, polarity, score, holder, target }): PhraseDetail => ({
        ...{ start, end, polarity, score: Math.round(score * 100) / 100 },
        ...(holder !== undefined && { holder: role(holder) }),
        ...(target !== undefined && { target: role(target) }),
      }),
    ),
    warnings: document.warnings.map((warning) => `${warning.code}: ${warning.message}`),
  }
}
