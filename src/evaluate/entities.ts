import type { EntityLinks, EntityType, Span } from '../document/index.ts'
import { type Counts, counts, rateCounts, sum, zero } from './counts.ts'
import { overlaps, sameSpan, shared } from './span.ts'

/** A labelled span, with the value of a date and the links of its entity where there are some. */
export interface LabelledSpan extends Span {
  type: EntityType
  value?: string
  links?: EntityLinks
}

/** The four ways to count a match: MUC-5 (Chinchor & Sundheim 1993) as SemEval-2013 task 9.1 (Segura-Bedmar et al.) names them. */
export const MATCH_SCHEMES = ['strict', 'exact', 'partial', 'type'] as const
export type MatchScheme = (typeof MATCH_SCHEMES)[number]

/** A span whose label, where it has one, counts for pairing. */
export interface TypedSpan extends Span {
  type?: string
}

/** One gold span and one predicted span that answer each other. */
export interface SpanPair<G extends TypedSpan = TypedSpan, P extends TypedSpan = TypedSpan> {
  gold: G
  predicted: P
}

/**
 * Pairs gold and predicted spans one to one: same span and label first, then same span, then overlap with the same label, then any
 * overlap; among equals the larger overlap, then the earlier place. Gold and prediction may be swapped, and the order is of no matter.
 */
export function pairSpans<G extends TypedSpan, P extends TypedSpan>(gold: readonly G[], predicted: readonly P[]): SpanPair<G, P>[] {
  const candidates = gold.flatMap((g) => predicted.filter((p) => overlaps(g, p)).map((p) => ({ gold: g, predicted: p })))
  const tier = ({ gold: g, predicted: p }: SpanPair): number => (sameSpan(g, p) ? 0 : 2) + (g.type === p.type ? 0 : 1)
  const first = ({ gold: g, predicted: p }: SpanPair): number => Math.min(g.start, p.start)
  const last = ({ gold: g, predicted: p }: SpanPair): number => Math.max(g.end, p.end)
  candidates.sort(
    (a, b) => tier(a) - tier(b) || shared(b.gold, b.predicted) - shared(a.gold, a.predicted) || first(a) - first(b) || last(a) - last(b),
  )
  const taken = new Set<Span>()
  return candidates.filter((pair) => {
    if (taken.has(pair.gold) || taken.has(pair.predicted)) return false
    taken.add(pair.gold).add(pair.predicted)
    return true
  })
}

/** What a pair earns: 1 for correct, ½ for a partial span under `partial`, 0 for incorrect. */
function credit({ gold, predicted }: SpanPair, scheme: MatchScheme): number {
  const same = sameSpan(gold, predicted)
  const type = gold.type === predicted.type
  switch (scheme) {
    case 'strict':
      return same && type ? 1 : 0
    case 'exact':
      return same ? 1 : 0
    case 'partial':
      return same ? 1 : 0.5
    case 'type':
      return type ? 1 : 0
  }
}

/**
 * Named entities by label under one scheme of MUC-5 / SemEval-2013 9.1: precision is (COR + ½ PAR) / ACT, recall (COR + ½ PAR) / POS,
 * with ACT = COR + INC + PAR + SPU and POS = COR + INC + PAR + MIS. Precision is booked under the predicted label and recall under the
 * gold one, so that ACT and POS of a label are what was predicted and labelled as it (its support); their sums are the micro counts.
 */
export function entityCounts(
  gold: readonly LabelledSpan[],
  predicted: readonly LabelledSpan[],
  scheme: MatchScheme,
): Map<EntityType, Counts> {
  const byLabel = new Map<EntityType, Counts>()
  const of = (type: EntityType): Counts => {
    const own = byLabel.get(type) ?? zero()
    byLabel.set(type, own)
    return own
  }
  for (const span of gold) of(span.type).gold++
  for (const span of predicted) of(span.type).predicted++
  for (const pair of pairSpans(gold, predicted)) {
    const earned = credit(pair, scheme)
    of(pair.gold.type).found += earned
    of(pair.predicted.type).right += earned
  }
  return byLabel
}

/** The micro counts of `entityCounts`. */
export function entityTotal(gold: readonly LabelledSpan[], predicted: readonly LabelledSpan[], scheme: MatchScheme): Counts {
  return sum(entityCounts(gold, predicted, scheme).values())
}

/** Of the dates found as dates whose gold has a TIMEX3 value (Pustejovsky et al. 2003), the share with that value ("value accuracy" of TempEval-3). */
export function dateValueCounts(gold: readonly LabelledSpan[], predicted: readonly LabelledSpan[]): Counts {
  const judged = pairSpans(gold, predicted).filter(
    (pair) => pair.gold.type === 'DATE' && pair.predicted.type === 'DATE' && pair.gold.value !== undefined,
  )
  return rateCounts(judged.filter((pair) => pair.gold.value === pair.predicted.value).length, judged.length)
}

/**
 * Entity linking under strong annotation match (Cornolti, Ferragina & Ciaramita 2013): same span, same identifier. Wikidata ids stand
 * in the gold only where they are known for certain, so a predicted one is judged only where gold has one at an overlapping place.
 */
export function linkCounts(gold: readonly LabelledSpan[], predicted: readonly LabelledSpan[], base: keyof EntityLinks): Counts {
  const wanted = gold.filter((span) => span.links?.[base] !== undefined)
  const linked = predicted.filter((span) => span.links?.[base] !== undefined)
  const judged = base === 'wikidata' ? linked.filter((span) => wanted.some((w) => overlaps(w, span))) : linked
  const right = wanted.filter((w) => judged.some((span) => sameSpan(w, span) && span.links?.[base] === w.links?.[base]))
  return counts(right.length, judged.length, wanted.length)
}
