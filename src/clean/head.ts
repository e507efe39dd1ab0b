import type { PageElement } from './parse.ts'
import { collapse } from './text.ts'

/** What a page says of itself in elements that show nothing, wherever they stand. */
export interface PageHead {
  /** For every name, property or itemprop in lower case what the `<meta>` elements say, in order. */
  meta: ReadonlyMap<string, readonly string[]>
  /** The JSON-LD scripts. */
  scripts: readonly string[]
  title: string
  canonical: string | undefined
  /** The tag of `<html lang>`, e.g. `en-GB`. */
  language: string
}

const MOST_VALUES = 100
/** In characters: what says more in its `<meta>` or `<title>` says it to be expensive. */
const LONGEST_VALUE = 4000
const META_KEYS: readonly string[] = ['name', 'property', 'itemprop', 'http-equiv']

/** The elements that `readHead` reads. */
export const HEAD_SELECTOR = 'meta[content], script[type*="ld+json" i], title, link[rel="canonical"][href], html'

/** Reads `<meta>`, `<title>`, JSON-LD, the canonical address and the language; elements that are none of these are passed over. */
export function readHead(elements: Iterable<PageElement>): PageHead {
  const meta = new Map<string, string[]>()
  const scripts: string[] = []
  const titles: string[] = []
  const canonical: string[] = []
  const languages: string[] = []
  for (const element of elements) {
    const { attribs, name } = element
    if (name === 'meta') addMeta(meta, attribs)
    else if (name === 'script') {
      if (/ld\+json/i.test(attribs.type ?? '')) scripts.push(ownText(element))
    } else if (name === 'link') {
      if (attribs.rel === 'canonical' && attribs.href !== undefined) canonical.push(attribs.href)
    } else if (name === 'html') languages.push(tidyTag(attribs.lang ?? attribs['xml:lang'] ?? ''))
    else if (name === 'title' && titles.length === 0 && !isDrawing(element.parent))
      titles.push(collapse(ownText(element).slice(0, LONGEST_VALUE)))
  }
  return { meta, scripts, title: titles[0] ?? '', canonical: canonical[0], language: languages[0] ?? '' }
}

function addMeta(meta: Map<string, string[]>, attributes: Readonly<Record<string, string>>): void {
  const content = collapse((attributes.content ?? '').slice(0, LONGEST_VALUE))
  if (content === '') return
  for (const key of META_KEYS) {
    const name = attributes[key]?.trim().toLowerCase()
    if (name === undefined || name === '') continue
    const values = meta.get(name)
    if (values === undefined) meta.set(name, [content])
    else if (values.length < MOST_VALUES && !values.includes(content)) values.push(content)
  }
}

/** Drawings have titles too, for those who cannot see them. */
function isDrawing(parent: PageElement['parent']): boolean {
  return parent !== null && 'name' in parent && /^(?:svg|symbol|g|path|use)$/.test(parent.name)
}

function ownText(element: PageElement): string {
  return element.children.map((child) => ('data' in child ? child.data : '')).join('')
}

function tidyTag(tag: string): string {
  const [language = '', ...rest] = tag.trim().split(/[-_]/)
  return /^[a-z]{2,3}$/i.test(language)
    ? [language.toLowerCase(), ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join('-')
    : ''
}
