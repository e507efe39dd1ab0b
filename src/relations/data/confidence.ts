/** Weights of the grounds in `confidence.ts`, learnt by `scripts/facts/calibrate.mjs`; not to be changed by hand. */
export const WEIGHTS: readonly number[] = [
  1.253, 0.505, 0.231, 0.654, 0.24, -0.242, 0.297, 0.829, 0.63, -0.283, 0.479, 0.427, -0.043, 0.115, 0.174, -1.131, -0.478, 0.356, -0.169,
  -2.61, -0.38, -0.806, -0.598, 0.566, -0.132,
]
