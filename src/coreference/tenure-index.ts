import type { Group } from '../document/index.ts'
import type { Tenure } from './context.ts'

/** Offices that are looked at on either side of a place: a text of more is a book, in which who is meant stands nearer. */
const MOST_AROUND = 250

/** Who holds which office, by person and by place. Those that are added to the list later are found, too. */
export class TenureIndex {
  readonly #tenures: readonly Tenure[]
  readonly #byPerson = new Map<Group, Tenure[]>()
  /** In the order of the text. */
  readonly #inOrder: Tenure[] = []
  /** How many of the list are indexed. */
  #read = 0

  constructor(tenures: readonly Tenure[]) {
    this.#tenures = tenures
  }

  of(person: Group): readonly Tenure[] {
    this.#update()
    return this.#byPerson.get(person) ?? []
  }

  around(at: number): readonly Tenure[] {
    this.#update()
    if (this.#inOrder.length <= 2 * MOST_AROUND) return this.#tenures
    const here = this.#placeOf(at)
    return this.#inOrder.slice(Math.max(0, here - MOST_AROUND), here + MOST_AROUND)
  }

  #update(): void {
    for (; this.#read < this.#tenures.length; this.#read++) {
      const tenure = this.#tenures[this.#read]
      if (tenure === undefined) continue
      const own = this.#byPerson.get(tenure.person)
      if (own === undefined) this.#byPerson.set(tenure.person, [tenure])
      else own.push(tenure)
      this.#inOrder.splice(this.#placeOf(tenure.at), 0, tenure)
    }
  }

  /** How many begin before a place. */
  #placeOf(at: number): number {
    let [low, high] = [0, this.#inOrder.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#inOrder[middle]?.at ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }
}
