import { loadVectors, readModelFile } from '../learn/index.ts'
import { readSplitter, SENTENCES, type Splitter } from './splitter.ts'

/** The sentence splitter from the package's model file. @throws {ModelError} when the file is damaged. */
export function loadSplitter(): Splitter {
  return readSplitter(readModelFile(SENTENCES.name), loadVectors())
}
