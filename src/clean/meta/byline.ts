import type { Span } from '../../document/types.ts'
import { META_NAMES, OTHER_CREDITS } from '../data/metadata.ts'
import { descendants, spacedText } from '../elements.ts'
import { isElement, type PageElement } from '../parse.ts'
import { authorSlug, type Sign } from '../signs.ts'
import { skeleton } from '../text.ts'
import type { LinkedData } from './json-ld.ts'
import { peopleOf } from './names.ts'
import type { BylineText } from './near.ts'
import { ELSEWHERE, FULL_NAME, type Shown } from './shown.ts'
import type { Site } from './site.ts'
import type { Sourced } from './sourced.ts'
import type { MetaTags } from './tags.ts'

export interface BylineClues {
  signs: readonly Sign[]
  /** From the block before the headline to the block after the body: elements outside sign something else. */
  near: Span
  inside: Span
  /** Lines near the headline that open with "By" or its like. */
  lines: readonly BylineText[]
  tags: MetaTags
  linked: LinkedData | undefined
  shown: Shown
  site: Site
  /** Whether the page itself shows nothing of the article, so that only its metadata can sign it. */
  isShell: boolean
  /** Whether the page says when it was published. */
  isDated: boolean
}

/** More people than this sign no news; such a list is one of references or of contributors. */
const MOST_PEOPLE = 10
const MOST_SIGNS = 60
const LONGEST_SIGN = 300
/** A text this short in an author's element is the name alone. */
const SHORT_SIGN = 20
const FIRM = /(?:^|[^\p{L}])(?:gmbh|ag|kg|ug|inc|ltd|llc|corp|co|company|s\.?a|s\.?r\.?l|b\.?v|verlag|media|group)(?![\p{L}])/iu
const AUTHOR_BOX = /(?:^|[\s_-])(?:author|autor(?:en)?|auteur)-?_?(?:bio|box|info|card|profile?)(?:$|[\s_-])|about-?_?(?:the-?_?)?author/i

/**
 * Finds who signs the article, from the most trusted source that names a person.
 *
 * Publishing systems put the login of whoever posted the page into its metadata, also where nobody signs. Names from there count only
 * where readers see them too, unless the page declares itself news.
 */
export function findByline(clues: BylineClues): Sourced<string[]> | undefined {
  let handle: Sourced<string[]> | undefined
  for (const found of bylines(clues)) {
    if (found.value.length === 0) continue
    if (!found.value.every(isHandle)) return found
    handle ??= found
  }
  return handle === undefined ? undefined : { ...handle, value: handle.value.map((name) => spellOut(name, clues)) }
}

/** The full name behind a login, where the author's address spells it and the page shows it: "DT" at `/author/anntaylor/`. */
function spellOut(handle: string, { signs, shown }: BylineClues): string {
  for (const { element } of signs) {
    const slug = authorSlug(element.attribs.href)
    const name = slug === undefined ? undefined : shown.spelled(skeleton(slug))
    if (name !== undefined) return name
  }
  return handle
}

function* bylines(clues: BylineClues): Generator<Sourced<string[]>> {
  const { linked, tags, site, shown } = clues
  const isTrusted = clues.isShell || linked?.isNews === true
  const accept = (names: readonly string[]): string[] => {
    const people = unique(names.flatMap((name) => peopleOf(name, site, true)))
    if (people.length > MOST_PEOPLE) return []
    return isTrusted ? people : people.filter((name) => shown.hasName(name) || site.owner === skeleton(name) || isOwner(name, clues))
  }
  yield { value: accept(linked?.authors ?? []), from: 'json-ld' }
  // On pages without a date the tag names who made the site.
  const isSigned = clues.isDated || linked !== undefined
  if (isSigned) for (const name of META_NAMES.author) yield { value: accept(tags.get(name) ?? []), from: 'meta' }
  yield { value: signed(clues, 'microdata'), from: 'microdata' }
  yield { value: signed(clues, 'markup'), from: 'markup' }
  for (const { text, isMarked } of clues.lines) yield { value: peopleOf(text, site, isMarked), from: 'text' }
  yield { value: boxed(clues), from: 'markup' }
  if (clues.isDated) yield { value: ownerOf(clues), from: 'text' }
}

/** Whether the page belongs to the person: its copyright line says so. Whom a publishing system names there need have written nothing. */
function isOwner(name: string, { tags, shown, linked }: BylineClues): boolean {
  return linked === undefined && [...(tags.get('copyright') ?? []), ...shown.rights].some((line) => line.includes(name))
}

