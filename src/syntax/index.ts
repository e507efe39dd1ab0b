/**
 * Syntax: tags and trees. In come sentences as lists of words; out go universal and Penn tags, and for each word its head and its relation in Universal
 * Dependencies, from a network trained on treebanks (`train/`). As a stage it takes a document with tokens and returns it with trees; `treesOf` asks them.
 */

export { loadSyntax } from './load.ts'
export { type Arc, readSyntax, type SyntaxModel, type Tags } from './model.ts'
export { type Trees, treesOf } from './query.ts'
export { createSyntaxStage } from './stage.ts'
