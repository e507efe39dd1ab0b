import type { Meta } from '../../document/types.ts'
import type { Headline } from '../assemble.ts'
import { META_NAMES } from '../data/metadata.ts'
import { parseDateline } from '../dateline.ts'
import { detectLanguage } from '../language.ts'
import type { Box, Candidate, CleanOptions } from '../types.ts'
import type { Layout } from '../walk.ts'
import { findByline } from './byline.ts'
import { findModified, findPublished } from './dates.ts'
import { type LinkedData, readLinkedData } from './json-ld.ts'
import { lookNearby } from './near.ts'
import { gatherShown } from './shown.ts'
import { describeSite } from './site.ts'
import { firstOf } from './tags.ts'
import { findTitle } from './title.ts'

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
  const near = lookNearby(layout, body, title.block)
  const shown = gatherShown(layout, htmlLanguage)
  const isShell = body === undefined || body.prose < SHELL_PROSE
  const byline = findByline({
    signs,
    near: near.range,
    lines: near.bylines,
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
  const dates = { signs, lines: near.lines, tags, linked, shown, url: address, language: htmlLanguage, isShell }
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
  // A caption or a lead that was kept may stand before the paragraph with the dateline.
  const dateline = body
    .filter((candidate) => candidate.kind === 'paragraph')
    .slice(0, 3)
    .map((candidate) => parseDateline(candidate.text))
    .find((parsed) => parsed !== undefined)
  if (dateline !== undefined) {
    meta.dateline = dateline
    from['dateline'] = 'text'
  }
  if (given === undefined) return meta
  const { from: givenFrom, ...fields } = given
  for (const key of Object.keys(fields)) from[key] = givenFrom?.[key] ?? 'given'
  return { ...meta, ...fields, from }
}

