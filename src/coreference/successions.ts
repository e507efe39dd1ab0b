import type { Group } from '../document/index.ts'
import { arrivedBefore, lastOf } from './arrivals.ts'
import type { Tenure } from './context.ts'
import type { Discourse } from './discourse.ts'
import { calledAfter } from './happenings.ts'
import type { Nominal } from './nominals.ts'
import { once } from './once.ts'

/** Nouns for who had, or will have, what the owner has. */
export const SUCCESSIONS: ReadonlySet<string> = new Set(['successor', 'heir', 'replacement', 'predecessor'])

const FOLLOWS: ReadonlySet<string> = new Set(['succeed', 'replace', 'follow'])

/** How many handovers are looked at before a place. */
const MOST_HANDOVERS = 40

/** The verbs by which one may follow another. */
const handovers = once((discourse) =>
  discourse.scene.view.tokens.flatMap(({ upos, lemma }, at) =>
    upos === 'VERB' && (lemma === 'take' || lemma === 'hand' || FOLLOWS.has(lemma)) ? [at] : [],
  ),
)

/** Who was last told, before a place, to be followed by another. */
export function followedBefore(discourse: Discourse, at: number): Group | undefined {
  for (const verb of lastOf(handovers(discourse), at, MOST_HANDOVERS).toReversed()) {
    const [earlier] = handedBy(discourse, verb).earlier
    if (earlier !== undefined) return earlier
  }
  return undefined
}

/** Who came after, or before, somebody: "Ann succeeded Bo", "Ann takes over from Bo", as far as who is meant there is known. */
export function successionOf(discourse: Discourse, group: Group, wanted: 'after' | 'before'): Group | undefined {
  for (const verb of handovers(discourse)) {
    const { earlier, later } = handedBy(discourse, verb)
    const [from, to] = wanted === 'after' ? [earlier, later] : [later, earlier]
    if (from.includes(group) && to[0] !== undefined && to[0] !== group) return to[0]
  }
  return undefined
}

/** Who gives way to whom by a verb. */
function handedBy(discourse: Discourse, verb: number): { earlier: Group[]; later: Group[] } {
  const { view } = discourse.scene
  const { trees } = discourse.clauses
  const lemma = view.tokens[verb]?.lemma
  const takesOver = lemma === 'take' && trees.children(verb, 'compound:prt').some((word) => view.words[word] === 'over')
  if (lemma === 'take' && !takesOver) return { earlier: [], later: [] }
  const hands = lemma === 'hand'
  const passive = trees.isPassive(verb)
  const meant = (words: readonly number[]): Group[] =>
    words.flatMap((word) => discourse.meant(word)?.group ?? []).filter((other) => other.type === 'PERSON')
  return {
    later: meant(hands ? trees.complements(verb, ['to']) : passive ? trees.agents(verb) : trees.subjects(verb)),
    earlier: meant(hands ? trees.subjects(verb) : takesOver ? trees.complements(verb, ['from']) : trees.objects(verb)),
  }
}

/**
 * "her successor", "his predecessor": who follows or went before somebody, by verbs of following, by who came and who left, or by who had the same office.
 *
 * @param among Picks one of those that fit, or of all that were given an office.
 */
export function nextInOffice(
  discourse: Discourse,
  { lemma, first }: Nominal,
  owner: Group,
  fits: (group: Group) => boolean,
  among: (fits: ((group: Group) => boolean) | undefined) => Group | undefined,
): Group | undefined {
  const wanted = lemma === 'predecessor' ? 'before' : 'after'
  const told = successionOf(discourse, owner, wanted)
  if (told !== undefined) return told
  if (wanted === 'after') {
    const arrived = arrivedBefore(discourse, first, false).filter((group) => group.type === 'PERSON' && fits(group))
    // "his chosen heir" need not have come.
    if (lemma === 'heir' || arrived.length === 1) return lemma === 'heir' ? undefined : arrived[0]
    return among(arrived.length > 0 ? (group) => arrived.includes(group) : undefined)
  }
  const own = discourse.tenuresOf(owner)
  const isSame = ({ office, domain }: Tenure): boolean =>
    domain !== undefined && own.some((tenure) => tenure.domain === domain && tenure.office.leads.length > 0 && office.leads.length > 0)
  const holders = new Set(
    discourse.tenuresAround(first).flatMap((tenure) => (fits(tenure.person) && isSame(tenure) ? [tenure.person] : [])),
  )
  const [only] = holders
  if (holders.size === 1) return only
  const left = calledAfter(discourse, 'leaver', first, undefined)
  return left !== undefined && fits(left) ? left : undefined
}
