import type { Group } from '../document/index.ts'
import { mentionAt } from './context.ts'
import { ADMITS, APPOINTS, CHOOSES, CONTESTS, JOINS, NEW_ONES, NEWCOMERS, POSTS, REPLACES } from './data/arrivals.ts'
import { SALIENCE as W } from './data/salience.ts'
import type { Discourse } from './discourse.ts'
import { groupsOf } from './frames.ts'
import type { Nominal } from './nominals.ts'
import { once } from './once.ts'
import { FAR, mostSalient } from './salience.ts'

/** How many verbs of coming are looked at before a place: what came before these is forgotten. */
const MOST_ARRIVALS = 40

/** The verbs that may tell of an arrival, in the order of the text. */
const verbsOf = once((discourse) => {
  const isOne = (lemma: string): boolean =>
    APPOINTS.has(lemma) ||
    CHOOSES.has(lemma) ||
    REPLACES.has(lemma) ||
    JOINS.has(lemma) ||
    ADMITS.has(lemma) ||
    /^(?:take|assume|become|win|hand|pass|go)$/.test(lemma)
  return discourse.scene.view.tokens.flatMap(({ upos, lemma }, at) => (upos === 'VERB' && isOne(lemma) ? [at] : []))
})

/** Who the text has told, before a place or in all of it, to have come to a post or into a body; those who came last come first. */
export function arrivedBefore(discourse: Discourse, at: number, isAhead: boolean): Group[] {
  const verbs = verbsOf(discourse)
  const before = isAhead ? verbs.slice(0, MOST_ARRIVALS) : lastOf(verbs, at, MOST_ARRIVALS)
  const groups = before.toReversed().flatMap((verb) => [...arrivedBy(discourse, verb)])
  return [...new Set(groups)]
}

/** Of words in the order of the text the last few before a place. */
export function lastOf(words: readonly number[], at: number, count: number): number[] {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return words.slice(Math.max(0, low - count), low)
}

/** Who comes to a post or into a body by what a verb tells. */
function arrivedBy(discourse: Discourse, verb: number): Group[] {
  const { view } = discourse.scene
  const { trees } = discourse.clauses
  const lemma = view.tokens[verb]?.lemma ?? ''
  const all = (words: readonly number[]): Group[] => [...groupsOf(discourse, words)]
  const persons = (words: readonly number[]): Group[] => all(words).filter(({ type }) => type === 'PERSON')
  const things = (words: readonly number[]): Group[] => all(words).filter(({ type }) => type === 'GPE' || type === 'ORG')
  const has = (nouns: ReadonlySet<string>): boolean => trees.objects(verb).some((word) => nouns.has(view.tokens[word]?.lemma ?? ''))
  if (APPOINTS.has(lemma) || CHOOSES.has(lemma)) {
    // "Norlys on Monday named Ann Lee to run it": a name right behind is the object, whatever the tree says.
    const next = trees.isPassive(verb) ? undefined : mentionAt(discourse.scene.placed, verb + 1, ['PERSON'])
    const named = next?.seed.kind === 'name' ? next : undefined
    if (!APPOINTS.has(lemma) && !tellsPlace(discourse, verb, named?.last)) return []
    return named === undefined ? persons(trees.objects(verb)) : [named.group]
  }
  if (REPLACES.has(lemma)) return persons(trees.isPassive(verb) ? trees.agents(verb) : trees.subjects(verb))
  if (JOINS.has(lemma)) {
    const joined = all([...trees.objects(verb), ...trees.complements(verb, ['to'])])
    return joined.some(({ type }) => type === 'ORG') ? all(trees.subjects(verb)) : []
  }
  if (ADMITS.has(lemma)) return things(trees.objects(verb))
  if (lemma === 'become') {
    const isMember = trees.children(verb, 'xcomp', 'obj').some((word) => view.tokens[word]?.lemma === 'member')
    return isMember ? all(trees.subjects(verb)) : persons(trees.subjects(verb))
  }
  // "hands over to Ann", "the post goes to Ann"
  if (/^(?:hand|pass|go)$/.test(lemma)) {
    const isPost = trees.subjects(verb).some((word) => POSTS.has(view.tokens[word]?.lemma ?? ''))
    const isOver =
      lemma === 'hand' && (has(POSTS) || trees.children(verb, 'compound:prt', 'advmod').some((word) => view.words[word] === 'over'))
    return isPost || isOver ? persons(trees.complements(verb, ['to'])) : []
  }
  if (lemma === 'win') return has(CONTESTS) ? persons(trees.subjects(verb)) : []
  const takesOver = trees.children(verb, 'compound:prt').some((word) => view.words[word] === 'over')
  return takesOver || has(POSTS) ? persons(trees.subjects(verb)) : []
}

/** "named Ann to run it", "Ann was chosen as chair", "made Ann chair": whether a verb tells for what somebody is chosen. */
function tellsPlace({ scene: { view }, clauses: { trees } }: Discourse, verb: number, end = verb + 1): boolean {
  if (/^(?:to|as)$/.test(view.words[end] ?? '')) return true
  const parts = [verb, ...trees.objects(verb)]
    .flatMap((word) => trees.children(word, 'xcomp', 'advcl', 'acl'))
    .filter((word) => word > verb)
  const isAs = trees.children(verb, 'obl').some((word) => trees.children(word, 'case').some((mark) => view.words[mark] === 'as'))
  return isAs || parts.some((word) => view.tokens[word]?.upos === 'NOUN' || trees.children(word, 'mark').length > 0)
}

/** Whether a phrase is for whoever has just come: "the newcomer", "the new man", "the incoming boss". */
export function isForNewcomer({ lemma, isNew, office, owned, owner }: Nominal): boolean {
  if (lemma === 'member') return isNew === true
  if (NEWCOMERS.has(lemma)) return true
  if (isNew !== true) return false
  return NEW_ONES.has(lemma) || (office !== undefined && (!owned || owner?.type === 'ORG' || owner?.type === 'GPE'))
}

/** Whom a phrase for a newcomer means: who came, of those whom nothing else is known to tell from. */
export function newcomerOf(discourse: Discourse, nominal: Nominal, fits: (group: Group) => boolean): Group | undefined {
  const { first, head, office } = nominal
  const arrived = arrivedBefore(discourse, first, nominal.ahead === true).filter(fits)
  const holds = (group: Group): boolean => discourse.tenuresOf(group).some((tenure) => tenure.office.id === office?.id)
  const isElse = (group: Group): boolean =>
    office !== undefined && office.nominal !== true && discourse.tenuresOf(group).some((tenure) => !tenure.isBeside)
  const same = office === undefined ? [] : arrived.filter(holds)
  const fitting = same.length > 0 ? same : arrived.filter((group) => !isElse(group))
  if (fitting.length <= 1) return fitting[0]
  const among = new Set(fitting)
  return mostSalient(discourse, {
    head,
    at: first,
    fits: (group) => among.has(group),
    // Of several who came it is the one that the text goes on about.
    favour: (group) => W.aged * Math.log2(1 + group.mentions.length),
    possessive: false,
    ahead: nominal.ahead === true,
    reach: FAR,
    enough: Number.NEGATIVE_INFINITY,
  })
}
