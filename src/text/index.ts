/**
 * Text: words and sentences. In comes a document with its text and blocks; out goes the same with sentences, and tokens with
 * lemma and part of speech. Blocks are hard borders: no sentence and no token crosses one. Offsets are ours.
 */

export { type Lemmatizer, loadLemmatizer } from './lemmas.ts'
export { loadSplitter } from './load.ts'
export { loadTextModels, type Tagger, type TextModels } from './reader.ts'
export { type SegmentOptions, segment } from './segment.ts'
export { markQuotes, readSplitter, type Splitter } from './splitter.ts'
export { tokenize } from './tokens.ts'
