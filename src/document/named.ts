import type { Document } from './types.ts'

/**
 * The entities that the text names, or that stand for such (groups): their ids. The others are persons whom only nouns and pronouns mean: "a driver … he".
 */
export function namedEntities({ entities, mentions }: Pick<Document, 'entities' | 'mentions'>): Set<string> {
  const named = new Set(mentions.filter(({ kind }) => kind === 'name').map(({ entity }) => entity))
  for (const { id, members } of entities) if (members !== undefined) named.add(id)
  return named
}

/** A document or draft without the entities that the text does not name, and their mentions. */
export function withoutUnnamed<D extends Pick<Document, 'entities' | 'mentions'>>(draft: D): D {
  const named = namedEntities(draft)
  if (named.size === draft.entities.length) return draft
  return {
    ...draft,
    entities: draft.entities.filter(({ id }) => named.has(id)),
    mentions: draft.mentions.filter(({ entity }) => named.has(entity)),
  }
}
