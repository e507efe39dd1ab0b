import type { Document, Role, Span } from '../document/index.ts'
import { diff } from './diff.ts'

/** A text and its blocks. */
export interface BlockText {
  text: string
  blocks: readonly Span[]
}

/** A run of characters that both texts share: `from` in the one, `to` in the other. */
interface Run {
  from: number
  to: number
  length: number
}

/** Moves a span of one text to where it stands in another. */
export type Placer = (span: Span) => Span

/**
 * Aligns two versions of an article: blocks of the same text are shifted whole, wherever they stand; what is left is aligned word by word
 * (`diff`). A span whose ends are not in the other text is moved behind that text's end, where it overlaps nothing and stays distinct.
 */
export function placer(from: BlockText, to: BlockText): Placer {
  if (from.text === to.text) return (span) => span
  const runs = alignedRuns(from, to)
  const move = (offset: number): number | undefined => {
    const run = runAt(runs, offset)
    return run === undefined ? undefined : run.to + offset - run.from
  }
  return (span) => {
    const start = move(span.start)
    const end = move(span.end - 1)
    const beyond = to.text.length + 1
    return start === undefined || end === undefined || end < start
      ? { start: beyond + span.start, end: beyond + span.end }
      : { start, end: end + 1 }
  }
}

function alignedRuns(from: BlockText, to: BlockText): Run[] {
  const runs: Run[] = []
  const free = new Map<string, Span[]>()
  for (const block of to.blocks) {
    const text = to.text.slice(block.start, block.end)
    free.set(text, [...(free.get(text) ?? []), block])
  }
  const left: Span[] = []
  const taken = new Set<Span>()
  for (const block of from.blocks) {
    const twin = free.get(from.text.slice(block.start, block.end))?.shift()
    if (twin === undefined) left.push(block)
    else {
      taken.add(twin)
      runs.push({ from: block.start, to: twin.start, length: block.end - block.start })
    }
  }
  const a = wordsOf(from.text, left)
  const b = wordsOf(
    to.text,
    to.blocks.filter((block) => !taken.has(block)),
  )
  const matches = diff(
    a.map((word) => word.form),
    b.map((word) => word.form),
  )
  for (const [i, j] of matches) {
    const [x, y] = [a[i], b[j]]
    if (x !== undefined && y !== undefined) runs.push({ from: x.start, to: y.start, length: x.end - x.start })
  }
  return runs.sort((x, y) => x.from - y.from)
}

function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.from ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const run = runs[low - 1]
  return run !== undefined && offset < run.from + run.length ? run : undefined
}

/** Words and marks; quotes and dashes count as the same in all their shapes, since cleaning may normalise them. */
function wordsOf(text: string, blocks: readonly Span[]): (Span & { form: string })[] {
  return blocks.flatMap((block) =>
    [...text.slice(block.start, block.end).matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)].map((match) => {
      const start = block.start + match.index
      const form = match[0]
        .replace(/[‘’ʻʼ`]/g, "'")
        .replace(/[“”]/g, '"')
        .replace(/[\u2010-\u2015]/g, '-')
      return { start, end: start + match[0].length, form }
    }),
  )
}

/** The document with the spans of every layer that is scored moved into the gold text. Texts of mentions stay as they were. */
export function placeDocument(document: Document, gold: BlockText): Document {
  if (document.text === gold.text) return document
  const place = placer(
    { text: document.text, blocks: document.blocks.length > 0 ? document.blocks : [{ start: 0, end: document.text.length }] },
    gold,
  )
  const placed = <T extends Span>(span: T): T => ({ ...span, ...place(span) })
  const role = (value: Role | undefined): Role | undefined => value && placed(value)
  return {
    ...document,
    text: gold.text,
    mentions: document.mentions.map(placed),
    quotations: document.quotations.map(placed),
    relations: document.relations.map((relation) => ({ ...relation, evidence: relation.evidence.map(placed) })),
    sentiments: document.sentiments.map((sentiment) => {
      const [holder, target] = [role(sentiment.holder), role(sentiment.target)]
      return { ...placed(sentiment), ...(holder !== undefined && { holder }), ...(target !== undefined && { target }) }
    }),
  }
}
