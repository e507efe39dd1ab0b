/** Weights of the grounds in `confidence.ts`, learnt by `scripts/facts/calibrate.mjs`; not to be changed by hand. */
export const WEIGHTS: readonly number[] = [
  1.2, 0.462, 0.187, 0.298, 0.313, -0.625, 0.167, 0.524, 0.236, -0.31, 0.566, 0.673, -0.439, 0.152, 0.326, -0.345, -0.222, 0.268, -0.282,
  -2.219, -0.45, -0.414, -0.393, 0.706, -0.427,
]
