import { arrayOf, listOf, type ModelArray, ModelError, type ModelFile, readModel } from './model-file.ts'

/** Pretrained word vectors, 64 dimensions, shared by all networks. */
export interface Vectors {
  readonly width: number
  readonly hash: string
  /** The row of a lower-case word, or -1. */
  rowOf(word: string): number
  /** Adds the vector of a row, times a weight (default 1), to `width` floats of `out`, from `at` on. */
  addTo(out: Float32Array, at: number, row: number, weight?: number): void
}

export const VECTORS = { name: 'vectors', revision: 1 } as const

/**
 * Reads the table of word vectors: GloVe (Pennington et al. 2014), cut to frequent words and to the directions in which they differ most.
 *
 * @throws {ModelError} when the file is not such a table.
 */
export function readVectors(bytes: Uint8Array): Vectors {
  const model = readModel(bytes, VECTORS)
  const table: ModelArray = arrayOf(model, 'vectors')
  const words = listOf(model, 'words')
  if (table.kind !== 'int8' || words.length !== table.rows)
    throw new ModelError('model-incomplete', 'the table of word vectors has another number of rows than words; train it again')
  const { columns, scales, values } = table
  const rows = new Map(words.map((word, row) => [word, row]))
  return {
    width: columns,
    hash: model.hash,
    rowOf: (word) => rows.get(word) ?? -1,
    addTo(out, at, row, weight = 1) {
      const scale = (scales[row] ?? 0) * weight
      for (let i = 0; i < columns; i++) out[at + i] = (out[at + i] ?? 0) + (values[row * columns + i] ?? 0) * scale
    },
  }
}

/**
 * Reads a model that stands on the word vectors; its list `vectors` names those that it was trained with.
 *
 * @throws {ModelError} when the file is damaged, of another model or revision, or was trained with other vectors.
 */
export function readTrained(
  bytes: Uint8Array,
  expected: { name: string; revision: number },
  { hash }: Vectors,
): ModelFile & { hash: string } {
  const model = readModel(bytes, expected)
  if (listOf(model, 'vectors')[0] !== hash)
    throw new ModelError(
      'model-foreign',
      `the model «${expected.name}» was trained with other word vectors; train it again with npm run train -- ${expected.name}`,
    )
  return model
}
