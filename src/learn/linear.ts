import type { Kernel } from './kernel.ts'
import { arrayOf, floatsOf, type ModelFile } from './model-file.ts'

/** Inputs are read as integers within ±this: 8191·127·2048 stays below 2³¹. */
const MOST = 8191

/** A linear layer of a trained model: 8-bit weights, one scale an output, applied in integers. */
export class Linear {
  readonly inputs: number
  readonly outputs: number
  readonly #kernel: Kernel
  readonly #weights: number
  readonly #scales: number
  readonly #bias: number

  /** Reads the arrays `NAME.weight` (a row for each output) and `NAME.bias`. */
  constructor(kernel: Kernel, model: Pick<ModelFile, 'name' | 'arrays'>, name: string) {
    const weight = arrayOf(model, `${name}.weight`)
    if (weight.kind !== 'int8') throw new TypeError(`the weights «${name}» are no 8-bit integers; train the model «${model.name}» again`)
    this.#kernel = kernel
    this.inputs = weight.columns
    this.outputs = weight.rows
    this.#weights = kernel.take(Math.ceil(weight.values.length / 2))
    kernel.shorts.set(woven(weight.values, weight.columns), this.#weights / 2)
    this.#scales = kernel.put(weight.scales)
    this.#bias = kernel.put(floatsOf(arrayOf(model, `${name}.bias`)))
  }

  /**
   * Reads rows of floats and writes rows of floats.
   *
   * @param x Byte offset of the inputs.
   * @param stride Floats from one input row to the next.
   * @param out Byte offset of the outputs; they are made where it is not given.
   */
  apply(x: number, stride: number, count: number, out: number = this.#kernel.take(count * this.outputs)): number {
    const kernel = this.#kernel
    const mark = kernel.mark()
    const integers = kernel.take(Math.ceil((count * this.inputs) / 2))
    const scales = kernel.take(count)
    kernel.run.quantise(x, stride, integers, scales, count, this.inputs, MOST)
    kernel.run.integerProduct(
      integers,
      scales,
      this.#weights,
      this.#scales,
      this.#bias,
      out,
      this.outputs,
      count,
      this.outputs,
      this.inputs,
    )
    kernel.release(mark)
    return out
  }
}

/** Rows woven as the kernel's integer product reads them: of each four, eight numbers of the first, eight of the second, and so on. */
export function woven(values: ArrayLike<number>, columns: number): Int16Array {
  const result = new Int16Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const row = Math.floor(i / columns)
    const column = i % columns
    const at = (row - (row % 4)) * columns + (column - (column % 8)) * 4 + (row % 4) * 8 + (column % 8)
    result[at] = values[i] ?? 0
  }
  return result
}

/** Where the largest of some floats stands, counted from `at`. */
export function largest(floats: Float32Array, at: number, count: number): number {
  let found = 0
  for (let i = 1; i < count; i++) if ((floats[at + i] ?? 0) > (floats[at + found] ?? 0)) found = i
  return found
}
