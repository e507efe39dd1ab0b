/**
 * Maximum bipartite matching by augmenting paths (Kuhn's algorithm). Sources that come first are placed first, and keep a partner
 * once they have one.
 *
 * @param sources How many sources there are.
 * @param targets How many targets there are.
 * @param fits Whether a source may be paired with a target.
 * @returns for each target its source, or -1.
 */
export function maximumMatching(sources: number, targets: number, fits: (source: number, target: number) => boolean): number[] {
  const owner = new Array<number>(targets).fill(-1)
  const edges = Array.from({ length: sources }, (_, source) => range(targets).filter((target) => fits(source, target)))
  const place = (source: number, seen: Set<number>): boolean => {
    for (const target of edges[source] ?? []) {
      if (seen.has(target)) continue
      seen.add(target)
      const holder = owner[target] ?? -1
      if (holder < 0 || place(holder, seen)) {
        owner[target] = source
        return true
      }
    }
    return false
  }
  for (let source = 0; source < sources; source++) place(source, new Set())
  return owner
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index)
}

/**
 * The assignment of rows to columns with the greatest total weight (Kuhn 1955, Munkres 1957), in O(n³) by shortest augmenting paths.
 *
 * @param weights A rectangular matrix of weights that are not negative.
 * @returns for each row its column, or -1 where there are fewer columns than rows.
 * @example maximumAssignment([[1, 2], [2, 5]]) // [0, 1]
 */
export function maximumAssignment(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length
  const columns = Math.max(0, ...weights.map((row) => row.length))
  const size = Math.max(rows, columns)
  if (size === 0) return []
  const cost = (row: number, column: number): number => -(weights[row - 1]?.[column - 1] ?? 0)
  const rowPotential = new Float64Array(size + 1)
  const columnPotential = new Float64Array(size + 1)
  const rowOf = new Int32Array(size + 1)
  const previous = new Int32Array(size + 1)
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row
    const shortest = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
    const done = new Uint8Array(size + 1)
    let column = 0
    do {
      done[column] = 1
      const at = rowOf[column] ?? 0
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let other = 1; other <= size; other++) {
        if (done[other]) continue
        const reduced = cost(at, other) - (rowPotential[at] ?? 0) - (columnPotential[other] ?? 0)
        if (reduced < (shortest[other] ?? 0)) {
          shortest[other] = reduced
          previous[other] = column
        }
        if ((shortest[other] ?? 0) < delta) {
          delta = shortest[other] ?? 0
          next = other
        }
      }
      for (let other = 0; other <= size; other++) {
        if (done[other]) {
          const owner = rowOf[other] ?? 0
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta
          columnPotential[other] = (columnPotential[other] ?? 0) - delta
        } else shortest[other] = (shortest[other] ?? 0) - delta
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const before = previous[column] ?? 0
      rowOf[column] = rowOf[before] ?? 0
      column = before
    }
  }
  const columnOf = new Array<number>(rows).fill(-1)
  for (let column = 1; column <= columns; column++) {
    const row = (rowOf[column] ?? 0) - 1
    if (row >= 0 && row < rows) columnOf[row] = column - 1
  }
  return columnOf
}
