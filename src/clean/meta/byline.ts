import type { CheerioAPI } from 'cheerio/slim'
import { META_NAMES } from '../data/metadata.ts'
import { isElement, type PageElement } from '../parse.ts'
import { collapse } from '../text.ts'
import type { Box } from '../types.ts'
import type { Layout } from '../walk.ts'
import type { LinkedData } from './json-ld.ts'
import { peopleOf } from './names.ts'
import type { Site } from './site.ts'
import type { MetaTags } from './tags.ts'

export interface BylineFound {
  people: string[]
  from: string
}

const MICRODATA = '[itemprop~="author"],[itemprop~="creator"]'
const MARKUP =
  '[rel~="author"],[class*="byline"],[class*="Byline"],[class*="author"],[class*="Author"],[class*="autor"],[id*="author"],[id*="byline"],[data-testid*="author"],[data-testid*="byline"]'

/** Regions whose authors wrote something else. */
const ELSEWHERE: ReadonlySet<string> = new Set(['comments', 'related', 'navigation', 'footer', 'consent', 'newsletter', 'advert', 'overlay'])

const MOST_ELEMENTS = 40

/** Finds who signs the article, from the most trusted source that names a person. */
export function findByline($: CheerioAPI, layout: Layout, near: NearText, tags: MetaTags, linked: LinkedData | undefined, site: Site): BylineFound | undefined {
  const declared = (linked?.authors ?? []).flatMap((name) => peopleOf(name, site, true))
  if (declared.length > 0) return { people: unique(declared), from: 'json-ld' }
  for (const name of META_NAMES.author) {
    const people = (tags.get(name) ?? []).flatMap((value) => peopleOf(value, site, true))
    if (people.length > 0) return { people: unique(people), from: 'meta' }
  }
  const microdata = marked($, MICRODATA, layout, site)
  if (microdata.length > 0) return { people: microdata, from: 'microdata' }
  const markup = marked($, MARKUP, layout, site)
  if (markup.length > 0) return { people: markup, from: 'markup' }
  for (const line of near.byline) {
    const people = peopleOf(line, site, false)
    if (people.length > 0) return { people, from: 'text' }
  }
  return undefined
}

/** Lines around the headline and at the end of the body. */
export interface NearText {
  /** Lines that open with "By" or its like. */
  byline: readonly string[]
}

function marked($: CheerioAPI, selector: string, layout: Layout, site: Site): string[] {
  let looked = 0
  for (const element of $(selector)) {
    if (++looked > MOST_ELEMENTS) break
    if (!isElement(element)) continue
    const box = boxOf(element, layout)
    if (box !== undefined && (box.hidden || ELSEWHERE.has(box.region ?? ''))) continue
    const inner = $(element).find('[itemprop~="name"],[rel~="author"]').first()
    const content = element.attribs['content'] ?? inner.attr('content')
    const text = content ?? (inner.length > 0 ? inner.text() : $(element).text())
    if (text.length > 400) continue
    const isMarked = element.attribs['rel'] !== undefined || element.attribs['itemprop'] !== undefined || inner.length > 0 || /name/i.test(element.attribs['class'] ?? '')
    const people = peopleOf(collapse(text), site, isMarked)
    if (people.length > 0) return people
  }
  return []
}

function boxOf(element: PageElement, layout: Layout): Box | undefined {
  let at: PageElement | null = element
  while (at !== null) {
    const box = layout.boxOf.get(at)
    if (box !== undefined) return box
    const above: PageElement['parent'] = at.parent
    at = above !== null && above.nodeType === 1 && isElement(above) ? above : null
  }
  return undefined
}

function unique(people: readonly string[]): string[] {
  return [...new Set(people)]
}
