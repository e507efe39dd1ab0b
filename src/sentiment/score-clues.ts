import { CLUE_ROWS, type Clues } from './clues.ts'

/**
 * The score of each tone: the sum of the weights of its clues.
 *
 * @param share What each hashed clue counts.
 * @param hashed Weights of hashed clues, a row for each tone; `scales` are what they are multiplied with: one for all, or one for each row.
 */
export function scoreClues(
  { hashes, measures }: Clues,
  share: number,
  hashed: ArrayLike<number>,
  measured: ArrayLike<number>,
  scales: number | ArrayLike<number>,
): [number, number, number] {
  const score = (row: number): number => {
    let sum = 0
    for (const at of hashes) sum += hashed[row * CLUE_ROWS + at] ?? 0
    sum *= share * (typeof scales === 'number' ? scales : (scales[row] ?? 0))
    for (let i = 0; i < measures.length; i++) sum += (measures[i] ?? 0) * (measured[row * measures.length + i] ?? 0)
    return sum
  }
  return [score(0), score(1), score(2)]
}
