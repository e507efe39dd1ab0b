import { readFileSync } from 'node:fs'

/** The bytes of the word vectors, which the other models stand on. */
export const readVectorsFile = () => readFileSync(new URL('../../models/vectors.bin', import.meta.url))
