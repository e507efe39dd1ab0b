import type { EntityType, Modality, Qualifiers, RelationType } from '../document/index.ts'

/** What every declared pattern says, whatever it looks at. */
export interface BasePattern {
  /** Unique; goes into the evidence of every fact it finds. */
  readonly id: string
  readonly relation: RelationType
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
  /** The object must be a party, or an adjective that stands for one; or, where false, none: "President Berzina of the Labour Party" is its member. */
  readonly objectIsParty?: boolean
  /** The words say so themselves that the object is a team, even where it is named like its town: "Liverpool striker Bo Ek". */
  readonly objectIsTeam?: boolean
  /** The words say so themselves that the object is a party, whatever it is called: "Senator Ek (People Power)". */
  readonly anyParty?: boolean
}

/**
 * A pattern over the words and mentions of one sentence. `match` is written in the small language of `compile.ts`;
 * its roles `subject`, `object` (or `subjects`, `objects` for enumerations) and `role` name mentions.
 */
export interface LinePattern extends BasePattern {
  readonly match: string
}

/**
 * A pattern over the tree of one sentence: a word that triggers it, and the ways that lead from there to the two arguments, in the small
 * language of `tree/paths.ts`. The first way that arrives anywhere counts.
 */
export interface TreePattern extends BasePattern {
  /** Lemmas parted by blanks, or `OFFICE`: any office of the knowledge base. */
  readonly trigger: string
  readonly subject: string
  readonly object: string
  readonly subjectTypes?: readonly EntityType[]
  readonly objectTypes?: readonly EntityType[]
  /** A way that must lead somewhere as well. */
  readonly with?: string
  /** A way that must lead nowhere. */
  readonly without?: string
}

export type Pattern = LinePattern | TreePattern
