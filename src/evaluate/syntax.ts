import type { Span, Token } from '../document/index.ts'
import { type Counts, counts, rateCounts } from './counts.ts'

/** A text with words, tags and heads; `head` is an index into `tokens`, -1 for a root. */
export interface ParsedText {
  text: string
  tokens: readonly Pick<Token, 'start' | 'end' | 'upos' | 'xpos' | 'head' | 'deprel'>[]
  sentences: readonly Span[]
}

/** The measures of the CoNLL 2018 shared task. */
export interface SyntaxScore<T> {
  upos: T
  xpos: T
  uas: T
  las: T
}

export interface SyntaxCounts extends SyntaxScore<Counts> {
  sentences: Counts
  words: Counts
  /** The same as shares of the aligned words ("aligned accuracy"). */
  aligned: SyntaxScore<Counts>
}

/**
 * Tagging and parsing as the CoNLL 2018 shared task evaluates them (Zeman et al. 2018, `conll18_ud_eval.py`): words of the two sides are aligned where
 * they cover the same characters, white space aside; a head is right when the words it points to are aligned (or both are roots);
 * labels are compared without their subtypes; precision and recall are over all words of either side. Sentences must begin and end at the same
 * characters.
 *
 * @throws {RangeError} when the two texts differ in more than white space.
 */
export function syntaxCounts(gold: ParsedText, predicted: ParsedText): SyntaxCounts {
  const [wanted, given] = [dense(gold), dense(predicted)]
  if (wanted.text !== given.text) throw new RangeError('the texts of gold and prediction differ in more than white space')
  const byPlace = new Map(wanted.tokens.map((key, index) => [key, index]))
  /** For each predicted word its gold word. */
  const twin = given.tokens.map((key) => byPlace.get(key))
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 }
  let aligned = 0
  twin.forEach((index, at) => {
    const [own, other] = [index === undefined ? undefined : gold.tokens[index], predicted.tokens[at]]
    if (own === undefined || other === undefined) return
    aligned++
    if (own.upos === other.upos) right.upos++
    if (own.xpos === other.xpos) right.xpos++
    const head = other.head < 0 ? -1 : (twin[other.head] ?? Number.NaN)
    if (head !== Math.max(own.head, -1)) return
    right.uas++
    if (universal(own.deprel) === universal(other.deprel)) right.las++
  })
  const over = (count: number): Counts => counts(count, predicted.tokens.length, gold.tokens.length)
  const share = (count: number): Counts => rateCounts(count, aligned)
  const goldSentences = new Set(wanted.sentences)
  return {
    sentences: counts(given.sentences.filter((key) => goldSentences.has(key)).length, given.sentences.length, wanted.sentences.length),
    words: over(aligned),
    ...{ upos: over(right.upos), xpos: over(right.xpos), uas: over(right.uas), las: over(right.las) },
    aligned: { upos: share(right.upos), xpos: share(right.xpos), uas: share(right.uas), las: share(right.las) },
  }
}

const universal = (deprel: string): string => deprel.split(':')[0] ?? deprel

/** The text without white space, and each span by its offsets into it. */
function dense({ text, tokens, sentences }: ParsedText): { text: string; tokens: string[]; sentences: string[] } {
  const offsets = new Uint32Array(text.length + 1)
  let kept = ''
  for (let at = 0; at < text.length; at++) {
    offsets[at] = kept.length
    const character = text.charAt(at)
    if (!/\s/.test(character)) kept += character
  }
  offsets[text.length] = kept.length
  const key = ({ start, end }: Span): string => `${offsets[start]}-${offsets[end]}`
  return { text: kept, tokens: tokens.map(key), sentences: sentences.map(key) }
}
