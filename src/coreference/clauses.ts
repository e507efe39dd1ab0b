import type { Token, TokenRange, TokenView } from '../document/index.ts'
import { type Trees, treesOf } from '../syntax/index.ts'

/** What a noun phrase is in its clause, as far as it matters for who is meant. */
export type Role = 'subject' | 'object' | 'oblique' | 'possessor' | 'other'

/** How far up a question looks. */
const MOST_STEPS = 10

/** Questions about clauses that who is meant depends on. In a sentence without a tree roles are `other` and the rest is empty. */
export interface Clauses {
  trees: Trees
  /** What the phrase headed by a word is in its clause; an apposition and a member of a list are what the phrase they belong to is. */
  role(head: number): Role
  /** The word that stands for the whole phrase: over appositions, parts of names and lists. */
  phrase(head: number): number
  /** The verb, or what else is said, that a word stands under; -1 where there is none. */
  predicate(word: number): number
  /** Whether a predicate is the sentence's own, or coordinated with it. */
  isMain(predicate: number): boolean
  /** The word that governs a name: of several that a parser found, the one with a place in the clause. */
  top(range: TokenRange): number
  /** The predicates over a word, the nearest first. */
  predicates(word: number): readonly number[]
  /** The phrases that are arguments of the same predicate as the phrase of a word: whom a pronoun there cannot mean. */
  rivals(head: number): number[]
}

const isPredicate = (token: Token | undefined): boolean => /^(?:VERB|AUX)$/.test(token?.upos ?? '')

/** A relation without its subtype. */
function kin(deprel: string): string {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** Relations by which a name or a noun is part of a phrase that another word stands for. */
const JOINS: ReadonlySet<string> = new Set(['appos', 'flat', 'compound', 'list'])

export function clausesOf(view: TokenView): Clauses {
  const trees = treesOf(view)
  const phraseOf = (head: number): number => {
    let at = head
    for (let step = 0; step < MOST_STEPS; step++) {
      const above = trees.head(at)
      const deprel = trees.deprel(at)
      const relation = kin(deprel)
      const joins = JOINS.has(relation) || deprel === 'nmod:desc' || (relation === 'conj' && !isPredicate(view.tokens[above]))
      if (above < 0 || !joins) return at
      at = above
    }
    return at
  }
  // The same words are asked for by every question that may mean them.
  const phrases = new Int32Array(view.tokens.length).fill(-1)
  const phrase = (head: number): number => {
    const known = phrases[head] ?? -1
    if (known >= 0) return known
    const found = phraseOf(head)
    phrases[head] = found
    return found
  }
  const says = (word: number): boolean =>
    isPredicate(view.tokens[word]) || trees.children(word, 'cop').length > 0 || trees.children(word, 'nsubj').length > 0
  const over = new Map<number, readonly number[]>()
  const predicates = (word: number): readonly number[] => {
    const known = over.get(word)
    if (known !== undefined) return known
    const found: number[] = []
    let at = trees.head(word)
    for (let step = 0; step < MOST_STEPS * 2 && at >= 0; step++) {
      if (says(at)) found.push(at)
      at = trees.head(at)
    }
    over.set(word, found)
    return found
  }
  const predicate = (word: number): number => predicates(word)[0] ?? -1
  return {
    trees,
    phrase,
    top({ first, last }) {
      const tops: number[] = []
      for (let word = first; word < last; word++) if (trees.head(word) < first || trees.head(word) >= last) tops.push(word)
      return tops.find((word) => /^(?:nsubj|obj|iobj)$/.test(kin(trees.deprel(word)))) ?? tops[0] ?? first
    },
    predicates,
    predicate,
    role: (head) => roleOf(trees.deprel(phrase(head)), trees.deprel(head)),
    isMain(word) {
      let at = word
      for (let step = 0; step < MOST_STEPS && /^(?:conj|parataxis)$/.test(kin(trees.deprel(at))); step++) at = trees.head(at)
      return at >= 0 && trees.head(at) < 0
    },
    rivals(head) {
      const own = phrase(head)
      const verb = trees.head(own)
      const relation = kin(trees.deprel(own))
      if (verb < 0 || !says(verb) || !/^(?:nsubj|obj|iobj|obl)$/.test(relation)) return []
      const others = [...trees.subjects(verb), ...trees.objects(verb), ...trees.agents(verb), ...trees.children(verb, 'iobj')].filter(
        (word) => word !== own,
      )
      // "Ann was the first to embrace her": who is first embraces.
      const ranked = trees.head(verb)
      if (trees.deprel(verb) === 'acl' && trees.children(ranked, 'cop').length > 0) others.push(...trees.subjects(ranked))
      // "he apologised and wished Bo luck": verbs that share a subject.
      const shared =
        relation === 'nsubj'
          ? trees.children(verb, 'conj').filter((word) => isPredicate(view.tokens[word]) && trees.children(word, 'nsubj').length === 0)
          : []
      others.push(...shared.flatMap((word) => [...trees.children(word, 'obj'), ...trees.children(word, 'iobj')]))
      // "In a letter to Ann, he wrote": what goes before a subject pronoun under its own verb is not he.
      const fronted = relation === 'nsubj' ? trees.children(verb, 'obl').filter((word) => word < own) : []
      return [...others, ...fronted.flatMap((word) => [word, ...nounsUnder(trees, word)])]
    },
  }
}

/** The nouns that hang on a noun, however deep, but not those of its clauses. */
function nounsUnder(trees: Trees, word: number): number[] {
  const found: number[] = []
  const open = [word]
  for (let at = open.pop(); at !== undefined && found.length < MOST_STEPS; at = open.pop())
    for (const child of trees.children(at, 'nmod', 'appos', 'conj', 'flat', 'compound')) {
      // "In Ann's speech, she said": whose it is may well be who speaks.
      if (trees.deprel(child) === 'nmod:poss') continue
      found.push(child)
      open.push(child)
    }
  return found
}

function roleOf(phrase: string, own: string): Role {
  if (own === 'nmod:poss' || phrase === 'nmod:poss') return 'possessor'
  const relation = kin(phrase)
  if (relation === 'nsubj' || relation === 'csubj') return 'subject'
  if (relation === 'obj' || relation === 'iobj') return 'object'
  return relation === 'obl' || relation === 'nmod' ? 'oblique' : 'other'
}