/** The person after whom the address is named, where the page's copyright line spells the name and no firm bears it. */
function ownerOf({ shown, site, linked }: BylineClues): string[] {
  if (linked !== undefined || site.publisher !== undefined) return []
  const lines = shown.rights.filter((line) => !FIRM.test(line))
  // A sentence may go on behind a name of two words.
  const names = lines.flatMap((line) => [...line.matchAll(FULL_NAME)].flatMap(([name]) => [name, name.split(' ').slice(0, 2).join(' ')]))
  const name = names.find((candidate) => skeleton(candidate) === site.label)
  return name === undefined ? [] : peopleOf(name.replace(/\.$/, ''), { ...site, owner: skeleton(name) }, false)
}

/** Whether a name is what someone logs in with, or initials. */
function isHandle(name: string): boolean {
  return !name.includes(' ') && (name === name.toLowerCase() || (name.length <= 3 && name === name.toUpperCase()))
}

/** The people that the page's elements mark as its authors: the first element with some, and its neighbours of the same kind. */
function signed({ signs, site, near, inside }: BylineClues, from: 'microdata' | 'markup'): string[] {
  let looked = 0
  let first: PageElement | undefined
  const found: string[] = []
  for (const sign of signs) {
    if (sign.at < near.start || sign.at > near.end) continue
    if (from === 'markup' && sign.at > inside.start && sign.at < inside.end) continue
    if (sign.role.kind !== 'author' || sign.role.from !== from) continue
    if (isElsewhere(sign) || (sign.isHidden && from === 'markup')) continue
    if (++looked > MOST_SIGNS) break
    if (first !== undefined && (sign.element.parent !== first.parent || sign.element.attribs.class !== first.attribs.class)) continue
    const people = peopleIn(sign.element, site)
    if (people.length === 0 || found.length + people.length > MOST_PEOPLE) continue
    first ??= sign.element
    found.push(...people)
  }
  return unique(found)
}

/** The person of whom the page's author boxes tell, wherever they stand; none where they tell of several. */
function boxed({ signs, site }: BylineClues): string[] {
  const boxes = signs.filter(
    ({ role, isHidden, element }) => role.kind === 'author' && !isHidden && AUTHOR_BOX.test(element.attribs.class ?? ''),
  )
  const people = unique(boxes.slice(0, MOST_SIGNS).flatMap(({ element }) => peopleIn(element, site)))
  return people.length === 1 ? people : []
}

/** The end of an article and the bar above it may well sign it, where the page says outright that this is its author. */
function isElsewhere({ box, role, element }: Sign): boolean {
  const { region } = box
  if (region === 'footer' || region === 'navigation') return role.from !== 'microdata' && element.attribs.rel === undefined
  return ELSEWHERE.has(region ?? '')
}

function peopleIn(element: PageElement, site: Site): string[] {
  const content = element.attribs.content
  if (content !== undefined) return peopleOf(content, site, true)
  const text = spacedText(element, LONGEST_SIGN + 1)
  if (text.length > LONGEST_SIGN) return []
  const named: string[] = []
  for (const node of descendants(element)) {
    if (!isElement(node)) continue
    if (isNameElement(node)) named.push(...peopleOf(node.attribs.content ?? spacedText(node), site, true))
    else if (node.name === 'a') named.push(...peopleOf(spacedText(node), site, false))
  }
  const own = text.replace(OTHER_CREDITS, '')
  const authors = own === text ? named : named.filter((name) => own.includes(name))
  if (authors.length > 0) return unique(authors)
  const isMarked =
    text.length < SHORT_SIGN ||
    element.attribs.rel !== undefined ||
    element.attribs.itemprop !== undefined ||
    /name|fn/i.test(element.attribs.class ?? '')
  return peopleOf(text, site, isMarked)
}

function isNameElement({ attribs, name }: PageElement): boolean {
  if (/\bname\b/.test(attribs.itemprop ?? '') || /\bauthor\b/.test(attribs.rel ?? '')) return true
  return (
    (name === 'a' && authorSlug(attribs.href) !== undefined) || /(?:^|[\s_-])(?:fn|author-?name)(?:$|[\s_-])/i.test(attribs.class ?? '')
  )
}

function unique(people: readonly string[]): string[] {
  return [...new Map(people.map((name) => [name.toLowerCase(), name])).values()]
}
