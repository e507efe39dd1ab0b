/**
 * The document: the one value that flows through copydesk. Nothing comes in but what the stages before it made;
 * out goes the JSON object that the public contract `copydesk/1` fixes.
 */
export { type Article, type Draft, emptyDraft } from './draft.ts'
export { isDocument } from './guard.ts'
export { LIMIT_NAMES, LimitError, type LimitName, READING_LIMITS, type ReadingLimits, readingLimits } from './limits.ts'
export { indexOf, inOrder, lastBefore, type MentionIndex, mentionsWithin } from './mention-index.ts'
export { namedEntities, withoutUnnamed } from './named.ts'
export { firstEndingAfter, spanAround, spanOver } from './span-index.ts'
export { EntityTable, type Group, type MentionSeed } from './table.ts'
export type * from './types.ts'
export { shareView, type TokenRange, type TokenView, viewOf } from './view.ts'
export { wordOf } from './words.ts'
