import type { Modality, Qualifiers, RelationType } from '../document/index.ts'

/**
 * A declared pattern over the words and mentions of one sentence. `match` is written in the small language of `compile.ts`;
 * its roles `subject`, `object` (or `subjects`, `objects` for enumerations) and `role` name mentions.
 */
export interface Pattern {
  /** Unique; goes into the evidence of every fact it finds. */
  readonly id: string
  readonly relation: RelationType
  readonly match: string
  /** A sentence it is made for. */
  readonly example: string
  /** How often it is right, in [0, 1]. */
  readonly confidence: number
  readonly qualifiers?: Qualifiers
  readonly modality?: Modality
  readonly negated?: boolean
  /** Counts only in an article that speaks of greetings elsewhere: a plain "message" is none by itself. */
  readonly inGreetings?: boolean
  /** The object must be a body that people or states belong to by this sort of name. */
  readonly objectNamed?: RegExp
}
