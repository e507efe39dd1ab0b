import type { GreetingKind, Meta, Modality, PhrasePolarity, RelationType, Span } from '../document/index.ts'
import type { Gold, GoldEntity, GoldFact, GoldMention, GoldQuotation, GoldSentiment } from '../fixtures/index.ts'
import { normaliseName } from './names.ts'

/** What a label means: a gold entity, or a list of names any of which will do. */
export interface Referent {
  /** How messages call it. */
  label: string
  /** Acceptable names, normalised. */
  names: readonly string[]
  /** The gold entity, where the gold has entities. */
  entity?: string
}

/** A fact that may be asked for. Lists hold equally good readings; an empty list asks for nothing. */
export interface CaseFact {
  type: RelationType
  subject: Referent
  object: Referent
  role: readonly string[]
  status: readonly string[]
  kind: readonly GreetingKind[] | readonly string[]
  occasion: readonly string[]
  negated: boolean
  modality: Modality
  optional: boolean
  /** Whether every passage that states it needs a pronoun, a nominal or a group; unknown for passages. */
  coreference?: boolean
  place?: Span
}

export interface CaseSentiment extends Span {
  text: string
  /** `any` stands on optional phrases, of which no polarity is asked. */
  polarity: PhrasePolarity | 'any'
  optional: boolean
  holder?: Referent
  /** Whether leaving the holder out is right: the article's own voice. */
  noHolder: boolean
  target?: Referent
}

/** The gold of one article as the metrics take it. A layer that is absent was not labelled, and is not scored. */
export interface Case {
  id: string
  split?: 'dev' | 'test'
  tags: readonly string[]
  text: string
  blocks: readonly Span[]
  meta?: Meta
  leaks?: readonly string[]
  entities?: readonly GoldEntity[]
  mentions?: readonly GoldMention[]
  facts?: readonly CaseFact[]
  /** Whether the text was chosen because it tempts to false facts ("hard negatives"). */
  tempting?: boolean
  quotations?: readonly GoldQuotation[]
  sentiments?: readonly CaseSentiment[]
  /** What each gold entity is called, by its id. */
  referents?: ReadonlyMap<string, Referent>
}

/** Whether an entity is one that facts and phrases speak of: no title, no date, no group. */
export function isScoredEntity(entity: GoldEntity): boolean {
  return entity.type !== 'TITLE' && entity.type !== 'DATE' && (entity.members ?? []).length === 0
}

/** The case of a fixture. */
export function caseOfGold(gold: Gold): Case {
  const referents = referentsOf(gold)
  const referent = (id: string): Referent => referents.get(id) ?? { label: id, names: [normaliseName(id)], entity: id }
  return {
    id: gold.article,
    split: gold.split,
    tags: gold.tags,
    text: gold.text,
    blocks: gold.blocks,
    meta: gold.meta,
    leaks: gold.leaks,
    entities: gold.entities,
    mentions: gold.mentions,
    referents,
    facts: gold.facts.map((fact) => factOf(fact, gold, referent)),
    quotations: gold.quotations,
    sentiments: gold.sentiments.map((phrase) => sentimentOf(phrase, gold.text, referent)),
  }
}

/**
 * What each entity of a fixture is called: its name and its name mentions. A name that two of them share identifies neither, and is
 * left to the place of the mentions.
 */
function referentsOf(gold: Gold): ReadonlyMap<string, Referent> {
  const owners = new Map<string, Set<string>>()
  const names = new Map<string, Set<string>>()
  for (const entity of gold.entities.filter(isScoredEntity)) {
    const forms = gold.mentions.filter((mention) => mention.entity === entity.id && mention.kind === 'name').map((mention) => mention.text)
    const own = new Set([entity.name, ...forms].map(normaliseName))
    names.set(entity.id, own)
    for (const name of own) owners.set(name, (owners.get(name) ?? new Set()).add(entity.id))
  }
  return new Map(
    gold.entities.map((entity) => {
      const own = [...(names.get(entity.id) ?? [normaliseName(entity.name)])].filter((name) => (owners.get(name)?.size ?? 0) <= 1)
      return [entity.id, { label: entity.name, names: own, entity: entity.id }]
    }),
  )
}

function factOf(fact: GoldFact, gold: Gold, referent: (id: string) => Referent): CaseFact {
  const { type, role, status, kind, occasion, negated, modality, optional, coreference } = fact
  const place = fact.evidence ?? placeOf(fact, gold)
  return {
    ...{ type, role, status, kind, occasion, negated, modality, optional, coreference },
    subject: referent(fact.subject),
    object: referent(fact.object),
    ...(place !== undefined && { place }),
  }
}

/** The closest pair of mentions of the two arguments within one block: where a reader would look first. */
function placeOf(fact: GoldFact, gold: Gold): Span | undefined {
  const mentionsOf = (id: string): GoldMention[] => gold.mentions.filter((mention) => mention.entity === id)
  const inOneBlock = (span: Span): boolean => gold.blocks.some((block) => block.start <= span.start && span.end <= block.end)
  const pairs = mentionsOf(fact.subject).flatMap((s) =>
    mentionsOf(fact.object).map((o): Span => ({ start: Math.min(s.start, o.start), end: Math.max(s.end, o.end) })),
  )
  const length = (span: Span): number => span.end - span.start
  return pairs.filter(inOneBlock).sort((a, b) => length(a) - length(b) || a.start - b.start)[0] ?? mentionsOf(fact.subject)[0]
}

function sentimentOf(phrase: GoldSentiment, text: string, referent: (id: string) => Referent): CaseSentiment {
  const { start, end, polarity, optional, holder, target } = phrase
  const words = target?.span && text.slice(target.span.start, target.span.end)
  const aim =
    target?.entity !== undefined
      ? referent(target.entity)
      : words !== undefined
        ? { label: words, names: [normaliseName(words)] }
        : undefined
  return {
    ...{ start, end, polarity, optional, text: phrase.text, noHolder: holder === undefined },
    ...(holder !== undefined && { holder: referent(holder) }),
    ...(aim !== undefined && { target: aim }),
  }
}
