/** Weights of the grounds in `confidence.ts`, learnt by `scripts/facts/calibrate.mjs`; not to be changed by hand. */
export const WEIGHTS: readonly number[] = [
  -0.079, 0.219, -0.298, 0.48, 1.13, -0.82, -0.132, 0.855, 0.409, 0.425, 0.001, 0.198, -1.107, -0.207, 0.067, -1.111, 0.189, 0.306, 0.268,
]
