import { readFile } from 'node:fs/promises'
import { readVectors, type Vectors } from './vectors.ts'

// The same depth from src/learn and from dist/learn.
const MODELS = new URL('../../models/', import.meta.url)

/** The bytes of a model file of the package, by its name without `.bin`. */
export const readModelFile = (name: string): Promise<Uint8Array> => readFile(new URL(`${name}.bin`, MODELS))

// An immutable value made once from a constant file: whoever asks gets the same, so remembering it is no shared state.
let vectors: Promise<Vectors> | undefined

/** The word vectors of the package, read at the first call and kept. @throws {ModelError} when the file is damaged. */
export function loadVectors(): Promise<Vectors> {
  vectors ??= readModelFile('vectors').then(readVectors)
  return vectors
}
