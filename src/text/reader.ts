import type { Span } from '../document/index.ts'
import { type Lemmatizer, loadLemmatizer } from './lemmas.ts'
import { loadSplitter } from './load.ts'
import type { Splitter } from './splitter.ts'
import { createWinkReader, type WinkReader } from './wink.ts'

/** Gives the words of some sentences their tags, universal and Penn. */
export type Tagger = (sentences: readonly (readonly string[])[]) => { upos: string; xpos: string }[][]

/** What segmentation stands on. */
export interface TextModels {
  splitter: Splitter
  tag: Tagger
  lemmatize: Lemmatizer
  /** Sentence ends in languages that the splitter has not learned. */
  wink: WinkReader
}

/** Loads what `segment` needs. @param tag A tagger of English; `loadSyntax` gives one. */
export async function loadTextModels(tag: Tagger): Promise<TextModels> {
  return { splitter: loadSplitter(), tag, lemmatize: await loadLemmatizer(), wink: createWinkReader() }
}

/** For each word, whether it follows the one before without white space. */
export const gluedWords = (words: readonly Span[]): boolean[] => words.map(({ start }, i) => i > 0 && words[i - 1]?.end === start)
