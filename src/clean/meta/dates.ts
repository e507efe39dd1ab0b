import { META_NAMES } from '../data/metadata.ts'
import { spacedText } from '../elements.ts'
import type { PageElement } from '../parse.ts'
import { elementAbove, type Sign } from '../signs.ts'
import type { LinkedData } from './json-ld.ts'
import { ELSEWHERE, type Shown } from './shown.ts'
import type { Sourced } from './sourced.ts'
import type { MetaTags } from './tags.ts'
import { findDate, toIso } from './when.ts'

export interface DateClues {
  signs: readonly Sign[]
  /** Short lines near the headline and at the body's end. */
  lines: readonly string[]
  tags: MetaTags
  linked: LinkedData | undefined
  shown: Shown
  url: string | undefined
  language: string | undefined
  isShell: boolean
}

const LONGEST_SIGN = 80
/** Names for when the page's file was made, which is not always when it was published. */
const OF_THE_FILE: ReadonlySet<string> = new Set(['created', 'dcterms.created', 'dc.date.created'])
/** Types of schema.org with dates of their own that are not the page's. */
const OTHER_THINGS = /\/(?:\w*Application|Product|Offer|\w*Event|Person|Organization|Comment|Movie|Book|MusicRecording)$/
/** A sentence that tells of a day: a dozen words and more, with a full stop at the end. */
const SENTENCE = /^(?=.*\p{Ll}{2,}[.!?]$)(?:\S+ ){11}/u
const MOST_SIGNS = 30
/** What stands before the day of the last change. */
const CHANGED =
  /(?:^|[^\p{L}])(?:updated|modified|edited|revised|aktualisiert|geändert|bearbeitet|mis(?:e)? à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|обновлено)(?![\p{L}])/iu

/**
 * Finds when the article was published, from the most trusted source that gives a date.
 *
 * Publishing systems date every page, recipes and imprints too. Where a page's metadata tell what it is and that is no article, their
 * date counts only where readers, or the address, have it too.
 */
export function findPublished(clues: DateClues): Sourced<string> | undefined {
  const { linked, tags, language } = clues
  const found: Sourced<string>[] = []
  const add = (raw: string | undefined, from: string, isTrusted = true): void => {
    const value = raw === undefined ? undefined : toIso(raw, language)
    if (value !== undefined && (isTrusted || isShown(value, clues))) found.push({ value, from })
  }
  const isArticle = clues.isShell || linked === undefined || linked.isArticle
  add(linked?.published, 'json-ld', isArticle)
  for (const name of META_NAMES.published) add(tags.get(name)?.[0], 'meta', isArticle && !OF_THE_FILE.has(name))
  add(signed(clues, 'published'), 'microdata', isArticle)
  const first = found[0]
  if (first !== undefined) return mostPrecise(first, found)
  const inAddress = dateInAddress(clues.url)
  for (const [value, from] of [...shownDates(clues), ...(inAddress === undefined ? [] : [[inAddress, 'markup'] as const])]) {
    // An address is never wrong by a month; a date in the page that is may be that of another page.
    if (inAddress === undefined || value.slice(0, 7) === inAddress.slice(0, 7)) return { value, from }
  }
  return undefined
}

/** Finds when the article was last changed. */
export function findModified({
  linked,
  tags,
  language,
  signs,
  lines,
}: Pick<DateClues, 'linked' | 'tags' | 'language' | 'signs' | 'lines'>): Sourced<string> | undefined {
  const attempts: [string | undefined, string][] = [
    [linked?.modified, 'json-ld'],
    ...META_NAMES.modified.map((name): [string | undefined, string] => [tags.get(name)?.[0], 'meta']),
    [signed({ signs }, 'modified'), 'microdata'],
  ]
  for (const [raw, from] of attempts) {
    const value = raw === undefined ? undefined : toIso(raw, language)
    if (value !== undefined) return { value, from }
  }
  for (const line of lines) {
    const said = CHANGED.exec(line)
    const value = said === null ? undefined : findDate(line.slice(said.index + said[0].length, said.index + LONGEST_SIGN), language)
    if (value !== undefined) return { value, from: 'text' }
  }
  return undefined
}

function isShown(value: string, { shown, url }: DateClues): boolean {
  const day = value.slice(0, 10)
  return shown.hasDay(day) || dateInAddress(url) === day
}

/** Of the sources that agree on the day, the one that gives the time of day. */
function mostPrecise(first: Sourced<string>, found: readonly Sourced<string>[]): Sourced<string> {
  if (first.value.length > 10) return first
  return found.find((other) => other.value.length > 10 && other.value.startsWith(first.value)) ?? first
}

function signed({ signs }: Pick<DateClues, 'signs'>, kind: 'published' | 'modified'): string | undefined {
  const sign = signs.find(
    ({ role, box, element }) =>
      role.kind === kind && !isOfSomethingElse(element) && (box.region === 'footer' || !ELSEWHERE.has(box.region ?? '')),
  )
  return sign === undefined ? undefined : stampOf(sign.element)
}

/** Whether the element dates what the page is about, a program or an event, and not the page. */
function isOfSomethingElse(element: PageElement): boolean {
  for (let at: PageElement | undefined = element; at !== undefined; at = elementAbove(at)) {
    if (at.attribs.itemscope !== undefined) return OTHER_THINGS.test(at.attribs.itemtype ?? '')
  }
  return false
}

function stampOf(element: PageElement): string {
  const { attribs } = element
  return attribs.content ?? attribs.datetime ?? attribs.title ?? spacedText(element, LONGEST_SIGN)
}

/** Dates that the page shows, the likeliest first. */
function* shownDates({ signs, lines, language }: DateClues): Generator<readonly [string, string]> {
  const near = signs
    .filter(({ role, box, isHidden }) => role.kind === 'time' && !isHidden && !ELSEWHERE.has(box.region ?? ''))
    .slice(0, MOST_SIGNS)
  for (const { element } of near) {
    const { datetime, title } = element.attribs
    const stamp = datetime ?? (element.name === 'abbr' ? title : undefined)
    const value = stamp === undefined ? undefined : toIso(stamp, language)
    if (value !== undefined) yield [value, 'markup']
  }
  for (const line of lines) {
    const value = SENTENCE.test(line) ? undefined : findDate(line, language)
    if (value !== undefined) yield [value, 'text']
  }
  for (const { element } of near) {
    const text = spacedText(element, LONGEST_SIGN + 1)
    const value = text.length > LONGEST_SIGN ? undefined : findDate(text, language)
    if (value !== undefined) yield [value, 'markup']
  }
}

/** Addresses of news pages often hold the day: `/2019/10/19/`, `/2019-10-19-`, `/20191019/`. */
function dateInAddress(url: string | undefined): string | undefined {
  const path = (url ?? '').replace(/^(?:https?:\/\/web\.archive\.org\/web\/\w+\/)?https?:\/\/[^/]+/, '')
  const match = /[/_-]((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(path)
  if (match !== null) return `${match[1]}-${match[2]}-${match[3]}`
  const reversed = /[/_~-](0[1-9]|[12]\d|3[01])-?(0[1-9]|1[0-2])-?((?:19|20)\d{2})(?=[/_.-]|$)/.exec(path)
  return reversed === null ? undefined : `${reversed[3]}-${reversed[2]}-${reversed[1]}`
}
