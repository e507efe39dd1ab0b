import type { Group } from '../document/index.ts'
import { BELONGS, JOINS, OF_BODIES, OF_COUNTRIES, OF_MEMBERS, SEATS, SITS } from './data/pronouns.ts'
import type { Discourse } from './discourse.ts'
import { groupsOf } from './frames.ts'

/** What "its …" and "… it" say of the thing meant: a foreign minister is a country's, members are a body's, and one joins a body. */
export function leaningOf(discourse: Discourse, at: number): 'GPE' | 'ORG' | undefined {
  const { scene, clauses } = discourse
  const { view, knowledge } = scene
  const above = view.tokens[clauses.trees.head(at)]
  if (above === undefined) return undefined
  if (clauses.trees.deprel(at) === 'obj') return JOINS.has(above.lemma) ? 'ORG' : undefined
  // "resigned from it", "belongs to it"
  if (/^obl/.test(clauses.trees.deprel(at)) && SITS.has(above.lemma) && view.words[at - 1] === 'on') return 'ORG'
  // "a seat on it", "no member of it"
  if (/^(?:obl|nmod$)/.test(clauses.trees.deprel(at)) && SEATS.has(view.tokens[at - 2]?.lemma ?? '')) return 'ORG'
  if (/^obl/.test(clauses.trees.deprel(at)))
    return BELONGS.has(above.lemma) && /^(?:from|to)$/.test(view.words[at - 1] ?? '') ? 'ORG' : undefined
  if (clauses.trees.deprel(at) !== 'nmod:poss') return undefined
  const word = above.lemma.toLowerCase()
  if (OF_MEMBERS.has(word) && admittedBy(discourse, at).size > 0) return 'GPE'
  if (OF_COUNTRIES.has(word)) return 'GPE'
  if (OF_BODIES.has(word)) return 'ORG'
  const office = knowledge.office(view.words, clauses.trees.nounChunk(clauses.trees.head(at)).first + 1)?.office
  if (office?.roles.some((role) => /^(?:minister|head-of-|monarch)/.test(role)) === true && office.id !== 'president') return 'GPE'
  // "its director general"
  if (office?.leads.includes('organisation') === true && !office.leads.includes('country')) return 'ORG'
  return undefined
}

/** "its president": whether what is had is somebody who holds an office. */
export function hasOfficer({ scene, clauses }: Discourse, at: number): boolean {
  if (clauses.trees.deprel(at) !== 'nmod:poss') return false
  const office = scene.knowledge.office(scene.view.words, clauses.trees.nounChunk(clauses.trees.head(at)).first + 1)?.office
  return office !== undefined && office.leads.length > 0
}

/** "the union suspended its membership", "the bloc welcomed its accession": a body that acts on a membership is not the member. */
export function admittedBy(discourse: Discourse, at: number): ReadonlySet<Group> {
  const { trees } = discourse.clauses
  const noun = trees.head(at)
  if (!OF_MEMBERS.has(discourse.scene.view.tokens[noun]?.lemma ?? '') || !/^(?:obj|nsubj:pass)/.test(trees.deprel(noun))) return NONE
  const verb = trees.head(noun)
  const doers = [...trees.subjects(verb).filter((word) => word !== noun), ...trees.agents(verb)]
  return new Set([...groupsOf(discourse, doers)].filter(({ type }) => type === 'ORG'))
}

const NONE: ReadonlySet<Group> = new Set()
