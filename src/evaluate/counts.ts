/**
 * What a document contributes to a measure. Everything that is averaged, resampled or compared with a baseline is a sum of these four
 * numbers over documents, so that micro averages, bootstrap draws and paired tests need nothing else.
 */
export interface Counts {
  /** What is right among the predicted: the numerator of precision. */
  right: number
  /** The denominator of precision. */
  predicted: number
  /** What is found of the gold: the numerator of recall. */
  found: number
  /** The denominator of recall. */
  gold: number
}

/** Precision, recall and their harmonic mean; `null` where there is no gold to measure against. */
export interface Scores {
  p: number | null
  r: number | null
  f1: number | null
}

export function zero(): Counts {
  return { right: 0, predicted: 0, found: 0, gold: 0 }
}

/** The counts where each thing found is one thing predicted: true positives out of predictions and gold items. */
export function counts(right: number, predicted: number, gold: number): Counts {
  return { right, predicted, found: right, gold }
}

/** The counts of an accuracy: `right` out of `of`. */
export function rateCounts(right: number, of: number): Counts {
  return counts(right, of, of)
}

/** Sums counts: the micro average of a measure is read from the sum. */
export function sum(items: Iterable<Counts>): Counts {
  const total = zero()
  for (const item of items) {
    total.right += item.right
    total.predicted += item.predicted
    total.found += item.found
    total.gold += item.gold
  }
  return total
}

/** Precision; 0 where nothing is predicted although there is gold, `null` where there is no gold. */
export function precision(c: Counts): number | null {
  if (c.gold === 0) return null
  return c.predicted === 0 ? 0 : c.right / c.predicted
}

/** Recall; `null` where there is no gold. */
export function recall(c: Counts): number | null {
  return c.gold === 0 ? null : c.found / c.gold
}

/**
 * The balanced F-measure of precision and recall (van Rijsbergen 1979, β = 1), each from its own counts; `null` where there is no gold.
 *
 * @example f1({ right: 1, predicted: 2, found: 1, gold: 1 }) // 2/3
 */
export function f1(c: Counts): number | null {
  const p = precision(c)
  const r = recall(c)
  if (p === null || r === null) return null
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

/** The share that is right; `null` where there was nothing to judge. */
export function rate(c: Counts): number | null {
  return recall(c)
}

export function scores(c: Counts): Scores {
  return { p: precision(c), r: recall(c), f1: f1(c) }
}

/** The mean of the values that are not `null`; `null` where all are. The macro average of the field. */
export function mean(values: Iterable<number | null>): number | null {
  let total = 0
  let count = 0
  for (const value of values) {
    if (value === null) continue
    total += value
    count++
  }
  return count === 0 ? null : total / count
}
