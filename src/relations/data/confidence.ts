/** Weights of the grounds in `confidence.ts`, learnt by `scripts/calibrate-facts.mjs`; not to be changed by hand. */
export const WEIGHTS: readonly number[] = [
  -1.565, 0.438, -0.172, 0.745, 0.936, -0.843, -0.201, 0.792, 0.44, 0.841, 0.005, 0.596, -0.923, -0.16, -0.218, -0.96, 0.212, 0.294, 0.98,
]
