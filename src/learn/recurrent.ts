import { Dense } from './dense.ts'
import type { Sequence } from './sequences.ts'
import type { Store, Weight } from './store.ts'

interface Pass {
  x: number
  u: number
  cells: readonly [number, number]
}

/** Gates start open to what was before. */
const FORGET_BIAS = 1

/**
 * A layer of simple recurrent units (Lei et al. 2018, "Simple Recurrent Units for Highly Parallelizable Recurrence", without the highway) in both
 * directions, in training. Almost all arithmetic is one matrix product for the whole batch; what runs from word to word is element by element.
 */
export class Recurrent {
  /** Units in one direction; a row of the output holds 2·units: forward, then backward. */
  readonly units: number
  readonly #store: Store
  readonly #project: Dense
  readonly #near: Dense | undefined
  readonly #gates: readonly [Weight, Weight]
  #pass: Pass | undefined

  /** @param seesNear Whether the gates of a word also see the input of the word before (in the backward direction, of the word after; Bradbury et al. 2017). */
  constructor(store: Store, name: string, inputs: number, units: number, seesNear: boolean) {
    this.units = units
    this.#store = store
    this.#project = new Dense(store, name, inputs, 6 * units)
    this.#near = seesNear ? new Dense(store, `${name}.near`, inputs, 6 * units) : undefined
    const gates = (side: string): Weight => {
      const weight = store.dense(`${name}.${side}`, 4, units, 0)
      store.kernel.floats.fill(FORGET_BIAS, weight.at / 4 + 2 * units, weight.at / 4 + 3 * units)
      return weight
    }
    this.#gates = [gates('forward'), gates('backward')]
  }

  /** The outputs of all words; keeps what `backward` needs until then. */
  forward(x: number, count: number, sequences: readonly Sequence[]): number {
    const { kernel } = this.#store
    const { units } = this
    const u = this.#project.forward(x, count)
    if (this.#near !== undefined) this.#addNear(u, this.#near.forward(x, count), sequences)
    const y = kernel.take(count * 2 * units)
    const cells: [number, number] = [kernel.take(count * units), kernel.take(count * units)]
    for (const { from, count: length } of sequences)
      for (const side of [0, 1] as const)
        kernel.run.recur(
          u + side * 3 * units * 4,
          6 * units,
          this.#gates[side].at,
          cells[side],
          y + side * units * 4,
          2 * units,
          side === 0 ? from : from + length - 1,
          side === 0 ? 1 : -1,
          length,
          units,
        )
    this.#pass = { x, u, cells }
    return y
  }

  /** The gradients of the inputs of the last forward pass. */
  backward(dy: number, count: number, sequences: readonly Sequence[]): number {
    if (this.#pass === undefined) throw new Error('backward before forward: run the forward pass of this batch first')
    const { x, u, cells } = this.#pass
    const { units } = this
    for (const { from, count: length } of sequences)
      for (const side of [0, 1] as const)
        this.#store.kernel.run.recurBack(
          u + side * 3 * units * 4,
          6 * units,
          this.#gates[side].at,
          this.#gates[side].grad,
          cells[side],
          dy + side * units * 4,
          2 * units,
          side === 0 ? from : from + length - 1,
          side === 0 ? 1 : -1,
          length,
          units,
        )
    const dx = this.#project.backward(x, u, count)
    if (this.#near !== undefined) {
      const near = this.#near.backward(x, this.#nearGradients(u, count, sequences), count)
      this.#store.kernel.run.blend(dx, 1, near, 1, count * this.#near.inputs)
    }
    return dx
  }

  /** Adds to the first half of a row the first half of the row before it, to the second half that of the row after. */
  #addNear(u: number, near: number, sequences: readonly Sequence[]): void {
    const half = 3 * this.units * 4
    const { run } = this.#store.kernel
    for (const { from, count } of sequences)
      for (let row = from; row + 1 < from + count; row++) {
        run.blend(u + (row + 1) * 2 * half, 1, near + row * 2 * half, 1, half / 4)
        run.blend(u + row * 2 * half + half, 1, near + (row + 1) * 2 * half + half, 1, half / 4)
      }
  }

  #nearGradients(du: number, count: number, sequences: readonly Sequence[]): number {
    const { kernel } = this.#store
    const half = 3 * this.units
    const near = kernel.zeros(count * 2 * half)
    const { floats } = kernel
    for (const sequence of sequences)
      for (let row = sequence.from; row + 1 < sequence.from + sequence.count; row++) {
        const [at, next] = [row * 2 * half, (row + 1) * 2 * half]
        floats.copyWithin(near / 4 + at, du / 4 + next, du / 4 + next + half)
        floats.copyWithin(near / 4 + next + half, du / 4 + at + half, du / 4 + at + 2 * half)
      }
    return near
  }
}
