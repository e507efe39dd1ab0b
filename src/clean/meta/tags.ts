/** The page's `<meta>` elements: for every name, property or itemprop in lower case what it says, in order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>

/** The first of `names` that stands on the page. */
export function firstName(tags: MetaTags, names: readonly string[]): string | undefined {
  return names.find((name) => tags.has(name))
}
