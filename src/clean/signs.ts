import type { PageElement } from './parse.ts'
import type { Box } from './types.ts'

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
/** Where sites keep the pages of their authors. */
export const AUTHOR_ADDRESS: RegExp =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|people|staff|profil|profiles?|by|journalists?|redaktion|redakteure?|reporters?|contributors?|newsteam|team)\/[^/?#]+\/?(?:[?#].*)?$/i
const COMMENT_CLASS = /comment|avatar|related|teaser|licen[cs]e|image|photo|caption|meta-prep/i
const DATE_CLASS =
  /(?:^|[\s_-])(?:dates?|date-?\w+|datum|pubdate|published|publish-?\w+|posted(?:-on)?|time|timestamp|meta|post-?meta|dateline|created|fecha|data)(?:$|[\s_-])|[a-z](?:Date|Time)(?:$|[\s_-])/
const LONGEST_CLASS = 200

/** What an element may tell, by its microdata, its relation or its class. */
export function signRole({ name, attribs }: PageElement): Sign['role'] | undefined {
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
  if (name === 'a' && AUTHOR_ADDRESS.test(attribs.href ?? '')) return { kind: 'author', from: 'markup' }
  const marks = attribs.class ?? attribs.id ?? attribs['data-testid']
  if (marks === undefined || marks.length > LONGEST_CLASS) return undefined
  if (AUTHOR_CLASS.test(marks) && !COMMENT_CLASS.test(marks)) return { kind: 'author', from: 'markup' }
  return DATE_CLASS.test(marks) ? { kind: 'time', from: 'markup' } : undefined
}
