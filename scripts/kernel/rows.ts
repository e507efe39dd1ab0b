// Rows of tables: gathered, added, pooled.
import { scaled4 } from './lanes'

/**
 * Inputs of a first layer from what is remembered of word forms: for each word of one sequence the row `words[slot]`, plus, in the first half, that of
 * `near[slot]` of the word before, and in the second half that of the word after. Rows remembered are `width` 16-bit integers with a scale each;
 * `slots` are 32-bit. Without `near` (0) the rows of the words alone.
 */
export function gather(u: usize, words: usize, wordScales: usize, near: usize, nearScales: usize, slots: usize, count: i32, width: i32): void {
  const bytes = <usize>width << 1
  const half = bytes >> 1
  for (let t = 0; t < count; t++) {
    const row = u + ((<usize>t * bytes) << 1)
    const slot = slotAt(slots, t)
    const own = words + slot * bytes
    const scale = v128.load32_splat(wordScales + (slot << 2))
    if (near == 0 || t == 0) copyRow(row, own, scale, half)
    else {
      const before = slotAt(slots, t - 1)
      addRows(row, own, scale, near + before * bytes, v128.load32_splat(nearScales + (before << 2)), half)
    }
    if (near == 0 || t + 1 == count) copyRow(row + bytes, own + half, scale, half)
    else {
      const after = slotAt(slots, t + 1)
      addRows(row + bytes, own + half, scale, near + after * bytes + half, v128.load32_splat(nearScales + (after << 2)), half)
    }
  }
}

// @ts-ignore: decorator
@inline
function slotAt(slots: usize, t: i32): usize {
  return <usize>load<i32>(slots + (<usize>t << 2))
}

// @ts-ignore: decorator
@inline
function copyRow(to: usize, from: usize, scale: v128, bytes: usize): void {
  for (let j: usize = 0; j < bytes; j += 16) {
    const x = v128.load(from + j)
    v128.store(to + (j << 1), scaled4(i32x4.extend_low_i16x8_s(x), scale))
    v128.store(to + (j << 1), scaled4(i32x4.extend_high_i16x8_s(x), scale), 16)
  }
}

// @ts-ignore: decorator
@inline
function addRows(to: usize, a: usize, aScale: v128, b: usize, bScale: v128, bytes: usize): void {
  for (let j: usize = 0; j < bytes; j += 16) {
    const x = v128.load(a + j), y = v128.load(b + j)
    v128.store(to + (j << 1), f32x4.add(scaled4(i32x4.extend_low_i16x8_s(x), aScale), scaled4(i32x4.extend_low_i16x8_s(y), bScale)))
    v128.store(to + (j << 1), f32x4.add(scaled4(i32x4.extend_high_i16x8_s(x), aScale), scaled4(i32x4.extend_high_i16x8_s(y), bScale)), 16)
  }
}

/** Sets negative floats to zero. */
export function rectify(x: usize, n: i32): void {
  const bytes = <usize>n << 2
  for (let j: usize = 0; j < bytes; j += 16) v128.store(x + j, f32x4.max(v128.load(x + j), f32x4.splat(0)))
}

/** Adds a row of n bytes, scaled, to floats: each sum is made in double precision and then rounded, as JavaScript does. */
export function addBytes(to: usize, from: usize, n: i32, factor: f64): void {
  const scale = f64x2.splat(factor)
  for (let j: usize = 0; j < <usize>n; j += 4) {
    const x = i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_zero(from + j)))
    const out = to + (j << 2)
    const y = v128.load(out)
    const low = f64x2.add(f64x2.promote_low_f32x4(y), f64x2.mul(f64x2.convert_low_i32x4_s(x), scale))
    const high = f64x2.add(
      f64x2.promote_low_f32x4(v128.shuffle<i64>(y, y, 1, 1)),
      f64x2.mul(f64x2.convert_low_i32x4_s(v128.shuffle<i64>(x, x, 1, 1)), scale),
    )
    v128.store(out, v128.shuffle<i64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2))
  }
}

/**
 * Over `count` rows of `width` floats: the largest of each column, and after these the mean of each with a weight a row. Means are summed in double
 * precision, row after row.
 */
export function pool(x: usize, count: i32, width: i32, weights: usize, out: usize): void {
  const row = <usize>width << 2
  for (let j: usize = 0; j < row; j += 16) {
    let at = x + j
    let most = v128.load(at)
    let low = f64x2.splat(0), high = f64x2.splat(0)
    for (let i = 0; i < count; i++) {
      const value = v128.load(at)
      const weight = f64x2.splat(<f64>load<f32>(weights + (<usize>i << 2)))
      most = f32x4.pmax(most, value)
      low = f64x2.add(low, f64x2.mul(f64x2.promote_low_f32x4(value), weight))
      high = f64x2.add(high, f64x2.mul(f64x2.promote_low_f32x4(v128.shuffle<i64>(value, value, 1, 1)), weight))
      at += row
    }
    v128.store(out + j, most)
    v128.store(out + row + j, v128.shuffle<i64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2))
  }
}
