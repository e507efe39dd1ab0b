import type { Document } from '../document/index.ts'
import { documentToGold, FixtureError, goldToDocument, readFixture, writeFixture } from '../fixtures/index.ts'
import { FormatError } from './errors.ts'
import type { FolderFormat } from './types.ts'

/** The project's own fixtures, one YAML file a document. */
export const fixture: FolderFormat = {
  name: 'fixture',
  description: 'copydesk fixtures (docs/fixtures.md): one YAML file a document',
  extension: '.yaml',
  holds: [
    'meta',
    'spacing',
    'nested',
    'edges',
    'mentions',
    'kinds',
    'values',
    'entities',
    'links',
    'members',
    'relations',
    'qualifiers',
    'quotations',
    'sentiments',
  ],
  layout: 'folder',
  files: (document, stem) => {
    try {
      return [{ name: `${stem}.yaml`, content: writeFixture({ ...documentToGold(document, `${stem}.html`), file: `${stem}.yaml` }) }]
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      throw new FormatError(document.id, undefined, `cannot be written as a fixture: ${error.message}`)
    }
  },
  common: () => [],
}

/** @throws {FormatError} with every fault of the fixture, file and line. */
export function readGold(file: string, source: string): Document[] {
  try {
    return [goldToDocument(readFixture(file, source))]
  } catch (error) {
    if (!(error instanceof FixtureError)) throw error
    const [first] = error.problems
    throw new FormatError(file, first?.line, error.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  }
}
