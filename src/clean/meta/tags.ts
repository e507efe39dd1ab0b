import type { CheerioAPI } from 'cheerio/slim'
import { collapse } from '../text.ts'

/** The page's `<meta>` elements: for every name, property or itemprop in lower case what it says, in order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>

/** Reads the `<meta>` elements of a page. */
export function readMetaTags($: CheerioAPI): MetaTags {
  const tags = new Map<string, string[]>()
  for (const element of $('meta[content]')) {
    const { attribs } = element
    const content = collapse(attribs['content'] ?? '')
    if (content === '') continue
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = attribs[key]?.trim().toLowerCase()
      if (name === undefined || name === '') continue
      const values = tags.get(name)
      if (values === undefined) tags.set(name, [content])
      else if (!values.includes(content)) values.push(content)
    }
  }
  return tags
}

/** The values of the first of `names` that stands on the page. */
export function firstOf(tags: MetaTags, names: readonly string[]): readonly string[] {
  for (const name of names) {
    const values = tags.get(name)
    if (values !== undefined) return values
  }
  return []
}
