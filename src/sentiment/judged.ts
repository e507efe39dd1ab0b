import type { TokenRange } from '../document/index.ts'
import type { Cast } from './cast.ts'
import { INTENSIFIERS, NEGATORS } from './data/attitudes.ts'
import { JUDGING } from './data/roles.ts'
import type { Lexicon } from './lexicon.ts'
import { clamp, type Phrase } from './phrases.ts'
import { judgedBy } from './target.ts'

/** What a verb of judgement says of its object: "called the plan a shameful surrender", "praised her as thoughtful". A word that completes one has a phrase. */
export function judgementsOf(cast: Cast, word: number, sentence: TokenRange, lexicon: Lexicon): Phrase[] {
  const { view, trees } = cast
  const token = view.tokens[word]
  if (token === undefined || !/^(?:ADJ|NOUN|VERB)$/.test(token.upos)) return []
  const judged = judgedBy(cast, word)
  if (judged === undefined) return []
  const range = token.upos === 'NOUN' ? nounRange(cast, word) : { first: degreeFrom(cast, word, sentence), last: word + 1 }
  const score = leanOf(cast, range, word, lexicon) || 0.5 * (JUDGING.get(view.tokens[judged.verb]?.lemma ?? '') ?? 0)
  if (score === 0) return []
  const isPlain = token.upos === 'NOUN' && trees.children(word, 'amod', 'compound').length === 0 && lexicon.lean(view.words[word] ?? '', token.lemma) === 0
  return isPlain ? [] : [{ ...range, head: word, role: token.upos === 'NOUN' ? 'noun' : 'evaluative', score: clamp(score) }]
}

/** A noun with its adjectives and compounds, without determiner. */
function nounRange({ view, trees }: Cast, noun: number): TokenRange {
  let { first } = trees.nounChunk(noun)
  while (first < noun && /^(?:DET|PUNCT|PRON|PART|PROPN)$/.test(view.tokens[first]?.upos ?? '')) first++
  return { first, last: noun + 1 }
}

function degreeFrom({ view, trees }: Cast, word: number, sentence: TokenRange): number {
  let first = word
  while (
    first > sentence.first &&
    (INTENSIFIERS.has((view.words[first - 1] ?? '').toLowerCase()) || (trees.deprel(first - 1) === 'advmod' && trees.head(first - 1) === word))
  )
    first--
  return first
}

/** What the words of a phrase lean to together: the word that carries it counts most, then those before it; a negator turns it round. */
function leanOf({ view }: Cast, { first, last }: TokenRange, head: number, lexicon: Lexicon): number {
  const lean = (i: number): number => lexicon.lean((view.words[i] ?? '').toLowerCase(), view.tokens[i]?.lemma ?? '')
  let sum = lean(head)
  let sign = 1
  for (let i = first; i < last; i++) {
    if (NEGATORS.has((view.words[i] ?? '').toLowerCase())) sign = -1
    else if (i !== head && sum === 0) sum = lean(i)
  }
  return sign * sum
}
