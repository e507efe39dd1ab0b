/** Weights of the grounds in `confidence.ts`, learnt by `scripts/facts/calibrate.mjs`; not to be changed by hand. */
export const WEIGHTS: readonly number[] = [
  1.999, 0.362, 0.221, 0.608, 0.511, -0.415, 0.148, 0.658, 0.544, -0.279, 0.711, 0.605, 0.074, -0.167, 0.303, -1.388, -0.402, 0.393, -0.601,
  -2.247, -0.308, -0.618, -0.545, 0.315, -0.316,
]
