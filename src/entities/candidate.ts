import type { EntityType, TokenView } from '../document/index.ts'
import type { GazetteerEntry } from '../knowledge/index.ts'

/** A stretch of tokens `[first, last)` that may be a name, and what is thought of it. */
export interface Candidate {
  first: number
  last: number
  /** Undefined until the document as a whole has been heard. */
  type?: EntityType
  /** The gazetteer entries that have this name, likeliest first. */
  entries: readonly GazetteerEntry[]
  /** Where two candidates overlap, the higher rank stands, then the longer one. */
  rank: number
}

export const RANK = { sequence: 1, gazetteer: 2, party: 2.5, title: 3, headed: 4, tagged: 4.5, dated: 5, given: 6, own: 7 } as const

/** The characters from the first to the last token of a candidate. */
export function textOf(view: TokenView, range: { first: number; last: number }): string {
  const start = view.tokens[range.first]?.start ?? 0
  const end = view.tokens[range.last - 1]?.end ?? start
  return view.text.slice(start, end)
}

/** Drops every candidate that overlaps a better one. The result is in the order of the text. */
export function choose<T extends Candidate>(candidates: readonly T[]): T[] {
  const best = [...candidates].sort((a, b) => b.rank - a.rank || b.last - b.first - (a.last - a.first) || a.first - b.first)
  const taken = new Set<number>()
  const chosen = best.filter((candidate) => {
    for (let i = candidate.first; i < candidate.last; i++) if (taken.has(i)) return false
    for (let i = candidate.first; i < candidate.last; i++) taken.add(i)
    return true
  })
  return chosen.sort((a, b) => a.first - b.first)
}
