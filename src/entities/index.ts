/**
 * Entities: who and what is named. In comes a document with tokens; out goes the same with mentions of names (PERSON, ORG, GPE,
 * LOC, NORP, TITLE, EVENT, LAW, DATE) and the entities they form by name alone. Who is meant by "he" is for coreference to say.
 */
import type { Draft } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Stage } from '../pipeline/types.ts'
import { groupNames } from './group.ts'
import { type OwnName, OwnNames } from './own.ts'
import { recogniseNames } from './recognise.ts'
import type { NameTagger } from './tagger.ts'

export { type DateHit, findDates } from './dates.ts'
export { createLinkStage } from './link.ts'
export { loadNameTagger } from './load.ts'
export { GazetteerError, type OwnName, parseGazetteer } from './own.ts'
export type { NameTagger } from './tagger.ts'

/**
 * The stage that names entities: the trained tagger's people, organisations and places, and what the tables know.
 *
 * @param gazetteer Names of the caller's own, which go before all else.
 */
export function createEntityStage(knowledge: Knowledge, tagger: NameTagger, gazetteer: readonly OwnName[] = []): Stage {
  const own = new OwnNames(gazetteer)
  return {
    name: 'entities',
    requires: ['text', 'tokens'],
    assigns: ['mentions'],
    englishOnly: true,
    run: (draft: Draft): Draft => ({ ...draft, ...groupNames(draft, recogniseNames(draft, knowledge, tagger, own), knowledge) }),
  }
}
