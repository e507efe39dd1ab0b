import type { Role } from '../document/index.ts'
import { type Cast, isInverted, meaningOf } from './cast.ts'
import { FEELINGS, MESSAGES } from './data/attitudes.ts'
import { ABOUT, ACCUSING, AGAINST, CIRCUMSTANCES, GREETING, JUDGING, QUALITIES } from './data/roles.ts'
import { chargedWith, judgedBy } from './judged.ts'
import type { Phrase } from './phrases.ts'

/** Towards what: the object of a verb, the noun an adjective stands with or is said of, what follows "in", "for", "about" a feeling. */
export function targetOf(cast: Cast, phrase: Phrase): Role | undefined {
  const target = anyTarget(cast, phrase)
  const end = cast.view.tokens[phrase.last - 1]?.end ?? 0
  const start = cast.view.tokens[phrase.last]?.start ?? end
  // The phrase is no part of its target: "opening" in "a cordial opening".
  return target !== undefined && target.entity === undefined && target.start < end && start < target.end ? { ...target, start } : target
}

function anyTarget(cast: Cast, phrase: Phrase): Role | undefined {
  const { view, trees } = cast
  const { head } = phrase
  const upos = view.tokens[head]?.upos
  if (phrase.role === 'verb' && isInverted(cast, head)) return undefined
  if (phrase.role === 'stirred')
    return first(cast, trees.isPassive(head) || view.tokens[head]?.lemma === 'meet' ? trees.objects(head) : trees.subjects(head), head)
  if (phrase.role === 'stirring') return first(cast, causesOf(cast, head), head)
  if (phrase.idiom !== undefined) return ofIdiom(cast, phrase)
  if (phrase.role === 'faring' || view.tokens[head]?.lemma === 'deserve') return first(cast, trees.subjects(head), head)
  if (phrase.role === 'verb')
    return first(
      cast,
      [...objectsOf(cast, head), ...trees.complements(head, AGAINST), ...themesOf(cast, head), ...relativeOf(cast, head)],
      head,
    )
  if (phrase.role === 'expression' || phrase.role === 'feeling') return feltFor(cast, phrase)
  if (upos === 'ADV') return ofManner(cast, head)
  if (upos !== 'NOUN' && FEELINGS.has((view.words[head] ?? '').toLowerCase()) && trees.deprel(head) !== 'amod')
    return first(cast, [...trees.complements(head, FELT), ...themesOf(cast, head)], head)
  if (trees.deprel(head) === 'amod') return ofAttribute(cast, head)
  return ofPredicate(cast, head)
}

/** What a feeling stands with where an adjective or participle tells it. */
const FELT: readonly string[] = [...ABOUT, 'of', 'by']

/** What a verb is done to, which in "ignored or mocked" the first of the verbs has for its subject. */
function objectsOf({ view, trees }: Cast, verb: number): number[] {
  const own = trees.objects(verb)
  if (own.length > 0 || view.tokens[verb]?.xpos !== 'VBN' || !trees.deprel(verb).startsWith('conj')) return own
  const [whole = verb] = trees.conjuncts(verb)
  return trees.isPassive(whole) ? trees.objects(whole) : own
}

/** What stirs a feeling: the subject of the verb, in the passive its agent or what follows "at", "about" and the like. */
function causesOf(cast: Cast, verb: number): number[] {
  const { view, trees } = cast
  const isState = trees.isPassive(verb) || view.tokens[verb]?.xpos === 'VBN'
  return isState ? [...trees.agents(verb), ...trees.complements(verb, FELT), ...themesOf(cast, verb)] : trees.subjects(verb)
}

