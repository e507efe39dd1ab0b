import { META_NAMES } from '../data/metadata.ts'
import { isWithin } from '../select.ts'
import { collapse, countWords, skeleton } from '../text.ts'
import type { Box, Candidate } from '../types.ts'
import type { Layout } from '../walk.ts'
import type { LinkedData } from './json-ld.ts'
import { isSiteName, type Site } from './site.ts'
import type { Sourced } from './sourced.ts'
import type { MetaTags } from './tags.ts'

export interface TitleFound {
  found?: Sourced<string>
  /** The block that shows the title, where one does. */
  block?: Candidate
  /** All its forms, to recognise repeats by. */
  forms: string[]
}

/** How much of the declared title a heading must say to be the headline: a top heading, and one below. */
const LEAST_SHARED = 0.4
const LEAST_SHARED_BELOW = 0.7
/** How many words a part of the declared title has that is a headline by itself. */
const FEWEST_WORDS = 4

const LEAST_OVERLAP = 0.4
const FEWEST_SOLE = 3
/** So many blocks may stand between a heading and the body that it heads. */
const NEAR_BODY = 3

/** Inside a heading these are the kicker above the headline. */
const INLINE_TAGS: ReadonlySet<string> = new Set(['span', 'small', 'cite'])

const SEPARATOR = /\s+[|–—·•»›:«~/-]{1,2}\s+|\s*[|»•]\s*|\s::\s|:\s(?=[^:]*$)/g

/** Finds the title: the heading that the page's metadata confirm, else the metadata themselves, without the site's name. */
export function findTitle(
  layout: Layout,
  body: Box | undefined,
  tags: MetaTags,
  linked: LinkedData | undefined,
  pageTitle: string,
  site: Site,
): TitleFound {
  const declared = declaredTitles(tags, linked, pageTitle, site)
  const forms = declared.flatMap(({ text, raw }) => [text, raw])
  const headings = headingsOf(layout, body, site)
  const block = confirmed(headings, declared, skeleton(pageTitle)) ?? soleHeading(headings, declared, layout, body)
  if (block !== undefined)
    return { found: { value: block.text, from: sourceOf(block.text, declared) }, block, forms: [...forms, block.text] }
  const best =
    declared.find(({ text, from }) => from !== 'markup' && !isSiteName(site, text)) ??
    declared.find(({ text }) => !isSiteName(site, text)) ??
    declared[0]
  if (best === undefined) {
    const first = headings[0]
    return first === undefined ? { forms } : { found: { value: first.text, from: 'markup' }, block: first, forms: [...forms, first.text] }
  }
  return { found: { value: best.text, from: best.from }, forms }
}

interface Declared {
  text: string
  raw: string
  from: string
}

function declaredTitles(tags: MetaTags, linked: LinkedData | undefined, pageTitle: string, site: Site): Declared[] {
  const declared: Declared[] = []
  const add = (raw: string | undefined, from: string): void => {
    const whole = collapse(raw ?? '')
    if (whole !== '' && whole.length < 400) declared.push({ text: withoutSite(whole, site, from === 'markup'), raw: whole, from })
  }
  add(linked?.headline, 'json-ld')
  for (const name of META_NAMES.title) add(tags.get(name)?.[0], 'meta')
  add(pageTitle, 'markup')
  return declared
}

/** A title without the parts that name the site; `isPageTitle` also takes off a short last part after a bar. */
export function withoutSite(title: string, site: Site, isPageTitle: boolean): string {
  const parts = title.split(SEPARATOR)
  if (parts.length < 2) return title
  let start = 0
  let end = parts.length
  while (end - start > 1 && isSiteName(site, parts[end - 1] ?? '')) end--
  // The site's name may have a dash of its own.
  if (end === parts.length && end > 2 && site.names.has(skeleton(parts.slice(1).join(' ')))) end = 1
  while (end - start > 1 && isSiteName(site, parts[start] ?? '')) start++
  if (end === parts.length && start === 0) {
    const bars = title.split(/\s[|»•]\s/)
    const [first, last] = [bars[0], bars[bars.length - 1]]
    if (isPageTitle && bars.length > 1 && first !== undefined && last !== undefined && countWords(last) <= 4 && countWords(first) >= 3)
      return first
    return title
  }
  const from = start === 0 ? 0 : title.indexOf(parts[start] ?? '', (parts[start - 1] ?? '').length)
  const last = parts[end - 1] ?? ''
  return title.slice(Math.max(0, from), title.lastIndexOf(last) + last.length).trim()
}

