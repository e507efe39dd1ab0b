/**
 * Text: words and sentences. In comes a document with its text and blocks; out goes the same with sentences, and tokens with
 * lemma and part of speech. Blocks are hard borders: no sentence and no token crosses one. Offsets are ours.
 */

export { type Lemmatizer, loadLemmatizer } from './lemmas.ts'
export { type SegmentOptions, segment } from './segment.ts'
export { loadTagger, type Tag, type Tagger } from './tagger.ts'
export { tokenize } from './tokens.ts'
