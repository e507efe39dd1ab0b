/**
 * A set of few things, kept in a list: a knowledge base holds hundreds of thousands of sets, most of them empty or small, for which a `Set` takes ten times the
 * memory.
 */
export class Few<T> {
  #items: T[] | undefined

  get size(): number {
    return this.#items?.length ?? 0
  }

  has(item: T): boolean {
    return this.#items?.includes(item) ?? false
  }

  add(item: T): void {
    if (this.#items === undefined) this.#items = [item]
    else if (!this.#items.includes(item)) this.#items.push(item)
  }

  [Symbol.iterator](): Iterator<T> {
    return (this.#items ?? [])[Symbol.iterator]()
  }
}
