/**
 * copydesk: reads news articles and says who is named, who leads what, who greets whom, who belongs to what, and in which tone.
 * In come articles; out come documents of the contract `copydesk/1`.
 */
export { type ChainModel, createChainStage, loadChains } from './chains/index.ts'
export {
  type CleanedArticle,
  type Cleaner,
  type CleanOptions,
  createCleaner,
  createTracer,
  type DecodedPage,
  decodePage,
  type Tracer,
} from './clean/index.ts'
export { createCoreferenceStage, loadCloseness } from './coreference/index.ts'
export type * from './document/index.ts'
export { LimitError, READING_LIMITS } from './document/index.ts'
export { createEntityStage, createLinkStage, GazetteerError, loadNameTagger, type OwnName, parseGazetteer } from './entities/index.ts'
export { type Input, InputError, readInput, readLines } from './ingest/index.ts'
export { type Knowledge, loadKnowledge } from './knowledge/index.ts'
export {
  createPipeline,
  type Layer,
  type LayerName,
  type Pipeline,
  PipelineError,
  type PipelineOptions,
  type Stage,
} from './pipeline/index.ts'
export { createRelationStage, type LinePattern, PATTERNS, type Pattern, type TreePattern } from './relations/index.ts'
export { createSentimentStage, loadLexicon, loadTone, type ToneModel } from './sentiment/index.ts'
export { createSyntaxStage, loadSyntax, type SyntaxModel, type Trees, treesOf } from './syntax/index.ts'
export { loadTextModels, segment, type TextModels } from './text/index.ts'
