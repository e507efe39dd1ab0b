/**
 * Ingest: where articles come from. In comes a path, a folder, a glob or a stream of JSON Lines; out come articles with their bytes
 * or strings, one for each input, in a stable order. What cannot be read comes out as an input with the reason.
 */

export { splitLines } from './lines.ts'
export { type MediaType, sniff } from './sniff.ts'
export { type Input, InputError, readInput, readLines } from './sources.ts'
