import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestTree } from '../../src/syntax/tree.ts'

/** The weight of the best tree with one root, by trying all. */
function bestByTrial(scores: Float32Array, count: number, columns: number): number {
  let best = Number.NEGATIVE_INFINITY
  const heads = new Array<number>(count).fill(0)
  const visit = (word: number): void => {
    if (word === count) {
      if (isTree(heads, count)) best = Math.max(best, weight(scores, heads, columns, count))
      return
    }
    for (let head = 0; head <= count; head++) {
      if (head === word) continue
      heads[word] = head
      visit(word + 1)
    }
  }
  visit(0)
  return best
}

function isTree(heads: readonly number[], count: number): boolean {
  if (heads.filter((head) => head === count).length !== 1) return false
  return heads.every((_, word) => {
    let at = word
    for (let step = 0; step <= count; step++) {
      if (at === count) return true
      at = heads[at] ?? count
    }
    return false
  })
}

const weight = (scores: Float32Array, heads: readonly number[], columns: number, count: number): number =>
  heads.reduce((sum, head, word) => sum + (scores[word * columns + (head < 0 ? count : head)] ?? 0), 0)

describe('the best tree', () => {
  test('is a tree with one root, and none weighs more', () => {
    const cases = fc.integer({ min: 1, max: 5 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        scores: fc.array(fc.integer({ min: -20, max: 20 }), { minLength: count * 8, maxLength: count * 8 }),
      }),
    )
    fc.assert(
      fc.property(cases, ({ count, scores }) => {
        const matrix = Float32Array.from(scores)
        const heads = bestTree(matrix, count, 8)
        expect(
          isTree(
            heads.map((head) => (head < 0 ? count : head)),
            count,
          ),
        ).toBe(true)
        expect(weight(matrix, heads, 8, count)).toBe(bestByTrial(matrix, count, 8))
      }),
      { numRuns: 300 },
    )
  })

  test('of no words is empty', () => {
    expect(bestTree(new Float32Array(8), 0, 8)).toEqual([])
  })
})
