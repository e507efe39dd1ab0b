/**
 * Chains: everything that an article speaks of more than once, things as well as persons ("a bridge … the bridge … it"), in the scheme of OntoNotes. In comes a
 * document with trees, entities and quotations; out goes the same with `chains`: whole noun phrases, those of one entity in one chain. What is spoken of once is in
 * none. A trained ranker chooses; what coreference has found stands.
 */
import type { Chain as DocumentChain, Draft } from '../document/index.ts'
import type { Stage } from '../pipeline/types.ts'
import { candidatesOf } from './candidates.ts'
import { linkPhrases } from './link.ts'
import type { ChainModel } from './model.ts'

export { type Candidate, candidatesOf } from './candidates.ts'
export type { Chain } from './chain.ts'
export { type Linker, linkPhrases } from './link.ts'
export { loadChains } from './load.ts'
export { CHAINS, type ChainModel, readChains } from './model.ts'

/** The stage that finds chains. */
export function createChainStage(model: ChainModel): Stage {
  return {
    name: 'chains',
    requires: ['tokens', 'syntax', 'mentions', 'coreference'],
    assigns: ['chains'],
    englishOnly: true,
    run: (draft) => ({ ...draft, chains: chainsOf(draft, model) }),
  }
}

function chainsOf(draft: Draft, model: ChainModel): DocumentChain[] {
  const linked = linkPhrases(candidatesOf(draft), model.linker()).filter(({ phrases }) => phrases.length > 1)
  return linked.map(({ entity, phrases }, index) => ({
    id: `c${index + 1}`,
    ...(entity !== undefined && { entity }),
    mentions: phrases.map(({ start, end }) => ({ start, end })),
  }))
}
