import type { DemonymHit, Knowledge, LookupHit, OfficeHit } from '../knowledge/index.ts'

type Found<T> = (T | undefined | null)[]

/** What the tables know of the words of one document, each place looked up once however many ask. */
export class Lookups {
  readonly #words: readonly string[]
  readonly #knowledge: Knowledge
  // `null` is what was looked for and not found; a hole has not been looked up.
  readonly #offices: Found<OfficeHit> = []
  readonly #names: Readonly<Record<'exact' | 'any', Found<LookupHit>>> = { exact: [], any: [] }
  readonly #demonyms: Readonly<Record<'exact' | 'any', Found<DemonymHit>>> = { exact: [], any: [] }

  constructor(words: readonly string[], knowledge: Knowledge) {
    this.#words = words
    this.#knowledge = knowledge
  }

  /** The office that starts at a word. */
  office(at: number): OfficeHit | undefined {
    const known = this.#offices[at]
    if (known !== undefined) return known ?? undefined
    const hit = this.#knowledge.office(this.#words, at)
    this.#offices[at] = hit ?? null
    return hit
  }

  /** The longest name that starts at a word. */
  name(at: number, ignoreCase = false): LookupHit | undefined {
    const found = this.#names[ignoreCase ? 'any' : 'exact']
    const known = found[at]
    if (known !== undefined) return known ?? undefined
    const hit = this.#knowledge.lookup(this.#words, at, { ignoreCase })
    found[at] = hit ?? null
    return hit
  }

  /** The longest nationality that starts at a word. */
  demonym(at: number, ignoreCase = false): DemonymHit | undefined {
    const found = this.#demonyms[ignoreCase ? 'any' : 'exact']
    const known = found[at]
    if (known !== undefined) return known ?? undefined
    const hit = this.#knowledge.demonym(this.#words, at, { ignoreCase })
    found[at] = hit ?? null
    return hit
  }
}

const made = new WeakMap<Knowledge, WeakMap<readonly string[], Lookups>>()

/** The look-ups of a document's words: the same for all who ask about the same array, which nobody changes, until they are released. */
export function lookupsOf(words: readonly string[], knowledge: Knowledge): Lookups {
  let own = made.get(knowledge)
  if (own === undefined) {
    own = new WeakMap()
    made.set(knowledge, own)
  }
  const before = own.get(words)
  if (before !== undefined) return before
  const lookups = new Lookups(words, knowledge)
  own.set(words, lookups)
  return lookups
}

/** Forgets the look-ups of a document whose names are found: its words may live much longer. */
export function releaseLookups(words: readonly string[], knowledge: Knowledge): void {
  made.get(knowledge)?.delete(words)
}
