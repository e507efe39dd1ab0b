import type { Group } from '../document/index.ts'
import { HAPPENINGS } from './data/happenings.ts'
import type { Discourse } from './discourse.ts'
import { namedNext } from './introductions.ts'

/** How many sentences back something may have happened that somebody is called after. */
const REACH = 12

/**
 * Whom a noun for a part in what happened means: "Police arrested Bo Ek. The suspect …", "Bo Ek founded Slovmet … its founder".
 *
 * @param of What it happened to, where the phrase says whose the person is.
 */
export function calledAfter(discourse: Discourse, noun: string, at: number, of: Group | undefined): Group | undefined {
  const happenings = HAPPENINGS.get(noun)
  if (happenings === undefined) return undefined
  const { view } = discourse.scene
  const { trees } = discourse.clauses
  const sentence = view.sentenceOf[at] ?? 0
  const first = view.sentences[Math.max(0, sentence - REACH)]?.first ?? 0
  const meant = (words: readonly number[]): Group[] =>
    words
      .flatMap((word) => [word, ...trees.conjuncts(word)])
      .flatMap((word) => discourse.meant(word)?.group ?? namedNext(discourse, word) ?? [])
  for (let verb = at - 1; verb >= first; verb--) {
    const token = view.tokens[verb]
    if (token?.upos !== 'VERB') continue
    for (const { side, verbs } of happenings) {
      if (!verbs.has(token.lemma)) continue
      const isPassive = trees.isPassive(verb)
      const doers = isPassive ? trees.agents(verb) : trees.subjects(verb)
      const others = isPassive ? trees.subjects(verb) : trees.objects(verb)
      const [wanted, rest] = side === 'doer' ? [doers, others] : [others, doers]
      if (of !== undefined && !meant(rest).includes(of)) continue
      const persons = new Set(meant(wanted).filter(({ type }) => type === 'PERSON'))
      const [only] = persons
      if (only !== undefined && persons.size === 1) return only
    }
  }
  return undefined
}
