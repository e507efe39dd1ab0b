import type { Block, Span } from '../document/types.ts'
import type { Candidate } from './types.ts'

/** The article's headline: from a block of the page, or from its metadata, where it has no source. */
export interface Headline {
  text: string
  source?: Span
}

/** Joins headline and body blocks with blank lines, and notes where each stands. */
export function assemble(headline: Headline | undefined, kept: readonly Candidate[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = []
  const parts: string[] = []
  let at = 0
  const add = (kind: Block['kind'], text: string, source: Span | undefined): void => {
    const block: Block = { kind, start: at, end: at + text.length }
    if (source !== undefined) block.source = { start: source.start, end: source.end }
    blocks.push(block)
    parts.push(text)
    at += text.length + 2
  }
  if (headline !== undefined && headline.text !== '') add('headline', headline.text, headline.source)
  for (const candidate of kept) add(candidate.kind, candidate.text, candidate.source)
  return { text: parts.join('\n\n'), blocks }
}
