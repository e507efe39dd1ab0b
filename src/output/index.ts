/**
 * Output: files that are whole or not there. In comes a path and what is to stand in it; out goes a file that has its name once it is complete and synced, or a typed
 * error that says why not and what to do. Text for a terminal comes out without what would command it.
 */

export { OutputError, unwritable } from './errors.ts'
export { forStdout, printable } from './printable.ts'
export { partialOf, WholeFile, writeWhole } from './whole-file.ts'
