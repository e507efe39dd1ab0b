import type { Kernel } from './kernel.ts'
import { Linear } from './linear.ts'
import { arrayOf, floatsOf, listOf, type ModelArray, type ModelFile } from './model-file.ts'
import type { Sequence } from './recurrent.ts'
import type { Vectors } from './vectors.ts'
import { AFFIXES, WIDTHS, WORD_WIDTH, WordIndex } from './words.ts'

/** How many word forms keep their first-layer inputs; when there are more, all are forgotten. */
const REMEMBERED = 4096

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
  readonly #tables: readonly { table: ModelArray; width: number }[]
  readonly #layers: readonly Layer[]
  readonly #slots = new Map<string, number>()
  readonly #memory: number

  constructor(kernel: Kernel, model: ModelFile, vectors: Vectors) {
    this.#kernel = kernel
    this.#vectors = vectors
    this.#index = new WordIndex(vectors, listOf(model, 'words'))
    const names = ['words', 'grams', ...AFFIXES.map(({ name }) => name)]
    this.#tables = names.map((name) => ({ table: arrayOf(model, name), width: arrayOf(model, name).columns }))
    const layers: Layer[] = []
    for (let i = 1; model.arrays.has(`layer${i}.weight`); i++) {
      const gates = (side: string): number => kernel.put(floatsOf(arrayOf(model, `layer${i}.${side}`)))
      const project = new Linear(kernel, model, `layer${i}`)
      layers.push({ units: project.outputs / 6, project, gates: [gates('forward'), gates('backward')] })
    }
    this.#layers = layers
    this.#memory = kernel.take(REMEMBERED * (layers[0]?.project.outputs ?? 0))
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
    this.#gather(forms, inputs, width)
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

  /** Copies what the first layer makes of each form. Forms are taken in parts that fit the memory. */
  #gather(forms: readonly string[], inputs: number, width: number): void {
    for (let from = 0; from < forms.length; from += REMEMBERED) {
      const part = forms.slice(from, from + REMEMBERED)
      const slots = this.#slotsOf(part, width)
      const { floats } = this.#kernel
      slots.forEach((slot, i) => {
        const source = this.#memory / 4 + slot * width
        floats.copyWithin(inputs / 4 + (from + i) * width, source, source + width)
      })
    }
  }

  #slotsOf(forms: readonly string[], width: number): number[] {
    let missing = [...new Set(forms)].filter((form) => !this.#slots.has(form))
    if (this.#slots.size + missing.length > REMEMBERED) {
      this.#slots.clear()
      missing = [...new Set(forms)]
    }
    if (missing.length > 0) {
      const start = this.#slots.size
      const kernel = this.#kernel
      const mark = kernel.mark()
      const x = this.#embed(missing)
      this.#layers[0]?.project.apply(x, WORD_WIDTH, missing.length, this.#memory + start * width * 4)
      kernel.release(mark)
      missing.forEach((form, i) => {
        this.#slots.set(form, start + i)
      })
    }
    return forms.map((form) => this.#slots.get(form) ?? 0)
  }

  #embed(forms: readonly string[]): number {
    const x = this.#kernel.zeros(forms.length * WORD_WIDTH)
    const { floats } = this.#kernel
    forms.forEach((form, i) => {
      const key = this.#index.keyOf(form)
      let at = x / 4 + i * WORD_WIDTH
      if (key.vector >= 0) this.#vectors.addTo(floats, at, key.vector)
      at += WIDTHS.vector
      const rows: readonly (readonly number[] | Int32Array)[] = [[key.word], key.grams, ...key.affixes.map((row) => [row])]
      this.#tables.forEach(({ table, width }, t) => {
        const list = rows[t] ?? []
        for (const row of list) addRow(floats, at, table, row, 1 / Math.sqrt(list.length))
        at += width
      })
    })
    return x
  }
}

function addRow(floats: Float32Array, at: number, table: ModelArray, row: number, share: number): void {
  const factor = table.kind === 'int8' ? (table.scales[row] ?? 0) * share : share
  const from = row * table.columns
  for (let i = 0; i < table.columns; i++) floats[at + i] = (floats[at + i] ?? 0) + (table.values[from + i] ?? 0) * factor
}
