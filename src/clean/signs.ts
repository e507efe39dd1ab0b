import { SKIPPED_TAGS } from './data/tags.ts'
import { isHidden } from './hidden.ts'
import { isElement, type PageElement } from './parse.ts'
import type { Box, Candidate } from './types.ts'
import type { Layout } from './walk.ts'

export type SignRole = 'author' | 'published' | 'modified' | 'time' | 'publisher' | 'tag'

/** An element that may say who wrote the page, when, and what it is about. */
export interface Sign {
  element: PageElement
  role: { kind: SignRole; from: 'microdata' | 'markup' }
  /** The innermost box it stands in, or is. */
  box: Box
  isHidden: boolean
  /** How many blocks of the page stand before it. */
  at: number
}

const AUTHOR_CLASS =
  /(?:^|[\s_-])(?:by-?line\w*|authors?|autor(?:in|en)?|auteurs?|writers?|contributors?|vcard|fn|(?:wrote|written|posted)[_-]?by)(?:$|[\s_-])|byline|[a-z]Author|authorname/i
/** Where sites keep the pages of their authors, each at an address of its own. */
const AUTHOR_ADDRESS =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|people|staff|profil|profiles?|by|journalists?|redaktion|redakteure?|reporters?|contributors?|newsteam|team)\/([^/?#]+)\/?(?:[?#].*)?$/i
const COMMENT_CLASS = /comment|avatar|related|teaser|licen[cs]e|image|photo|caption|meta-prep/i
const CREDIT_CLASS = /licen[cs]e|credit|caption/i
const DATE_CLASS =
  /(?:^|[\s_-])(?:dates?|date-?\w+|datum|pubdate|published|publish-?\w+|posted(?:-on)?|time|timestamp|meta|post-?meta|dateline|created|fecha|data)(?:$|[\s_-])|[a-z](?:Date|Time)(?:$|[\s_-])/
/** What shows the day on which the page is read. */
export const TODAY_CLASS: RegExp =
  /(?:date|time|day)[_-]?widget|widget[_-]?(?:date|time)|(?:current|todays?)[_-]?(?:date|time|day)|\bheute\b|\bclock\b|\bcalendar\b/i
const LONGEST_CLASS = 200
const LONGEST_ADDRESS = 1000

/** The elements that `gatherSigns` looks at. */
export const SIGN_SELECTOR = 'time, [itemprop], [rel], a[href], [class], [id], [data-testid]'
const MOST_SIGNS = 400

/** Finds the elements that may name the author, the date, the publisher or a keyword, in the page's order. */
export function gatherSigns(elements: Iterable<PageElement>, layout: Layout): Sign[] {
  const signs: Sign[] = []
  const byClass = new Map<string, SignRole | undefined>()
  for (const element of elements) {
    const role = signRole(element, byClass)
    if (role === undefined || (role.kind === 'author' && isCredit(element))) continue
    const place = placeOf(element, layout)
    if (place === undefined) continue
    signs.push({ element, role, ...place, at: blocksBefore(layout.candidates, element.startIndex ?? 0) })
    if (signs.length >= MOST_SIGNS) break
  }
  return signs
}

/** Pictures have authors too: their names stand in boxes about the licence. */
function isCredit(element: PageElement): boolean {
  const marks = elementAbove(element)?.attribs.class
  return marks !== undefined && marks.length < LONGEST_CLASS && CREDIT_CLASS.test(marks)
}

/** The innermost box around an element; none where the page shows nothing of what stands there. */
function placeOf(element: PageElement, { boxOf }: Layout): Pick<Sign, 'box' | 'isHidden'> | undefined {
  let muted = false
  for (let at: PageElement | undefined = element; at !== undefined; at = elementAbove(at)) {
    const box = boxOf.get(at)
    if (box !== undefined) return { box, isHidden: muted || box.hidden }
    if (at !== element) {
      if (SKIPPED_TAGS.has(at.name)) return undefined
      muted ||= isHidden(at.attribs)
    }
  }
  return undefined
}

/** The element that an element stands in. */
export function elementAbove({ parent }: PageElement): PageElement | undefined {
  return parent !== null && parent.nodeType === 1 && isElement(parent) ? parent : undefined
}

function blocksBefore(candidates: readonly Candidate[], offset: number): number {
  let low = 0
  let high = candidates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((candidates[middle]?.source?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The last part of an address that is an author's page: `anntaylor` of `/author/anntaylor/`. */
export function authorSlug(address: string | undefined): string | undefined {
  return address === undefined || address.length > LONGEST_ADDRESS ? undefined : AUTHOR_ADDRESS.exec(address)?.[1]
}

/** What an element may tell, by its microdata, its relation or its class. */
function signRole({ name, attribs }: PageElement, byClass: Map<string, SignRole | undefined>): Sign['role'] | undefined {
  const itemprop = attribs.itemprop?.toLowerCase()
  if (itemprop !== undefined) {
    if (/\b(?:author|creator)\b/.test(itemprop)) return { kind: 'author', from: 'microdata' }
    if (/\bdatepublished\b/.test(itemprop)) return { kind: 'published', from: 'microdata' }
    if (/\bpublisher\b/.test(itemprop)) return { kind: 'publisher', from: 'microdata' }
    if (/\bdatemodified\b/.test(itemprop)) return { kind: 'modified', from: 'microdata' }
  }
  if (name === 'meta') return undefined
  if (name === 'time') return { kind: 'time', from: 'markup' }
  if (/\bauthor\b/.test(attribs.rel ?? '')) return { kind: 'author', from: 'markup' }
  if (name === 'a' && /\btag\b/.test(attribs.rel ?? '')) return { kind: 'tag', from: 'markup' }
  if (name === 'a' && authorSlug(attribs.href) !== undefined) return { kind: 'author', from: 'markup' }
  const marks = attribs.class ?? attribs.id ?? attribs['data-testid']
  if (marks === undefined || marks.length > LONGEST_CLASS) return undefined
  let kind = byClass.get(marks)
  if (kind === undefined && !byClass.has(marks)) {
    kind = classRole(marks)
    byClass.set(marks, kind)
  }
  return kind === undefined ? undefined : { kind, from: 'markup' }
}

function classRole(marks: string): SignRole | undefined {
  if (AUTHOR_CLASS.test(marks) && !COMMENT_CLASS.test(marks)) return 'author'
  return DATE_CLASS.test(marks) && !TODAY_CLASS.test(marks) ? 'time' : undefined
}
