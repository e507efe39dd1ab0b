/** Weights of the grounds in `confidence.ts`, learnt by `scripts/facts/calibrate.mjs`; not to be changed by hand. */
export const WEIGHTS: readonly number[] = [
  1.392, 0.163, 0.369, 0.422, 0.366, -0.036, -0.095, 0.151, 0.568, -0.242, -0.774, -0.083, -1.135, -0.021, 0.854, -0.728, 0.277, 0.903,
  -0.227, -1.988, -0.338, -0.796, -0.42, 0.78, -0.328,
]
