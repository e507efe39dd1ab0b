import { loadVectors, readModelFile } from '../learn/index.ts'
import { type ChainModel, readChains } from './model.ts'

/** The ranker of chains that comes with the package. @throws {ModelError} when the file is damaged. */
export const loadChains = (): ChainModel => readChains(readModelFile('chains'), loadVectors())
