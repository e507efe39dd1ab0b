// The arithmetic of the trained models, in AssemblyScript. All arguments are byte offsets into the module's memory, or counts of elements.
// Every width (n, h, and k of the integer product) is a multiple of 8: callers pad. Rows are stored one after the other.

const LOG2E: f32 = 1.44269504
const LN2: f32 = 0.693147182
/** 1.5·2²³. A number within ±2²² that it is added to is rounded to a whole one, to the even of two, which the low bits of the sum then hold. */
const ROUNDER: f32 = 12582912
const ROUNDER_BITS: i32 = 0x4b400000

/** e^x in four lanes, to about 2 units in the last place, for x within ±80. */
// @ts-ignore: decorator
@inline
function exp4(value: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(value, f32x4.splat(80)), f32x4.splat(-80))
  const shifted = f32x4.add(f32x4.mul(x, f32x4.splat(LOG2E)), f32x4.splat(ROUNDER))
  const n = f32x4.sub(shifted, f32x4.splat(ROUNDER))
  const r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(LN2)))
  let p = f32x4.splat(1.0 / 720.0)
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 120.0))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 24.0))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 6.0))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0))
  const power = i32x4.add(i32x4.shl(shifted, 23), i32x4.splat(127 << 23))
  return f32x4.mul(p, power)
}

// @ts-ignore: decorator
@inline
function sigmoid4(x: v128): v128 {
  const one = f32x4.splat(1)
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))))
}

// @ts-ignore: decorator
@inline
function tanh4(x: v128): v128 {
  const one = f32x4.splat(1)
  return f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(one, exp4(f32x4.add(x, x)))))
}

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

// @ts-ignore: decorator
@inline
function lanes(x: v128): i32 {
  return i32x4.extract_lane(x, 0) + i32x4.extract_lane(x, 1) + i32x4.extract_lane(x, 2) + i32x4.extract_lane(x, 3)
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

/** Sums the lanes of four accumulators into one vector, scales it and adds the bias. */
// @ts-ignore: decorator
@inline
function store4(out: usize, a: v128, b: v128, c: v128, d: v128, scale: v128, bias: v128): void {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7))
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7))
  const sum = i32x4.add(v128.shuffle<i64>(ab, cd, 0, 2), v128.shuffle<i64>(ab, cd, 1, 3))
  v128.store(out, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), bias))
}

/** Four floats within ±2²² as the nearest integers. */
// @ts-ignore: decorator
@inline
function whole4(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, f32x4.splat(ROUNDER)), i32x4.splat(ROUNDER_BITS))
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

// @ts-ignore: decorator
@inline
function gate4(input: v128, bias: v128, weight: v128, cell: v128): v128 {
  return sigmoid4(f32x4.add(f32x4.add(input, bias), f32x4.mul(weight, cell)))
}

/**
 * A simple recurrent unit (Lei et al. 2018, without the highway) over one sequence. `u` holds a row of 3h a word: candidate, forget and output
 * gate before their non-linearity, and is overwritten with the gates' values. `p` holds 4h: recurrent weights and biases of both gates.
 * `c` gets the cells (h a word), `out` the outputs. `from` is the first word read, `move` is +1 or -1.
 */
