import { LABELS, mayFollow, OUTSIDE } from '../labels.ts'

const ALLOWED: readonly (readonly boolean[])[] = Array.from({ length: LABELS }, (_, before) =>
  Array.from({ length: LABELS }, (_, after) => mayFollow(before, after)),
)

/** Where scores, transitions and their gradients lie: rows are `stride` floats apart. */
export interface CrfArrays {
  floats: Float32Array
  stride: number
  scores: number
  transitions: number
  dTransitions: number
}

interface Sums {
  /** Logarithm of the sum over all label rows. */
  log: number
  /** Probability of each label of each word. */
  labels: Float64Array
  /** Probability of each pair of neighbouring labels, summed over the sentence. */
  pairs: Float64Array
}

/**
 * The loss of one sentence under a linear-chain CRF with partial labels (Tsuboi et al. 2008): the share of all well-formed label rows that the
 * allowed ones have, as a negative logarithm. Scores are overwritten with their gradients, those of the transitions are added.
 *
 * @param allowed For each word, the labels it may have, as bits.
 * @param weight What the loss is multiplied with.
 */
export function crfLoss(arrays: CrfArrays, allowed: readonly number[], weight: number): number {
  const { floats, stride, scores, dTransitions } = arrays
  const free = sumOver(arrays, allowed.length, undefined)
  const held = sumOver(arrays, allowed.length, allowed)
  for (let i = 0; i < allowed.length; i++)
    for (let label = 0; label < stride; label++)
      floats[scores + i * stride + label] =
        label < LABELS ? weight * ((free.labels[i * LABELS + label] ?? 0) - (held.labels[i * LABELS + label] ?? 0)) : 0
  for (let before = 0; before < LABELS; before++)
    for (let after = 0; after < LABELS; after++) {
      const at = dTransitions + before * stride + after
      const pair = before * LABELS + after
      floats[at] = (floats[at] ?? 0) + weight * ((free.pairs[pair] ?? 0) - (held.pairs[pair] ?? 0))
    }
  return weight * (free.log - held.log)
}

/** Forward and backward sums in probabilities, each word's scaled to one so that nothing under- or overflows. */
function sumOver({ floats, stride, scores, transitions }: CrfArrays, count: number, allowed: readonly number[] | undefined): Sums {
  const L = LABELS
  const steps = new Float64Array(L * L)
  for (let a = 0; a < L; a++)
    for (let b = 0; b < L; b++) steps[a * L + b] = ALLOWED[a]?.[b] === true ? Math.exp(floats[transitions + a * stride + b] ?? 0) : 0
  const own = new Float64Array(count * L)
  let log = 0
  for (let i = 0; i < count; i++) {
    let most = Number.NEGATIVE_INFINITY
    for (let b = 0; b < L; b++) most = Math.max(most, floats[scores + i * stride + b] ?? 0)
    for (let b = 0; b < L; b++)
      own[i * L + b] =
        allowed !== undefined && ((allowed[i] ?? 0) & (1 << b)) === 0 ? 0 : Math.exp((floats[scores + i * stride + b] ?? 0) - most)
    log += most
  }
  const forward = new Float64Array(count * L)
  const scales = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    let total = 0
    for (let b = 0; b < L; b++) {
      let sum = 0
      if (i === 0) sum = steps[OUTSIDE * L + b] ?? 0
      else for (let a = 0; a < L; a++) sum += (forward[(i - 1) * L + a] ?? 0) * (steps[a * L + b] ?? 0)
      sum *= own[i * L + b] ?? 0
      forward[i * L + b] = sum
      total += sum
    }
    scales[i] = total
    for (let b = 0; b < L; b++) forward[i * L + b] = (forward[i * L + b] ?? 0) / total
    log += Math.log(total)
  }
  const backward = new Float64Array(count * L)
  let end = 0
  for (let a = 0; a < L; a++) end += (forward[(count - 1) * L + a] ?? 0) * (steps[a * L + OUTSIDE] ?? 0)
  log += Math.log(end)
  for (let a = 0; a < L; a++) backward[(count - 1) * L + a] = (steps[a * L + OUTSIDE] ?? 0) / end
  const pairs = new Float64Array(L * L)
  for (let i = count - 2; i >= 0; i--)
    for (let a = 0; a < L; a++) {
      let sum = 0
      const here = forward[i * L + a] ?? 0
      for (let b = 0; b < L; b++) {
        const step = ((steps[a * L + b] ?? 0) * (own[(i + 1) * L + b] ?? 0) * (backward[(i + 1) * L + b] ?? 0)) / (scales[i + 1] ?? 1)
        sum += step
        pairs[a * L + b] = (pairs[a * L + b] ?? 0) + here * step
      }
      backward[i * L + a] = sum
    }
  const labels = new Float64Array(count * L)
  for (let i = 0; i < labels.length; i++) labels[i] = (forward[i] ?? 0) * (backward[i] ?? 0)
  // The edges count as words outside a name, before the first and after the last word.
  for (let b = 0; b < L; b++) {
    pairs[OUTSIDE * L + b] = (pairs[OUTSIDE * L + b] ?? 0) + (labels[b] ?? 0)
    pairs[b * L + OUTSIDE] = (pairs[b * L + OUTSIDE] ?? 0) + (labels[(count - 1) * L + b] ?? 0)
  }
  return { log, labels, pairs }
}
