import { expect, it } from 'vitest'
import { createRandom, Kernel } from '../../src/learn/index.ts'
import { nearness, POOLS, poolInKernel, poolRows } from '../../src/sentiment/pool.ts'

it('pools the mean of the targets, the largest of each column and a mean that favours what is near', () => {
  const floats = Float32Array.from([1, 0, 3, 4, 5, 2, 0, 0, 0, 0, 0, 0])
  const peaks = new Int32Array(2)
  poolRows(floats, 0, 3, 2, [0, 2], 6, peaks)
  expect([...floats.subarray(6, 10)]).toEqual([3, 1, 5, 4])
  expect([...peaks]).toEqual([2, 1])
  expect(floats[10]).toBeCloseTo((1 / 5 + 3 / 6 + 5 / 5) / (1 / 5 + 1 / 6 + 1 / 5), 5)
})

it('weighs words by their distance to the nearest target, all weights together 1', () => {
  const weights = [...nearness([1], 4)]
  expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 6)
  expect(weights[1]).toBeGreaterThan(weights[0] ?? 0)
  expect(weights[0]).toBeCloseTo(weights[2] ?? 0, 6)
})

it('pools in the kernel to the bit as it does outside', () => {
  const random = createRandom(5)
  const [count, width] = [37, 24]
  const floats = Float32Array.from({ length: (count + POOLS) * width }, () => random.next() * 2 - 1)
  const kernel = new Kernel()
  const rows = kernel.put(floats)
  const end = count * width
  poolInKernel(kernel, rows, count, width, [3, 4, 30], rows + end * 4)
  poolRows(floats, 0, count, width, [3, 4, 30], end)
  expect([...kernel.floats.slice(rows / 4 + end, rows / 4 + floats.length)]).toEqual([...floats.slice(end)])
})