export function recur(u: usize, uStride: i32, p: usize, c: usize, out: usize, outStride: i32, from: i32, move: i32, count: i32, h: i32): void {
  const part = <usize>h << 2
  const uStep = <usize>(move * uStride) << 2
  const cellStep = <usize>(move * h) << 2
  const outStep = <usize>(move * outStride) << 2
  // Sixteen lanes at a time: each step waits for the one before, and what waits for nothing fills the time.
  let j: usize = 0
  for (; j + 64 <= part; j += 64) {
    const vf0 = v128.load(p + j), vf1 = v128.load(p + j, 16), vf2 = v128.load(p + j, 32), vf3 = v128.load(p + j, 48)
    const vr0 = v128.load(p + part + j), vr1 = v128.load(p + part + j, 16), vr2 = v128.load(p + part + j, 32), vr3 = v128.load(p + part + j, 48)
    const bf0 = v128.load(p + 2 * part + j), bf1 = v128.load(p + 2 * part + j, 16), bf2 = v128.load(p + 2 * part + j, 32), bf3 = v128.load(p + 2 * part + j, 48)
    const br0 = v128.load(p + 3 * part + j), br1 = v128.load(p + 3 * part + j, 16), br2 = v128.load(p + 3 * part + j, 32), br3 = v128.load(p + 3 * part + j, 48)
    let cell0 = f32x4.splat(0), cell1 = f32x4.splat(0), cell2 = f32x4.splat(0), cell3 = f32x4.splat(0)
    let at = u + (<usize>(from * uStride) << 2) + j
    let cells = c + (<usize>(from * h) << 2) + j
    let to = out + (<usize>(from * outStride) << 2) + j
    for (let i = 0; i < count; i++) {
      const forget = at + part
      const give = forget + part
      const x0 = v128.load(at), x1 = v128.load(at, 16), x2 = v128.load(at, 32), x3 = v128.load(at, 48)
      const f0 = gate4(v128.load(forget), bf0, vf0, cell0)
      const f1 = gate4(v128.load(forget, 16), bf1, vf1, cell1)
      const f2 = gate4(v128.load(forget, 32), bf2, vf2, cell2)
      const f3 = gate4(v128.load(forget, 48), bf3, vf3, cell3)
      const r0 = gate4(v128.load(give), br0, vr0, cell0)
      const r1 = gate4(v128.load(give, 16), br1, vr1, cell1)
      const r2 = gate4(v128.load(give, 32), br2, vr2, cell2)
      const r3 = gate4(v128.load(give, 48), br3, vr3, cell3)
      cell0 = f32x4.add(x0, f32x4.mul(f0, f32x4.sub(cell0, x0)))
      cell1 = f32x4.add(x1, f32x4.mul(f1, f32x4.sub(cell1, x1)))
      cell2 = f32x4.add(x2, f32x4.mul(f2, f32x4.sub(cell2, x2)))
      cell3 = f32x4.add(x3, f32x4.mul(f3, f32x4.sub(cell3, x3)))
      v128.store(forget, f0); v128.store(forget, f1, 16); v128.store(forget, f2, 32); v128.store(forget, f3, 48)
      v128.store(give, r0); v128.store(give, r1, 16); v128.store(give, r2, 32); v128.store(give, r3, 48)
      v128.store(cells, cell0); v128.store(cells, cell1, 16); v128.store(cells, cell2, 32); v128.store(cells, cell3, 48)
      v128.store(to, f32x4.mul(r0, tanh4(cell0)))
      v128.store(to, f32x4.mul(r1, tanh4(cell1)), 16)
      v128.store(to, f32x4.mul(r2, tanh4(cell2)), 32)
      v128.store(to, f32x4.mul(r3, tanh4(cell3)), 48)
      at += uStep
      cells += cellStep
      to += outStep
    }
  }
  for (; j + 32 <= part; j += 32) {
    const vf0 = v128.load(p + j), vf1 = v128.load(p + j, 16)
    const vr0 = v128.load(p + part + j), vr1 = v128.load(p + part + j, 16)
    const bf0 = v128.load(p + 2 * part + j), bf1 = v128.load(p + 2 * part + j, 16)
    const br0 = v128.load(p + 3 * part + j), br1 = v128.load(p + 3 * part + j, 16)
    let cell0 = f32x4.splat(0), cell1 = f32x4.splat(0)
    let at = u + (<usize>(from * uStride) << 2) + j
    let cells = c + (<usize>(from * h) << 2) + j
    let to = out + (<usize>(from * outStride) << 2) + j
    for (let i = 0; i < count; i++) {
      const forget = at + part
      const give = forget + part
      const x0 = v128.load(at), x1 = v128.load(at, 16)
      const f0 = gate4(v128.load(forget), bf0, vf0, cell0)
      const f1 = gate4(v128.load(forget, 16), bf1, vf1, cell1)
      const r0 = gate4(v128.load(give), br0, vr0, cell0)
      const r1 = gate4(v128.load(give, 16), br1, vr1, cell1)
      cell0 = f32x4.add(x0, f32x4.mul(f0, f32x4.sub(cell0, x0)))
      cell1 = f32x4.add(x1, f32x4.mul(f1, f32x4.sub(cell1, x1)))
      v128.store(forget, f0); v128.store(forget, f1, 16)
      v128.store(give, r0); v128.store(give, r1, 16)
      v128.store(cells, cell0); v128.store(cells, cell1, 16)
      v128.store(to, f32x4.mul(r0, tanh4(cell0)))
      v128.store(to, f32x4.mul(r1, tanh4(cell1)), 16)
      at += uStep
      cells += cellStep
      to += outStep
    }
  }
}

