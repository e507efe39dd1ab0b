import type { Meta, Span } from '../../document/types.ts'
import type { Headline } from '../assemble.ts'
import { META_NAMES } from '../data/metadata.ts'
import { parseDateline } from '../dateline.ts'
import { detectLanguage } from '../language.ts'
import { isProse } from '../regions.ts'
import { isWithin } from '../select.ts'
import type { Box, Candidate, CleanOptions } from '../types.ts'
import type { Layout } from '../walk.ts'
import { findByline } from './byline.ts'
import { findModified, findPublished } from './dates.ts'
import { type LinkedData, readLinkedData } from './json-ld.ts'
import { gatherShown } from './shown.ts'
import { describeSite } from './site.ts'
import { firstOf } from './tags.ts'
import { findTitle } from './title.ts'
import { findDate } from './when.ts'

/** What is known of an article besides its body. */
export interface Found {
  meta: Meta
  headline?: Headline
  /** The block of the page that shows the headline. */
  block?: Candidate
  linked?: LinkedData
  /** Every form the title has on the page, with and without the site's name. */
  titles: string[]
}

/** A page with less running text than this shows nothing of its article: scripts are to fill it in. */
const SHELL_PROSE = 150
const OPENS_BYLINE = /^(?:by|von|par|por|text|di|door|av|af|autor(?:in)?|author|words|story|written|reported)\b/i
const LONGEST_BYLINE = 120

/** The part of a line that may sign the article: what follows "By", and next to a date whatever may be a name. */
function bylineIn(line: string): string[] {
  if (line.length > LONGEST_BYLINE) return []
  if (OPENS_BYLINE.test(line)) return [line]
  if (!/\d/.test(line) || findDate(line) === undefined) return []
  const lead = /(?:^|\s)(?:by|von|par|por|di|door)\s+(\p{Lu}.*)$/u.exec(line)?.[1]
  if (lead !== undefined) return [`by ${lead}`]
  return line
    .split(/\s*[|•·]\s*/)
    .slice(1)
    .filter((part) => !/\d/.test(part))
}

/** Reads a page's metadata. `body` is the box that holds the article. */
export function readMetadata(layout: Layout, body: Box | undefined, options: CleanOptions): Found {
  const { head, signs } = layout
  const tags = head.meta
  const linked = readLinkedData(head.scripts)
  const address = options.url ?? head.canonical ?? tags.get('og:url')?.[0]
  const site = describeSite(tags, linked, address)
  const from: Record<string, string> = {}
  const meta: Meta = { from }
  const htmlLanguage = head.language

  const title = findTitle(layout, body, tags, linked, head.title, site)
  if (title.title !== undefined) {
    meta.title = title.title
    from['title'] = title.from ?? 'markup'
  }
  const near = linesNear(layout, body, title.block)
  const shown = gatherShown(layout, htmlLanguage)
  const isShell = body === undefined || body.prose < SHELL_PROSE
  const byline = findByline({
    signs,
    near: rangeOf(layout, body, title.block),
    lines: near.flatMap(bylineIn),
    tags,
    linked,
    shown,
    site,
    isShell,
  })
  if (byline !== undefined) {
    meta.byline = byline.people
    from['byline'] = byline.from
  }
  const dates = { signs, lines: near, tags, linked, shown, url: address, language: htmlLanguage, isShell }
  const published = findPublished(dates)
  if (published !== undefined) {
    meta.published = published.value
    from['published'] = published.from
  }
  const modified = findModified(dates)
  if (modified !== undefined) {
    meta.modified = modified.value
    from['modified'] = modified.from
  }
  if (site.publisher !== undefined) {
    meta.publisher = site.publisher.value
    from['publisher'] = site.publisher.from
  }
  const section = linked?.section ?? firstOf(tags, META_NAMES.section)[0]
  if (section !== undefined) {
    meta.section = section
    from['section'] = linked?.section === undefined ? 'meta' : 'json-ld'
  }
  const listed = firstOf(tags, META_NAMES.keywords)
  const keywords =
    linked !== undefined && linked.keywords.length > 0
      ? linked.keywords
      : listed.length === 1
        ? (listed[0] ?? '').split(/\s*[,;]\s*/)
        : listed
  const named = [...new Set(keywords.filter((word) => word !== ''))]
  if (named.length > 0) {
    meta.keywords = named
    from['keywords'] = linked !== undefined && linked.keywords.length > 0 ? 'json-ld' : 'meta'
  }
  if (htmlLanguage !== '') {
    meta.language = htmlLanguage
    from['language'] = 'markup'
  }
  const found: Found = { meta, titles: title.forms }
  if (linked !== undefined) found.linked = linked
  if (title.block !== undefined) found.block = title.block
  if (title.block?.source !== undefined) found.headline = { text: title.block.text, source: title.block.source }
  else if (meta.title !== undefined) found.headline = { text: meta.title }
  return found
}

/** Adds what only the finished text tells, the language and the dateline, and lets the caller's own metadata win. */
export function completeMetadata(found: Meta, body: readonly Candidate[], given: Meta | undefined): Meta {
  const from: Record<string, string> = { ...found.from }
  const meta: Meta = { ...found, from }
  const text = body.map((candidate) => candidate.text).join(' ')
  const detected = detectLanguage(text.slice(0, 6000))
  if (detected !== undefined && detected.language !== meta.language && (meta.language === undefined || detected.confidence > 0.5)) {
    meta.language = detected.language
    from['language'] = 'text'
  }
  const opening = body.find((candidate) => candidate.kind === 'paragraph' && candidate.words >= 8)
  const dateline = opening === undefined ? undefined : parseDateline(opening.text)
  if (dateline !== undefined) {
    meta.dateline = dateline
    from['dateline'] = 'text'
  }
  if (given === undefined) return meta
  const { from: givenFrom, ...fields } = given
  for (const key of Object.keys(fields)) from[key] = givenFrom?.[key] ?? 'given'
  return { ...meta, ...fields, from }
}

const BEFORE = 6
const AFTER = 10

/** The short lines around the headline, then those before the body and at its end. */
function linesNear(layout: Layout, body: Box | undefined, headline: Candidate | undefined): string[] {
  const { candidates } = layout
  const first = body === undefined ? -1 : candidates.findIndex((candidate) => isWithin(candidate.box, body))
  const at = headline?.index ?? first
  if (at < 0) return []
  const around = candidates.slice(at, at + AFTER).concat(candidates.slice(Math.max(0, at - BEFORE), at))
  const start = first < 0 || Math.abs(first - at) < AFTER ? [] : candidates.slice(Math.max(0, first - 3), first + 4)
  return [...around, ...start]
    .filter((candidate) => candidate.words <= 30 && candidate.box.region !== 'comments' && !candidate.box.hidden)
    .map((candidate) => candidate.text)
}

/** The blocks from shortly before the headline to shortly after the last prose of the body. */
function rangeOf(layout: Layout, body: Box | undefined, headline: Candidate | undefined): Span {
  const { candidates } = layout
  const prose = body === undefined ? [] : candidates.filter((candidate) => isProse(candidate) && isWithin(candidate.box, body))
  const start = Math.min(headline?.index ?? Number.POSITIVE_INFINITY, prose[0]?.index ?? Number.POSITIVE_INFINITY)
  const end = prose[prose.length - 1]?.index ?? headline?.index ?? candidates.length
  return { start: Number.isFinite(start) ? start - BEFORE : 0, end: end + AFTER }
}
