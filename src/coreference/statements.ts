import type { TokenRange, TokenView } from '../document/index.ts'
import type { Discourse } from './discourse.ts'

/** Whether a word ends a statement. */
export const isStop = (word: string | undefined): boolean => word !== undefined && /^[.!?…]$/.test(word)

/** Where the statement that a word stands in begins: a sentence may hold several where a quotation stands between. */
export function statementStart({ scene }: Discourse, word: number): number {
  const { view } = scene
  const first = view.sentences[view.sentenceOf[word] ?? 0]?.first ?? word
  for (let at = word; at > first; at--)
    if (isStop(view.words[at - 1]) || (at < word && isStop(view.words[at - 2]) && /^[”"»’]$/.test(view.words[at - 1] ?? ''))) return at
  return first
}

/** The stop that ends the statement which goes on at a word, or the end of its sentence. */
export function statementEnd({ scene }: Discourse, word: number): number {
  const { view } = scene
  const last = view.sentences[view.sentenceOf[word] ?? 0]?.last ?? word
  for (let at = word; at < last; at++) if (isStop(view.words[at])) return at
  return last
}

/** The block that a word stands in; -1 behind the last. */
export const blockAt = ({ scene: { view } }: Discourse, word: number): number =>
  word < 0 || word >= view.tokens.length ? -1 : (view.blockOf[view.sentenceOf[word] ?? 0] ?? -1)

/** Whether a stretch outside quotations has a verb. */
export function hasVerb({ scene }: Discourse, { first, last }: TokenRange): boolean {
  for (let at = first; at < last; at++) if (/^(?:VERB|AUX)$/.test(scene.view.tokens[at]?.upos ?? '')) return true
  return false
}

/** For each word, how many statements there are before it: all of them, and those outside direct speech. */
export interface StatementCounts {
  all: Uint32Array
  outside: Uint32Array
}

/**
 * Counts statements: a sentence may hold several where quotations stand between, and a quotation as a whole is part of the statement around it.
 *
 * @param speechOf For each word, which stretch of direct speech it stands in; -1 outside.
 */
export function countStatements({ tokens, words, sentenceOf }: TokenView, speechOf: Int32Array): StatementCounts {
  const counts = { all: new Uint32Array(tokens.length), outside: new Uint32Array(tokens.length) }
  const isOutside = (at: number): boolean => (speechOf[at] ?? -1) < 0
  let [all, outside] = [0, 0]
  for (let at = 1; at < tokens.length; at++) {
    const begins = sentenceOf[at] !== sentenceOf[at - 1]
    const stops = isStop(words[at - 1])
    const leaves = isOutside(at) && !isOutside(at - 1) && isStop(words[at - 2]) && /^\p{Lu}/u.test(words[at] ?? '')
    if (begins || stops) all++
    if (((begins || stops) && isOutside(at) && isOutside(at - 1)) || leaves || (stops && isOutside(at - 1))) outside++
    counts.all[at] = all
    counts.outside[at] = outside
  }
  return counts
}