/** The gradients of `recur`: `u` gets those of its rows; `gp` (4h) is added to. `dout` holds those of the outputs. */
export function recurBack(
  u: usize, uStride: i32, p: usize, gp: usize, c: usize, dout: usize, outStride: i32, from: i32, move: i32, count: i32, h: i32,
): void {
  const part = <usize>h << 2
  const one = f32x4.splat(1)
  for (let j: usize = 0; j < part; j += 16) {
    const vf = v128.load(p + j)
    const vr = v128.load(p + part + j)
    let gvf = v128.load(gp + j)
    let gvr = v128.load(gp + part + j)
    let gbf = v128.load(gp + 2 * part + j)
    let gbr = v128.load(gp + 3 * part + j)
    let dc = f32x4.splat(0)
    let t = from + move * (count - 1)
    for (let i = count - 1; i >= 0; i--) {
      const at = u + (<usize>(t * uStride) << 2) + j
      const x = v128.load(at)
      const f = v128.load(at + part)
      const r = v128.load(at + 2 * part)
      const cell = v128.load(c + (<usize>(t * h) << 2) + j)
      const before = i > 0 ? v128.load(c + (<usize>((t - move) * h) << 2) + j) : f32x4.splat(0)
      const dh = v128.load(dout + (<usize>(t * outStride) << 2) + j)
      const th = tanh4(cell)
      const dr = f32x4.mul(f32x4.mul(dh, th), f32x4.mul(r, f32x4.sub(one, r)))
      dc = f32x4.add(dc, f32x4.mul(f32x4.mul(dh, r), f32x4.sub(one, f32x4.mul(th, th))))
      const df = f32x4.mul(f32x4.mul(dc, f32x4.sub(before, x)), f32x4.mul(f, f32x4.sub(one, f)))
      v128.store(at, f32x4.mul(dc, f32x4.sub(one, f)))
      v128.store(at + part, df)
      v128.store(at + 2 * part, dr)
      gvf = f32x4.add(gvf, f32x4.mul(df, before))
      gvr = f32x4.add(gvr, f32x4.mul(dr, before))
      gbf = f32x4.add(gbf, df)
      gbr = f32x4.add(gbr, dr)
      dc = f32x4.add(f32x4.mul(dc, f), f32x4.add(f32x4.mul(df, vf), f32x4.mul(dr, vr)))
      t -= move
    }
    v128.store(gp + j, gvf)
    v128.store(gp + part + j, gvr)
    v128.store(gp + 2 * part + j, gbf)
    v128.store(gp + 3 * part + j, gbr)
  }
}

/** One step of Adam (Kingma & Ba 2015) over `n` weights, gradients set to zero after; `rate` holds the bias correction. */
export function adam(w: usize, g: usize, m: usize, v: usize, n: i32, rate: f32, beta1: f32, beta2: f32, epsilon: f32, factor: f32): void {
  const b1 = f32x4.splat(beta1), c1 = f32x4.splat(1 - beta1)
  const b2 = f32x4.splat(beta2), c2 = f32x4.splat(1 - beta2)
  const lr = f32x4.splat(rate), eps = f32x4.splat(epsilon), scale = f32x4.splat(factor), zero = f32x4.splat(0)
  const bytes = <usize>n << 2
  for (let j: usize = 0; j < bytes; j += 16) {
    const grad = f32x4.mul(v128.load(g + j), scale)
    const first = f32x4.add(f32x4.mul(v128.load(m + j), b1), f32x4.mul(grad, c1))
    const second = f32x4.add(f32x4.mul(v128.load(v + j), b2), f32x4.mul(f32x4.mul(grad, grad), c2))
    v128.store(m + j, first)
    v128.store(v + j, second)
    v128.store(w + j, f32x4.sub(v128.load(w + j), f32x4.div(f32x4.mul(lr, first), f32x4.add(f32x4.sqrt(second), eps))))
    v128.store(g + j, zero)
  }
}

/** y = a·y + b·x over n floats: running averages, scaling, adding. */
export function blend(y: usize, a: f32, x: usize, b: f32, n: i32): void {
  const p = f32x4.splat(a), q = f32x4.splat(b)
  const bytes = <usize>n << 2
  for (let j: usize = 0; j < bytes; j += 16)
    v128.store(y + j, f32x4.add(f32x4.mul(v128.load(y + j), p), f32x4.mul(v128.load(x + j), q)))
}

/** The sum of squares of n floats. */
export function squares(x: usize, n: i32): f32 {
  let sum = f32x4.splat(0)
  const bytes = <usize>n << 2
  for (let j: usize = 0; j < bytes; j += 16) {
    const value = v128.load(x + j)
    sum = f32x4.add(sum, f32x4.mul(value, value))
  }
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
}

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

// @ts-ignore: decorator
@inline
function scaled4(x: v128, scale: v128): v128 {
  return f32x4.mul(f32x4.convert_i32x4_s(x), scale)
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
