import { loadVectors, readModelFile } from '../learn/index.ts'
import { readSplitter, SENTENCES, type Splitter } from './splitter.ts'

/** The sentence splitter from the package's model file. @throws {ModelError} when the file is damaged. */
export async function loadSplitter(): Promise<Splitter> {
  const [bytes, vectors] = await Promise.all([readModelFile(SENTENCES.name), loadVectors()])
  return readSplitter(bytes, vectors)
}
