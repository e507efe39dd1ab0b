import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom, Kernel, woven } from '../../src/learn/index.ts'

const numbers = (count: number, seed: number): Float32Array => {
  const random = createRandom(seed)
  return Float32Array.from({ length: count }, () => random.next() * 2 - 1)
}

const eights = fc.integer({ min: 1, max: 6 }).map((n) => n * 8)

describe('the product of matrices', () => {
  test('is what the definition says, for every number of rows and both ways round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), eights, fc.integer({ min: 1, max: 20 }), fc.boolean(), (m, n, k, turned) => {
        const kernel = new Kernel()
        const [a, b] = [numbers(m * k, 1), numbers(k * n, 2)]
        const c = kernel.zeros(m * n)
        const panel = kernel.take(8 * k)
        const [rowStride, columnStride] = turned ? [1, k] : [n, 1]
        kernel.run.product(kernel.put(a), k, 1, kernel.put(b), rowStride, columnStride, c, n, m, n, k, true, panel)
        for (let i = 0; i < m; i++)
          for (let j = 0; j < n; j++) {
            let sum = 0
            for (let x = 0; x < k; x++) sum += (a[i * k + x] ?? 0) * (b[x * rowStride + j * columnStride] ?? 0)
            expect(kernel.floats[c / 4 + i * n + j]).toBeCloseTo(sum, 4)
          }
      }),
      { numRuns: 60 },
    )
  })

  test('in integers is the same within the error of eight bits', () => {
    const [m, n, k] = [7, 16, 64]
    const kernel = new Kernel()
    const [a, b] = [numbers(m * k, 3), numbers(n * k, 4)]
    const [bias, c] = [kernel.put(numbers(n, 5)), kernel.take(m * n)]
    const [qa, sa, qb, sb] = [kernel.take(m * k), kernel.take(m), kernel.take(n * k), kernel.take(n)]
    kernel.run.quantise(kernel.put(a), k, qa, sa, m, k, 8191)
    kernel.run.quantise(kernel.put(b), k, qb, sb, n, k, 127)
    kernel.shorts.set(woven(kernel.shorts.slice(qb / 2, qb / 2 + n * k), k), qb / 2)
    kernel.run.integerProduct(qa, sa, qb, sb, bias, c, n, m, n, k)
    for (let i = 0; i < m; i++)
      for (let j = 0; j < n; j++) {
        let sum = kernel.floats[bias / 4 + j] ?? 0
        for (let x = 0; x < k; x++) sum += (a[i * k + x] ?? 0) * (b[j * k + x] ?? 0)
        expect(Math.abs((kernel.floats[c / 4 + i * n + j] ?? 0) - sum)).toBeLessThan(0.15)
      }
  })
})

describe('the recurrent unit', () => {
  // Both the units that are read side by side and the rest.
  const units = 24
  const words = 5
  const run = (inputs: Float32Array, gates: Float32Array): { out: Float32Array; kernel: Kernel; u: number; p: number; cells: number } => {
    const kernel = new Kernel()
    const [u, p] = [kernel.put(inputs), kernel.put(gates)]
    const [cells, out] = [kernel.take(words * units), kernel.take(words * units)]
    kernel.run.recur(u, 3 * units, p, cells, out, units, 0, 1, words, units)
    return { out: kernel.floats.slice(out / 4, out / 4 + words * units), kernel, u, p, cells }
  }

  test('is what Lei et al. define', () => {
    const [inputs, gates] = [numbers(words * 3 * units, 6), numbers(4 * units, 7)]
    const { out } = run(inputs, gates)
    const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
    for (let j = 0; j < units; j++) {
      let cell = 0
      for (let t = 0; t < words; t++) {
        const at = (part: number): number => inputs[t * 3 * units + part * units + j] ?? 0
        const gate = (part: number): number => gates[part * units + j] ?? 0
        const forget = sigmoid(at(1) + gate(0) * cell + gate(2))
        const output = sigmoid(at(2) + gate(1) * cell + gate(3))
        cell = forget * cell + (1 - forget) * at(0)
        expect(out[t * units + j]).toBeCloseTo(output * Math.tanh(cell), 5)
      }
    }
  })

  test('has the gradients that a small change of an input or a weight shows', () => {
    const [inputs, gates, wanted] = [numbers(words * 3 * units, 8), numbers(4 * units, 9), numbers(words * units, 10)]
    const loss = (x: Float32Array, p: Float32Array): number => run(x, p).out.reduce((sum, y, i) => sum + y * (wanted[i] ?? 0), 0)
    const { kernel, u, p, cells } = run(inputs, gates)
    const gp = kernel.zeros(4 * units)
    kernel.run.recurBack(u, 3 * units, p, gp, cells, kernel.put(wanted), units, 0, 1, words, units)
    const step = 1e-2
    const slope = (values: Float32Array, i: number, measure: (changed: Float32Array) => number): number => {
      const [up, down] = [values.slice(), values.slice()]
      up[i] = (values[i] ?? 0) + step
      down[i] = (values[i] ?? 0) - step
      return (measure(up) - measure(down)) / (2 * step)
    }
    for (let i = 0; i < inputs.length; i += 7)
      expect(kernel.floats[u / 4 + i]).toBeCloseTo(
        slope(inputs, i, (x) => loss(x, gates)),
        2,
      )
    for (let i = 0; i < gates.length; i += 3)
      expect(kernel.floats[gp / 4 + i]).toBeCloseTo(
        slope(gates, i, (x) => loss(inputs, x)),
        2,
      )
  })
})

test('a row of bytes is added to floats as JavaScript adds it', () => {
  const kernel = new Kernel()
  const [start, bytes, factor] = [numbers(24, 11), Int8Array.from(numbers(24, 12), (x) => x * 127), 0.0123456789]
  const to = kernel.put(start)
  const from = kernel.take(6)
  kernel.bytes.set(bytes, from)
  kernel.run.addBytes(to, from, 24, factor)
  const wanted = start.map((x, i) => x + (bytes[i] ?? 0) * factor)
  expect([...kernel.floats.slice(to / 4, to / 4 + 24)]).toEqual([...wanted])
})

test('memory grows as it is asked for, and what stood in it stays', () => {
  const kernel = new Kernel()
  const first = kernel.put([1, 2, 3])
  kernel.take(3_000_000)
  expect([...kernel.floats.slice(first / 4, first / 4 + 3)]).toEqual([1, 2, 3])
})
