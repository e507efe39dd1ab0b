import type { Meta } from '../../document/types.ts'
import type { Headline } from '../assemble.ts'
import { parseDateline } from '../dateline.ts'
import { HEAD_SELECTOR, readHead } from '../head.ts'
import { detectLanguage } from '../language.ts'
import type { PageTree } from '../parse.ts'
import { gatherSigns, SIGN_SELECTOR } from '../signs.ts'
import type { Box, Candidate, CleanOptions } from '../types.ts'
import type { Layout } from '../walk.ts'
import { findByline } from './byline.ts'
import { findModified, findPublished } from './dates.ts'
import { type LinkedData, readLinkedData } from './json-ld.ts'
import { lookNearby } from './near.ts'
import { gatherShown } from './shown.ts'
import { describeSite } from './site.ts'
import type { Sourced } from './sourced.ts'
import { findTitle } from './title.ts'
import { findKeywords, findSection } from './topics.ts'

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
/** How sure the text must be of its language to outweigh what the page declares. */
const SURE = 0.5
/** Reads a page's metadata. `body` is the box that holds the article. */
export function readMetadata(tree: PageTree, layout: Layout, body: Box | undefined, options: CleanOptions): Found {
  const elements = tree.query()(`${HEAD_SELECTOR}, ${SIGN_SELECTOR}`)
  const head = readHead(elements)
  const signs = gatherSigns(elements, layout)
  const tags = head.meta
  const linked = readLinkedData(head.scripts)
  const url = options.url ?? head.canonical ?? tags.get('og:url')?.[0]
  const site = describeSite(tags, linked, url, signs, elements)
  const language = head.language === '' ? undefined : primaryLanguage(head.language)

  const title = findTitle(layout, body, tags, linked, head.title, site)
  const near = lookNearby(layout, body, title.block)
  const clues = {
    signs,
    tags,
    linked,
    url,
    site,
    language,
    shown: gatherShown(layout, language),
    isShell: body === undefined || body.prose < SHELL_PROSE,
  }
  const from: Record<string, string> = {}
  const meta: Meta = { from }
  const record = <K extends 'title' | 'byline' | 'published' | 'modified' | 'publisher' | 'section' | 'keywords' | 'language'>(
    key: K,
    found: Sourced<NonNullable<Meta[K]>> | undefined,
  ): void => {
    if (found === undefined) return
    meta[key] = found.value
    from[key] = found.from
  }
  record('title', title.found)
  const published = findPublished({ ...clues, lines: near.lines })
  record('byline', findByline({ ...clues, near: near.range, inside: near.inside, lines: near.bylines, isDated: published !== undefined }))
  record('published', published)
  record('modified', findModified({ ...clues, lines: near.lines }))
  record('publisher', site.publisher)
  record('section', findSection(tags, linked))
  record('keywords', findKeywords(tags, linked, signs))
  record('language', head.language === '' ? undefined : { value: head.language, from: 'markup' })

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
  const detected = detectLanguage(text)
  const declared = meta.language === undefined ? undefined : primaryLanguage(meta.language)
  if (detected !== undefined && detected.language !== declared && (declared === undefined || detected.confidence > SURE)) {
    meta.language = detected.language
    from.language = 'text'
  }
  // A caption or a lead that was kept may stand before the paragraph with the dateline.
  const dateline = body
    .filter((candidate) => candidate.kind === 'paragraph')
    .slice(0, 3)
    .map((candidate) => parseDateline(candidate.text))
    .find((parsed) => parsed !== undefined)
  if (dateline !== undefined) {
    meta.dateline = dateline
    from.dateline = 'text'
  }
  if (given === undefined) return meta
  const { from: givenFrom, ...fields } = given
  for (const key of Object.keys(fields)) from[key] = givenFrom?.[key] ?? 'given'
  return { ...meta, ...fields, from }
}

/** `en` of `en-GB`. */
function primaryLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag
}
