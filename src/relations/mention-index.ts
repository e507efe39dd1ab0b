import type { Mention } from '../document/index.ts'

/** The mentions of an article by what they are asked for: a search through all of them for each finding would cost the square of the text. */
export interface MentionIndex {
  /** Of an entity, in the order of the text. */
  of(entity: string): readonly Mention[]
  /** Whether an entity is named somewhere. */
  isNamed(entity: string): boolean
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
  for (const mention of mentions) {
    const own = byEntity.get(mention.entity)
    if (own === undefined) byEntity.set(mention.entity, [mention])
    else own.push(mention)
    if (mention.kind === 'name') named.add(mention.entity)
  }
  const sorted = inOrder(mentions)
  const index: MentionIndex = {
    of: (entity) => byEntity.get(entity) ?? [],
    isNamed: (entity) => named.has(entity),
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
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: Mention[] = []
  for (let at = low; at < sorted.length; at++) {
    const mention = sorted[at]
    if (mention === undefined || mention.start > end) break
    if (mention.end <= end) found.push(mention)
  }
  return found
}
