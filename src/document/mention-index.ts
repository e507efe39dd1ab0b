import type { Mention } from './types.ts'

/** The mentions of an article by what they are asked for: a search through all of them for each finding would cost the square of the text. */
export interface MentionIndex {
  /** Of an entity, in the order of the text. */
  of(entity: string): readonly Mention[]
  /** Whether an entity is named somewhere. */
  isNamed(entity: string): boolean
  /** The mention of an entity whose beginning is nearest to a place; the earlier of two that are as near. */
  nearest(entity: string, at: number): Mention | undefined
  /** Those that begin at a place. */
  at(start: number): readonly Mention[]
  /** Those that lie in a stretch of the text, in its order. */
  within(start: number, end: number): readonly Mention[]
}

const indices = new WeakMap<readonly Mention[], MentionIndex>()

/** The index of some mentions, made once for each list. */
export function indexOf(mentions: readonly Mention[]): MentionIndex {
  const known = indices.get(mentions)
  if (known !== undefined) return known
  const byEntity = new Map<string, Mention[]>()
  const named = new Set<string>()
  const sorted = inOrder(mentions)
  for (const mention of sorted) {
    const own = byEntity.get(mention.entity)
    if (own === undefined) byEntity.set(mention.entity, [mention])
    else own.push(mention)
    if (mention.kind === 'name') named.add(mention.entity)
  }
  const index: MentionIndex = {
    of: (entity) => byEntity.get(entity) ?? [],
    isNamed: (entity) => named.has(entity),
    nearest: (entity, at) => nearestOf(byEntity.get(entity) ?? [], at),
    at: (start) => sorted.slice(countBefore(sorted, start), countBefore(sorted, start + 1)),
    within: (start, end) => mentionsWithin(sorted, start, end),
  }
  indices.set(mentions, index)
  return index
}

export function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  return [...mentions].sort((a, b) => a.start - b.start)
}

/** @param sorted By where they begin. */
export function mentionsWithin(sorted: readonly Mention[], start: number, end: number): Mention[] {
  const found: Mention[] = []
  for (let at = countBefore(sorted, start); at < sorted.length; at++) {
    const mention = sorted[at]
    if (mention === undefined || mention.start > end) break
    if (mention.end <= end) found.push(mention)
  }
  return found
}

/** The last that begins before a place. @param sorted By where they begin. */
export function lastBefore(sorted: readonly Mention[], at: number): Mention | undefined {
  return sorted[countBefore(sorted, at) - 1]
}

/** How many begin before a place. */
function countBefore(sorted: readonly Mention[], at: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

function nearestOf(sorted: readonly Mention[], at: number): Mention | undefined {
  const count = countBefore(sorted, at)
  const after = sorted[count]
  const last = sorted[count - 1]
  // Of those that begin together, the first.
  const before = last === undefined ? undefined : sorted[countBefore(sorted, last.start)]
  if (before === undefined || after === undefined) return before ?? after
  return after.start - at < at - before.start ? after : before
}
