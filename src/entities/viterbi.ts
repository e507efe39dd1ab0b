import { LABELS, mayFollow, OUTSIDE } from './labels.ts'

const ALL: readonly number[] = Array.from({ length: LABELS }, (_, label) => label)

/** The labels that may stand before each, one after another, and where those of each begin; flat, since this is asked for every word. */
const BEFORE: Uint8Array = Uint8Array.from(ALL.flatMap((after) => ALL.filter((before) => mayFollow(before, after))))
const BEGINS: Uint16Array = Uint16Array.from({ length: LABELS + 1 }, (_, label) =>
  ALL.slice(0, label).reduce((sum, after) => sum + ALL.filter((before) => mayFollow(before, after)).length, 0),
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
      const end = BEGINS[label + 1] ?? 0
      for (let k = BEGINS[label] ?? 0; k < end; k++) {
        const before = BEFORE[k] ?? OUTSIDE
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
