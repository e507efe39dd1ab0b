import { dropOut, Embedding, type EmbeddingNoise, type EmbeddingSizes } from './embedding.ts'
import type { Random } from './random.ts'
import { Recurrent } from './recurrent.ts'
import type { Sequence } from './sequences.ts'
import type { Store } from './store.ts'
import type { WordIndex, WordKey } from './words.ts'

export interface EncoderNoise extends EmbeddingNoise {
  /** Share of a layer's outputs left out, the same ones for all words of a sequence (Gal & Ghahramani 2016). */
  layer: number
  random: Random
}

export interface EncoderSizes extends Partial<EmbeddingSizes> {
  /** Recurrent units in one direction, for each layer. */
  layers: readonly number[]
  /** Whether the first layer sees, with each word, the one next to it. It costs nothing in reading, where what words give it is remembered. */
  seesNear?: boolean
}

/** Words in context, in training: an embedding and recurrent layers. A layer as wide as the one before it adds to it. */
export class Encoder {
  readonly #store: Store
  readonly #embedding: Embedding
  readonly #layers: readonly Recurrent[]
  readonly #masks: Float32Array[] = []
  #outputs: number[] = []

  constructor(store: Store, index: WordIndex, frequencies: readonly number[], { layers, seesNear, ...sizes }: EncoderSizes) {
    this.#store = store
    this.#embedding = new Embedding(store, index, frequencies, sizes)
    this.#layers = layers.map((units, i) => {
      const inputs = i === 0 ? this.#embedding.width : 2 * (layers[i - 1] ?? 0)
      return new Recurrent(store, `layer${i + 1}`, inputs, units, i === 0 && seesNear === true)
    })
  }

  /** Whether a layer adds to its inputs. */
  #isAdding(layer: number): boolean {
    return layer > 0 && this.#layers[layer]?.units === this.#layers[layer - 1]?.units
  }

  /** The outputs of each layer (2·units floats a word). */
  forward(keys: readonly WordKey[], sequences: readonly Sequence[], noise?: EncoderNoise): number[] {
    const { kernel } = this.#store
    let x = this.#embedding.forward(keys, noise)
    this.#outputs = []
    this.#masks.length = 0
    this.#layers.forEach((layer, i) => {
      const y = layer.forward(x, keys.length, sequences)
      const count = keys.length * 2 * layer.units
      if (this.#isAdding(i)) kernel.run.blend(y, 1, x, 1, count)
      if (noise !== undefined) this.#masks.push(dropColumns(kernel.floats, y / 4, 2 * layer.units, sequences, noise))
      this.#outputs.push(y)
      x = y
    })
    return this.#outputs
  }

  /**
   * Adds to the gradients of all weights.
   *
   * @param gradients Those of the outputs of each layer, as far as heads stand on it; they are overwritten.
   */
  backward(keys: readonly WordKey[], sequences: readonly Sequence[], gradients: readonly (number | undefined)[], drop: number): void {
    const { kernel } = this.#store
    let above: number | undefined
    for (let i = this.#layers.length - 1; i >= 0; i--) {
      const layer = this.#layers[i]
      if (layer === undefined) continue
      const count = keys.length * 2 * layer.units
      const own = gradients[i]
      const dy = own ?? above ?? kernel.zeros(count)
      if (own !== undefined && above !== undefined) kernel.run.blend(dy, 1, above, 1, count)
      const mask = this.#masks[i]
      if (mask !== undefined) scaleColumns(kernel.floats, dy / 4, 2 * layer.units, sequences, mask)
      above = layer.backward(dy, keys.length, sequences)
      if (this.#isAdding(i)) kernel.run.blend(above, 1, dy, 1, count)
    }
    if (above !== undefined) this.#embedding.backward(keys, above, drop)
  }
}

/** Leaves out columns at random, others for each sequence; returns the factors, a row for each sequence. */
export function dropColumns(
  floats: Float32Array,
  at: number,
  width: number,
  sequences: readonly Sequence[],
  noise: EncoderNoise,
): Float32Array {
  const mask = new Float32Array(sequences.length * width).fill(1)
  dropOut(mask, 0, mask.length, noise.layer, noise.random)
  scaleColumns(floats, at, width, sequences, mask)
  return mask
}

/** Multiplies columns with the factors of their sequence. */
export function scaleColumns(floats: Float32Array, at: number, width: number, sequences: readonly Sequence[], mask: Float32Array): void {
  sequences.forEach(({ from, count }, s) => {
    for (let row = from; row < from + count; row++)
      for (let j = 0, i = at + row * width; j < width; j++, i++) floats[i] = (floats[i] ?? 0) * (mask[s * width + j] ?? 0)
  })
}
