import { FormMemory, type NewForm } from './form-memory.ts'
import type { Kernel } from './kernel.ts'
import { Linear } from './linear.ts'
import { arrayOf, floatsOf, listOf, type ModelFile } from './model-file.ts'
import type { Sequence } from './sequences.ts'
import type { Vectors } from './vectors.ts'
import { AFFIXES, WordIndex } from './words.ts'

/** How many word forms keep their first-layer inputs; when there are more, those not met lately make room. */
const REMEMBERED = 8192

/** What is remembered of a form is 16-bit integers within ±this. */
const MOST = 32_767

interface Layer {
  units: number
  project: Linear
  gates: readonly [number, number]
}

/**
 * The encoder of a trained model. What the first layer makes of a word form does not hang on its neighbours, so it is computed once for each form and
 * remembered: most words of a text are the same few thousand.
 */
export class Reader {
  readonly #kernel: Kernel
  readonly #index: WordIndex
  readonly #vectors: Vectors
  readonly #tables: readonly ByteTable[]
  /** What the first layer takes from the word next to it, where it was trained to. */
  readonly #near: Linear | undefined
  readonly #layers: readonly Layer[]
  readonly #forms = new FormMemory(REMEMBERED)
  readonly #memory: { words: number; wordScales: number; near: number; nearScales: number }

  constructor(kernel: Kernel, model: ModelFile, vectors: Vectors) {
    this.#kernel = kernel
    this.#vectors = vectors
    this.#index = new WordIndex(vectors, listOf(model, 'words'))
    const names = ['words', 'grams', ...AFFIXES.map(({ name }) => name)]
    this.#tables = names.map((name) => new ByteTable(kernel, model, name))
    this.#near = model.arrays.has('layer1.near.weight') ? new Linear(kernel, model, 'layer1.near') : undefined
    const layers: Layer[] = []
    for (let i = 1; model.arrays.has(`layer${i}.weight`); i++) {
      const gates = (side: string): number => kernel.put(floatsOf(arrayOf(model, `layer${i}.${side}`)))
      const project = new Linear(kernel, model, `layer${i}`)
      layers.push({ units: project.outputs / 6, project, gates: [gates('forward'), gates('backward')] })
    }
    this.#layers = layers
    // 16-bit integers, two in the room of a float.
    const room = (REMEMBERED * (layers[0]?.project.outputs ?? 0)) / 2
    const [near, nearScales] = this.#near === undefined ? [0, 0] : [kernel.take(room), kernel.take(REMEMBERED)]
    this.#memory = { words: kernel.take(room), wordScales: kernel.take(REMEMBERED), near, nearScales }
  }

  /** How many layers there are. */
  get depth(): number {
    return this.#layers.length
  }

  /** Floats of a word's row in the output of a layer (1 is the first). */
  widthOf(layer: number): number {
    return 2 * (this.#layers[layer - 1]?.units ?? 0)
  }

  /** The output of the first layer for the words of some sequences, in the kernel's memory. */
  first(forms: readonly string[], sequences: readonly Sequence[]): number {
    const [layer] = this.#layers
    if (layer === undefined) throw new RangeError('a model without layers reads nothing; train it again')
    const width = layer.project.outputs
    const inputs = this.#kernel.take(forms.length * width)
    for (const { from, count } of sequences)
      for (let start = from; start < from + count; start += REMEMBERED)
        this.#gather(forms.slice(start, Math.min(from + count, start + REMEMBERED)), inputs + start * width * 4, width)
    return this.#recur(layer, inputs, forms.length, sequences)
  }

  /**
   * The output of a layer above the first, from the output of the one below, or from rows of its own inputs where these hold more than that; a layer
   * adds to its inputs only in the first case.
   */
  next(layer: number, below: number, count: number, sequences: readonly Sequence[]): number {
    const own = this.#layers[layer - 1]
    const under = this.#layers[layer - 2]
    if (own === undefined || under === undefined) throw new RangeError(`there is no layer ${layer} above another`)
    const width = 2 * under.units
    const { inputs } = own.project
    const out = this.#recur(own, own.project.apply(below, inputs, count), count, sequences)
    if (own.units === under.units && inputs === width) this.#kernel.run.blend(out, 1, below, 1, count * width)
    return out
  }

  #recur({ units, gates }: Layer, inputs: number, count: number, sequences: readonly Sequence[]): number {
    const kernel = this.#kernel
    const out = kernel.take(count * 2 * units)
    const mark = kernel.mark()
    const cells = kernel.take(count * units)
    for (const { from, count: length } of sequences) {
      kernel.run.recur(inputs, 6 * units, gates[0], cells, out, 2 * units, from, 1, length, units)
      const backward = inputs + 12 * units
      kernel.run.recur(backward, 6 * units, gates[1], cells, out + 4 * units, 2 * units, from + length - 1, -1, length, units)
    }
    kernel.release(mark)
    return out
  }

