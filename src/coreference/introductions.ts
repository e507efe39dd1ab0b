import type { Group } from '../document/index.ts'
import { PERSON_NOUNS } from './data/persons.ts'
import type { Discourse } from './discourse.ts'

/**
 * The only person whom the statement before a place names for the first time: "Bo Ek thanked the judge. The 29-year-old …", "The union chose Ann Lee. The
 * Swede …". Who is new is told more of. Nobody across paragraphs, or where that statement also speaks of whom the text is about.
 *
 * @param mayBeOther Whether one who is new is meant also there.
 */
export function justIntroduced(discourse: Discourse, at: number, fits: (group: Group) => boolean, mayBeOther = false): Group | undefined {
  const { view } = discourse.scene
  const sentence = view.sentenceOf[at] ?? 0
  const start = view.tokens[view.sentences[sentence]?.first ?? at]?.start ?? 0
  const here = discourse.statementsBefore(at, discourse.speechAt(at) >= 0)
  const groups = new Set<Group>()
  let isOfProtagonist = false
  for (let s = sentence; s >= 0 && s >= sentence - 2; s--) {
    if (view.blockOf[s] !== view.blockOf[sentence]) break
    for (const known of discourse.inSentence(s)) {
      const isBefore = here - discourse.statementsBefore(known.first, discourse.speechAt(at) >= 0) === 1
      if (known.group.type !== 'PERSON' || !isBefore || !fits(known.group)) continue
      const isFirst = known.group.mentions.every((seed) => seed.start >= known.seed.start || seed.start > start)
      if (known.seed.kind === 'name' && isFirst) groups.add(known.group)
      else if (isProtagonist(discourse, known.group)) isOfProtagonist = true
    }
  }
  const [only] = groups
  return groups.size === 1 && (mayBeOther || !isOfProtagonist) ? only : undefined
}

/** Whether nobody is named more, and one is named more than once. */
const isProtagonist = (discourse: Discourse, group: Group): boolean =>
  discourse.prominence(group) === 1 && group.mentions.filter(({ kind }) => kind === 'name').length > 1

/** "A nurse who poisoned two people was jailed on Monday. Ann Lee, 41, …": the phrase that the first sentence of a text speaks of somebody by, and who is named next. */
export function leadPhrase(discourse: Discourse): { first: number; last: number; group: Group } | undefined {
  const { view } = discourse.scene
  const lead = view.sentences.findIndex((_, s) => !discourse.inHeadline(s))
  const sentence = view.sentences[lead]
  if (sentence === undefined) return undefined
  for (let at = sentence.first; at < sentence.last; at++) {
    const isSubject = discourse.clauses.trees.deprel(at).startsWith('nsubj') && discourse.clauses.isMain(discourse.clauses.trees.head(at))
    const group = isSubject ? namedNext(discourse, at) : undefined
    if (group !== undefined) return { first: discourse.clauses.trees.nounChunk(at).first, last: at + 1, group }
  }
  return undefined
}

/** "A nurse was jailed on Monday. Ann Lee, 41, showed no emotion.": who is named after a first sentence that has them without a name. */
export function namedNext(discourse: Discourse, word: number): Group | undefined {
  const { scene, clauses } = discourse
  const { view } = scene
  const token = view.tokens[word]
  const { first } = clauses.trees.nounChunk(word)
  if (token?.xpos !== 'NN' || !/^an?$/i.test(view.words[first] ?? '')) return undefined
  if (!PERSON_NOUNS.has(token.lemma) && scene.knowledge.office([token.lemma]) === undefined) return undefined
  const sentence = view.sentenceOf[word] ?? 0
  const isNamed = discourse.inSentence(sentence).some(({ group, seed }) => group.type === 'PERSON' && seed.kind === 'name')
  const next = discourse
    .inSentence(sentence + 1)
    .find(({ group, seed, isMain }) => group.type === 'PERSON' && seed.kind === 'name' && isMain)
  if (isNamed || next === undefined) return undefined
  return next.group.mentions.every((seed) => seed.kind !== 'name' || seed.start >= next.seed.start) ? next.group : undefined
}
