// Steps of training.

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
