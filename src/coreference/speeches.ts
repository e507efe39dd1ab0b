import type { Block, Group, Quotation, Span } from '../document/index.ts'

/** A stretch of direct speech, with the group that says it. */
export interface Speech extends Span {
  /** The index of its block. */
  block: number
  /** Whether its quotation marks are never closed, as in speeches over several paragraphs. */
  isOpen: boolean
  speaker?: Group
  cue?: Span
}

const PAIRS: Record<string, string> = { '“': '”', '"': '"', '«': '»', '„': '“' }

/** Finds direct speech: pairs of quote marks inside a block; one that is never closed runs to the block's end. */
export function findSpeeches(text: string, blocks: readonly Block[]): Speech[] {
  return blocks.flatMap((block, index) => quotedSpans(text, block).map((span): Speech => ({ ...span, block: index })))
}

function quotedSpans(text: string, block: Span): (Span & { isOpen: boolean })[] {
  const spans: (Span & { isOpen: boolean })[] = []
  for (let at = block.start; at < block.end; at++) {
    const close = PAIRS[text[at] ?? '']
    if (close === undefined) continue
    const end = text.indexOf(close, at + 1)
    const isOpen = end < 0 || end >= block.end
    const stop = isOpen ? (at === block.start || /[\s([—–-]/.test(text[at - 1] ?? ' ') ? block.end : -1) : end + 1
    if (stop < 0) continue
    if (/[\s,;:.!?]/.test(text.slice(at + 1, stop - 1)) || stop - at > 25) spans.push({ start: at, end: stop, isOpen })
    at = stop - 1
  }
  return spans
}

/** The layer of the contract; `ids` gives each group the id of its entity. */
export function toQuotations(speeches: readonly Speech[], ids: ReadonlyMap<Group, string>): Quotation[] {
  return speeches.map(({ start, end, speaker, cue }) => {
    const id = speaker === undefined ? undefined : ids.get(speaker)
    return { start, end, ...(id !== undefined && { speaker: id }), ...(cue !== undefined && { cue }) }
  })
}
