import type { Span } from '../../document/types.ts'
import { isProse } from '../regions.ts'
import { isWithin } from '../select.ts'
import { TODAY_CLASS } from '../signs.ts'
import { LONGEST_LINE } from '../text.ts'
import type { Box, Candidate } from '../types.ts'
import type { Layout } from '../walk.ts'
import { ELSEWHERE } from './shown.ts'
import { findDate } from './when.ts'

/** What stands around the headline and at the body's two ends, where pages say who wrote them and when. */
export interface Nearby {
  /** Short lines, the likeliest first. */
  lines: string[]
  /** Parts of lines that may name the author: what follows "By", or stands next to a date. */
  bylines: BylineText[]
  /** From the block before the headline to the block after the body: elements outside sign something else. */
  range: Span
  /** The inside of the body, where those that are quoted and cited stand. */
  inside: Span
}

/** A piece of text that may sign the article. */
export interface BylineText {
  text: string
  /** Whether the page says so outright, so that a single name may count as one. */
  isMarked: boolean
}

const BEFORE = 6
const AFTER = 10
const LAST_BLOCKS = 4
const INTO_BODY = 3
const MOST_WORDS = 30
const LONGEST_BYLINE = 120
/** A page that labels more names lists the makers of its films or books. */
const MOST_LABELLED = 2
/** How many words a block below a label may have that names people. */
const LONGEST_NAME = 8

const OPENS_BYLINE = /^(?:by|von|par|por|text|di|door|av|af|autor(?:in)?|author|words|story|written|reported)\b/i
const AFTER_DATE = /(?:^|\s)(?:by|von|par|por|di|door)\s+(\p{Lu}.*)$/u
/** What stands alone above the author's name, and what stands before it in the same line. */
const LABEL =
  /^(?:von|by|par|por|text|autor(?:en|in|innen|:in|\*in)?|authors?|auteure?s?|autore|written by|geschrieben von|words|interview|protokoll|reportage):?$/i
const LABELLED = /^(?:autor(?:en|in|:in|\*in)?|authors?|auteure?s?|autore|text):\s+\p{Lu}/iu
/** A name alone in italic type, under the last paragraph. */
const SIGNATURE = /^\p{Lu}[\p{Ll}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){1,2}$/u
const SIGNS_OFF =
  /(?:^|[.!?…“”"»]\s)((?:Von|By|Text:|Text von|Autor(?:in)?:|Author:|Par|Por)\s+\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,2})\.?$/u

/** Gathers the lines near the headline and the body's ends. */
export function lookNearby(layout: Layout, body: Box | undefined, headline: Candidate | undefined): Nearby {
  const { candidates } = layout
  const within = body === undefined ? [] : candidates.filter((candidate) => isWithin(candidate.box, body))
  const prose = within.filter((candidate) => isProse(candidate) && candidate.box.region === undefined)
  const first = within[0]?.index
  const last = prose[prose.length - 1]?.index
  const at = headline?.index ?? first
  const lines = at === undefined ? [] : shortLines(candidates, at, first)
  const ends =
    last === undefined ? [] : candidates.slice(Math.max(0, last - 1), last + LAST_BLOCKS).filter((candidate) => !candidate.box.hidden)
  const signed = ends.flatMap(({ text }) => {
    const tail = SIGNS_OFF.exec(text.slice(-LONGEST_BYLINE))?.[1]
    if (tail !== undefined) return [{ text: tail, isMarked: false }]
    return text.length <= LONGEST_BYLINE && OPENS_BYLINE.test(text) ? [{ text, isMarked: false }] : []
  })
  const start = Math.min(headline?.index ?? Number.POSITIVE_INFINITY, prose[0]?.index ?? Number.POSITIVE_INFINITY)
  const range = { start: Number.isFinite(start) ? start - BEFORE : 0, end: (last ?? headline?.index ?? candidates.length) + AFTER }
  const inside = { start: (prose[0]?.index ?? 0) + INTO_BODY, end: (last ?? 0) - 1 }
  const labelled = candidates
    .slice(Math.max(0, range.start), range.end)
    .flatMap((candidate, index, near) => labelledBy(candidate, near[index + 1]))
  return {
    lines,
    bylines: [...lines.flatMap(bylineIn), ...signed, ...(labelled.length > MOST_LABELLED ? [] : labelled), ...signatures(within)],
    range,
    inside,
  }
}

/** The short lines after the headline, before it, and where the body begins if that is farther away. */
function shortLines(candidates: readonly Candidate[], at: number, first: number | undefined): string[] {
  const start = first === undefined || Math.abs(first - at) < AFTER ? [] : candidates.slice(Math.max(0, first - 3), first + 4)
  return [...candidates.slice(at, at + AFTER), ...candidates.slice(Math.max(0, at - BEFORE), at), ...start]
    .filter(
      ({ text, words, box }) =>
        words <= MOST_WORDS &&
        text.length <= LONGEST_LINE &&
        !ELSEWHERE.has(box.region ?? '') &&
        !box.hidden &&
        !TODAY_CLASS.test(box.marks),
    )
    .map((candidate) => candidate.text)
}

/** The name in italics that stands in a block of its own; where several do, they are those of speakers. */
function signatures(within: readonly Candidate[]): BylineText[] {
  const found = within.filter(
    ({ text, kind, italic, linked, box }) =>
      kind === 'paragraph' && linked === 0 && box.region === undefined && italic >= text.length - 1 && SIGNATURE.test(text),
  )
  const [only] = found
  return only === undefined || found.length > 1 ? [] : [{ text: only.text, isMarked: false }]
}

/** "Author" in a block of its own says who the next block is; a line may also bear the label itself, far from both ends. */
function labelledBy({ text, box, kind }: Candidate, next: Candidate | undefined): BylineText[] {
  if (kind === 'list-item' || box.hidden || ELSEWHERE.has(box.region ?? '')) return []
  if (LABEL.test(text)) return next !== undefined && next.words <= LONGEST_NAME ? [{ text: next.text, isMarked: false }] : []
  return text.length <= LONGEST_BYLINE && LABELLED.test(text) ? [{ text, isMarked: false }] : []
}

function bylineIn(line: string): BylineText[] {
  if (line.length > LONGEST_BYLINE) return []
  if (OPENS_BYLINE.test(line)) return [{ text: line, isMarked: false }]
  if (!/\d/.test(line) || findDate(line) === undefined) return []
  const lead = AFTER_DATE.exec(line)?.[1]
  if (lead !== undefined) return [{ text: `by ${lead}`, isMarked: true }]
  return line
    .split(/\s*[|•·]\s*/)
    .slice(1)
    .filter((part) => !/\d/.test(part))
    .map((text) => ({ text, isMarked: false }))
}
