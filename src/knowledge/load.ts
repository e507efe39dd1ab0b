import { readFileSync } from 'node:fs'
import { Gazetteer } from './gazetteer.ts'
import { isPacked } from './packed.ts'
import type { Knowledge } from './types.ts'

/** The data file is missing, damaged or of another version of the package. */
export class KnowledgeError extends Error {
  readonly code: 'knowledge-unreadable' = 'knowledge-unreadable'

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'KnowledgeError'
  }
}

// The same depth from src/knowledge and from dist/knowledge.
const DATA = new URL('../../models/knowledge.json', import.meta.url)

// An immutable value made once from a constant file: whoever asks gets the same, so remembering it is no shared state.
let loaded: Knowledge | undefined

/**
 * The gazetteers, read at the first call (some tens of milliseconds) and kept.
 *
 * @example
 * const knowledge = loadKnowledge()
 * knowledge.lookup(['the', 'U.S.', 'Senate'], 1)?.entries[0].id // 'org/US Senate'
 * knowledge.demonym(['Ivorian'])?.entries[0].name // 'Ivory Coast'
 *
 * @throws KnowledgeError where the data file cannot be used
 */
export function loadKnowledge(): Knowledge {
  loaded ??= readKnowledge(DATA)
  return loaded
}

/** Reads a data file that `scripts/knowledge/build.mjs` wrote. */
export function readKnowledge(file: URL): Knowledge {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new KnowledgeError(`cannot read ${file.pathname}`, { cause })
  }
  if (!isPacked(content)) throw new KnowledgeError(`${file.pathname} is no copydesk-knowledge/2 file`)
  return new Gazetteer(content)
}
