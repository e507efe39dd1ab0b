import type { Document, Entity, Mention } from '../document/index.ts'
import type { GoldEntity, GoldMention } from '../fixtures/index.ts'
import { type Case, isScoredEntity, type Referent } from './cases.ts'
import { entityNames, normaliseName } from './names.ts'
import { overlaps, sameSpan } from './span.ts'

/**
 * Which predicted entity is which gold entity. Two are the same when any acceptable name is the predicted entity's name, an alias or a
 * mention (`normaliseName`), when a name mention of each stands at the same place, or when both carry the same link.
 */
export class Identity {
  readonly #names: ReadonlyMap<string, ReadonlySet<string>>
  readonly #mentions: ReadonlyMap<string, Mention>
  readonly #twins: ReadonlyMap<string, ReadonlySet<string>>

  /** @param document The prediction, in the coordinates of the case's text. */
  constructor(gold: Case, document: Document) {
    this.#names = entityNames(document)
    this.#mentions = new Map(document.mentions.map((mention) => [mention.id, mention]))
    this.#twins = twinsOf(gold, document)
  }

  /** The names of what a prediction refers to by an entity's or a mention's id; anything else is taken for a name. */
  namesOf(reference: string): ReadonlySet<string> {
    return this.#names.get(reference) ?? new Set([normaliseName(reference)])
  }

  /** The entity that an entity's or a mention's id stands for. */
  entityOf(reference: string): string {
    return this.#mentions.get(reference)?.entity ?? reference
  }

  fits(referent: Referent, reference: string): boolean {
    const names = this.namesOf(reference)
    return referent.names.some((name) => names.has(name)) || this.isTwin(referent.entity, reference)
  }

  isTwin(entity: string | undefined, reference: string): boolean {
    return entity !== undefined && (this.#twins.get(entity)?.has(this.entityOf(reference)) ?? false)
  }
}

function twinsOf(gold: Case, document: Document): Map<string, Set<string>> {
  const twins = new Map<string, Set<string>>()
  const scored = new Map((gold.entities ?? []).filter(isScoredEntity).map((entity) => [entity.id, entity]))
  const add = (entity: string, predicted: string): void => void twins.set(entity, (twins.get(entity) ?? new Set()).add(predicted))
  for (const mention of gold.mentions ?? []) {
    if (mention.kind !== 'name' || !scored.has(mention.entity)) continue
    for (const other of document.mentions) if (namesSamePlace(mention, other)) add(mention.entity, other.entity)
  }
  for (const entity of scored.values()) for (const other of document.entities) if (sameLink(entity, other)) add(entity.id, other.id)
  return twins
}

/** The same span, or spans of one label that differ at their front: a title taken into the name. */
function namesSamePlace(gold: GoldMention, predicted: Mention): boolean {
  if (predicted.kind !== 'name') return false
  return sameSpan(gold, predicted) || (predicted.type === gold.type && predicted.end === gold.end && overlaps(gold, predicted))
}

function sameLink(gold: GoldEntity, predicted: Entity): boolean {
  const same = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a === b
  return same(gold.links.iso3166, predicted.links.iso3166) || same(gold.links.wikidata, predicted.links.wikidata)
}

/**
 * For each predicted entity the one gold entity it stands for: the one it shares most name mentions with. A prediction that lumps two
 * people together thus stands for one of them only.
 */
export function mainTwins(gold: Case, document: Document): Map<string, string> {
  const scored = new Set((gold.entities ?? []).filter(isScoredEntity).map((entity) => entity.id))
  const shares = new Map<string, Map<string, number>>()
  for (const mention of gold.mentions ?? []) {
    if (mention.kind !== 'name' || !scored.has(mention.entity)) continue
    for (const other of document.mentions) {
      if (!namesSamePlace(mention, other)) continue
      const own = shares.get(other.entity) ?? new Map<string, number>()
      own.set(mention.entity, (own.get(mention.entity) ?? 0) + 1)
      shares.set(other.entity, own)
    }
  }
  const order = [...scored]
  const best = (own: Map<string, number>): string | undefined =>
    [...own].sort((a, b) => b[1] - a[1] || order.indexOf(a[0]) - order.indexOf(b[0]))[0]?.[0]
  return new Map(
    [...shares].flatMap(([entity, own]) => {
      const main = best(own)
      return main === undefined ? [] : [[entity, main]]
    }),
  )
}