/** What an idiom is said of: what its verb is done to outside it, what follows it with a preposition, whom its own words mean, or the subject of its copula. */
function ofIdiom(cast: Cast, phrase: Phrase): Role | undefined {
  const { view, trees } = cast
  const { head } = phrase
  const isInside = (word: number): boolean => word >= phrase.first && word < phrase.last
  const inside = Array.from({ length: phrase.last - phrase.first }, (_, i) => phrase.first + i)
  const objects = objectsOf(cast, head)
  const meant = objects.filter((word) => isInside(word) && (view.tokens[word]?.upos === 'PRON' || cast.mentionAt(word) !== undefined))
  const about = inside.flatMap((word) => trees.complements(word, FELT)).filter((word) => !isInside(word))
  const verb = trees.head(head)
  // "has few friends in Turin", "is in disarray", "accused him of dragging his feet"
  const accused = verb >= 0 && ACCUSING.has(view.tokens[verb]?.lemma ?? '') ? trees.objects(verb) : []
  const words = [...objects.filter((word) => !isInside(word)), ...accused, ...about, ...meant, ...themesOf(cast, head)]
  if (phrase.idiom === 'stance') return first(cast, words, head)
  if (phrase.role === 'verb') return first(cast, [...accused, ...trees.subjects(head).filter((word) => !isInside(word)), ...words], head)
  const doers = trees.deprel(head) === 'obl' ? trees.subjects(verb) : []
  return saidOf(cast, head) ?? first(cast, [...words, ...trees.subjects(head), ...doers], head)
}

/** What a feeling is about: its complement, or what its verb is done to; else what the clause says something of. */
function feltFor(cast: Cast, { head, feeling = head, role }: Phrase): Role | undefined {
  const { trees } = cast
  const verb = role === 'expression' ? head : trees.head(head)
  const isManner = trees.children(feeling, 'case').length > 0
  const done = verb >= 0 && (isManner || role === 'expression') ? trees.objects(verb) : []
  const about = [...trees.complements(feeling, ABOUT), ...(verb < 0 ? [] : trees.complements(verb, ABOUT))]
  const words = isManner ? [...done, ...about] : [...about, ...done]
  return first(cast, [...words.filter((word) => word !== feeling), ...themesOf(cast, feeling), ...themesOf(cast, verb)], feeling)
}

/** In "whose judgement it had admired" and "a plan that she praised", what the clause hangs on. */
function relativeOf({ trees }: Cast, verb: number): number[] {
  const isGap = trees.deprel(verb).startsWith('acl:relcl') && trees.children(verb, 'obj').length === 0 && !trees.isPassive(verb)
  return isGap && trees.head(verb) >= 0 ? [trees.head(verb)] : []
}

/** What the clause that hangs on a word speaks of: "relations" in "hope that relations will improve". */
function themesOf({ trees }: Cast, word: number): number[] {
  if (word < 0) return []
  const subjects = trees
    .children(word, 'ccomp', 'acl')
    .flatMap((clause) => (trees.deprel(clause).startsWith('acl:') ? [] : trees.children(clause, 'nsubj')))
  // "proud to welcome Finland": pride in what is welcomed.
  return [...subjects, ...trees.children(word, 'xcomp').flatMap((clause) => trees.objects(clause))]
}

/** How somebody does something: towards whom they do it when it is a greeting or a judgement, else it is they who are judged. */
function ofManner(cast: Cast, adverb: number): Role | undefined {
  const { view, trees } = cast
  const verb = trees.head(adverb)
  const lemma = view.tokens[verb]?.lemma ?? ''
  if (view.tokens[verb]?.upos !== 'VERB') return undefined
  if (GREETING.has(lemma) || JUDGING.has(lemma)) return first(cast, trees.objects(verb), verb)
  return first(cast, [...trees.objects(verb).filter(() => trees.isPassive(verb)), ...trees.subjects(verb)], verb)
}

