import type { Store, Weight } from './store.ts'

/** A linear layer in training: y = x·W + b, with W of `inputs` rows. Widths are multiples of 8. */
export class Dense {
  readonly inputs: number
  readonly outputs: number
  readonly #store: Store
  readonly #weight: Weight
  readonly #bias: Weight

  constructor(store: Store, name: string, inputs: number, outputs: number) {
    this.inputs = inputs
    this.outputs = outputs
    this.#store = store
    this.#weight = store.dense(`${name}.weight`, inputs, outputs, Math.sqrt(6 / (inputs + outputs)))
    this.#bias = store.dense(`${name}.bias`, 1, outputs, 0)
  }

  /** The outputs of so many rows, as a new matrix. */
  forward(x: number, count: number): number {
    const { kernel } = this.#store
    const { inputs, outputs } = this
    const y = kernel.take(count * outputs)
    const panel = kernel.take(8 * inputs)
    const { floats } = kernel
    const bias = floats.subarray(this.#bias.at / 4, this.#bias.at / 4 + outputs)
    for (let row = 0; row < count; row++) floats.set(bias, y / 4 + row * outputs)
    kernel.run.product(x, inputs, 1, this.#weight.at, outputs, 1, y, outputs, count, outputs, inputs, true, panel)
    return y
  }

  /** Adds to the gradients of the weights, and gives those of the inputs. */
  backward(x: number, dy: number, count: number): number {
    const { kernel } = this.#store
    const { inputs, outputs } = this
    const dx = kernel.take(count * inputs)
    const panel = kernel.take(8 * Math.max(count, outputs))
    kernel.run.product(dy, outputs, 1, this.#weight.at, 1, outputs, dx, inputs, count, inputs, outputs, false, panel)
    kernel.run.product(x, 1, inputs, dy, outputs, 1, this.#weight.grad, outputs, inputs, outputs, count, true, panel)
    const { floats } = kernel
    const gradient = this.#bias.grad / 4
    for (let row = 0; row < count; row++)
      for (let j = 0, at = dy / 4 + row * outputs; j < outputs; j++, at++)
        floats[gradient + j] = (floats[gradient + j] ?? 0) + (floats[at] ?? 0)
    return dx
  }
}
