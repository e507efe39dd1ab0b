import type { TokenRange, TokenView } from '../document/index.ts'
import { EXPRESSION_VERBS, INTENSIFIERS, NEGATORS } from './data/attitudes.ts'
import type { Entry, Lexicon } from './lexicon.ts'

/** A phrase of attitude: its tokens, the token that carries it, and its score in [-1, 1]. */
export interface Phrase extends TokenRange {
  head: number
  role: Entry['role'] | 'expression' | 'feeling'
  /** In an expression, the noun that names the feeling. */
  feeling?: number
  score: number
}

/** Finds the phrases of one sentence: the words of the lexicon with their intensifiers, negators and verbs of expression. */
export function findPhrases(view: TokenView, sentence: TokenRange, isName: (token: number) => boolean, lexicon: Lexicon): Phrase[] {
  const phrases: Phrase[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const phrase = isName(i) ? undefined : phraseAt(view, i, sentence, isName, lexicon)
    if (phrase === undefined) continue
    const previous = phrases.at(-1)
    if (previous !== undefined && phrase.first < previous.last) phrases.pop()
    phrases.push(joined(view, previous, phrase))
    i = phrase.last - 1
  }
  return phrases
}

function entryAt(view: TokenView, at: number, lexicon: Lexicon): Entry | undefined {
  const token = view.tokens[at]
  return token === undefined ? undefined : lexicon.lookup((view.words[at] ?? '').toLowerCase(), token.lemma, token.upos)
}

function phraseAt(
  view: TokenView,
  at: number,
  sentence: TokenRange,
  isName: (token: number) => boolean,
  lexicon: Lexicon,
): Phrase | undefined {
  const entry = entryAt(view, at, lexicon)
  if (entry === undefined) return undefined
  if (entry.role === 'attitude-noun') return expression(view, at, sentence, entry)
  let first = at
  let score = entry.score
  let negated = false
  for (let i = at - 1; i >= Math.max(sentence.first, at - 3) && !isName(i); i--) {
    const word = (view.words[i] ?? '').toLowerCase()
    if (NEGATORS.has(word) || NEGATORS.has(view.tokens[i]?.lemma ?? '')) {
      negated = true
      first = i
      break
    }
    if (!INTENSIFIERS.has(word)) break
    first = i
    score *= 1.2
  }
  const last = at + 1
  if (negated) score *= -0.8
  return { first, last, head: at, role: entry.role, score: clamp(score) }
}

/** "expressed deep concern", "noted with satisfaction": verb and noun make one phrase; the noun alone is none. */
function expression(view: TokenView, noun: number, sentence: TokenRange, entry: Entry): Phrase | undefined {
  for (let verb = noun - 1; verb >= Math.max(sentence.first, noun - 5); verb--) {
    const token = view.tokens[verb]
    if (token === undefined || /^(?:,|;|that)$/.test(view.words[verb] ?? '')) return undefined
    if (token.upos !== 'VERB' && token.upos !== 'AUX') continue
    if (!EXPRESSION_VERBS.has(token.lemma)) return undefined
    const withNegator = NEGATORS.has(view.tokens[verb - 1]?.lemma ?? '') || NEGATORS.has(view.words[verb - 1] ?? '')
    return { first: verb, last: noun + 1, head: verb, feeling: noun, role: 'expression', score: withNegator ? -entry.score : entry.score }
  }
  return undefined
}

/** "long and bitter", "sharply and angrily": two words of one polarity that "and" or a comma joins are two phrases unless they touch. */
function joined(view: TokenView, previous: Phrase | undefined, phrase: Phrase): Phrase {
  if (previous === undefined || previous.last !== phrase.first || previous.role !== 'evaluative') return phrase
  const isAdverb = view.tokens[previous.head]?.upos === 'ADV'
  return isAdverb && Math.sign(previous.score) === Math.sign(phrase.score) ? { ...phrase, first: previous.first } : phrase
}

function clamp(score: number): number {
  return Math.round(Math.max(-1, Math.min(1, score)) * 100) / 100
}
