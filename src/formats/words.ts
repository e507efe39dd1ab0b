import type { Document, Span } from '../document/index.ts'
import { tokenize } from '../text/tokens.ts'

/** A sentence and its words; words share no characters and leave out white space. */
export interface WordedSentence extends Span {
  words: Span[]
}

/**
 * The sentences of a document and their words, cut further where one of `borders` falls inside a word, so that every labelled stretch begins and
 * ends at a word. Where the document has no sentences its lines stand for them.
 */
export function wordsOf(document: Pick<Document, 'text' | 'sentences'>, borders: ReadonlySet<number>): WordedSentence[] {
  const { text } = document
  const covered = document.sentences.length > 0 ? document.sentences : []
  const lines = [...text.matchAll(/\S.*/g)].map((match) => ({ start: match.index, end: match.index + match[0].trimEnd().length }))
  const sentences = covered.length > 0 ? covered : lines
  return sentences.map(({ start, end }) => ({ start, end, words: tokenize(text, start, end).flatMap((word) => cut(word, borders)) }))
}

function cut({ start, end }: Span, borders: ReadonlySet<number>): Span[] {
  const parts: Span[] = []
  let from = start
  for (let at = start + 1; at <= end; at++) {
    if (at < end && !borders.has(at)) continue
    parts.push({ start: from, end: at })
    from = at
  }
  return parts
}
