/**
 * Ingest: where articles come from. In comes a path, a folder, a glob, an archive, a feed, a table or a stream of JSON Lines; out come articles with their bytes
 * or strings, one for each input, in a stable order. What cannot be read comes out as an input with the reason.
 */

export { type IngestLimits, type Input, InputError, tooLargeWarning } from './input.ts'
export { readLines } from './json-lines.ts'
export { splitLines } from './lines.ts'
export type { Meter } from './meter.ts'
export { type MediaType, sniff } from './sniff.ts'
export { type ListedFile, listFiles, measureInput, readInput, readListed } from './sources.ts'
