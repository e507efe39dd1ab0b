import type { Compiled } from './compile.ts'
import type { Line } from './line.ts'

/** A pattern whose needs a line has all, and the last item of the line at which its match can begin. */
export interface Candidate {
  one: Compiled
  limit: number
}

/** Gives the patterns that a line is worth trying with: those that find in it one item of each group that they need, in their order. */
export type CandidateIndex = (line: Line) => Candidate[]

const indices = new WeakMap<readonly Compiled[], CandidateIndex>()

/** The index of some patterns; the same value for the same patterns. */
export function candidatesAmong(compiled: readonly Compiled[]): CandidateIndex {
  const known = indices.get(compiled)
  if (known !== undefined) return known
  const index = indexOf(compiled)
  indices.set(compiled, index)
  return index
}

/** A line's few words are looked up among all groups at once: it would take far more look-ups to ask the line for every word of every group. */
function indexOf(compiled: readonly Compiled[]): CandidateIndex {
  const groupsOf = new Map<string, number[]>()
  const ends: number[] = []
  let groups = 0
  for (const { needs } of compiled) {
    for (const group of needs) {
      for (const item of new Set(group)) {
        const own = groupsOf.get(item)
        if (own === undefined) groupsOf.set(item, [groups])
        else own.push(groups)
      }
      groups++
    }
    ends.push(groups)
  }
  const latest = new Int32Array(groups)
  return (line) => {
    latest.fill(-1)
    for (const [key, items] of line.where) {
      const last = items.at(-1) ?? -1
      for (const group of groupsOf.get(key) ?? []) if (last > (latest[group] ?? -1)) latest[group] = last
    }
    const found: Candidate[] = []
    let group = 0
    compiled.forEach((one, index) => {
      // What a pattern needs comes at its beginning or later.
      let limit = line.items.length - 1
      for (const end = ends[index] ?? 0; group < end; group++) limit = Math.min(limit, latest[group] ?? -1)
      if (limit >= 0) found.push({ one, limit })
    })
    return found
  }
}
