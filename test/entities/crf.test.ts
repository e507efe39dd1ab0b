import { describe, expect, it } from 'vitest'
import { classMask, LABELS, labelsOf, mayFollow, spansOf } from '../../src/entities/labels.ts'
import { crfLoss } from '../../src/entities/train/crf.ts'
import { viterbi } from '../../src/entities/viterbi.ts'
import { createRandom } from '../../src/learn/index.ts'

const STRIDE = 24
const COUNT = 3

interface Row {
  labels: number[]
  score: number
}

function arraysOf(seed: number): { floats: Float32Array; transitions: number; dTransitions: number } {
  const random = createRandom(seed)
  const transitions = COUNT * STRIDE
  const dTransitions = transitions + STRIDE * STRIDE
  const floats = new Float32Array(dTransitions + STRIDE * STRIDE)
  for (let i = 0; i < dTransitions; i++) floats[i] = random.next() * 4 - 2
  return { floats, transitions, dTransitions }
}

/** Every well-formed row of labels with its score. */
function allRows({ floats, transitions }: ReturnType<typeof arraysOf>): Row[] {
  let rows: Row[] = [{ labels: [], score: 0 }]
  for (let i = 0; i <= COUNT; i++)
    rows = rows.flatMap(({ labels, score }) =>
      Array.from({ length: i < COUNT ? LABELS : 1 }, (_, label) => label).flatMap((label) => {
        const before = labels.at(-1) ?? 0
        if (!mayFollow(before, label)) return []
        const step = floats[transitions + before * STRIDE + label] ?? 0
        const own = i < COUNT ? (floats[i * STRIDE + label] ?? 0) : 0
        return [{ labels: i < COUNT ? [...labels, label] : labels, score: score + step + own }]
      }),
    )
  return rows
}

const logSum = (rows: readonly Row[]): number => Math.log(rows.reduce((sum, { score }) => sum + Math.exp(score), 0))
const fits = ({ labels }: Row, allowed: readonly number[]): boolean => labels.every((label, i) => ((allowed[i] ?? 0) & (1 << label)) !== 0)
const ALLOWED = [1 | classMask('MISC'), 1 | classMask('MISC'), 1 << 4]

describe('the CRF of the name tagger', () => {
  it('has the loss that counting every row gives, with partial labels', () => {
    const arrays = arraysOf(1)
    const rows = allRows(arrays)
    const wanted = logSum(rows) - logSum(rows.filter((row) => fits(row, ALLOWED)))
    expect(crfLoss({ ...arrays, stride: STRIDE, scores: 0 }, ALLOWED, 1)).toBeCloseTo(wanted, 5)
  })

  it('has the gradients that small changes of the scores and transitions show', () => {
    const arrays = arraysOf(2)
    const lossAt = (index: number, by: number): number => {
      const floats = arrays.floats.slice()
      floats[index] = (floats[index] ?? 0) + by
      return crfLoss({ ...arrays, floats, stride: STRIDE, scores: 0 }, ALLOWED, 1)
    }
    const moved = arrays.floats.slice()
    crfLoss({ ...arrays, floats: moved, stride: STRIDE, scores: 0 }, ALLOWED, 1)
    for (const index of [0, 4, STRIDE + 13, 2 * STRIDE + 1, 2 * STRIDE + 4]) {
      const slope = (lossAt(index, 1e-2) - lossAt(index, -1e-2)) / 2e-2
      expect(moved[index]).toBeCloseTo(slope, 3)
    }
    for (const [before, after] of [
      [0, 0],
      [0, 4],
      [13, 14],
      [4, 0],
    ] as const) {
      const step = before * STRIDE + after
      const slope = (lossAt(arrays.transitions + step, 1e-2) - lossAt(arrays.transitions + step, -1e-2)) / 2e-2
      expect(moved[arrays.dTransitions + step]).toBeCloseTo(slope, 3)
    }
  })

  it('is decoded to the best row', () => {
    for (const seed of [3, 4, 5]) {
      const arrays = arraysOf(seed)
      const best = allRows(arrays).reduce((a, b) => (b.score > a.score ? b : a))
      const transitions = arrays.floats.slice(arrays.transitions, arrays.transitions + STRIDE * STRIDE)
      expect(viterbi(arrays.floats, 0, STRIDE, COUNT, transitions)).toEqual(best.labels)
    }
  })
})

describe('labels', () => {
  it('go from spans to labels and back', () => {
    const spans = [
      { first: 0, last: 1, label: 'PER' as const },
      { first: 1, last: 4, label: 'ORG' as const },
      { first: 5, last: 7, label: 'MISC' as const },
    ]
    expect(spansOf(labelsOf(8, spans))).toEqual(spans)
  })
})