function ofAttribute(cast: Cast, adjective: number): Role | undefined {
  const { view, trees } = cast
  const noun = trees.head(adjective)
  const lemma = view.tokens[noun]?.lemma ?? ''
  if (MESSAGES.has(lemma)) {
    const addressee = addresseeOf(cast, noun)
    if (addressee !== undefined) return addressee
  }
  if (QUALITIES.has(lemma)) {
    const whose = first(cast, trees.possessors(noun), noun)
    if (whose !== undefined) return whose
  }
  return saidOf(cast, noun) ?? meaningOf(cast, noun)
}

function ofPredicate(cast: Cast, word: number): Role | undefined {
  const { view, trees } = cast
  const said = saidOf(cast, word)
  if (said !== undefined) return said
  if (view.tokens[word]?.upos !== 'NOUN') return first(cast, trees.subjects(word), word)
  const verb = trees.head(word)
  // "accused her of negligence": what one is accused of or praised for is said of the object.
  const charged = chargedWith(cast, word)
  const accused =
    charged !== undefined ? trees.objects(charged) : verb >= 0 && trees.deprel(word).startsWith('obl') ? trees.objects(verb) : []
  const done = accused.length === 0 && verb >= 0 && trees.children(word, 'case').length > 0 ? trees.subjects(verb) : []
  const whose = [...trees.possessors(word), ...(QUALITIES.has(view.tokens[word]?.lemma ?? '') ? trees.complements(word, ['of']) : [])]
  return first(cast, [...whose, ...trees.complements(word, ABOUT), ...accused, ...done], word)
}

/** What a noun or adjective is said of: the object of the verb of judgement it completes, the subject of its copula, the noun it is in apposition to. */
function saidOf(cast: Cast, word: number): Role | undefined {
  const { trees } = cast
  const judged = judgedBy(cast, word)
  if (judged !== undefined) return judged.object === undefined ? undefined : meaningOf(cast, judged.object)
  if (trees.children(word, 'cop').length > 0) return first(cast, trees.subjects(word), word)
  if (/^conj/.test(trees.deprel(word)) && trees.head(word) >= 0) {
    const above = saidOf(cast, trees.head(word))
    if (above !== undefined) return above
  }
  if (trees.deprel(word) === 'appos') return meaningOf(cast, trees.head(word))
  const [name] = trees.children(word, 'appos')
  return name === undefined ? undefined : meaningOf(cast, name)
}

/** Whom a message goes to: after "to", or as the dative or the subject of the passive of its verb. */
function addresseeOf(cast: Cast, message: number): Role | undefined {
  const { view, trees } = cast
  let verb = trees.head(message)
  for (let step = 0; verb >= 0 && view.tokens[verb]?.upos !== 'VERB' && step < 4; step++) verb = trees.head(verb)
  const own = trees.complements(message, ['to', 'for', 'about', 'against'])
  if (verb < 0) return first(cast, own, message)
  const datives = trees.children(verb, 'iobj', 'obj').filter((other) => other < message)
  const got = trees.children(verb, 'aux:pass', 'cop').length > 0 && view.tokens[verb]?.xpos === 'VBN' ? trees.children(verb, 'nsubj') : []
  return first(cast, [...own, ...datives, ...trees.complements(verb, ['to']), ...got], message)
}

/** "in public", "at the meeting": when, where and by what means; never what a verb is done to or who does it. */
function isCircumstance({ view, trees }: Cast, word: number): boolean {
  return CIRCUMSTANCES.has(view.tokens[word]?.lemma ?? '') && !/^(?:obj|nsubj)/.test(trees.deprel(word))
}

/** What the first of some words means; a person's quality means the person. */
function first(cast: Cast, words: readonly number[], apart: number): Role | undefined {
  const { view, trees } = cast
  for (const word of words) {
    if (word === apart || isCircumstance(cast, word) || cast.isDate(word)) continue
    const [whose] = QUALITIES.has(view.tokens[word]?.lemma ?? '') ? [...trees.possessors(word), ...trees.complements(word, ['of'])] : []
    const role = meaningOf(cast, whose ?? word)
    if (role !== undefined) return role
  }
  return undefined
}
