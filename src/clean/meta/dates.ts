import type { CheerioAPI } from 'cheerio/slim'
import { META_NAMES } from '../data/metadata.ts'
import { collapse } from '../text.ts'
import type { LinkedData } from './json-ld.ts'
import type { MetaTags } from './tags.ts'
import { findDate, toIso } from './when.ts'

export interface DateFound {
  value: string
  from: string
}

const MICRODATA_PUBLISHED = '[itemprop~="datePublished"]'
const MICRODATA_MODIFIED = '[itemprop~="dateModified"]'
const TIMES = 'time[datetime],time[pubdate],abbr.published,.published[title],.dt-published'
const MARKUP = '[class*="date"],[class*="Date"],[class*="publish"],[class*="time"],[class*="posted"],[id*="date"],[class*="datum"],[class*="meta"]'

/** Finds when the article was published, from the most trusted source that gives a date. */
export function findPublished($: CheerioAPI, lines: readonly string[], tags: MetaTags, linked: LinkedData | undefined, url: string | undefined, language: string | undefined): DateFound | undefined {
  const found: DateFound[] = []
  const add = (raw: string | undefined, from: string): void => {
    const value = raw === undefined ? undefined : toIso(raw, language)
    if (value !== undefined) found.push({ value, from })
  }
  add(linked?.published, 'json-ld')
  for (const name of META_NAMES.published) add(tags.get(name)?.[0], 'meta')
  add(elementDate($, MICRODATA_PUBLISHED), 'microdata')
  const first = found[0]
  if (first !== undefined) return mostPrecise(first, found)
  add(elementDate($, TIMES), 'markup')
  for (const line of lines) add(findDate(line, language), 'text')
  for (const element of $(MARKUP).slice(0, 30)) {
    const text = collapse($(element).text())
    if (text.length < 80) add(findDate(text, language), 'markup')
  }
  add(dateInAddress(url), 'markup')
  return found[0]
}

/** Finds when the article was last changed; nothing where the page only repeats when it was published. */
export function findModified($: CheerioAPI, tags: MetaTags, linked: LinkedData | undefined, language: string | undefined): DateFound | undefined {
  const attempts: [string | undefined, string][] = [
    [linked?.modified, 'json-ld'],
    ...META_NAMES.modified.map((name): [string | undefined, string] => [tags.get(name)?.[0], 'meta']),
    [elementDate($, MICRODATA_MODIFIED), 'microdata'],
  ]
  for (const [raw, from] of attempts) {
    const value = raw === undefined ? undefined : toIso(raw, language)
    if (value !== undefined) return { value, from }
  }
  return undefined
}

/** Of the sources that agree on the day, the one that gives the time of day, with its zone. */
function mostPrecise(first: DateFound, found: readonly DateFound[]): DateFound {
  const day = first.value.slice(0, 10)
  const sameDay = found.filter((other) => other.value.startsWith(day))
  if (first.value.length > 10) return first
  return sameDay.find((other) => other.value.length > 10) ?? first
}

function elementDate($: CheerioAPI, selector: string): string | undefined {
  const element = $(selector).first()
  if (element.length === 0) return undefined
  return element.attr('content') ?? element.attr('datetime') ?? element.attr('title') ?? collapse(element.text())
}

/** Addresses of news pages often hold the day: `/2019/10/19/`, `/2019-10-19-`, `/20191019/`. */
function dateInAddress(url: string | undefined): string | undefined {
  const path = (url ?? '').replace(/^(?:https?:\/\/web\.archive\.org\/web\/\w+\/)?https?:\/\/[^/]+/, '')
  const match = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_-]|$)/.exec(path)
  return match === null ? undefined : `${match[1]}-${match[2]}-${match[3]}`
}
