/** The widths of matrices are multiples of 8; what is beyond the classes is never right. */
export const padded = (count: number): number => (count + 7) & ~7

/** Mean cross-entropy of rows of scores, which are overwritten with their gradients (divided by `share`: the rows if not given). */
export function softmaxLoss(
  floats: Float32Array,
  from: number,
  columns: number,
  classes: number,
  right: readonly number[],
  share: number = right.length,
): number {
  let loss = 0
  right.forEach((wanted, row) => {
    const at = from + row * columns
    let most = Number.NEGATIVE_INFINITY
    for (let i = 0; i < classes; i++) most = Math.max(most, floats[at + i] ?? 0)
    let sum = 0
    for (let i = 0; i < classes; i++) {
      const e = Math.exp((floats[at + i] ?? 0) - most)
      floats[at + i] = e
      sum += e
    }
    loss -= Math.log(Math.max((floats[at + wanted] ?? 0) / sum, 1e-30))
    for (let i = 0; i < columns; i++) floats[at + i] = i < classes ? ((floats[at + i] ?? 0) / sum - (i === wanted ? 1 : 0)) / share : 0
  })
  return loss / right.length
}
