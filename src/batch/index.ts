/**
 * Batch: the line for many articles. In come articles, or inputs that could not be read; out come their documents, one for each, read by
 * processes that can be killed, in order, with both sides waiting for the slower one. An output folder keeps a journal, from which a broken run goes on.
 */

export { OutputError } from '../output/index.ts'
export { type AllOptions, extractAll } from './all.ts'
export type { Print } from './checkpoints.ts'
export type { Filters } from './filters.ts'
export { fingerprintOf, Reprints } from './fingerprint.ts'
export { OutputFolder } from './journal.ts'
export { inputKey } from './key.ts'
export { DEFAULT_LIMITS, type Limits } from './limits.ts'
export { mergeShards } from './merge.ts'
export type { PlainOptions } from './messages.ts'
export { type Outcome, Pool } from './pool.ts'
export { WorkerError } from './process.ts'
export { count, newProgress, type Progress, ProgressLine, type ProgressMode } from './progress.ts'
export { type Choice, FAILURES, Selection } from './selection.ts'
export { isInShard, parseShard, type Shard, ShardError } from './shard.ts'
export { type BatchInput, type BatchItem, readStream, type StreamOptions } from './stream.ts'
