import { type Cast, isPeople } from './cast.ts'
import { ACTS, PEOPLE, SOCIAL } from './data/attitudes.ts'
import { FIGURATIVE, SPOKEN, WORKS } from './data/roles.ts'
import { DOUBTED } from './data/stands.ts'

/** Whether a verb takes a stand, and does not merely tell of an act: "the decision was rejected", "dismissed from office", "welcomed her guest". */
export function isStand(cast: Cast, verb: number): boolean {
  const { view, trees } = cast
  const lemma = view.tokens[verb]?.lemma ?? ''
  // "the opposing side", "slated to speak"
  if (trees.deprel(verb) === 'amod' || (trees.isPassive(verb) && trees.children(verb, 'xcomp').length > 0)) return false
  if (ACTS.has(lemma) && trees.isPassive(verb) && trees.agents(verb).length === 0) return false
  if (FIGURATIVE.has(lemma)) return trees.objects(verb).some((object) => isSaidOrMade(cast, object))
  if (lemma === 'prefer' || lemma === 'favour' || lemma === 'favor')
    return trees.objects(verb).length > 0 && trees.subjects(verb).length > 0
  if (SPOKEN.has(lemma)) return isSpeech(cast, verb)
  switch (lemma) {
    case 'dismiss':
      return trees.complements(verb, ['from']).length === 0
    // Whoever says "I congratulate you" does it by saying so; who is said to have done it merely greeted.
    case 'congratulate':
      return trees.subjects(verb).some((subject) => /^(?:i|we)$/i.test(view.words[subject] ?? ''))
    case 'welcome':
      return isThingWelcomed(cast, trees.objects(verb)[0])
    case 'question':
      return trees.objects(verb).some((object) => DOUBTED.has(view.tokens[object]?.lemma ?? ''))
    case 'lie':
      return isLying(cast, verb)
    case 'oppose':
      return !/^as$/i.test(view.words[verb - 1] ?? '')
    case 'like':
    case 'love':
    case 'miss':
    case 'envy':
      return isFondness(cast, verb, lemma)
    default:
      return true
  }
}

/** "lied to voters", "they all lie"; not "lies in ruins". */
function isLying(cast: Cast, verb: number): boolean {
  const { lower, trees } = cast
  const [subject] = trees.subjects(verb)
  if (subject === undefined || !isFeeler(cast, subject)) return false
  return lower[verb] === 'lied' || lower[verb] === 'lying' || trees.children(verb, 'obl', 'advmod', 'xcomp').length === 0
}

/** Whether a verb of faring judges: its subject is somebody, or what somebody says, makes or does. */
export function fares(cast: Cast, verb: number): boolean {
  const { trees } = cast
  return trees.deprel(verb) !== 'amod' && trees.subjects(verb).some((subject) => isFeeler(cast, subject) || isSaidOrMade(cast, subject))
}

function isThingWelcomed({ view, mentionAt }: Cast, object: number | undefined): boolean {
  if (object === undefined || mentionAt(object) !== undefined) return false
  const token = view.tokens[object]
  return token?.upos === 'NOUN' && !PEOPLE.has(token.lemma)
}

/** "Employers like them", "Sweden will miss him"; not "would like a word", "missed the train". */
function isFondness(cast: Cast, verb: number, lemma: string): boolean {
  const { view, trees } = cast
  const [object] = trees.objects(verb)
  if (object === undefined || trees.subjects(verb).length === 0) return false
  if (trees.children(verb, 'aux').some((aux) => /^(?:would|'d|’d)$/i.test(view.words[aux] ?? ''))) return false
  return lemma === 'like' || lemma === 'love' || isFeeler(cast, object)
}

function isSaidOrMade({ view, mentionAt }: Cast, word: number): boolean {
  const lemma = view.tokens[word]?.lemma.toLowerCase() ?? ''
  return SOCIAL.has(lemma) || WORKS.has(lemma) || mentionAt(word)?.type === 'PERSON'
}

/** Whether a verb stands beside the words it gives, or before a clause of them. */
function isSpeech({ view, trees }: Cast, verb: number): boolean {
  if (trees.children(verb, 'ccomp', 'parataxis').length > 0 || /^parataxis/.test(trees.deprel(verb))) return true
  return view.words.slice(Math.max(0, verb - 4), verb + 4).some((word) => /^["“”]$/.test(word))
}

/** Whether a noun or pronoun stands for somebody who can feel. */
export function isFeeler({ view, mentionAt }: Cast, word: number): boolean {
  const mention = mentionAt(word)
  if (mention !== undefined) return /^(?:PERSON|ORG|GPE|NORP)$/.test(mention.type)
  const token = view.tokens[word]
  if (token?.upos === 'PRON') return !/^(?:it|itself|that|this|what|which)$/i.test(view.words[word] ?? '')
  return token !== undefined && /^(?:NOUN|ADJ|PROPN)$/.test(token.upos) && isPeople(token.lemma.toLowerCase())
}

/** Whether a verb of stirring feelings does so: its object, or in the passive its subject, is somebody, who is not merely made to do something. */
export function stirs(cast: Cast, verb: number): boolean {
  const { trees } = cast
  if (trees.deprel(verb) === 'amod') return false
  // "encouraged to apply"
  if (cast.view.tokens[verb]?.lemma === 'encourage' && trees.children(verb, 'xcomp').length > 0) return false
  if (trees.isPassive(verb))
    return (
      trees.agents(verb).length > 0 ||
      trees.children(verb, 'xcomp', 'ccomp', 'obl').length > 0 ||
      trees.objects(verb).some((object) => isFeeler(cast, object))
    )
  if (trees.children(verb, 'xcomp').length > 0 || trees.children(verb, 'advcl').some((clause) => trees.children(clause, 'mark').length > 0))
    return false
  const objects = trees.objects(verb)
  if (objects.length > 0) return objects.some((object) => isFeeler(cast, object))
  // "She bores", "a plan that left her stunned"
  return /^(?:xcomp|advcl|acl)/.test(trees.deprel(verb)) || cast.view.tokens[verb]?.lemma === 'bore'
}
