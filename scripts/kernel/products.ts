// Products of matrices, of floats and of integers.
import { store4, whole4 } from './lanes'

/**
 * c[m×n] = a·b, or c += a·b. Both have any strides (in elements: from row to row, and from column to
 * column), so that a transposed matrix needs no copy. `panel` is room for 8·k floats: eight columns of `b` are gathered there once and then used for all rows.
 */
export function product(
  a: usize, rowStride: i32, stepStride: i32,
  b: usize, bStride: i32, bStep: i32,
  c: usize, cStride: i32,
  m: i32, n: i32, k: i32,
  accumulate: bool, panel: usize,
): void {
  const row = <usize>(rowStride << 2)
  const step = <usize>(stepStride << 2)
  for (let j = 0; j < n; j += 8) {
    let from = b + (<usize>(j * bStep) << 2)
    let to = panel
    for (let i = 0; i < k; i++) {
      if (bStep == 1) {
        v128.store(to, v128.load(from))
        v128.store(to, v128.load(from, 16), 16)
      } else {
        for (let x: usize = 0; x < 8; x++) store<f32>(to + (x << 2), load<f32>(from + ((x * <usize>bStep) << 2)))
      }
      from += <usize>bStride << 2
      to += 32
    }
    let i = 0
    for (; i + 4 <= m; i += 4) {
      let p0 = a + <usize>i * row
      let p1 = p0 + row
      let p2 = p1 + row
      let p3 = p2 + row
      const out0 = c + ((<usize>i * <usize>cStride + <usize>j) << 2)
      const out1 = out0 + (<usize>cStride << 2)
      const out2 = out1 + (<usize>cStride << 2)
      const out3 = out2 + (<usize>cStride << 2)
      let s00 = f32x4.splat(0), s01 = f32x4.splat(0), s10 = f32x4.splat(0), s11 = f32x4.splat(0)
      let s20 = f32x4.splat(0), s21 = f32x4.splat(0), s30 = f32x4.splat(0), s31 = f32x4.splat(0)
      if (accumulate) {
        s00 = v128.load(out0); s01 = v128.load(out0, 16)
        s10 = v128.load(out1); s11 = v128.load(out1, 16)
        s20 = v128.load(out2); s21 = v128.load(out2, 16)
        s30 = v128.load(out3); s31 = v128.load(out3, 16)
      }
      let q = panel
      const end = panel + (<usize>k << 5)
      while (q < end) {
        const b0 = v128.load(q)
        const b1 = v128.load(q, 16)
        let x = v128.load32_splat(p0)
        s00 = f32x4.add(s00, f32x4.mul(x, b0))
        s01 = f32x4.add(s01, f32x4.mul(x, b1))
        x = v128.load32_splat(p1)
        s10 = f32x4.add(s10, f32x4.mul(x, b0))
        s11 = f32x4.add(s11, f32x4.mul(x, b1))
        x = v128.load32_splat(p2)
        s20 = f32x4.add(s20, f32x4.mul(x, b0))
        s21 = f32x4.add(s21, f32x4.mul(x, b1))
        x = v128.load32_splat(p3)
        s30 = f32x4.add(s30, f32x4.mul(x, b0))
        s31 = f32x4.add(s31, f32x4.mul(x, b1))
        p0 += step; p1 += step; p2 += step; p3 += step
        q += 32
      }
      v128.store(out0, s00); v128.store(out0, s01, 16)
      v128.store(out1, s10); v128.store(out1, s11, 16)
      v128.store(out2, s20); v128.store(out2, s21, 16)
      v128.store(out3, s30); v128.store(out3, s31, 16)
    }
    for (; i < m; i++) {
      let p = a + <usize>i * row
      const out = c + ((<usize>i * <usize>cStride + <usize>j) << 2)
      let s0 = f32x4.splat(0), s1 = f32x4.splat(0)
      if (accumulate) {
        s0 = v128.load(out); s1 = v128.load(out, 16)
      }
      let q = panel
      const end = panel + (<usize>k << 5)
      while (q < end) {
        const x = v128.load32_splat(p)
        s0 = f32x4.add(s0, f32x4.mul(x, v128.load(q)))
        s1 = f32x4.add(s1, f32x4.mul(x, v128.load(q, 16)))
        p += step
        q += 32
      }
      v128.store(out, s0); v128.store(out, s1, 16)
    }
  }
}

