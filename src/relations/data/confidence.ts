/** Weights of the grounds in `confidence.ts`, learnt by `scripts/facts/calibrate.mjs`; not to be changed by hand. */
export const WEIGHTS: readonly number[] = [
  1.333, 0.496, 0.249, 0.151, 0.49, -0.825, 0.158, 0.481, 0.691, 0.096, 0.607, 0.414, -0.083, 0.135, 0.454, -0.683, -0.143, 0.228, -0.516,
  -1.929, -0.481, -0.193, -0.173, -0.02, -0.239,
]
