import type { Document, EntityLinks, Span } from '../document/index.ts'
import type { GoldMention } from '../fixtures/index.ts'
import { isScoredEntity } from './cases.ts'
import { bCubedCounts, type Cluster, ceafeCounts, leaCounts, mucCounts, withoutSingletons } from './coreference.ts'
import { type Counts, rateCounts } from './counts.ts'
import { dateValueCounts, entityCounts, type LabelledSpan, linkCounts, MATCH_SCHEMES, pairSpans } from './entities.ts'
import { mainTwins } from './identity.ts'
import type { Sheet } from './sheet.ts'
import { sameSpan } from './span.ts'

/** A mention of either side, as far as both have the same fields. */
type AnyMention = Pick<GoldMention, 'start' | 'end' | 'text' | 'type' | 'kind' | 'entity' | 'value'>

interface NamedSpan extends LabelledSpan {
  text: string
}

/** Names with their labels, the values of dates, and links. Nominals and pronouns are the business of coreference. */
export function scoreEntities(sheet: Sheet): void {
  const { mentions, entities } = sheet.gold
  if (mentions === undefined || entities === undefined) return
  const gold = namedSpans(mentions, entities)
  const predicted = namedSpans(sheet.placed.mentions, sheet.placed.entities)
  for (const scheme of MATCH_SCHEMES) sheet.setLabelled(`entities.${scheme}`, entityCounts(gold, predicted, scheme))
  sheet.set('entities.date-value', dateValueCounts(gold, predicted))
  for (const base of ['iso3166', 'wikidata'] as const) sheet.set(`entities.link-${base}`, linkCounts(gold, predicted, base))
  const right = pairSpans(gold, predicted).filter((pair) => sameSpan(pair.gold, pair.predicted) && pair.gold.type === pair.predicted.type)
  const found = new Set(right.flatMap((pair) => [pair.gold, pair.predicted]))
  const what = (span: NamedSpan): string => `${span.type} «${span.text}»`
  for (const span of gold) sheet.find({ layer: 'entities', outcome: found.has(span) ? 'found' : 'missed', what: what(span) }, span.start)
  for (const span of predicted) if (!found.has(span)) sheet.find({ layer: 'entities', outcome: 'spurious', what: what(span) }, span.start)
}

function namedSpans(mentions: readonly AnyMention[], entities: readonly { id: string; links: EntityLinks }[]): NamedSpan[] {
  const links = new Map(entities.map((entity) => [entity.id, entity.links]))
  return mentions
    .filter((mention) => mention.kind === 'name')
    .map(({ start, end, text, type, value, entity }) => ({
      ...{ start, end, text, type, links: links.get(entity) ?? {} },
      ...(value !== undefined && { value }),
    }))
}

/**
 * Chains of two or more mentions, and how many nominals and pronouns reach the right entity, for entities that the article names. Titles,
 * dates and groups are no chains.
 */
export function scoreCoreference(sheet: Sheet): void {
  const { mentions, entities } = sheet.gold
  if (mentions === undefined || entities === undefined) return
  const scored = new Set(entities.filter(isScoredEntity).map((entity) => entity.id))
  const gold = mentions.filter((mention) => scored.has(mention.entity))
  const groups = new Set(entities.filter((entity) => (entity.members ?? []).length > 0).map((entity) => entity.id))
  const unscored = mentions.filter((mention) => groups.has(mention.entity) && !isOneOf(mention, gold))
  const predicted = chainMentions(sheet.placed, unscored)
  const [wanted, given] = [clusters(gold), clusters(predicted)]
  sheet.set('coreference.muc', mucCounts(wanted, given))
  sheet.set('coreference.b3', bCubedCounts(wanted, given))
  sheet.set('coreference.ceafe', ceafeCounts(wanted, given))
  sheet.set('coreference.lea', leaCounts(wanted, given))
  const twins = mainTwins(sheet.gold, sheet.placed)
  const named = new Set(gold.filter((mention) => mention.kind === 'name').map((mention) => mention.entity))
  const resolved = (kind: 'nominal' | 'pronoun'): Counts => {
    const judged = gold.filter((mention) => mention.kind === kind && named.has(mention.entity))
    return rateCounts(judged.filter((mention) => predicted.some((other) => resolves(mention, other, twins))).length, judged.length)
  }
  sheet.setLabelled(
    'coreference.resolved',
    new Map([
      ['nominal', resolved('nominal')],
      ['pronoun', resolved('pronoun')],
    ]),
  )
}

const isOneOf = (mention: Span, others: readonly Span[]): boolean => others.some((other) => sameSpan(mention, other))

/** The mentions that may form chains; places that gold gives to what is not scored are left out. */
export function chainMentions(document: Document, unscored: readonly GoldMention[]): Document['mentions'] {
  const groups = new Set(document.entities.filter((entity) => (entity.members ?? []).length > 0).map((entity) => entity.id))
  return document.mentions.filter(
    (mention) => mention.type !== 'TITLE' && mention.type !== 'DATE' && !groups.has(mention.entity) && !isOneOf(mention, unscored),
  )
}

/** One place belongs to one entity; a second reading of it would count the mention twice. */
function clusters(mentions: readonly AnyMention[]): Cluster[] {
  const owner = new Map<string, string>()
  for (const { start, end, entity } of mentions) if (!owner.has(`${start}-${end}`)) owner.set(`${start}-${end}`, entity)
  const groups = new Map<string, string[]>()
  for (const [key, entity] of owner) groups.set(entity, [...(groups.get(entity) ?? []), key])
  return withoutSingletons([...groups.values()])
}

/** A nominal may be marked shorter or longer at its front: its head stands at the end. */
export function resolves(gold: AnyMention, predicted: AnyMention, twins: ReadonlyMap<string, string>): boolean {
  return (
    predicted.kind !== 'name' && predicted.end === gold.end && predicted.start < gold.end && twins.get(predicted.entity) === gold.entity
  )
}