/**
 * c[m×n] = a·bᵀ scaled, plus bias: 16-bit integers in, floats out. `a` is m×k with one scale a row, `b` is n×k with one scale a row, four rows woven into
 * one: eight numbers of the first, eight of the second, and so on, so that one address serves them all.
 * Sums are 32-bit: |a|·|b|·k must stay below 2³¹.
 */
export function integerProduct(
  a: usize, aScale: usize, b: usize, bScale: usize, bias: usize, c: usize, cStride: i32, m: i32, n: i32, k: i32,
): void {
  const width = <usize>k << 1
  for (let j = 0; j < n; j += 4) {
    const base = b + <usize>j * width
    const scales = v128.load(bScale + (<usize>j << 2))
    const biases = v128.load(bias + (<usize>j << 2))
    let i = 0
    for (; i + 2 <= m; i += 2) {
      let x0 = a + <usize>i * width
      let y = base
      const end = x0 + width
      let s00 = i32x4.splat(0), s01 = i32x4.splat(0), s02 = i32x4.splat(0), s03 = i32x4.splat(0)
      let s10 = i32x4.splat(0), s11 = i32x4.splat(0), s12 = i32x4.splat(0), s13 = i32x4.splat(0)
      while (x0 < end) {
        const u = v128.load(x0)
        const v = v128.load(x0 + width)
        let w = v128.load(y)
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(u, w))
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(v, w))
        w = v128.load(y, 16)
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(u, w))
        s11 = i32x4.add(s11, i32x4.dot_i16x8_s(v, w))
        w = v128.load(y, 32)
        s02 = i32x4.add(s02, i32x4.dot_i16x8_s(u, w))
        s12 = i32x4.add(s12, i32x4.dot_i16x8_s(v, w))
        w = v128.load(y, 48)
        s03 = i32x4.add(s03, i32x4.dot_i16x8_s(u, w))
        s13 = i32x4.add(s13, i32x4.dot_i16x8_s(v, w))
        x0 += 16; y += 64
      }
      const out = c + ((<usize>i * <usize>cStride + <usize>j) << 2)
      store4(out, s00, s01, s02, s03, f32x4.mul(scales, v128.load32_splat(aScale + (<usize>i << 2))), biases)
      store4(out + (<usize>cStride << 2), s10, s11, s12, s13, f32x4.mul(scales, v128.load32_splat(aScale + (<usize>(i + 1) << 2))), biases)
    }
    for (; i < m; i++) {
      let x = a + <usize>i * width
      let y = base
      const end = x + width
      let s0 = i32x4.splat(0), s1 = i32x4.splat(0), s2 = i32x4.splat(0), s3 = i32x4.splat(0)
      while (x < end) {
        const u = v128.load(x)
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(u, v128.load(y)))
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(u, v128.load(y, 16)))
        s2 = i32x4.add(s2, i32x4.dot_i16x8_s(u, v128.load(y, 32)))
        s3 = i32x4.add(s3, i32x4.dot_i16x8_s(u, v128.load(y, 48)))
        x += 16; y += 64
      }
      const out = c + ((<usize>i * <usize>cStride + <usize>j) << 2)
      store4(out, s0, s1, s2, s3, f32x4.mul(scales, v128.load32_splat(aScale + (<usize>i << 2))), biases)
    }
  }
}

/** Rows of floats as 16-bit integers within ±`most`, each row with a scale of its own. */
export function quantise(x: usize, stride: i32, q: usize, scales: usize, m: i32, k: i32, most: f32): void {
  for (let i = 0; i < m; i++) {
    const row = x + (<usize>(i * stride) << 2)
    let peak = f32x4.splat(0)
    for (let j = 0; j < k; j += 4) peak = f32x4.pmax(peak, f32x4.abs(v128.load(row + (<usize>j << 2))))
    const p = max(
      max(f32x4.extract_lane(peak, 0), f32x4.extract_lane(peak, 1)),
      max(f32x4.extract_lane(peak, 2), f32x4.extract_lane(peak, 3)),
    )
    const scale: f32 = p > 0 ? p / most : 1
    store<f32>(scales + (<usize>i << 2), scale)
    const factor = f32x4.splat(1 / scale)
    const out = q + (<usize>(i * k) << 1)
    for (let j = 0; j < k; j += 8) {
      const a = whole4(f32x4.mul(v128.load(row + (<usize>j << 2)), factor))
      const b = whole4(f32x4.mul(v128.load(row + (<usize>j << 2), 16), factor))
      v128.store(out + (<usize>j << 1), i16x8.narrow_i32x4_s(a, b))
    }
  }
}
