import { KERNEL } from './kernel-bytes.ts'

/** The functions of `scripts/kernel/kernel.ts`; offsets are bytes in the module's memory, counts are elements. */
interface Exports {
  product(
    a: number,
    rowStride: number,
    stepStride: number,
    b: number,
    bStride: number,
    bStep: number,
    c: number,
    cStride: number,
    m: number,
    n: number,
    k: number,
    accumulate: boolean,
    panel: number,
  ): void
  integerProduct(
    a: number,
    aScale: number,
    b: number,
    bScale: number,
    bias: number,
    c: number,
    cStride: number,
    m: number,
    n: number,
    k: number,
  ): void
  quantise(x: number, stride: number, q: number, scales: number, m: number, k: number, most: number): void
  recur(
    u: number,
    uStride: number,
    p: number,
    c: number,
    out: number,
    outStride: number,
    from: number,
    move: number,
    count: number,
    h: number,
  ): void
  recurBack(
    u: number,
    uStride: number,
    p: number,
    gp: number,
    c: number,
    dout: number,
    outStride: number,
    from: number,
    move: number,
    count: number,
    h: number,
  ): void
  adam(
    w: number,
    g: number,
    m: number,
    v: number,
    n: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    factor: number,
  ): void
  blend(y: number, a: number, x: number, b: number, n: number): void
  gather(u: number, words: number, wordScales: number, near: number, nearScales: number, slots: number, count: number, width: number): void
  rectify(x: number, n: number): void
  squares(x: number, n: number): number
  addBytes(to: number, from: number, n: number, factor: number): void
  pool(x: number, count: number, width: number, weights: number, out: number): void
}

const PAGE = 65_536
const FIRST_PAGES = 64
/** 2 GiB: what a 32-bit module can address with signed offsets. */
const MOST_PAGES = 32_768

/**
 * A WebAssembly instance with a memory of its own, handed out as a stack: what is taken after `mark()` is free again after `release(mark)`.
 * Everything starts at a multiple of 16 bytes. Views are renewed when the memory grows, so ask for `floats` anew after taking more.
 */
export class Kernel {
  readonly run: Exports
  readonly #memory: WebAssembly.Memory
  #top = 1024
  #floats: Float32Array
  #shorts: Int16Array
  #integers: Int32Array
  #bytes: Int8Array

  constructor() {
    this.#memory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: MOST_PAGES })
    const instance = new WebAssembly.Instance(compiled(), { env: { memory: this.#memory, abort: refuse } })
    this.run = exportsOf(instance.exports)
    this.#floats = new Float32Array(this.#memory.buffer)
    this.#shorts = new Int16Array(this.#memory.buffer)
    this.#integers = new Int32Array(this.#memory.buffer)
    this.#bytes = new Int8Array(this.#memory.buffer)
  }

  /** The memory as 32-bit floats; index = byte offset / 4. */
  get floats(): Float32Array {
    if (this.#floats.length === 0) this.#floats = new Float32Array(this.#memory.buffer)
    return this.#floats
  }

  /** The memory as 16-bit integers; index = byte offset / 2. */
  get shorts(): Int16Array {
    if (this.#shorts.length === 0) this.#shorts = new Int16Array(this.#memory.buffer)
    return this.#shorts
  }

  /** The memory as 32-bit integers; index = byte offset / 4. */
  get integers(): Int32Array {
    if (this.#integers.length === 0) this.#integers = new Int32Array(this.#memory.buffer)
    return this.#integers
  }

  /** The memory as 8-bit integers; index = byte offset. */
  get bytes(): Int8Array {
    if (this.#bytes.length === 0) this.#bytes = new Int8Array(this.#memory.buffer)
    return this.#bytes
  }

  /** Room for so many floats, as a byte offset. What is in it is undefined. */
  take(count: number): number {
    const at = this.#top
    this.#top = (at + count * 4 + 15) & ~15
    const missing = this.#top - this.#memory.buffer.byteLength
    if (missing > 0) this.#memory.grow(Math.ceil(Math.max(missing, this.#memory.buffer.byteLength / 4) / PAGE))
    return at
  }

  /** Room for so many floats, all zero. */
  zeros(count: number): number {
    const at = this.take(count)
    this.floats.fill(0, at / 4, at / 4 + count)
    return at
  }

  /** A copy of some floats. */
  put(values: ArrayLike<number>): number {
    const at = this.take(values.length)
    this.floats.set(values, at / 4)
    return at
  }

  mark(): number {
    return this.#top
  }

  release(mark: number): void {
    this.#top = mark
  }
}

let module: WebAssembly.Module | undefined

function compiled(): WebAssembly.Module {
  module ??= new WebAssembly.Module(Buffer.from(KERNEL, 'base64'))
  return module
}

function refuse(): never {
  throw new Error('the arithmetic kernel stopped: a width is no multiple of 8, or an offset lies outside its memory')
}

const isExports = (value: object): value is Exports => 'product' in value && 'recur' in value && 'integerProduct' in value

function exportsOf(exports: object): Exports {
  if (isExports(exports)) return exports
  throw new Error('src/learn/kernel-bytes.ts does not hold the kernel; build it anew in scripts/kernel')
}
