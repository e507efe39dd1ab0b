import type { EntityType, MentionKind, Span } from '../document/index.ts'
import type { GoldEntity, GoldFact, GoldMention, GoldQuotation, GoldSentiment } from '../fixtures/types.ts'

/** The labels of one article, as they are worked on; every action gives new ones and leaves the old as they were. */
export interface Labels {
  readonly entities: readonly GoldEntity[]
  readonly mentions: readonly GoldMention[]
  readonly facts: readonly GoldFact[]
  readonly quotations: readonly GoldQuotation[]
  readonly sentiments: readonly GoldSentiment[]
}

export const NO_LABELS: Labels = { entities: [], mentions: [], facts: [], quotations: [], sentiments: [] }

/** A text and where its blocks are; no label crosses a block. */
export interface DeskText {
  readonly text: string
  readonly blocks: readonly Span[]
}

/** A change to an entity; an empty text takes a link away, an empty list the members. */
export interface EntityChange {
  name?: string
  type?: EntityType
  wikidata?: string
  iso3166?: string
  members?: string[]
}

/**
 * What a person does at the desk. A mark without an entity goes to the one of the same name, if there is one; an empty `entity` asks for a new one.
 *
 * `at` is a place in a list: without it something is added, without the thing itself it is removed.
 */
export type Action =
  | { do: 'mark'; start: number; end: number; type: EntityType; kind: MentionKind; entity?: string; value?: string }
  | { do: 'unmark'; start: number; end: number; type: EntityType }
  | { do: 'join'; from: string; into: string }
  | { do: 'entity'; id: string; change: EntityChange }
  | { do: 'fact'; at?: number; fact?: GoldFact }
  | { do: 'phrase'; at?: number; phrase?: GoldSentiment }
  | { do: 'quotation'; at?: number; quotation?: GoldQuotation }
  | { do: 'undo' }
  | { do: 'redo' }

/** Thrown when an action does not fit the labels; the message says why. */
export class ActionError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ActionError'
  }
}
