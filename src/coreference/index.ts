/**
 * Coreference: who is meant. In comes a document with its names; out goes the same with name variants joined, with the nominal and
 * pronoun mentions that could be resolved, and with quotations and their speakers. What cannot be resolved stays alone.
 */
import { type Draft, EntityTable } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Stage } from '../pipeline/types.ts'
import { createScene, place } from './context.ts'
import { mendNames } from './mistaken.ts'
import { joinAcronyms, joinPersons } from './names.ts'
import { resolveMentions } from './resolve.ts'
import { joinShortBodies } from './short-names.ts'
import { findSpeeches, toQuotations } from './speeches.ts'
import { splitSurnames } from './surnames.ts'
import { readTenures } from './tenures.ts'
import type { Closeness } from './variants.ts'

export { loadCloseness } from './closeness.ts'
export { PERSON_NOUNS } from './data/persons.ts'
export type { Closeness } from './variants.ts'

/** The stage that resolves who is meant: names by their forms, then nominals and pronouns by a score, in the order of the text. */
export function createCoreferenceStage(knowledge: Knowledge, closeness: Closeness): Stage {
  return {
    name: 'coreference',
    requires: ['tokens', 'syntax', 'mentions'],
    assigns: ['coreference'],
    englishOnly: true,
    run: (draft) => resolve(draft, knowledge, closeness),
  }
}

function resolve(draft: Draft, knowledge: Knowledge, closeness: Closeness): Draft {
  const table = EntityTable.from(draft)
  for (const group of table.groups) if (group.type === 'PERSON') delete group.name
  const scene = createScene(draft, table, knowledge)
  mendNames(scene)
  splitSurnames(scene)
  joinPersons(scene, closeness)
  joinAcronyms(scene)
  joinShortBodies(scene)
  scene.placed = place(table, scene.view)
  scene.tenures = readTenures(scene)
  const speeches = findSpeeches(scene.view.text, draft.blocks)
  resolveMentions(scene, speeches, draft.blocks)
  const { mentions, entities, ids } = table.layers()
  return { ...draft, mentions, entities, quotations: toQuotations(speeches, ids) }
}
