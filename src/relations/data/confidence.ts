/** Weights of the grounds in `confidence.ts`, learnt by `scripts/facts/calibrate.mjs`; not to be changed by hand. */
export const WEIGHTS: readonly number[] = [
  1.386, 0.172, 0.368, 0.416, 0.368, -0.038, -0.107, 0.132, 0.578, -0.241, -0.765, -0.067, -1.124, -0.04, 0.879, -0.732, 0.287, 0.914,
  -0.232, -1.991, -0.34, -0.876, -0.42, 0.771, -0.326,
]
