import type { Group } from '../document/index.ts'
import { PEOPLES } from './data/nouns.ts'
import { OF_BODIES, type Pronoun } from './data/pronouns.ts'
import type { Discourse, Known } from './discourse.ts'
import { endingAt } from './tenures.ts'

const NONE: ReadonlySet<string> = new Set()

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
  const led = pronoun.possessive ? bodyLedBy(discourse, at) : undefined
  if (led !== undefined) return led
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
  const plural = pluralBefore(discourse, at)
  if (plural !== undefined) return plural
  // Only the subject of a statement goes back to the statement before.
  if (!trees.deprel(at).startsWith('nsubj')) return undefined
  const sentence = scene.view.sentenceOf[at] ?? 0
  const speech = discourse.speechAt(at)
  const mains = discourse
    .inSentence(sentence - 1)
    .filter((known) => known.isMain && discourse.speechAt(known.first) === speech && known.seed.type !== 'TITLE')
  const [main] = mains
  // "It was a bad week for the club. They lost": persons, where they are several, are no body.
  const opens = scene.view.sentences[sentence]?.first === at
  if (opens && (main === undefined || (mains.length === 1 && main.group.type === 'PERSON')))
    return onlyBodyIn(discourse, sentence - 1, at, speech)
  if (main === undefined || mains.length > 1 || main.group.type !== 'ORG' || !isSingle(discourse, main)) return undefined
  return isClear(discourse, main.last, at) ? main.group : undefined
}

/** "Their chief executive, Bo Ek": who has one officer is a body, though the word is plural; the last one that the text spoke of just before. */
function bodyLedBy(discourse: Discourse, at: number): Group | undefined {
  const { scene, clauses } = discourse
  const { view, knowledge } = scene
  const noun = clauses.trees.head(at)
  const { first } = clauses.trees.nounChunk(noun)
  const lemma = view.tokens[noun]?.lemma ?? ''
  const isOffice = noun > at && noun - at <= 4 && view.tokens[noun]?.xpos !== 'NNS' && view.tokens[noun]?.upos !== 'VERB'
  const office = isOffice ? knowledge.office(view.words, Math.max(first, at) + 1)?.office : undefined
  const leads = office?.leads.includes('organisation') === true || OF_BODIES.has(lemma) || OF_TEAMS.has(lemma)
  if (!isOffice || !leads) return undefined
  const known = lastBody(discourse, at)
  return known === undefined || !isClear(discourse, known.last, at, MEMBERS) ? undefined : known.group
}

/** "threw stones for the Ladies when they won": a body whose name is a plural is a "they" wherever it stands. */
function pluralBefore(discourse: Discourse, at: number): Group | undefined {
  const known = lastBody(discourse, at)
  if (known?.seed.kind !== 'name' || discourse.scene.view.tokens[known.last - 1]?.xpos !== 'NNPS') return undefined
  // "the House of Lords" is one; and what an earlier statement tells in passing goes on as its subject alone.
  const { words, sentenceOf } = discourse.scene.view
  if (words.slice(known.first, known.last).includes('of') || (known.sentence !== sentenceOf[at] && known.role === 'oblique'))
    return undefined
  return isClear(discourse, known.last, at, MEMBERS) ? known.group : undefined
}

/** The body of a sentence that speaks of one alone, and of nothing plural. */
function onlyBodyIn(discourse: Discourse, sentence: number, at: number, speech: number): Group | undefined {
  const from = discourse.scene.view.sentences[sentence]?.first ?? at
  const bodies = discourse
    .inSentence(sentence)
    .filter(({ group, seed, speech: own }) => group.type === 'ORG' && seed.type !== 'TITLE' && own === speech)
  const [only] = new Set(bodies.map(({ group }) => group))
  const isAlone = only !== undefined && bodies.every((known) => known.group === only && isSingle(discourse, known))
  return isAlone && isClear(discourse, from, at) ? only : undefined
}

/** The last body that this statement or the one before speaks of; nothing where it stands in a list, or direct speech is between. */
function lastBody(discourse: Discourse, at: number): Known | undefined {
  const sentence = discourse.scene.view.sentenceOf[at] ?? 0
  const speech = discourse.speechAt(at)
  for (let s = sentence; s >= Math.max(0, sentence - 1); s--) {
    const bodies = discourse.inSentence(s).filter(({ last, group, seed }) => last <= at && isBody(group) && seed.type !== 'TITLE')
    const known = bodies.findLast(({ isMain }) => isMain) ?? bodies.at(-1)
    if (known !== undefined) return known.speech === speech && isSingle(discourse, known) ? known : undefined
  }
  return undefined
}

/** "the Greens", "the Democrats": partisans act as their party. */
const isBody = ({ type }: Group): boolean => type === 'ORG' || type === 'NORP'

/** Whom a team has one of. */
const OF_TEAMS: ReadonlySet<string> = new Set('coach captain skipper manager goalkeeper striker trainer defender keeper'.split(' '))

/** Who belongs to a body and has no officers of its own. */
const MEMBERS: ReadonlySet<string> = new Set(
  'member seat supporter fan voter employee worker vote goal point game match player share try penalty store shop'.split(' '),
)

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
function isClear(discourse: Discourse, from: number, at: number, but: ReadonlySet<string> = NONE): boolean {
  if (at - from > NEAR) return false
  const { view } = discourse.scene
  const { trees } = discourse.clauses
  for (let word = from; word < at; word++) {
    if (!/^(?:NOUN|PROPN|PRON)$/.test(view.tokens[word]?.upos ?? '')) continue
    const isArgument = /^(?:nsubj|obj|iobj|conj|obl|nmod$|nmod:(?!poss))/.test(trees.deprel(word))
    const isOther = isPlural(discourse, word) && !isPeriod(discourse, word) && !but.has(view.tokens[word]?.lemma ?? '')
    if (isArgument && isOther) return false
  }
  return true
}

/** "two years", "40 euros": what is counted is no one. */
const isPeriod = ({ scene: { view } }: Discourse, word: number): boolean =>
  /^(?:year|month|week|day|hour|minute|time|euro|dollar|pound|percent|km|mile|metre|point|term)$/.test(view.tokens[word]?.lemma ?? '')
