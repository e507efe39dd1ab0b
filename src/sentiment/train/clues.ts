import { createRandom, type ModelArray, shuffled, toInt8 } from '../../learn/index.ts'
import { CLUE_ROWS, type Clues } from '../clues.ts'
import { scoreClues } from '../score-clues.ts'
import { TONES } from './network.ts'

export interface ClueTraining {
  seed: number
  epochs: number
  /** First learning rate; it falls to nothing in equal steps. */
  rate: number
  /** Share of clues that are left out, other ones each time. */
  drop: number
}

export const CLUE_TRAINING: ClueTraining = { seed: 3, epochs: 12, rate: 0.15, drop: 0.2 }

const DECAY = { hashes: 1e-6, measures: 1e-4 }

/**
 * Trains the weights of clues: a softmax over their sum, with a learning rate for each weight (AdaGrad; Duchi et al. 2011).
 *
 * @returns The arrays of the model, a row for each tone.
 */
export function trainClues(
  lessons: readonly { clues: Clues; tone: number }[],
  { seed, epochs, rate, drop }: ClueTraining,
): Map<string, ModelArray> {
  const random = createRandom(seed)
  const count = lessons[0]?.clues.measures.length ?? 0
  const hashed = { weights: new Float32Array(TONES * CLUE_ROWS), squares: new Float32Array(TONES * CLUE_ROWS).fill(1e-4) }
  const measured = { weights: new Float32Array(TONES * count), squares: new Float32Array(TONES * count).fill(1e-2) }
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = rate * (1 - epoch / epochs)
    for (const { clues, tone } of shuffled(lessons, random)) {
      const hashes = clues.hashes.filter(() => random.next() >= drop)
      const share = 1 / Math.sqrt(clues.hashes.length)
      const scores = scoreClues({ hashes, measures: clues.measures }, share, hashed.weights, measured.weights, 1)
      const most = Math.max(...scores)
      const exponents = scores.map((score) => Math.exp(score - most))
      const sum = exponents.reduce((a, b) => a + b, 0)
      exponents.forEach((exponent, row) => {
        const error = exponent / sum - (row === tone ? 1 : 0)
        for (const at of hashes) move(hashed, row * CLUE_ROWS + at, error * share, step, DECAY.hashes)
        clues.measures.forEach((value, i) => {
          move(measured, row * count + i, error * value, step, DECAY.measures)
        })
      })
    }
  }
  return new Map<string, ModelArray>([
    ['clues', toInt8(TONES, CLUE_ROWS, hashed.weights)],
    ['measures', { kind: 'float32', rows: TONES, columns: count, values: measured.weights }],
  ])
}

function move(
  { weights, squares }: { weights: Float32Array; squares: Float32Array },
  at: number,
  slope: number,
  rate: number,
  decay: number,
): void {
  const gradient = slope + decay * (weights[at] ?? 0)
  const square = (squares[at] ?? 0) + gradient * gradient
  squares[at] = square
  weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(square)
}
