/** A probability given, and whether what it was given to came true. */
export type Judged = readonly [confidence: number, right: boolean]

/** One bin of a reliability table. */
export interface ReliabilityBin {
  /** The least and the greatest confidence in the bin. */
  low: number
  high: number
  count: number
  /** The mean confidence. */
  confidence: number
  /** The share that is right. */
  accuracy: number
}

/**
 * The reliability table (DeGroot & Fienberg 1983) with bins of equal mass (Nguyen & O'Connor 2015): sorted by confidence and cut into bins
 * that differ in size by one at most. Equal confidences may fall into two bins; each then counts the mean of the tied outcomes, so
 * that the order of the input does not matter.
 */
export function reliability(judged: readonly Judged[], bins = 10): ReliabilityBin[] {
  const sorted = tiesShared(judged)
  const parts = Math.min(bins, sorted.length)
  return Array.from({ length: parts }, (_, index) => {
    const part = sorted.slice(Math.floor((index * sorted.length) / parts), Math.floor(((index + 1) * sorted.length) / parts))
    const total = (pick: (item: Shared) => number): number => part.reduce((sum, item) => sum + pick(item), 0)
    return {
      low: part[0]?.confidence ?? 0,
      high: part.at(-1)?.confidence ?? 0,
      count: part.length,
      confidence: total((item) => item.confidence) / part.length,
      accuracy: total((item) => item.accuracy) / part.length,
    }
  })
}

interface Shared {
  confidence: number
  accuracy: number
}

function tiesShared(judged: readonly Judged[]): Shared[] {
  const groups = new Map<number, { count: number; right: number }>()
  for (const [confidence, right] of judged) {
    const group = groups.get(confidence) ?? { count: 0, right: 0 }
    group.count++
    if (right) group.right++
    groups.set(confidence, group)
  }
  return [...groups]
    .sort((a, b) => a[0] - b[0])
    .flatMap(([confidence, { count, right }]) => Array.from({ length: count }, () => ({ confidence, accuracy: right / count })))
}

/** Expected calibration error (Naeini, Cooper & Hauskrecht 2015) over bins of equal mass; `null` where nothing was judged. */
export function expectedCalibrationError(judged: readonly Judged[], bins = 10): number | null {
  if (judged.length === 0) return null
  const gaps = reliability(judged, bins).map((bin) => (bin.count * Math.abs(bin.accuracy - bin.confidence)) / judged.length)
  return gaps.reduce((sum, gap) => sum + gap, 0)
}

/**
 * The area under the ROC curve as the Mann–Whitney statistic (Hanley & McNeil 1982): how often a right one has the higher confidence
 * than a wrong one, ties counted half; `null` where all are right, or all wrong.
 *
 * @example auroc([[0.9, true], [0.4, false], [0.4, true]]) // 0.75
 */
export function auroc(judged: readonly Judged[]): number | null {
  const right = judged.filter(([, isRight]) => isRight).length
  const wrong = judged.length - right
  if (right === 0 || wrong === 0) return null
  const sorted = [...judged].sort((a, b) => a[0] - b[0])
  let ranks = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && sorted[to]?.[0] === sorted[from]?.[0]) to++
    const rank = (from + 1 + to) / 2
    ranks += rank * sorted.slice(from, to).filter(([, isRight]) => isRight).length
    from = to
  }
  return (ranks - (right * (right + 1)) / 2) / (right * wrong)
}
