import type { Span } from '../document/index.ts'
import { movedBy, type Unit } from './calendar.ts'
import { type Anchors, RULES } from './date-rules.ts'

/** A date in the text with its ISO 8601 / TIMEX3 value, where the text or the reference day allows one. */
export interface DateHit extends Span {
  value?: string
}

interface Match extends DateHit {
  rule: number
  parts: Readonly<Record<string, string | undefined>>
}

/** How far back, in characters, "that year" looks for the year it means. */
const REACH = 600

/** Words of a sentence that turn it to the future, and those that turn it back. */
const TURNS =
  /\b(?:(?<ahead>will|shall|(?:is|are) (?:to|due|set|scheduled|expected|likely)|(?:due|expected|scheduled|set|plans?|hopes?|intends?) to)|said|told|was|were|had|did|came|went|left|won|took|met|began)\b/gi

/**
 * The dates and periods of a text, in order and apart from one another.
 *
 * @param published The article's own date (ISO 8601); relative dates have no value without it.
 * @see ISO-TimeML (ISO 24617-1) for the form of the values.
 */
export function findDates(text: string, published: string | undefined): DateHit[] {
  const reference = published === undefined ? Number.NaN : Date.parse(`${published.slice(0, 10)}T00:00:00Z`)
  const day = Number.isNaN(reference) ? undefined : new Date(reference)
  const found: DateHit[] = []
  for (const { start, end, rule, parts } of apart(matches(text))) {
    const anchors: Anchors = { day, isAhead: () => isAhead(text, start, end), counted: (unit, by) => countedFrom(found, start, unit, by) }
    const value = RULES[rule]?.value(parts, anchors)
    found.push({ start, end, ...(value !== undefined && { value }) })
  }
  return found
}

/** A day, month or year so many units from the last one named that is exact enough to count from. */
function countedFrom(found: readonly DateHit[], start: number, unit: Unit, by: number): string | undefined {
  for (let i = found.length - 1; i >= 0; i--) {
    const { end = 0, value = '' } = found[i] ?? {}
    if (start - end > REACH) return undefined
    const moved = movedBy(value, unit, by)
    if (moved !== undefined) return moved
  }
  return undefined
}

/** "will leave on Friday", "On Thursday he will leave", but not "said on Friday that he will leave": what the nearest verb before a date says, or after one that opens its clause. */
function isAhead(text: string, start: number, end: number): boolean {
  const window = text.slice(Math.max(0, start - 200), start)
  const before = window.slice(Math.max(...[...'.!?;\n“"'].map((edge) => window.lastIndexOf(edge))) + 1)
  if (/\bsince (?:last )?$/i.test(before)) return false
  const last = [...before.matchAll(TURNS)].at(-1)
  if (last !== undefined) return last.groups?.ahead !== undefined
  const after = /^[^.!?;\n]*/.exec(text.slice(end, end + 100))?.[0] ?? ''
  const [first] = after.matchAll(TURNS)
  return first?.groups?.ahead !== undefined
}

function matches(text: string): Match[] {
  const small = text.toLowerCase()
  return RULES.flatMap(({ pattern, needs }, rule) => {
    if (needs.length > 0 && !needs.some((word) => small.includes(word))) return []
    return [...text.matchAll(pattern)].map((match): Match => {
      const parts = match.groups ?? {}
      return { start: match.index + (parts.lead?.length ?? 0), end: match.index + match[0].length, rule, parts }
    })
  })
}

/** Of matches that overlap, the one that begins first, then the longest, then that of the earlier rule. */
function apart(all: Match[]): Match[] {
  all.sort((a, b) => a.start - b.start || b.end - a.end || a.rule - b.rule)
  const kept: Match[] = []
  for (const match of all) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match)
  return kept
}
