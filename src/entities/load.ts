import { readFileSync } from 'node:fs'
import { loadKnowledge } from '../knowledge/index.ts'
import { readVectors } from '../learn/index.ts'
import { type NameTagger, readNames } from './tagger.ts'

// The same depth from src/entities and from dist/entities.
const MODELS = new URL('../../models/', import.meta.url)

// An immutable value made once from constant files: whoever asks gets the same, so remembering it is no shared state.
let loaded: NameTagger | undefined

/** The trained tagger of names, read at the first call and kept. */
export function loadNameTagger(): NameTagger {
  const bytes = (name: string): Uint8Array => readFileSync(new URL(name, MODELS))
  loaded ??= readNames(bytes('names.bin'), readVectors(bytes('vectors.bin')), loadKnowledge())
  return loaded
}
