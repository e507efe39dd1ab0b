/** Words of one sequence inside a batch: `[from, from + count)`. */
export interface Sequence {
  from: number
  count: number
}

/** Lists put one after the other, and where each lies. */
export function joined<T>(lists: readonly (readonly T[])[]): { items: T[]; sequences: Sequence[] } {
  const items: T[] = []
  const sequences: Sequence[] = []
  for (const list of lists) {
    sequences.push({ from: items.length, count: list.length })
    for (const item of list) items.push(item)
  }
  return { items, sequences }
}
