import { loadKnowledge } from '../knowledge/index.ts'
import { loadVectors, readModelFile } from '../learn/index.ts'
import { NAMES, type NameTagger, readNames } from './tagger.ts'

/** The tagger of names from the package's model file. @throws {ModelError} when the file is damaged. */
export function loadNameTagger(): NameTagger {
  return readNames(readModelFile(NAMES.name), loadVectors(), loadKnowledge())
}
