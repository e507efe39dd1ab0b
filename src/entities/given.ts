import type { Knowledge } from '../knowledge/index.ts'
import { EITHER_GENDER } from './data/given-names.ts'
import { plainLetters } from './rows.ts'

/** Whether the tables know a word as somebody's given name. */
export function isGivenName(word: string, knowledge: Knowledge): boolean {
  return knowledge.firstName(word) !== undefined || EITHER_GENDER.has(plainLetters(word))
}
