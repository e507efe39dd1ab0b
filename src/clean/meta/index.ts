import type { Meta } from '../../document/types.ts'
import type { Headline } from '../assemble.ts'
import { parseDateline } from '../dateline.ts'
import { META_NAMES } from '../data/metadata.ts'
import { detectLanguage } from '../language.ts'
import type { PageTree } from '../parse.ts'
import { collapse } from '../text.ts'
import type { Box, Candidate, CleanOptions } from '../types.ts'
import type { Layout } from '../walk.ts'
import { findByline } from './byline.ts'
import { findModified, findPublished } from './dates.ts'
import { type LinkedData, readLinkedData } from './json-ld.ts'
import { describeSite } from './site.ts'
import { firstOf, readMetaTags } from './tags.ts'
import { findTitle } from './title.ts'

/** What is known of an article besides its body. */
export interface Found {
  meta: Meta
  headline?: Headline
  linked?: LinkedData
  /** Every form the title has on the page, with and without the site's name. */
  titles: string[]
}

export type ReadMetadata = (tree: PageTree, layout: Layout, body: Box | undefined, options: CleanOptions) => Found

/** Loads cheerio and gives the function that reads a page's metadata. */
export async function loadMetadataReader(): Promise<ReadMetadata> {
  const { load } = await import('cheerio/slim')
  return (tree, layout, body, options) => {
    const $ = load(tree.root)
    const tags = readMetaTags($)
    const linked = readLinkedData([...$('script[type="application/ld+json"]')].map((script) => $(script).text()))
    const address = options.url ?? $('link[rel="canonical"]').attr('href') ?? tags.get('og:url')?.[0]
    const site = describeSite(tags, linked, address)
    const from: Record<string, string> = {}
    const meta: Meta = { from }
    const htmlLanguage = ($('html').attr('lang') ?? $('html').attr('xml:lang') ?? '').slice(0, 2).toLowerCase()

    const title = findTitle(layout, body, tags, linked, collapse($('head title, title').first().text()), site)
    if (title.title !== undefined) {
      meta.title = title.title
      from['title'] = title.from ?? 'markup'
    }
    const near = linesNear(layout, body, title.block)
    const byline = findByline($, layout, { byline: near.filter((line) => line.length < 120 && /^(?:by|von|par|por|text|di|door|av|af|autor|author)\b/i.test(line)) }, tags, linked, site)
    if (byline !== undefined) {
      meta.byline = byline.people
      from['byline'] = byline.from
    }
    const published = findPublished($, near, tags, linked, address, htmlLanguage)
    if (published !== undefined) {
      meta.published = published.value
      from['published'] = published.from
    }
    const modified = findModified($, tags, linked, htmlLanguage)
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
    const keywords = linked !== undefined && linked.keywords.length > 0 ? linked.keywords : listed.length === 1 ? (listed[0] ?? '').split(/\s*[,;]\s*/) : listed
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
    if (title.block?.source !== undefined) found.headline = { text: title.block.text, source: title.block.source }
    else if (meta.title !== undefined) found.headline = { text: meta.title }
    return found
  }
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
  const first = body === undefined ? -1 : candidates.findIndex((candidate) => candidate.box.depth >= body.depth && isIn(candidate.box, body))
  const at = headline?.index ?? first
  if (at < 0) return []
  const around = candidates.slice(at, at + AFTER).concat(candidates.slice(Math.max(0, at - BEFORE), at))
  const start = first < 0 || Math.abs(first - at) < AFTER ? [] : candidates.slice(Math.max(0, first - 3), first + 4)
  return [...around, ...start].filter((candidate) => candidate.words <= 30 && candidate.box.region !== 'comments' && !candidate.box.hidden).map((candidate) => candidate.text)
}

function isIn(box: Box, body: Box): boolean {
  let at: Box | undefined = box
  while (at !== undefined && at.depth > body.depth) at = at.parent
  return at === body
}
