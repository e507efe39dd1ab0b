import type { Knowledge } from '../knowledge/index.ts'

const HEADS = [
  'org-heads',
  'org-suffixes',
  'gpe-heads',
  'landform-heads',
  'facility-heads',
  'event-heads',
  'law-heads',
  'directions',
  'weekdays',
  'months',
] as const

/** A noun that bodies, places, events or laws are named by, or a day or month. */
export function isHeadWord(word: string, knowledge: Knowledge): boolean {
  return HEADS.some((head) => knowledge.inList(head, word))
}
