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
    const mark = text[at] ?? ''
    const close = PAIRS[mark]
    if (close === undefined && !isSingle(text, at)) continue
    const end = close === undefined ? singleEnd(text, at, block.end) : text.indexOf(close, at + 1)
    if (close === undefined && (end < 0 || isTitle(text, at, end))) continue
    const isOpen = end < 0 || end >= block.end
    const stop = isOpen ? (at === block.start || /[\s([—–-]/.test(text[at - 1] ?? ' ') ? block.end : -1) : end + 1
    if (stop < 0) continue
    if (/[\s,;:.!?]/.test(text.slice(at + 1, stop - 1)) || stop - at > 25) spans.push({ start: at, end: stop, isOpen })
    at = stop - 1
  }
  return spans
}

/** "‘We were rubbish,’ he said": an opening single mark before a word, and not the one of "‘90s". */
const isSingle = (text: string, at: number): boolean =>
  text[at] === '‘' &&
  !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') &&
  /[\p{L}\p{N}[(…]/u.test(text[at + 1] ?? '') &&
  !/^\d\ds?\b/.test(text.slice(at + 1, at + 5))

/** Where a stretch in single marks ends: the first that no letter follows and a stop goes before; else the first that no letter follows; an apostrophe is neither. */
function singleEnd(text: string, at: number, limit: number): number {
  const next = text.indexOf('‘', at + 1)
  const stop = next < 0 ? limit : Math.min(next, limit)
  let first = -1
  for (let end = text.indexOf('’', at + 1); end >= 0 && end < stop; end = text.indexOf('’', end + 1)) {
    if (/[\p{L}\p{N}]/u.test(text[end + 1] ?? ' ')) continue
    if (/[,.!?…—–]/.test(text[end - 1] ?? '')) return end
    if (first < 0) first = end
  }
  return first
}

/** "‘The Salt Ledger’ opens": a few words with capitals and no stop are a work's, unless a colon tells that somebody says them. */
function isTitle(text: string, at: number, end: number): boolean {
  const words = text.slice(at + 1, end).split(/\s+/)
  return (
    text[end + 1] !== ':' &&
    words.length <= 6 &&
    words.every((word) => word.length < 4 || /^\p{Lu}/u.test(word)) &&
    /\p{L}$/u.test(text[end - 1] ?? '')
  )
}

/** The layer of the contract; `ids` gives each group the id of its entity. */
export function toQuotations(speeches: readonly Speech[], ids: ReadonlyMap<Group, string>): Quotation[] {
  return speeches.map(({ start, end, speaker, cue }) => {
    const id = speaker === undefined ? undefined : ids.get(speaker)
    return { start, end, ...(id !== undefined && { speaker: id }), ...(cue !== undefined && { cue }) }
  })
}
