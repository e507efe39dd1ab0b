/** The page's `<meta>` elements: for every name, property or itemprop in lower case what it says, in order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>

/** The values of the first of `names` that stands on the page. */
export function firstOf(tags: MetaTags, names: readonly string[]): readonly string[] {
  for (const name of names) {
    const values = tags.get(name)
    if (values !== undefined) return values
  }
  return []
}
