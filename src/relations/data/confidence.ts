/** Weights of the grounds in `confidence.ts`, learnt by `scripts/facts/calibrate.mjs`; not to be changed by hand. */
export const WEIGHTS: readonly number[] = [
  1.764, 0.407, 0.143, 0.681, 0.596, -0.055, 0.084, 0.802, 0.598, -0.329, 0.525, 0.473, -0.118, -0.075, 0.45, -1.406, -0.368, 0.528, -0.665,
  -1.951, -0.344, -0.751, -0.511, 0.321, -0.337,
]
