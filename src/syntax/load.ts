import { loadVectors, readModelFile } from '../learn/index.ts'
import { readSyntax, SYNTAX, type SyntaxModel } from './model.ts'

/** A tagger and parser from the package's model file. It holds buffers that grow with the longest text it has read. @throws {ModelError} when the file is damaged. */
export function loadSyntax(): SyntaxModel {
  return readSyntax(readModelFile(SYNTAX.name), loadVectors())
}
