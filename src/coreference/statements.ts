import type { TokenRange } from '../document/index.ts'
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
