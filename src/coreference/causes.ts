import type { Group } from '../document/index.ts'
import { CAUSES, PUNISHES } from './data/pronouns.ts'
import type { Discourse } from './discourse.ts'
import { groupsOf } from './frames.ts'

/**
 * Whom what is done to somebody tells of: "congratulated Bo on his victory", "fined the club after its fans threw flares". The cause lies with whom it is done to.
 *
 * @param isPossessive Whether the place is a possessive or a reflexive.
 */
export function causeOf(discourse: Discourse, at: number, isPossessive: boolean, fits: (group: Group) => boolean): Group | undefined {
  const { trees } = discourse.clauses
  const { tokens } = discourse.scene.view
  const isCausal = (word: number): boolean => CAUSES.has(tokens[word]?.lemma ?? '') || PUNISHES.has(tokens[word]?.lemma ?? '')
  const noun = discourse.clauses.phrase(trees.head(at))
  const verb = isPossessive && isMarked(discourse, noun, 'case', /^(?:for|on|over|upon|about)$/i) ? trees.head(noun) : -1
  const found = verb >= 0 && isCausal(verb) ? [...groupsOf(discourse, trees.objects(verb))].find(fits) : undefined
  if (found !== undefined || (!isPossessive && !trees.deprel(at).startsWith('nsubj'))) return found
  const clause = isPossessive ? discourse.clauses.predicate(at) : trees.head(at)
  if (clause < 0 || !trees.deprel(clause).startsWith('advcl')) return undefined
  const above = trees.head(clause)
  if (!isCausal(above) || !isMarked(discourse, clause, 'mark', /^(?:after|because|for|since|as|when)$/i)) return undefined
  // "fined the club after the union's own officers said": of the subject of the clause itself, not of whoever is in it.
  const subjects = trees.subjects(clause).filter((word) => word !== at && trees.head(at) !== word)
  if (isPossessive && subjects.length > 0) return undefined
  const suffering = [...groupsOf(discourse, trees.objects(above))]
  return suffering.length === 1 ? suffering.find(fits) : undefined
}

const isMarked = ({ scene, clauses }: Discourse, word: number, relation: string, mark: RegExp): boolean =>
  clauses.trees.children(word, relation).some((child) => mark.test(scene.view.words[child] ?? ''))
