import type { Candidate } from './candidates.ts'
import { Chain, Recency } from './chain.ts'

/** How many chains are weighed for a phrase, and over how many mentions it looks back for them. */
const MOST = 60
const REACH = 400

/** What decides, and is told what came of it. */
export interface Linker {
  /** What a phrase goes on with: one of some chains, the one last spoken of first, or none. */
  choose(phrase: Candidate, chains: readonly Chain[]): Chain | undefined
  /** Every phrase with the chain that it is in now. */
  joined?(phrase: Candidate, chain: Chain): void
}

/**
 * Joins phrases in the order of the text. What coreference has found to be one entity is one chain; for every other phrase it is chosen.
 *
 * @returns All chains, those of one phrase too, in the order of their first phrases.
 */
export function linkPhrases(phrases: readonly Candidate[], linker: Linker): Chain[] {
  const chains: Chain[] = []
  const recency = new Recency()
  const byEntity = new Map<string, Chain>()
  const byLemma = new Map<string, Chain>()
  for (const phrase of phrases) {
    let chain = phrase.entity === undefined ? undefined : byEntity.get(phrase.entity)
    if (chain === undefined) {
      const near = recency.latest(MOST, REACH, (other) => fits(phrase, other))
      const namesake = phrase.kind === 'pronoun' ? undefined : byLemma.get(phrase.lemma)
      if (namesake !== undefined && !near.includes(namesake) && fits(phrase, namesake)) near.push(namesake)
      chain = linker.choose(phrase, near)
    }
    if (chain === undefined) {
      chain = new Chain(phrase)
      chains.push(chain)
    } else chain.add(phrase)
    recency.touch(chain)
    linker.joined?.(phrase, chain)
    if (phrase.entity !== undefined) byEntity.set(phrase.entity, chain)
    if (phrase.kind !== 'pronoun') byLemma.set(phrase.lemma, chain)
  }
  return chains
}

/** What is impossible: two entities are not one, "I" and "she" are persons that coreference knows, "it" is none, and a phrase is not what stands within it. */
function fits(phrase: Candidate, chain: Chain): boolean {
  if (phrase.isList && !chain.isList) return chain.wordings.has(phrase.wording)
  if (!phrase.isList && chain.isList && phrase.kind !== 'pronoun') return chain.lemmas.size === 0
  if (phrase.entity !== undefined && chain.entity !== undefined) return false
  if (/^(?:i|he|she)$/.test(phrase.pronoun ?? '') && !chain.isPerson) return false
  if (/^(?:it|this|that)$/.test(phrase.pronoun ?? '') && chain.isPerson) return false
  return phrase.kind === 'pronoun' || phrase.first > chain.last.first || phrase.last < chain.last.last
}
