import type { PageElement } from './parse.ts'
import { collapse } from './text.ts'

/**
 * What a page says of itself in elements that show nothing, wherever they stand: `<meta>`, `<title>`, JSON-LD, the canonical address and
 * the language. It is gathered on the way through the tree: a selector over a page whose elements all stand at the top, as hostile ones
 * do, costs cheerio the square of their number.
 */
export class PageHead {
  /** For every name, property or itemprop in lower case what the `<meta>` elements say, in order. */
  readonly meta: Map<string, string[]> = new Map()
  readonly scripts: string[] = []
  title = ''
  canonical: string | undefined
  /** The tag of `<html lang>`, e.g. `en-GB`. */
  language = ''

  note(element: PageElement): void {
    const { attribs, name } = element
    if (name === 'meta') this.addMeta(attribs)
    else if (name === 'script' && attribs.type?.toLowerCase().trim() === 'application/ld+json') this.scripts.push(ownText(element))
    else if (name === 'title' && this.title === '') this.title = collapse(ownText(element))
    else if (name === 'link' && attribs.rel === 'canonical') this.canonical ??= attribs.href
    else if (name === 'html') this.language = tidyTag(attribs.lang ?? attribs['xml:lang'] ?? '')
  }

  private addMeta(attributes: Readonly<Record<string, string>>): void {
    const content = collapse(attributes.content ?? '')
    if (content === '') return
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = attributes[key]?.trim().toLowerCase()
      if (name === undefined || name === '') continue
      const values = this.meta.get(name)
      if (values === undefined) this.meta.set(name, [content])
      else if (values.length < MOST_VALUES && !values.includes(content)) values.push(content)
    }
  }
}

const MOST_VALUES = 100

function ownText(element: PageElement): string {
  return element.children.map((child) => ('data' in child ? child.data : '')).join('')
}

function tidyTag(tag: string): string {
  const [language = '', ...rest] = tag.trim().split(/[-_]/)
  return /^[a-z]{2,3}$/i.test(language)
    ? [language.toLowerCase(), ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join('-')
    : ''
}