function headingsOf(layout: Layout, body: Box | undefined, site: Site): Candidate[] {
  const found = layout.candidates.filter((candidate) => {
    const { box } = candidate
    if (INLINE_TAGS.has(box.tag) && box.region !== undefined) return false
    if (candidate.level === undefined || candidate.words > 45 || isSiteName(site, candidate.text)) return false
    return !box.hidden && box.region !== 'comments' && box.region !== 'related' && box.region !== 'footer' && box.region !== 'consent'
  })
  const start = body === undefined ? 0 : layout.candidates.findIndex((candidate) => isWithin(candidate.box, body))
  const rank = (candidate: Candidate): number => (candidate.level ?? 9) + (candidate.box.region === undefined ? 0 : 0.5)
  return found.sort((a, b) => rank(a) - rank(b) || Math.abs(a.index - start) - Math.abs(b.index - start))
}

/** The heading that says what the metadata say, the highest level first. */
function confirmed(headings: readonly Candidate[], declared: readonly Declared[], pageTitle: string): Candidate | undefined {
  const forms = declared.flatMap(({ text, raw }) => [skeleton(text), skeleton(raw)])
  const parts = new Set(declared.flatMap(({ raw }) => partsOf(raw)))
  const isSame =
    headings.find((heading) => forms.includes(skeleton(heading.text))) ?? headings.find((heading) => parts.has(skeleton(heading.text)))
  if (isSame !== undefined) return topWith(isSame, headings)
  const similar = headings.filter((heading) => {
    const key = skeleton(heading.text)
    if (key.length < 8) return false
    const whole = forms.find((form) => form.length >= 12 && (form.includes(key) || key.includes(form)))
    const share = heading.level === 1 ? LEAST_SHARED : LEAST_SHARED_BELOW
    if (whole !== undefined && Math.min(key.length, whole.length) >= share * Math.max(key.length, whole.length)) return true
    return (heading.level === 1 && pageTitle.includes(key)) || overlap(heading, declared) > 0.6
  })
  // Of two headings that stand in the page's title the one that says more of it is the headline.
  const [first] = similar
  const rivals = similar.filter(({ level, text }) => level === first?.level && pageTitle.includes(skeleton(text)))
  const longest = rivals.reduce((most, { text }) => Math.max(most, skeleton(text).length), 0)
  return rivals.find(({ text }) => skeleton(text).length === longest) ?? first
}

/** A lower heading may say a part of the headline again, as the name of a recipe: the top heading that says it all is the headline. */
function topWith(found: Candidate, headings: readonly Candidate[]): Candidate {
  if (found.level === 1) return found
  const top = headings.filter(({ level }) => level === 1)
  const [only] = top
  return only !== undefined && top.length === 1 && skeleton(only.text).includes(skeleton(found.text)) ? only : found
}

/** What stands between bars and dashes in a title, if it is more than a name. */
function partsOf(title: string): string[] {
  return title
    .split(SEPARATOR)
    .filter((part) => countWords(part) >= FEWEST_WORDS)
    .map(skeleton)
}

function overlap(heading: Candidate, declared: readonly Declared[]): number {
  if (heading.level !== 1) return 0
  const own = new Set(heading.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  let best = 0
  for (const { text } of declared) {
    const other = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    const shared = [...own].filter((word) => other.has(word)).length
    best = Math.max(best, shared / Math.max(1, Math.min(own.size, other.size)))
  }
  return best
}

/** Where metadata and headings disagree, the page's one top heading is what readers see. */
function soleHeading(
  headings: readonly Candidate[],
  declared: readonly Declared[],
  layout: Layout,
  body: Box | undefined,
): Candidate | undefined {
  const tops = headings.filter((heading) => heading.level === 1)
  const free = tops.filter(({ box }) => box.region === undefined)
  // The head of a page may bear the name of a region; its heading is the headline where it shares words with the declared one.
  const top = free.length > 0 ? free : tops.filter((heading) => overlap(heading, declared) >= LEAST_OVERLAP)
  const only = top.length === 1 ? top[0] : undefined
  if (only === undefined || only.words >= FEWEST_SOLE) return only
  // A word or two may be a logo; over the body of a page that names no headline elsewhere they head it.
  if (body === undefined || declared.some(({ from }) => from !== 'markup')) return undefined
  const first = layout.candidates.findIndex((candidate) => isWithin(candidate.box, body))
  return isWithin(only.box, body) || (only.index < first && first - only.index <= NEAR_BODY) ? only : undefined
}

function sourceOf(text: string, declared: readonly Declared[]): string {
  const key = skeleton(text)
  return declared.find((form) => form.from !== 'markup' && skeleton(form.text) === key)?.from ?? 'markup'
}
