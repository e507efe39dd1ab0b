import type { Group } from '../document/index.ts'
import type { Discourse } from './discourse.ts'

const FOLLOWS: ReadonlySet<string> = new Set(['succeed', 'replace', 'follow'])

const found = new WeakMap<Discourse, number[]>()

/** The verbs by which one may follow another. */
function handovers(discourse: Discourse): readonly number[] {
  const known = found.get(discourse)
  if (known !== undefined) return known
  const verbs = discourse.scene.view.tokens.flatMap(({ upos, lemma }, at) =>
    upos === 'VERB' && (lemma === 'take' || FOLLOWS.has(lemma)) ? [at] : [],
  )
  found.set(discourse, verbs)
  return verbs
}

/** Who came after, or before, somebody: "Ann succeeded Bo", "Ann takes over from Bo", as far as who is meant there is known. */
export function successionOf(discourse: Discourse, group: Group, wanted: 'after' | 'before'): Group | undefined {
  const { view } = discourse.scene
  const { trees } = discourse.clauses
  for (const verb of handovers(discourse)) {
    const takes = view.tokens[verb]?.lemma === 'take'
    const takesOver = takes && trees.children(verb, 'compound:prt').some((word) => view.words[word] === 'over')
    if (takes && !takesOver) continue
    const passive = trees.isPassive(verb)
    const meant = (words: readonly number[]): Group[] =>
      words.flatMap((word) => discourse.meant(word)?.group ?? []).filter((other) => other.type === 'PERSON')
    const later = meant(passive ? trees.agents(verb) : trees.subjects(verb))
    const earlier = meant(takesOver ? trees.complements(verb, ['from']) : trees.objects(verb))
    const [from, to] = wanted === 'after' ? [earlier, later] : [later, earlier]
    if (from.includes(group) && to[0] !== undefined && to[0] !== group) return to[0]
  }
  return undefined
}
