import type { Group } from '../document/index.ts'
import type { Discourse } from './discourse.ts'

const FOLLOWS: ReadonlySet<string> = new Set(['succeed', 'replace', 'follow'])

/** Who came after, or before, somebody: "Ann succeeded Bo", "Ann takes over from Bo", as far as who is meant there is known. */
export function successionOf(discourse: Discourse, group: Group, wanted: 'after' | 'before'): Group | undefined {
  const { view } = discourse.scene
  const { trees } = discourse.clauses
  for (let verb = 0; verb < view.tokens.length; verb++) {
    const token = view.tokens[verb]
    if (token?.upos !== 'VERB') continue
    const takesOver = token.lemma === 'take' && trees.children(verb, 'compound:prt').some((word) => view.words[word] === 'over')
    if (!takesOver && !FOLLOWS.has(token.lemma)) continue
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
