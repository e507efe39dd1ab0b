/** A source of random numbers that gives the same numbers for the same seed. */
export interface Random {
  /** A whole number in [0, below). */
  integer(below: number): number
  /** A number in [0, 1). */
  next(): number
}

/**
 * xoshiro128** (Blackman & Vigna 2021), its state filled from the seed by splitmix32.
 *
 * @param seed A whole number.
 */
export function createRandom(seed: number): Random {
  let mix = seed >>> 0
  const fill = (): number => {
    mix = (mix + 0x9e3779b9) >>> 0
    let z = mix
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return (z ^ (z >>> 16)) >>> 0
  }
  let [a, b, c, d] = [fill(), fill(), fill(), fill()]
  const rotate = (x: number, k: number): number => ((x << k) | (x >>> (32 - k))) >>> 0
  const bits = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = rotate(d, 11)
    return result
  }
  const next = (): number => bits() / 0x1_0000_0000
  return { next, integer: (below) => Math.floor(next() * below) }
}
