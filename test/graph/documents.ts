import { createHash } from 'node:crypto'
import type { Document, Entity, Mention, Relation } from '../../src/document/index.ts'

/** A person of an article: the full name, an office before it, and what is said to be led. */
export interface Cast {
  name: string
  type?: string
  links?: Entity['links']
  office?: string
  leads?: string
}

/** A document in which a cast appears, one sentence each, made without any stage: what the graph does must not hang on what a model finds. */
export function articleOf(
  id: string,
  cast: readonly Cast[],
  { published = '2024-05-01', version = '1' }: { published?: string; version?: string } = {},
): Document {
  let text = ''
  const mentions: Mention[] = []
  const entities: Entity[] = []
  const add = (name: string, type: string, links: Entity['links'] = {}): Entity => {
    const found = entities.find((entity) => entity.name === name && entity.type === type)
    const entity = found ?? { id: `e${entities.length + 1}`, type, name, aliases: [], links, mentions: [] }
    if (found === undefined) entities.push(entity)
    const mention = {
      id: `m${mentions.length + 1}`,
      entity: entity.id,
      type,
      kind: 'name' as const,
      start: text.length,
      end: text.length + name.length,
      text: name,
    }
    mentions.push(mention)
    entity.mentions.push(mention.id)
    text += name
    return entity
  }
  for (const { name, type = 'PERSON', links, office } of cast) {
    if (office !== undefined) {
      add(office, 'TITLE')
      text += ' '
    }
    add(name, type, links)
    text += ' spoke. '
  }
  const idOf = (name: string): string => entities.find((entity) => entity.name === name)?.id ?? ''
  const relations = cast.flatMap(({ name, office = 'leader', leads }, index): Relation[] =>
    leads === undefined
      ? []
      : [
          {
            ...{
              id: `r${index + 1}`,
              type: 'leader-of',
              subject: idOf(name),
              object: idOf(leads),
              negated: false,
              modality: 'asserted',
              confidence: 0.9,
            },
            qualifiers: { role: office, status: 'current' },
            evidence: [{ start: 0, end: text.length, subject: 'm1', object: 'm2', pattern: 'test' }],
          },
        ],
  )
  return {
    schema: 'copydesk/1',
    generator: { name: 'copydesk', version, models: {}, options: '' },
    id,
    source: { mediaType: 'text/plain', sha256: createHash('sha256').update(text).digest('hex') },
    meta: { published },
    ...{ text, mentions, entities, relations, blocks: [], sentences: [], quotations: [], sentiments: [], warnings: [] },
  }
}

export const KENYA: Cast = { name: 'Kenya', type: 'GPE', links: { iso3166: 'KE', wikidata: 'Q114' } }
export const LATVIA: Cast = { name: 'Latvia', type: 'GPE', links: { iso3166: 'LV', wikidata: 'Q211' } }
