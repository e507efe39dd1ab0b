import type { Document, Role, Sentiment, Span } from '../document/index.ts'
import type { CaseSentiment } from './cases.ts'
import { type Counts, counts, rateCounts, zero } from './counts.ts'
import type { Identity } from './identity.ts'
import { normaliseName, wordsWithin } from './names.ts'
import { overlaps, sameSpan, shared } from './span.ts'

export interface SentimentScore {
  exact: Counts
  overlap: Counts
  proportional: Counts
  polarity: Counts
  holder: Counts
  target: Counts
  missed: CaseSentiment[]
  spurious: Sentiment[]
}

/**
 * Opinion expressions. `exact`: same span and polarity. `overlap` (binary, as in work on MPQA; Breck, Choi & Cardie 2007): a phrase is
 * found, or right, when one of the same polarity shares a character with it. `proportional` (intersection-based; Johansson & Moschitti
 * 2013): the same, by the share of words covered. `polarity`: of the gold phrases touched by any prediction, those touched by one of
 * the right polarity. `holder`, `target`: on the gold phrases found. Phrases marked `optional` score neither way.
 */
export function sentimentScore(phrases: readonly CaseSentiment[], document: Document, identity: Identity): SentimentScore {
  const needed = phrases.filter((phrase) => !phrase.optional)
  const optional = phrases.filter((phrase) => phrase.optional)
  const agrees = (gold: CaseSentiment, predicted: Sentiment): boolean => gold.polarity === predicted.polarity && overlaps(gold, predicted)
  const scored = document.sentiments.filter((s) => needed.some((p) => agrees(p, s)) || !optional.some((p) => overlaps(p, s)))
  const found = needed.flatMap((gold) => {
    const hits = scored.filter((predicted) => agrees(gold, predicted)).sort((a, b) => shared(b, gold) - shared(a, gold))
    return hits[0] === undefined ? [] : [{ gold, predicted: hits[0] }]
  })
  const isExact = (gold: CaseSentiment): boolean => scored.some((s) => sameSpan(gold, s) && gold.polarity === s.polarity)
  const right = scored.filter((predicted) => needed.some((gold) => agrees(gold, predicted)))
  const touched = needed.filter((gold) => document.sentiments.some((predicted) => overlaps(gold, predicted)))
  const polar = touched.filter((gold) => document.sentiments.some((predicted) => agrees(gold, predicted)))
  const aimed = found.filter(({ gold }) => gold.target !== undefined)
  const roles = new RoleReader(document, identity)
  return {
    exact: counts(needed.filter(isExact).length, scored.length, needed.length),
    overlap: { right: right.length, predicted: scored.length, found: found.length, gold: needed.length },
    proportional: proportionalCounts(needed, scored, document.text),
    polarity: rateCounts(polar.length, touched.length),
    holder: rateCounts(found.filter(({ gold, predicted }) => roles.isHolder(gold, predicted.holder)).length, found.length),
    target: rateCounts(aimed.filter(({ gold, predicted }) => roles.isTarget(gold, predicted.target)).length, aimed.length),
    missed: needed.filter((gold) => !found.some((pair) => pair.gold === gold)),
    spurious: scored.filter((predicted) => !right.includes(predicted)),
  }
}

/** A labelled phrase: what intersection-based scoring needs to know. */
export interface PolarSpan extends Span {
  polarity: string
}

/**
 * Intersection-based precision and recall (Johansson & Moschitti 2013): the span set coverage C(S, S′) = Σ Σ |s ∩ s′| / |s′| over pairs of
 * the same label, divided by the number of predicted spans for precision and of gold spans for recall; |·| counts words.
 */
export function proportionalCounts(gold: readonly PolarSpan[], predicted: readonly PolarSpan[], text: string): Counts {
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)].map(
    (m): Span => ({ start: m.index, end: m.index + m[0].length }),
  )
  const wordsOf = (span: Span): Set<Span> => new Set(words.filter((word) => overlaps(word, span)))
  const sets = new Map<PolarSpan, Set<Span>>([...gold, ...predicted].map((span) => [span, wordsOf(span)]))
  const coverage = (spans: readonly PolarSpan[], others: readonly PolarSpan[]): number => {
    let total = 0
    for (const span of spans) {
      const own = sets.get(span) ?? new Set()
      for (const other of others) {
        if (span.polarity !== other.polarity || own.size === 0) continue
        total += [...own].filter((word) => sets.get(other)?.has(word)).length / own.size
      }
    }
    return total
  }
  return { ...zero(), right: coverage(predicted, gold), predicted: predicted.length, found: coverage(gold, predicted), gold: gold.length }
}

/** Reads the holders and targets of one document. */
class RoleReader {
  readonly #document: Document
  readonly #identity: Identity

  constructor(document: Document, identity: Identity) {
    this.#document = document
    this.#identity = identity
  }

  isHolder(gold: CaseSentiment, role: Role | undefined): boolean {
    if (role === undefined) return gold.noHolder
    const names = this.#namesOf(role)
    const wanted = gold.holder
    if (wanted === undefined) return false
    return wanted.names.some((name) => names.has(name)) || (role.entity !== undefined && this.#identity.isTwin(wanted.entity, role.entity))
  }

  isTarget(gold: CaseSentiment, role: Role | undefined): boolean {
    const wanted = gold.target
    if (role === undefined || wanted === undefined) return false
    if (role.entity !== undefined && this.#identity.isTwin(wanted.entity, role.entity)) return true
    const names = [...this.#namesOf(role)]
    return names.some((name) => wanted.names.some((other) => wordsWithin(name.split(' '), other.split(' '))))
  }

  #namesOf(role: Role): Set<string> {
    const names = new Set([normaliseName(this.#document.text.slice(role.start, role.end))])
    if (role.entity !== undefined) for (const name of this.#identity.namesOf(role.entity)) names.add(name)
    names.delete('')
    return names
  }
}
