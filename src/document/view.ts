import type { Block, Span, Token } from './types.ts'
import { wordOf } from './words.ts'

/** A half-open range of token indices. */
export interface TokenRange {
  first: number
  last: number
}

/** The tokens of one document with what stages keep asking about them. */
export interface TokenView {
  text: string
  tokens: readonly Token[]
  /** The characters of each token. */
  words: readonly string[]
  /** For each sentence, its tokens `[first, last)`. */
  sentences: readonly TokenRange[]
  /** For each token, the sentence it stands in. */
  sentenceOf: Uint32Array
  /** For each sentence, the block it stands in. */
  blockOf: Uint32Array
  /** The index of the first token that ends after `offset`. */
  tokenAt(offset: number): number
  /** The tokens that a span covers, wholly or in part. */
  range(span: Span): TokenRange
}

interface Segmented {
  text: string
  tokens: readonly Token[]
  sentences: readonly Span[]
  blocks: readonly Block[]
}

const views = new WeakMap<readonly Token[], TokenView>()

/** The view of a segmented document; the same value for the same tokens. */
export function viewOf(draft: Segmented): TokenView {
  const known = views.get(draft.tokens)
  if (known !== undefined) return known
  const view = makeView(draft)
  views.set(draft.tokens, view)
  return view
}

/** Gives tokens that differ from others in their trees alone the view of those. */
export function shareView(draft: Segmented, tokens: readonly Token[]): void {
  views.set(tokens, { ...viewOf(draft), tokens })
}

function makeView({ text, tokens, sentences, blocks }: Segmented): TokenView {
  const sentenceOf = new Uint32Array(tokens.length)
  const ranges: TokenRange[] = []
  const blockOf = new Uint32Array(sentences.length)
  let token = 0
  let block = 0
  sentences.forEach((sentence, index) => {
    const first = token
    for (; token < tokens.length && (tokens[token]?.start ?? 0) < sentence.end; token++) sentenceOf[token] = index
    while (block + 1 < blocks.length && (blocks[block]?.end ?? 0) <= sentence.start) block++
    blockOf[index] = block
    ranges.push({ first, last: token })
  })
  const tokenAt = (offset: number): number => {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens[middle]?.end ?? 0) > offset) high = middle
      else low = middle + 1
    }
    return low
  }
  const range = (span: Span): TokenRange => {
    const first = tokenAt(span.start)
    let last = first
    while (last < tokens.length && (tokens[last]?.start ?? 0) < span.end) last++
    return { first, last }
  }
  const words = tokens.map(({ start, end }) => wordOf(text, start, end))
  return { text, tokens, words, sentences: ranges, sentenceOf, blockOf, tokenAt, range }
}
