// The recurrent part of a network (simple recurrent units), and its gradients.
import { sigmoid4, tanh4 } from './lanes'

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
