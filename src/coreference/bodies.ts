import type { Group } from '../document/index.ts'
import { PEOPLES } from './data/nouns.ts'
import type { Pronoun } from './data/pronouns.ts'
import type { Discourse, Known } from './discourse.ts'
import { endingAt } from './tenures.ts'

/** How many words may stand between a body and the plural that means it. */
const NEAR = 40

/**
 * The body that a plural means: "Norlys said they had sold it", "The club thanked their fans", "Norlys has closed a yard. They plan …". Nobody where
 * anything plural, or a list, stands between that could be meant.
 */
export function bodyMeant(discourse: Discourse, at: number, pronoun: Pronoun): Group | undefined {
  const { scene, clauses } = discourse
  const { trees } = clauses
  // "Norlys themselves"
  const before = /^themselves$/i.test(scene.view.words[at] ?? '') ? endingAt(scene, at)?.group : undefined
  if (before !== undefined) return before.type === 'ORG' ? before : undefined
  const here = clauses.predicates(at)
  // What a clause does to "them" is not done to its subject.
  const outer = pronoun.possessive || trees.deprel(at).startsWith('nsubj') ? here : here.slice(1)
  for (const predicate of outer) {
    const subjects = trees.subjects(predicate).filter((word) => word < at)
    if (subjects.length === 0) continue
    const [only] = subjects
    const body = only === undefined || subjects.length > 1 ? undefined : bodyAt(discourse, only)
    if (body === undefined && subjects.some((word) => isPlural(discourse, word))) return undefined
    if (body !== undefined) return isClear(discourse, body.last, at) ? body.group : undefined
  }
  // Only the subject of a statement goes back to the statement before.
  if (!trees.deprel(at).startsWith('nsubj')) return undefined
  const sentence = scene.view.sentenceOf[at] ?? 0
  const speech = discourse.speechAt(at)
  const mains = discourse
    .inSentence(sentence - 1)
    .filter((known) => known.isMain && discourse.speechAt(known.first) === speech && known.seed.type !== 'TITLE')
  const [main] = mains
  if (main === undefined || mains.length > 1 || main.group.type !== 'ORG' || !isSingle(discourse, main)) return undefined
  return isClear(discourse, main.last, at) ? main.group : undefined
}

function bodyAt(discourse: Discourse, word: number): Known | undefined {
  const known = discourse.byHead(word)
  const isIt = known?.seed.kind === 'pronoun' && /^it/i.test(discourse.scene.view.words[word] ?? '')
  return known !== undefined && !isIt && known.group.type === 'ORG' && isSingle(discourse, known) ? known : undefined
}

const isSingle = ({ clauses: { trees } }: Discourse, { head }: Known): boolean => trees.conjuncts(head).length === 1

function isPlural({ scene: { view }, clauses: { trees } }: Discourse, word: number): boolean {
  const token = view.tokens[word]
  return token !== undefined && (/^NNP?S$/.test(token.xpos) || PEOPLES.has(token.lemma) || trees.conjuncts(word).length > 1)
}

/** Whether nothing plural stands between that does or suffers something. */
function isClear(discourse: Discourse, from: number, at: number): boolean {
  if (at - from > NEAR) return false
  const { view } = discourse.scene
  const { trees } = discourse.clauses
  for (let word = from; word < at; word++) {
    if (!/^(?:NOUN|PROPN|PRON)$/.test(view.tokens[word]?.upos ?? '')) continue
    const isArgument = /^(?:nsubj|obj|iobj|conj|obl|nmod$|nmod:(?!poss))/.test(trees.deprel(word))
    if (isArgument && isPlural(discourse, word) && !isPeriod(discourse, word)) return false
  }
  return true
}

/** "two years", "40 euros": what is counted is no one. */
const isPeriod = ({ scene: { view } }: Discourse, word: number): boolean =>
  /^(?:year|month|week|day|hour|minute|time|euro|dollar|pound|percent|km|mile|metre|point|term)$/.test(view.tokens[word]?.lemma ?? '')
