import { readFileSync } from 'node:fs'
import { readVectors, type Vectors } from './vectors.ts'

// The same depth from src/learn and from dist/learn.
const MODELS = new URL('../../models/', import.meta.url)

/** The bytes of a model file of the package, by its name without `.bin`. */
export const readModelFile = (name: string): Uint8Array => readFileSync(new URL(`${name}.bin`, MODELS))

// An immutable value made once from a constant file: whoever asks gets the same, so remembering it is no shared state.
let vectors: Vectors | undefined

/** The word vectors of the package, read at the first call and kept. @throws {ModelError} when the file is damaged. */
export function loadVectors(): Vectors {
  vectors ??= readVectors(readModelFile('vectors'))
  return vectors
}
