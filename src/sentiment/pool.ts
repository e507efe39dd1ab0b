import type { Kernel } from '../learn/index.ts'

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
  meanOfTargets(floats, from, width, targets, to)
  for (let j = 0; j < width; j++) {
    let most = floats[from + j] ?? 0
    let peak = 0
    let near = 0
    for (let row = 0, at = from + j; row < count; row++, at += width) {
      const value = floats[at] ?? 0
      if (value > most) {
        most = value
        peak = row
      }
      near += value * (weights[row] ?? 0)
    }
    floats[to + width + j] = most
    floats[to + 2 * width + j] = near
    if (peaks !== undefined) peaks[j] = peak
  }
}

/** As `poolRows`, to the bit, where nobody asks for the peaks: in the kernel. Places are byte offsets in its memory. */
export function poolInKernel(kernel: Kernel, rows: number, count: number, width: number, targets: readonly number[], out: number): void {
  const mark = kernel.mark()
  const weights = kernel.put(nearness(targets, count))
  meanOfTargets(kernel.floats, rows / 4, width, targets, out / 4)
  kernel.run.pool(rows, count, width, weights, out + width * 4)
  kernel.release(mark)
}

function meanOfTargets(floats: Float32Array, from: number, width: number, targets: readonly number[], to: number): void {
  for (let j = 0; j < width; j++) {
    let sum = 0
    for (const target of targets) sum += floats[from + target * width + j] ?? 0
    floats[to + j] = sum / targets.length
  }
}
