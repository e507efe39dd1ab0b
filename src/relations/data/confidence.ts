/** Weights of the grounds in `confidence.ts`, learnt by `scripts/facts/calibrate.mjs`; not to be changed by hand. */
export const WEIGHTS: readonly number[] = [
  2.08, 0.351, 0.208, 0.619, 0.419, -0.369, 0.266, 0.68, 0.572, -0.258, 0.612, 0.563, 0.028, -0.089, 0.256, -1.339, -0.454, 0.31, -0.535,
  -2.221, -0.365, -0.77, -0.484, 0.357, -0.251,
]
