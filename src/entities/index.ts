/**
 * Entities: who and what is named. In comes a document with tokens; out goes the same with mentions of names (PERSON, ORG, GPE,
 * LOC, NORP, TITLE, EVENT, LAW, DATE) and the entities they form by name alone. Who is meant by "he" is for coreference to say.
 */
import type { Draft } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Stage } from '../pipeline/types.ts'
import type { Hint } from './classify.ts'
import { groupNames } from './group.ts'
import { recogniseNames } from './recognise.ts'

export type { Hint } from './classify.ts'
export { type DateHit, findDates } from './dates.ts'
export { loadHint } from './hint.ts'
export { createLinkStage } from './link.ts'

/** The stage that names entities, from gazetteers, the shape of names, and a second opinion on single candidates. */
export function createEntityStage(knowledge: Knowledge, hint: Hint): Stage {
  return {
    name: 'entities',
    requires: ['text', 'tokens'],
    assigns: ['mentions'],
    englishOnly: true,
    run: (draft: Draft): Draft => ({ ...draft, ...groupNames(draft, recogniseNames(draft, knowledge, hint), knowledge) }),
  }
}
