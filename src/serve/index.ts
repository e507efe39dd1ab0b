/**
 * Serve: the report over a folder, live, with a box to try a sentence, and a small HTTP API. In come requests from this machine alone; out
 * go the page, documents, and refusals that say why. Articles are read in a thread of their own, under a time limit.
 */
export { createServeApp, type ServeApp, type ServeSetting } from './app.ts'
export { guard, guardedApp, type Listening, listen, ServeError } from './loopback.ts'
export { Reader, type ReaderOptions, ReadingError } from './reader.ts'
