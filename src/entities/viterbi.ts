import { LABELS, mayFollow, OUTSIDE } from './labels.ts'

/** For each label, those that may stand before it. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, after) =>
  Array.from({ length: LABELS }, (_, before) => before).filter((before) => mayFollow(before, after)),
)

/**
 * The best well-formed labels of a sentence.
 *
 * @param scores Rows of label scores, from `at` on, `stride` floats apart.
 * @param transitions The score of one label after another, `transitions[before * stride + after]`.
 */
export function viterbi(scores: Float32Array, at: number, stride: number, count: number, transitions: Float32Array): number[] {
  const back = new Uint8Array(count * LABELS)
  let previous = new Float32Array(LABELS).fill(Number.NEGATIVE_INFINITY)
  let current = new Float32Array(LABELS)
  previous[OUTSIDE] = 0
  for (let i = 0; i < count; i++) {
    for (let label = 0; label < LABELS; label++) {
      let best = Number.NEGATIVE_INFINITY
      for (const before of BEFORE[label] ?? []) {
        const score = (previous[before] ?? 0) + (transitions[before * stride + label] ?? 0)
        if (score <= best) continue
        best = score
        back[i * LABELS + label] = before
      }
      current[label] = best + (scores[at + i * stride + label] ?? 0)
    }
    ;[previous, current] = [current, previous]
  }
  let label = OUTSIDE
  let best = Number.NEGATIVE_INFINITY
  for (let last = 0; last < LABELS; last++) {
    const score = (previous[last] ?? 0) + (transitions[last * stride + OUTSIDE] ?? 0)
    if (!mayFollow(last, OUTSIDE) || score <= best) continue
    best = score
    label = last
  }
  const labels = new Array<number>(count).fill(OUTSIDE)
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label
    label = back[i * LABELS + label] ?? OUTSIDE
  }
  return labels
}
