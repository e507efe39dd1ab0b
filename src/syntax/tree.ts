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
  const forest = new Contraction(scores, count, columns)
  forest.contract()
  return forest.heads().map((head) => (head === count ? -1 : head))
}

/**
 * Edmonds' algorithm on a dense graph, in time that grows with the square of the words (Tarjan 1977): from a word its best head is followed, and that one's, until
 * the path comes to the root or to what leads there, or bites its tail. A cycle becomes a node of its own, whose heads are weighed by what the cycle loses.
 * Words are nodes `0 … count - 1`, the root is `count`, cycles are the nodes after it.
 */
class Contraction {
  readonly #count: number
  readonly #width: number
  /** For each node the weight of each word (or the root) as its head, and the word inside the node that would hang on it. */
  readonly #weights: Float64Array
  readonly #inside: Int32Array
  /** The cycle that a node is part of, or -1. */
  readonly #parent: Int32Array
  /** The head chosen for a node, and the word inside it that hangs there. */
  readonly #head: Int32Array
  readonly #entry: Int32Array
  /** For each word and the root, the outermost node that holds it. */
  readonly #outer: Int32Array
  readonly #members: number[][] = []
  #nodes: number

  constructor(scores: Float32Array, count: number, columns: number) {
    const width = count + 1
    const most = 2 * width
    this.#count = count
    this.#width = width
    this.#nodes = width
    this.#weights = new Float64Array(most * width).fill(Number.NEGATIVE_INFINITY)
    this.#inside = new Int32Array(most * width)
    this.#parent = new Int32Array(most).fill(-1)
    this.#head = new Int32Array(most).fill(-1)
    this.#entry = new Int32Array(most)
    this.#outer = Int32Array.from({ length: width }, (_, node) => node)
    for (let i = 0; i < count; i++)
      for (let j = 0; j <= count; j++) {
        this.#inside[i * width + j] = i
        if (i !== j) this.#weights[i * width + j] = (scores[i * columns + j] ?? 0) - (j === count ? ROOT_COST : 0)
      }
  }

  contract(): void {
    const isSettled = new Uint8Array(2 * this.#width)
    isSettled[this.#count] = 1
    for (let word = 0; word < this.#count; word++) {
      let path: number[] = []
      for (let node = this.#outer[word] ?? word; isSettled[node] === 0; ) {
        path.push(node)
        const next = this.#outer[this.#choose(node)] ?? this.#count
        const at = path.indexOf(next)
        if (at >= 0) {
          node = this.#merge(path.slice(at))
          path = path.slice(0, at)
        } else node = next
      }
      for (const node of path) isSettled[node] = 1
    }
  }

  /** The best head of a node outside it. */
  #choose(node: number): number {
    let best = -1
    const from = node * this.#width
    for (let word = 0; word < this.#width; word++) {
      if (this.#outer[word] === node) continue
      if (best < 0 || (this.#weights[from + word] ?? 0) > (this.#weights[from + best] ?? 0)) best = word
    }
    this.#head[node] = best
    this.#entry[node] = this.#inside[from + best] ?? 0
    return best
  }

  #merge(cycle: readonly number[]): number {
    const node = this.#nodes++
    const to = node * this.#width
    for (const member of cycle) {
      const from = member * this.#width
      const lost = this.#weights[from + (this.#head[member] ?? 0)] ?? 0
      this.#parent[member] = node
      for (let word = 0; word < this.#width; word++) {
        const weight = (this.#weights[from + word] ?? 0) - lost
        if (weight <= (this.#weights[to + word] ?? 0)) continue
        this.#weights[to + word] = weight
        this.#inside[to + word] = this.#inside[from + word] ?? 0
      }
    }
    this.#members[node] = [...cycle]
    const inCycle = new Set(cycle)
    for (let word = 0; word < this.#width; word++) if (inCycle.has(this.#outer[word] ?? -1)) this.#outer[word] = node
    return node
  }

  /** Opens the cycles again, from the outermost on: each is entered at one word, and all its other members keep the heads they had. */
  heads(): number[] {
    for (let node = this.#nodes - 1; node > this.#count; node--) {
      const entry = this.#entry[node] ?? 0
      let member = entry
      while (this.#parent[member] !== node) member = this.#parent[member] ?? node
      this.#head[member] = this.#head[node] ?? 0
      this.#entry[member] = entry
    }
    return [...this.#head.subarray(0, this.#count)]
  }
}
