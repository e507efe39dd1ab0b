import { phraseKey, pieces } from './normalise.ts'

/** A match of `length` words. */
export interface PhraseHit<T> {
  readonly length: number
  readonly value: T
}

/** Words of an index that are remembered to begin no phrase; when there are more, all are forgotten. */
const REMEMBERED = 20_000

/** Finds the longest phrase of a dictionary that starts at a word. Phrases are compared by their pieces; see `pieces`. */
export class PhraseIndex<T> {
  readonly #values = new Map<string, T>()
  /** For each first piece, how many pieces the longest phrase that begins with it has. */
  readonly #longest: Map<string, number>
  /** Words seen that begin no phrase, as they are and as transformed: nine in ten, and the quickest answer. */
  readonly #idle = { exact: new Set<string>(), transformed: new Set<string>() }
  /** For each first piece, the second pieces of phrases that begin with it; made at the first look-up. */
  #seconds: ReadonlyMap<string, ReadonlySet<string>> | undefined
  /** Whether `#longest` came ready-made, so that adding need not look at the phrase. */
  readonly #closed: boolean

  /** `longest`, where the caller knows it beforehand, saves the work of finding it. */
  constructor(longest?: Readonly<Record<string, number>>) {
    this.#closed = longest !== undefined
    this.#longest = new Map(longest === undefined ? [] : Object.entries(longest))
  }

  /** Adds a phrase, or replaces the value it has. */
  set(phrase: string, value: T): void {
    this.setKey(phraseKey(phrase), value)
  }

  /** As `set`, for a key that `phraseKey` has made. */
  setKey(key: string, value: T): void {
    this.#values.set(key, value)
    this.#seconds = undefined
    if (this.#closed) return
    this.#idle.exact.clear()
    this.#idle.transformed.clear()
    const space = key.indexOf(' ')
    const first = space === -1 ? key : key.slice(0, space)
    let count = 1
    for (let at = space; at !== -1; at = key.indexOf(' ', at + 1)) count += 1
    if (count > (this.#longest.get(first) ?? 0)) this.#longest.set(first, count)
  }

  /** The value of exactly this phrase. */
  get(phrase: string): T | undefined {
    return this.#values.get(phraseKey(phrase))
  }

  /** As `get`, for a key that `phraseKey` has made. */
  getKey(key: string): T | undefined {
    return this.#values.get(key)
  }

  /** All keys with their values. */
  entries(): IterableIterator<[string, T]> {
    return this.#values.entries()
  }

  /** The longest phrase that starts at `words[at]` and ends with a word's end. `transform` is applied to every piece first. */
  longestAt(words: readonly string[], at: number, transform?: (piece: string) => string): PhraseHit<T> | undefined {
    const start = words[at]
    if (start === undefined) return undefined
    const idle = transform === undefined ? this.#idle.exact : this.#idle.transformed
    if (idle.has(start)) return undefined
    let key = ''
    let count = 0
    let limit = 0
    let best: PhraseHit<T> | undefined
    for (let index = at; index < words.length; index += 1) {
      const parts = pieces(words[index] ?? '')
      // A phrase neither begins nor ends with a bare hyphen.
      if (parts.length === 0) {
        if (count === 0) return undefined
        continue
      }
      for (const part of parts) {
        const piece = transform === undefined ? part : transform(part)
        if (count === 0) {
          limit = this.#longest.get(piece) ?? 0
          if (limit === 0) {
            if (idle.size >= REMEMBERED) idle.clear()
            idle.add(start)
            return undefined
          }
          key = piece
        } else {
          // Most words that begin some phrase do not go on as any does: that is told before longer and longer keys are put together.
          if (count === 1 && !this.#goesOn(key, piece)) return best
          key += ` ${piece}`
        }
        count += 1
      }
      if (count > limit) break
      const value = this.#values.get(key)
      if (value !== undefined) best = { length: index - at + 1, value }
      if (count === limit) break
    }
    return best
  }
  #goesOn(first: string, second: string): boolean {
    this.#seconds ??= secondsOf(this.#values.keys())
    return this.#seconds.get(first)?.has(second) === true
  }
}

function secondsOf(keys: Iterable<string>): Map<string, Set<string>> {
  const seconds = new Map<string, Set<string>>()
  for (const key of keys) {
    const space = key.indexOf(' ')
    if (space === -1) continue
    const first = key.slice(0, space)
    const end = key.indexOf(' ', space + 1)
    const second = key.slice(space + 1, end === -1 ? undefined : end)
    const known = seconds.get(first)
    if (known === undefined) seconds.set(first, new Set([second]))
    else known.add(second)
  }
  return seconds
}
