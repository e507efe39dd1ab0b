/**
 * The best tree over one sentence, with one root: Chu & Liu (1965), Edmonds (1967), tried for each root whose score may win.
 *
 * @param scores A row for each word; columns are the words as heads, then the root at column `count`. Higher is better.
 * @param count How many words.
 * @param columns Floats in a row.
 * @returns For each word its head, -1 for the root.
 */
export function bestTree(scores: Float32Array, count: number, columns: number): number[] {
  const heads: number[] = []
  for (let i = 0; i < count; i++) {
    let found = count
    for (let j = 0; j < count; j++) if (j !== i && (scores[i * columns + j] ?? 0) > (scores[i * columns + found] ?? 0)) found = j
    heads.push(found)
  }
  if (heads.filter((head) => head === count).length === 1 && !hasCycle(heads, count))
    return heads.map((head) => (head === count ? -1 : head))
  return oneRoot(scores, count, columns)
}

function hasCycle(heads: readonly number[], count: number): boolean {
  const seen = new Uint32Array(count + 1)
  for (let i = 0; i < count; i++) {
    let at = i
    while (at !== count && seen[at] === 0) {
      seen[at] = i + 1
      at = heads[at] ?? count
    }
    if (at !== count && seen[at] === i + 1) return true
  }
  return false
}

/** How much a tree with two roots loses: more than any scores can win. */
const ROOT_COST = 1e4

/** A cost on the root makes every tree have the fewest roots there can be, and that is one. */
function oneRoot(scores: Float32Array, count: number, columns: number): number[] {
  const size = count + 1
  const weights = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
  for (let i = 0; i < count; i++)
    for (let j = 0; j <= count; j++) if (i !== j) weights[i * size + j] = (scores[i * columns + j] ?? 0) - (j === count ? ROOT_COST : 0)
  const heads = edmonds(weights, size, count)
  return heads.slice(0, count).map((head) => (head === count ? -1 : head))
}

/** Maximum spanning arborescence: `weights[i·size + j]` is the weight of j as the head of i. Cycles are contracted one after the other. */
function edmonds(weights: Float64Array, size: number, root: number): number[] {
  const heads = new Array<number>(size).fill(-1)
  for (let i = 0; i < size; i++) {
    if (i === root) continue
    let found = -1
    for (let j = 0; j < size; j++) if (j !== i && (found < 0 || (weights[i * size + j] ?? 0) > (weights[i * size + found] ?? 0))) found = j
    heads[i] = found
  }
  const cycle = findCycle(heads, size, root)
  if (cycle === undefined) return heads
  const inCycle = new Uint8Array(size)
  for (const node of cycle) inCycle[node] = 1
  const outside = [...new Array(size).keys()].filter((node) => inCycle[node] === 0)
  const merged = outside.length
  const small = merged + 1
  const inner = new Float64Array(small * small).fill(Number.NEGATIVE_INFINITY)
  /** Where the best arc from, and to, each outside node meets the cycle. */
  const leaves = new Int32Array(merged)
  const enters = new Int32Array(merged)
  outside.forEach((node, a) => {
    outside.forEach((other, b) => {
      if (a !== b) inner[a * small + b] = weights[node * size + other] ?? 0
    })
    let [bestOut, bestIn] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const member of cycle) {
      const out = weights[node * size + member] ?? 0
      if (out > bestOut) {
        bestOut = out
        leaves[a] = member
      }
      const own = heads[member] ?? 0
      const into = (weights[member * size + node] ?? 0) - (weights[member * size + own] ?? 0)
      if (into > bestIn) {
        bestIn = into
        enters[a] = member
      }
    }
    if (node !== root) inner[a * small + merged] = bestOut
    inner[merged * small + a] = bestIn
  })
  const solved = edmonds(inner, small, outside.indexOf(root))
  outside.forEach((node, a) => {
    const head = solved[a] ?? -1
    heads[node] = node === root ? -1 : head === merged ? (leaves[a] ?? 0) : (outside[head] ?? 0)
  })
  const entry = solved[merged] ?? 0
  heads[enters[entry] ?? 0] = outside[entry] ?? 0
  return heads
}

function findCycle(heads: readonly number[], size: number, root: number): number[] | undefined {
  const seen = new Uint32Array(size)
  for (let i = 0; i < size; i++) {
    let at = i
    while (at !== root && seen[at] === 0) {
      seen[at] = i + 1
      at = heads[at] ?? root
    }
    if (at === root || seen[at] !== i + 1) continue
    const cycle = [at]
    for (let next = heads[at] ?? root; next !== at; next = heads[next] ?? root) cycle.push(next)
    return cycle
  }
  return undefined
}