  /** The first layer's inputs for consecutive words, from what is remembered of their forms. */
  #gather(forms: readonly string[], inputs: number, width: number): void {
    const kernel = this.#kernel
    const mark = kernel.mark()
    const slots = kernel.take(forms.length)
    const fresh = this.#forms.place(forms, kernel.integers.subarray(slots / 4, slots / 4 + forms.length))
    if (fresh.length > 0) this.#remember(fresh, width)
    const { words, wordScales, near, nearScales } = this.#memory
    kernel.run.gather(inputs, words, wordScales, near, nearScales, slots, forms.length, width)
    kernel.release(mark)
  }

  #remember(fresh: readonly NewForm[], width: number): void {
    const kernel = this.#kernel
    const mark = kernel.mark()
    const x = this.#embed(fresh)
    const { words, wordScales, near, nearScales } = this.#memory
    const keep = (project: Linear | undefined, rows: number, scales: number): void => {
      if (project === undefined) return
      const y = project.apply(x, this.#width, fresh.length)
      fresh.forEach(({ slot }, i) => {
        kernel.run.quantise(y + i * width * 4, width, rows + slot * width * 2, scales + slot * 4, 1, width, MOST)
      })
    }
    keep(this.#layers[0]?.project, words, wordScales)
    keep(this.#near, near, nearScales)
    kernel.release(mark)
  }

  /** Floats of a word's embedding. */
  get #width(): number {
    return this.#vectors.width + this.#tables.reduce((sum, { columns }) => sum + columns, 0)
  }

  #embed(fresh: readonly NewForm[]): number {
    const width = this.#width
    const x = this.#kernel.zeros(fresh.length * width)
    const { floats } = this.#kernel
    const [words, grams, ...affixes] = this.#tables
    fresh.forEach(({ form }, i) => {
      const key = this.#index.keyOf(form)
      let at = x / 4 + i * width
      if (key.vector >= 0) this.#vectors.addTo(floats, at, key.vector)
      at += this.#vectors.width
      at += words?.addTo(at, key.word, 1) ?? 0
      const share = 1 / Math.sqrt(key.grams.length)
      for (const gram of key.grams) grams?.addTo(at, gram, share)
      at += grams?.columns ?? 0
      affixes.forEach((table, a) => {
        at += table.addTo(at, key.affixes[a] ?? 0, 1)
      })
    })
    return x
  }
}

/** A table of embeddings in 8 bits, in the kernel's memory. */
class ByteTable {
  readonly columns: number
  readonly #kernel: Kernel
  readonly #at: number
  readonly #scales: Float32Array

  constructor(kernel: Kernel, model: ModelFile, name: string) {
    const table = arrayOf(model, name)
    if (table.kind !== 'int8') throw new TypeError(`the table «${name}» holds no 8-bit integers; train the model «${model.name}» again`)
    this.columns = table.columns
    this.#kernel = kernel
    this.#at = kernel.take(Math.ceil(table.values.length / 4))
    kernel.bytes.set(table.values, this.#at)
    // A copy: the array lies in the whole file's bytes, and would keep them.
    this.#scales = table.scales.slice()
  }

  /** Adds a row, times a share, to the floats from index `at` on; returns how many those are. */
  addTo(at: number, row: number, share: number): number {
    this.#kernel.run.addBytes(at * 4, this.#at + row * this.columns, this.columns, (this.#scales[row] ?? 0) * share)
    return this.columns
  }
}
