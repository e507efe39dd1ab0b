/**
 * The knowledge room. What comes in is one generated file, `models/knowledge.json`, which `scripts/knowledge/build.mjs` packs from the
 * readable tables under `data/`; what goes out is an immutable `Knowledge`: look-ups from words to the places, organisations, groups,
 * events, offices and names that the tables hold. It knows names and their links, never facts: that a country belongs to a bloc is
 * no evidence for a relation. Nothing is read before `loadKnowledge` is first called.
 */
export { loadKnowledge } from './load.ts'
export type * from './types.ts'
