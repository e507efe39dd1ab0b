/** Indices of two equal elements. */
export type Match = readonly [a: number, b: number]

/** Beyond this many pairs of elements without a unique anchor, a stretch is taken to have nothing in common. */
const MAX_TABLE = 4_000_000

/**
 * What two sequences have in common, in order: equal heads and tails, then elements that are unique on both sides as anchors (patience
 * diff), then a longest common subsequence of what is left between them. Near linear for texts that are mostly the same.
 */
export function diff(a: readonly string[], b: readonly string[]): Match[] {
  const found: Match[] = []
  const pending: Range[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }]
  for (let range = pending.pop(); range !== undefined; range = pending.pop()) {
    const rest = trim(a, b, range, found)
    if (rest.aFrom === rest.aTo || rest.bFrom === rest.bTo) continue
    const anchors = uniqueAnchors(a, b, rest)
    if (anchors.length === 0) {
      if ((rest.aTo - rest.aFrom) * (rest.bTo - rest.bFrom) <= MAX_TABLE) found.push(...longestCommon(a, b, rest))
      continue
    }
    let { aFrom, bFrom } = rest
    for (const [i, j] of anchors) {
      pending.push({ aFrom, aTo: i, bFrom, bTo: j })
      found.push([i, j])
      aFrom = i + 1
      bFrom = j + 1
    }
    pending.push({ aFrom, aTo: rest.aTo, bFrom, bTo: rest.bTo })
  }
  return found.sort((x, y) => x[0] - y[0])
}

interface Range {
  aFrom: number
  aTo: number
  bFrom: number
  bTo: number
}

function trim(a: readonly string[], b: readonly string[], range: Range, found: Match[]): Range {
  let { aFrom, aTo, bFrom, bTo } = range
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) found.push([aFrom++, bFrom++])
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) found.push([--aTo, --bTo])
  return { aFrom, aTo, bFrom, bTo }
}

/** Elements that stand once on each side, the longest run of them that is in the same order on both. */
function uniqueAnchors(a: readonly string[], b: readonly string[], { aFrom, aTo, bFrom, bTo }: Range): Match[] {
  const inA = onlyOnce(a, aFrom, aTo)
  const inB = onlyOnce(b, bFrom, bTo)
  const pairs: Match[] = [...inA].flatMap(([word, i]) => {
    const j = inB.get(word)
    return j === undefined ? [] : [[i, j]]
  })
  return longestRising(pairs.sort((x, y) => x[0] - y[0]))
}

function onlyOnce(words: readonly string[], from: number, to: number): Map<string, number> {
  const once = new Map<string, number>()
  const seen = new Set<string>()
  for (let at = from; at < to; at++) {
    const word = words[at] ?? ''
    if (seen.has(word)) once.delete(word)
    else once.set(word, at)
    seen.add(word)
  }
  return once
}

function longestRising(pairs: readonly Match[]): Match[] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  pairs.forEach(([, j], index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    before[index] = low === 0 ? -1 : (tails[low - 1] ?? -1)
    tails[low] = index
  })
  const run: Match[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair !== undefined) run.push(pair)
  }
  return run.reverse()
}

function longestCommon(a: readonly string[], b: readonly string[], { aFrom, aTo, bFrom, bTo }: Range): Match[] {
  const width = bTo - bFrom + 1
  const table = new Uint32Array((aTo - aFrom + 1) * width)
  const at = (i: number, j: number): number => table[(i - aFrom) * width + (j - bFrom)] ?? 0
  for (let i = aTo - 1; i >= aFrom; i--)
    for (let j = bTo - 1; j >= bFrom; j--)
      table[(i - aFrom) * width + (j - bFrom)] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found: Match[] = []
  for (let i = aFrom, j = bFrom; i < aTo && j < bTo; ) {
    if (a[i] === b[j]) found.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return found
}
