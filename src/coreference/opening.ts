import type { Group, TokenRange } from '../document/index.ts'
import type { Gender } from '../knowledge/index.ts'
import { PERSON_NOUNS } from './data/persons.ts'
import { PRONOUNS } from './data/pronouns.ts'
import type { Discourse, Known } from './discourse.ts'
import { isPersonNoun } from './pronouns.ts'

/** How many sentences behind the headline an article may keep back whom it speaks of. */
const MOST_SENTENCES = 2

/** How many sentences ahead the name of somebody stands whom an article speaks of from the start. */
const REACH = 4

/** Where the pronouns for persons stand with which an article begins: those of its headline, and those before it names anybody. */
export function openingPronouns(discourse: Discourse): number[] {
  const { sentences, words } = discourse.scene.view
  const found: number[] = []
  let isNamed = false
  for (let s = 0, behind = 0; s < sentences.length && behind < MOST_SENTENCES; s++) {
    const isHeadline = discourse.inHeadline(s)
    if (!isHeadline) behind++
    const { first, last } = sentences[s] ?? { first: 0, last: 0 }
    const named = discourse
      .inSentence(s)
      .find(({ group, seed }) => group.type === 'PERSON' && seed.kind === 'name' && seed.type === 'PERSON')
    // "A diplomat came. She …": who was brought in by a noun goes on.
    if (!isHeadline && behind > 1 && bringsIn(discourse, sentences[s - 1])) return found
    const end = isHeadline || named === undefined ? last : named.first
    for (let at = first; at < end && !(isNamed && !isHeadline); at++)
      if (
        discourse.speechAt(at) < 0 &&
        (isHeadline || isBeforeVerb(discourse, at)) &&
        PRONOUNS.get((words[at] ?? '').toLowerCase())?.means === 'person'
      )
        found.push(at)
    isNamed ||= named !== undefined && !isHeadline
  }
  return found
}

/** Whether a word stands before what its sentence says, or nobody is brought in before it. */
function isBeforeVerb({ scene, clauses }: Discourse, at: number): boolean {
  const { first } = scene.view.sentences[scene.view.sentenceOf[at] ?? 0] ?? { first: 0 }
  const root = clauses.predicates(at).at(-1) ?? clauses.trees.head(at)
  if (root > at) return true
  let isAlone = true
  let isEarly = true
  for (let word = first; word < at; word++) {
    const { xpos, upos, lemma } = scene.view.tokens[word] ?? { xpos: '', upos: '', lemma: '' }
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(xpos)) isEarly = false
    if (upos === 'PROPN' || PERSON_NOUNS.has(lemma)) isAlone = false
  }
  return isEarly || isAlone
}

/** The first person that the text names behind a place who may be of a gender; nobody where that is one of several listed. */
export function personAhead(discourse: Discourse, at: number, gender: Gender): Group | undefined {
  const { sentences, sentenceOf } = discourse.scene.view
  const here = sentenceOf[at] ?? 0
  for (let s = here; s <= Math.min(sentences.length - 1, here + REACH); s++)
    for (const known of discourse.inSentence(s)) {
      const isPerson = known.first > at && known.group.type === 'PERSON' && known.seed.kind === 'name' && known.seed.type === 'PERSON'
      if (!isPerson || !isSubject(discourse, known) || !canBe(discourse, known.group, gender)) continue
      return discourse.clauses.trees.conjuncts(known.head).length > 1 ? undefined : known.group
    }
  return undefined
}

/** How far a name may lean the other way. */
const MOST_LEAN = 0.3

function canBe(discourse: Discourse, group: Group, gender: Gender): boolean {
  const known = discourse.gender(group)
  if (known !== undefined) return known === gender
  const lean = discourse.lean(group)
  return (gender === 'f' ? -lean : lean) < MOST_LEAN
}

/** By the tree, or by the verb right behind the name. */
const isSubject = ({ scene: { view } }: Discourse, { role, last }: Known): boolean =>
  role === 'subject' || /^VB[DZ]$/.test(view.tokens[last]?.xpos ?? '')

function bringsIn(discourse: Discourse, sentence: TokenRange | undefined): boolean {
  for (let at = sentence?.first ?? 0; at < (sentence?.last ?? 0); at++) if (isPersonNoun(discourse, at, undefined)) return true
  return false
}
