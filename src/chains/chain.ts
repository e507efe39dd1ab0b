import type { Candidate } from './candidates.ts'

/** What has been spoken of so far as one: its phrases, and what they tell. */
export class Chain {
  readonly phrases: Candidate[] = []
  readonly lemmas: Set<string> = new Set()
  readonly modifiers: Set<number> = new Set()
  readonly wordings: Set<number> = new Set()
  /** Codes of the pronouns that stood for it. */
  readonly pronouns: Set<number> = new Set()
  readonly isList: boolean
  entity: string | undefined
  /** The code of the entity's type. */
  type = 0
  isPerson = false
  isPlural: boolean | undefined
  last: Candidate
  /** The last phrase that is no pronoun. */
  noun: Candidate | undefined
  /** When it was last spoken of; see `Recency`. */
  stamp = 0

  constructor(first: Candidate) {
    this.isList = first.isList
    this.last = first
    this.add(first)
  }

  add(phrase: Candidate): void {
    this.phrases.push(phrase)
    this.last = phrase
    if (this.entity === undefined && phrase.entity !== undefined) {
      this.entity = phrase.entity
      this.type = phrase.type
      this.isPerson = phrase.isPerson
    }
    if (phrase.kind === 'pronoun') this.pronouns.add(phrase.sort)
    else {
      this.noun = phrase
      this.lemmas.add(phrase.lemma)
      this.wordings.add(phrase.wording)
      for (const modifier of phrase.modifiers) this.modifiers.add(modifier)
    }
    if (phrase.kind !== 'pronoun' || TELLS_NUMBER.test(phrase.pronoun ?? '')) this.isPlural ??= phrase.isPlural
  }
}

/** "You" and "that" may be one or many. */
const TELLS_NUMBER = /^(?:we|they|it|this|these|those)$/

/** Chains in the order in which they were last spoken of. */
export class Recency {
  readonly #log: { chain: Chain; stamp: number }[] = []

  touch(chain: Chain): void {
    chain.stamp = this.#log.length
    this.#log.push({ chain, stamp: chain.stamp })
  }

  /** The last chains that fit, the latest first. Looks back over so many mentions at most, which keeps a book's length linear. */
  latest(most: number, reach: number, fits: (chain: Chain) => boolean): Chain[] {
    const found: Chain[] = []
    const end = Math.max(0, this.#log.length - reach)
    for (let at = this.#log.length - 1; at >= end && found.length < most; at--) {
      const entry = this.#log[at]
      if (entry !== undefined && entry.chain.stamp === entry.stamp && fits(entry.chain)) found.push(entry.chain)
    }
    return found
  }
}
