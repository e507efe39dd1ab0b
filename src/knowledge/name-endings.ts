import type { Gender } from './types.ts'

/** Longer endings than this are names of their own. */
const LONGEST = 4
/** How many names the shorter ending counts as, against those that have the longer one. */
const WEIGHT = 3

/**
 * What the ending of a first name tells of its gender, counted over the names that are known: "-ana" is nearly always a woman's in the languages of Europe, Africa
 * and the Pacific, "-ert" a man's.
 */
export class NameEndings {
  /** How many women's and men's names have an ending. */
  readonly #counts = new Map<string, [f: number, m: number]>()

  constructor(genders: Iterable<readonly [name: string, gender: Gender]>) {
    for (const [name, gender] of genders)
      for (const ending of endingsOf(name)) {
        const counts = this.#counts.get(ending) ?? [0, 0]
        counts[gender === 'f' ? 0 : 1]++
        this.#counts.set(ending, counts)
      }
  }

  /** How far a name leans: 1 is certainly a woman's, -1 a man's, 0 either. The longer an ending is known, the more it counts. */
  lean(name: string): number {
    let share = 0.5
    for (const ending of endingsOf(name)) {
      const [f, m] = this.#counts.get(ending) ?? [0, 0]
      share = (f + WEIGHT * share) / (f + m + WEIGHT)
    }
    return 2 * share - 1
  }
}

/** The endings of a name, the shortest first. */
const endingsOf = (name: string): string[] => {
  const word = name.toLowerCase()
  return Array.from({ length: Math.min(LONGEST, word.length) }, (_, index) => word.slice(-1 - index))
}
