/** Weights of the grounds in `confidence.ts`, learnt by `scripts/facts/calibrate.mjs`; not to be changed by hand. */
export const WEIGHTS: readonly number[] = [-0.794, 0.33, -0.222, 0.621, 0.95, -0.818, -0.288, 0.795, 0.425, 0.729, -0.005, 0.441, -0.962, -0.229, -0.074, -0.962, 0.205, 0.22, 0.706]
