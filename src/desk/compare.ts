import type { GoldFact, GoldMention, GoldQuotation, GoldSentiment } from '../fixtures/types.ts'
import type { Labels } from './labels.ts'

export type LayerName = 'mentions' | 'facts' | 'phrases' | 'quotations'

/** One thing that two annotators labelled in different ways. */
export interface Difference {
  layer: LayerName
  side: 'mine' | 'theirs'
  /** Its place in the list of its layer. */
  at: number
  what: string
  start?: number
  end?: number
}

/** How far two annotators agree: F1 of one against the other, and what each has alone. */
export interface Comparison {
  agreement: Record<LayerName, { f1: number | null; both: number; mine: number; theirs: number }>
  differences: Difference[]
}

interface Item {
  key: string
  at: number
  what: string
  start?: number
  end?: number
}

/** Compares labels of one text. Entities have no ids in common: one is the other's when most of their mentions stand at the same places. */
export function compareLabels(mine: Labels, theirs: Labels): Comparison {
  const same = alignment(mine, theirs)
  const own = (labels: Labels, id: (entity: string | undefined) => string): Record<LayerName, Item[]> => ({
    mentions: labels.mentions.map((mention, at) => ({ at, ...mentionItem(mention, labels, id) })),
    facts: labels.facts.map((fact, at) => ({ at, ...factItem(fact, labels, id) })),
    phrases: labels.sentiments.map((phrase, at) => ({ at, ...phraseItem(phrase, id) })),
    quotations: labels.quotations.map((quotation, at) => ({ at, ...quotationItem(quotation, id) })),
  })
  const [left, right] = [
    own(mine, (entity) => entity ?? ''),
    own(theirs, (entity) => (entity === undefined ? '' : (same.get(entity) ?? `theirs ${entity}`))),
  ]
  const differences: Difference[] = []
  const agreementOf = (layer: LayerName): Comparison['agreement'][LayerName] => {
    const [a, b] = [new Map(left[layer].map((item) => [item.key, item])), new Map(right[layer].map((item) => [item.key, item]))]
    const alone = (side: 'mine' | 'theirs', items: Map<string, Item>, others: Map<string, Item>): number => {
      const own = [...items.values()].filter((item) => !others.has(item.key))
      for (const { key: _, ...item } of own) differences.push({ layer, side, ...item })
      return own.length
    }
    const [onlyA, onlyB] = [alone('mine', a, b), alone('theirs', b, a)]
    const both = a.size - onlyA
    return { both, mine: onlyA, theirs: onlyB, f1: a.size + b.size === 0 ? null : (2 * both) / (a.size + b.size) }
  }
  const agreement = {
    mentions: agreementOf('mentions'),
    facts: agreementOf('facts'),
    phrases: agreementOf('phrases'),
    quotations: agreementOf('quotations'),
  }
  return { agreement, differences: differences.sort((x, y) => (x.start ?? Infinity) - (y.start ?? Infinity)) }
}

/** For each entity of theirs, the entity of mine with which it shares most places. */
export function alignment(mine: Labels, theirs: Labels): Map<string, string> {
  const at = new Map(mine.mentions.map((mention) => [`${mention.start} ${mention.end}`, mention.entity]))
  const votes = new Map<string, Map<string, number>>()
  for (const { start, end, entity } of theirs.mentions) {
    const own = at.get(`${start} ${end}`)
    if (own === undefined) continue
    const counts = votes.get(entity) ?? new Map<string, number>()
    counts.set(own, (counts.get(own) ?? 0) + 1)
    votes.set(entity, counts)
  }
  const pairs = [...votes]
    .flatMap(([entity, counts]) => [...counts].map(([own, count]) => ({ entity, own, count })))
    .sort((a, b) => b.count - a.count)
  const found = new Map<string, string>()
  const taken = new Set<string>()
  for (const { entity, own } of pairs) {
    if (found.has(entity) || taken.has(own)) continue
    found.set(entity, own)
    taken.add(own)
  }
  return found
}

const nameOf = (labels: Labels, id: string): string => labels.entities.find((entity) => entity.id === id)?.name ?? id

function mentionItem(
  { start, end, text, type, kind, entity, value }: GoldMention,
  labels: Labels,
  id: (entity: string) => string,
): Omit<Item, 'at'> {
  const isPlain = type === 'TITLE' || type === 'DATE'
  return {
    key: [start, end, type, kind, isPlain ? (value ?? '') : id(entity)].join('|'),
    what: `“${text}” ${type} ${kind}${isPlain ? (value === undefined ? '' : ` = ${value}`) : ` → ${nameOf(labels, entity)}`}`,
    ...{ start, end },
  }
}

function factItem(fact: GoldFact, labels: Labels, id: (entity: string | undefined) => string): Omit<Item, 'at'> {
  const { type, subject, object, role, status, kind, negated, modality } = fact
  const flags = [...role, ...status, ...kind, negated ? 'denied' : '', modality === 'asserted' ? '' : modality].filter(
    (word) => word !== '',
  )
  const place = labels.mentions.find((mention) => mention.entity === subject)
  return {
    key: [id(subject), type, id(object), ...[...role].sort(), ...[...status].sort(), ...[...kind].sort(), negated, modality].join('|'),
    what: `${nameOf(labels, subject)} ${type} ${nameOf(labels, object)}${flags.length === 0 ? '' : ` (${flags.join(', ')})`}`,
    ...(place !== undefined && { start: place.start, end: place.end }),
  }
}

function phraseItem(
  { start, end, text, polarity, holder, target }: GoldSentiment,
  id: (entity: string | undefined) => string,
): Omit<Item, 'at'> {
  const aim =
    target?.entity === undefined ? (target?.span === undefined ? '' : `${target.span.start}-${target.span.end}`) : id(target.entity)
  return { key: [start, end, polarity, id(holder), aim].join('|'), what: `“${text}” ${polarity}`, start, end }
}

function quotationItem({ start, end, text, speaker }: GoldQuotation, id: (entity: string | undefined) => string): Omit<Item, 'at'> {
  return { key: [start, end, id(speaker)].join('|'), what: text.length > 60 ? `${text.slice(0, 59)}…` : text, start, end }
}
