/**
 * The clean room. What comes in is a page, as bytes (`decodePage`) or as decoded HTML; what goes out is the article on it: the headline
 * and the body as blocks with a kind and a range in the source, and the metadata with where each field was found. The libraries it
 * stands on are loaded by `createCleaner`; nothing is loaded at import.
 */
export { createCleaner } from './clean.ts'
export { parseDateline } from './dateline.ts'
export { type DecodedPage, type DecodeHints, decodePage } from './decode.ts'
export { type DetectedLanguage, detectLanguage } from './language.ts'
export { createTracer, type Tracer } from './trace.ts'
export type { CleanedArticle, Cleaner, CleanOptions, Explanation } from './types.ts'
