import { indexOf, type Quotation, type Role, spanOver } from '../document/index.ts'
import { type Cast, isInverted, meaningOf, roleOf } from './cast.ts'
import { FEELINGS, MESSAGES } from './data/attitudes.ts'
import { GREETING, JUDGING, REPORTING } from './data/roles.ts'
import { chargedWith } from './judged.ts'
import type { Phrase } from './phrases.ts'

/** How far up a tree a holder is looked for. */
const MOST_STEPS = 10

/**
 * Whose attitude. A group without a name is nobody that the document knows, and holds none.
 */
export function holderOf(cast: Cast, phrase: Phrase): Role | undefined {
  const holder = anyHolder(cast, phrase)
  return holder?.entity === undefined ? undefined : holder
}

/** The speaker of the quotation, the subject of the attitude, the source it is reported from, the narrator; else nobody's. */
function anyHolder(cast: Cast, phrase: Phrase): Role | undefined {
  const start = cast.view.tokens[phrase.first]?.start ?? 0
  const speech = spanOver(cast.draft.quotations, start)
  if (speech?.speaker !== undefined) return quoterOf(cast, phrase, speech) ?? speakerRole(cast, speech)
  const own = ownHolder(cast, phrase)
  if (own !== undefined) return own
  if (isSettled(cast, phrase)) return undefined
  return sourceOf(cast, phrase.head) ?? (speech === undefined ? cast.narrator : undefined)
}

/** Where the holder would stand if there were one: a verb's subject, a feeling's. */
function isSettled({ trees }: Cast, phrase: Phrase): boolean {
  return (phrase.role === 'verb' || phrase.role === 'expression') && trees.isPassive(phrase.head)
}

function ownHolder(cast: Cast, phrase: Phrase): Role | undefined {
  const { view, trees } = cast
  const { head } = phrase
  const token = view.tokens[head]
  if (token === undefined) return undefined
  if (phrase.role === 'stirred')
    return firstOf(
      cast,
      [head, phrase.feeling ?? head].flatMap((word) => trees.complements(word, ['from', 'among', 'by', 'in'])),
    )
  if (phrase.role === 'stirring') return firstOf(cast, trees.objects(head))
  if (phrase.idiom === 'quality') return undefined
  if (phrase.idiom === 'stance' && token.upos === 'NOUN' && trees.deprel(head) === 'obj') return doerOf(cast, trees.head(head))
  if (phrase.role === 'faring' || token.lemma === 'deserve') return undefined
  if (phrase.role === 'verb' || phrase.role === 'expression') return doerOf(cast, head)
  const charge = chargedWith(cast, head)
  if (charge !== undefined) return doerOf(cast, charge)
  if (phrase.role === 'predicated' && trees.children(head, 'cop').length === 0) {
    // "accused her of negligence", "thanked him for his kindness"
    const [whole = head] = trees.conjuncts(head)
    return view.tokens[trees.head(whole)]?.upos === 'VERB' ? doerOf(cast, trees.head(whole)) : undefined
  }
  if (phrase.role === 'feeling') {
    const [whose] = [...trees.possessors(head), ...trees.complements(head, ['of', 'by', 'from', 'among'])]
    if (whose !== undefined) return meaningOf(cast, whose)
    return trees.children(head, 'case').length > 0 ? doerOf(cast, trees.head(head)) : undefined
  }
  if (token.upos !== 'NOUN' && FEELINGS.has((view.words[head] ?? '').toLowerCase()) && trees.deprel(head) !== 'amod')
    return firstOf(cast, trees.subjects(head))
  if (token.upos === 'ADV') {
    const verb = trees.head(head)
    const lemma = view.tokens[verb]?.lemma ?? ''
    return GREETING.has(lemma) || REPORTING.has(lemma) ? doerOf(cast, verb) : undefined
  }
  const message = trees.head(head)
  const thanker = trees.deprel(head) === 'amod' ? thankerOf(cast, message) : undefined
  if (thanker !== undefined) return thanker
  return trees.deprel(head) === 'amod' && MESSAGES.has(view.tokens[message]?.lemma ?? '') ? senderOf(cast, message) : undefined
}

