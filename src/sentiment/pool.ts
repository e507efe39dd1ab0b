/** How many rows a sentence is pooled into. */
export const POOLS = 3

/** How fast the weight of a word falls with its distance to the target. */
const REACH = 5

/** For each word, its share in the mean around the targets: the farther from the next of them, the less. */
export function nearness(targets: readonly number[], count: number): Float32Array {
  const weights = new Float32Array(count)
  let sum = 0
  for (let row = 0; row < count; row++) {
    let distance = count
    for (const target of targets) distance = Math.min(distance, Math.abs(row - target))
    const weight = 1 / (REACH + distance)
    weights[row] = weight
    sum += weight
  }
  for (let row = 0; row < count; row++) weights[row] = (weights[row] ?? 0) / sum
  return weights
}

/**
 * Pools the rows of a sentence into `POOLS` rows: the mean of the targets' rows, the largest of each column, and the mean with weights that fall with the
 * distance to the targets.
 *
 * @param from Index of the first float of the sentence's rows; `to` that of the pooled ones.
 * @param peaks Where given, is filled with the row of each column's largest value.
 */
export function poolRows(
  floats: Float32Array,
  from: number,
  count: number,
  width: number,
  targets: readonly number[],
  to: number,
  peaks?: Int32Array,
): void {
  const weights = nearness(targets, count)
  const means = new Float64Array(width)
  const most = floats.slice(from, from + width)
  peaks?.fill(0, 0, width)
  // Row by row, as they lie in memory.
  for (let row = 0, at = from; row < count; row++, at += width) {
    const weight = weights[row] ?? 0
    for (let j = 0; j < width; j++) {
      const value = floats[at + j] ?? 0
      means[j] = (means[j] ?? 0) + value * weight
      if (value > (most[j] ?? 0)) {
        most[j] = value
        if (peaks !== undefined) peaks[j] = row
      }
    }
  }
  floats.set(most, to + width)
  floats.set(means, to + 2 * width)
  for (let j = 0; j < width; j++) {
    let sum = 0
    for (const target of targets) sum += floats[from + target * width + j] ?? 0
    floats[to + j] = sum / targets.length
  }
}
