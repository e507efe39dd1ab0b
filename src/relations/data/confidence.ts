/** Weights of the grounds in `confidence.ts`, learnt by `scripts/facts/calibrate.mjs`; not to be changed by hand. */
export const WEIGHTS: readonly number[] = [
  1.481, 0.104, 0.266, 0.421, 0.258, 0.064, 0.053, 0.728, 0.513, -0.065, -0.254, 0.044, -0.919, -0.217, 0.98, -1.011, 0.322, 0.78, -0.813,
  -1.799, -0.29, -0.592, -0.169, 0.824, -0.558,
]