/** "thanked Chile for its principled stand": who greets somebody for something finds it so. */
function thankerOf(cast: Cast, noun: number): Role | undefined {
  const { view, trees } = cast
  const verb = trees.head(noun)
  const isCause = trees.children(noun, 'case').some((mark) => /^(?:for|on)$/i.test(view.words[mark] ?? ''))
  return isCause && verb >= 0 && GREETING.has(view.tokens[verb]?.lemma ?? '') ? doerOf(cast, verb) : undefined
}

/** Who does a verb: its subject, or the agent of a passive. */
function doerOf(cast: Cast, verb: number): Role | undefined {
  if (verb < 0) return undefined
  const { trees } = cast
  if (isInverted(cast, verb)) return firstOf(cast, trees.children(verb, 'obj'))
  const agents = trees.agents(verb)
  if (agents.length > 0 || trees.isPassive(verb)) return firstOf(cast, agents)
  return firstOf(cast, trees.subjects(verb))
}

/** Who sends or says a message: whose it is, or who does the verb it hangs on. */
function senderOf(cast: Cast, message: number): Role | undefined {
  const { view, trees } = cast
  const own = firstOf(cast, [...trees.possessors(message), ...trees.complements(message, ['from', 'by'])])
  if (own?.entity !== undefined) return own
  for (let at = trees.head(message), step = 0; at >= 0 && step < MOST_STEPS; at = trees.head(at), step++)
    if (/^(?:VERB|AUX)$/.test(view.tokens[at]?.upos ?? '')) return doerOf(cast, at)
  return undefined
}

/** Whom a clause is reported from: the subject of the verb of saying, judging or feeling above it, or of the one set into it. */
function sourceOf(cast: Cast, word: number): Role | undefined {
  const { view, trees } = cast
  for (let at = word, step = 0; at >= 0 && step < MOST_STEPS; at = trees.head(at), step++) {
    const inserted = trees.children(at, 'parataxis').find((child) => REPORTING.has(view.tokens[child]?.lemma ?? ''))
    if (inserted !== undefined && inserted !== word) {
      const said = firstOf(cast, trees.subjects(inserted))
      if (said !== undefined) return said
    }
    const above = trees.head(at)
    const lemma = view.tokens[above]?.lemma ?? ''
    if (above < 0 || view.tokens[above]?.upos !== 'VERB' || /^(?:nsubj|csubj|acl)/.test(trees.deprel(at))) continue
    // Whom one tells something is not what one tells.
    if (lemma === 'tell' && /^i?obj/.test(trees.deprel(at))) continue
    if (!JUDGING.has(lemma) && !(REPORTING.has(lemma) && /^(?:ccomp|xcomp|parataxis|conj|obj)/.test(trees.deprel(at)))) continue
    const said = doerOf(cast, above)
    if (said !== undefined) return said
  }
  return undefined
}

function firstOf(cast: Cast, words: readonly number[]): Role | undefined {
  const roles = words.flatMap((word) => meaningOf(cast, word) ?? [])
  return roles.find(({ entity }) => entity !== undefined) ?? roles[0]
}

/** Whose clause quotes the words: the named subject of the verb that they complete from inside quotation marks. */
function quoterOf(cast: Cast, { head }: Phrase, { start, end }: Quotation): Role | undefined {
  const { view, trees } = cast
  const isInside = (word: number): boolean => (view.tokens[word]?.start ?? -1) >= start && (view.tokens[word]?.start ?? -1) < end
  let verb = head
  for (let step = 0; verb >= 0 && isInside(verb) && step < MOST_STEPS; step++) verb = trees.head(verb)
  const lemma = view.tokens[verb]?.lemma ?? ''
  if (verb < 0 || isInside(verb) || !(JUDGING.has(lemma) || REPORTING.has(lemma))) return undefined
  const said = doerOf(cast, verb)
  if (said === undefined) return undefined
  const isNamed = indexOf(cast.draft.mentions)
    .at(said.start)
    .some(({ kind }) => kind === 'name')
  return isNamed ? said : undefined
}

/** The mention of the speaker nearest to the words that attribute the quotation. */
function speakerRole({ draft }: Cast, { speaker, start, cue }: Quotation): Role | undefined {
  const anchor = cue?.start ?? start
  const nearest = speaker === undefined ? undefined : indexOf(draft.mentions).nearest(speaker, anchor)
  return nearest === undefined ? undefined : roleOf(nearest)
}
