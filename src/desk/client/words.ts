import type { Span } from '../../document/index.ts'

/** A word, or a sign between words: what the cursor goes over. */
export interface Word extends Span {
  block: number
}

/** The words of a text. A label begins and ends at their edges. */
export function wordsOf(text: string, blocks: readonly Span[]): Word[] {
  return blocks.flatMap((block, index) =>
    [...text.slice(block.start, block.end).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map((match) => ({
      start: block.start + match.index,
      end: block.start + match.index + match[0].length,
      block: index,
    })),
  )
}
