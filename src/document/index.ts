/**
 * The document: the one value that flows through copydesk. Nothing comes in but what the stages before it made;
 * out goes the JSON object that the public contract `copydesk/1` fixes.
 */
export type * from './types.ts'
