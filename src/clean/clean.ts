import { readingLimits, type Warning } from '../document/index.ts'
import { assemble } from './assemble.ts'
import { completeMetadata, readMetadata } from './meta/index.ts'
import { loadParser, type PageLimits, type PageTree } from './parse.ts'
import { estimateQuality, LOW_QUALITY } from './quality.ts'
import { isProse, settleRegions } from './regions.ts'
import { articleBlocks, findBody } from './select.ts'
import { declaredBlocks, isShell } from './shell.ts'
import { mendSurrogates, skeleton } from './text.ts'
import { lineRule, trim } from './trim.ts'
import type { Box, Candidate, CleanedArticle, Cleaner, CleanOptions, Explanation } from './types.ts'
import { type Layout, layOut } from './walk.ts'

/**
 * Loads what cleaning needs (htmlparser2 and cheerio, which reads the metadata) and gives the cleaner.
 *
 * @param limits How deep elements may lie, and how many attributes of one are kept.
 * @example
 * const cleaner = await createCleaner()
 * const { text, meta } = cleaner.clean(html, { url })
 */
export async function createCleaner(limits: Partial<PageLimits> = {}): Promise<Cleaner> {
  const parse = await loadParser(readingLimits({ ...limits }))
  return {
    clean(raw: string, options: CleanOptions = {}): CleanedArticle {
      const html = mendSurrogates(raw)
      const tree = parse(html)
      const warnings: Warning[] = []
      if (tree.flattened > 0) {
        warnings.push({ code: 'html-too-deep', message: `${tree.flattened} elements were nested too deep and were flattened` })
      }
      const { layout, body, isLenient } = locate(tree)
      const found = readMetadata(tree, layout, body, options)
      const keepCaptions = options.keep?.includes('captions') ?? false
      const context = { headlines: new Set(found.titles.map(skeleton)), keepCaptions, authors: found.meta.byline ?? [] }
      let within = body === undefined ? [] : articleBlocks(layout, body, found.block, keepCaptions)
      let verdicts = trim(within, context)
      const declared = found.linked?.body
      let isFromMetadata = false
      const shown = within.filter((candidate) => verdicts.get(candidate) === 'body')
      if (isShell(shown, declared)) {
        isFromMetadata = true
        within = declaredBlocks(declared, parse)
        verdicts = trim(within, context)
      }
      const kept = within.filter((candidate) => verdicts.get(candidate) === 'body')
      const quality = estimateQuality({
        kept,
        all: layout.candidates,
        hasHeadlineBlock: found.block !== undefined,
        isLenient,
        isShell: isFromMetadata,
        linkedHeadings: within.filter((candidate) => candidate.kind === 'heading' && verdicts.get(candidate) === 'links').length,
        isWalled: layout.candidates.some(isWall),
      })
      if (quality < LOW_QUALITY && kept.length > 0)
        warnings.push({ code: 'quality-low', message: `the article's text may be incomplete or no article: quality ${quality}` })
      if (kept.length === 0) warnings.push({ code: 'html-no-body', message: 'no article body was found in the page' })
      const { text, blocks } = assemble(found.headline, kept)
      const article: CleanedArticle = {
        text,
        blocks,
        meta: completeMetadata(found.meta, kept, options.given),
        quality,
        warnings,
      }
      const explained = isFromMetadata ? [...layout.candidates, ...within] : layout.candidates
      if (options.explain === true) article.explain = explained.map((candidate) => explain(candidate, verdicts.get(candidate)))
      return article
    },
  }
}

const LITTLE_PROSE = 250
const FEWEST_WALL_WORDS = 4

/** The page's blocks and the box of its body; a page that shows next to nothing is read again with less trust in its names. */
function locate(tree: PageTree): { layout: Layout; body: Box | undefined; isLenient: boolean } {
  const layout = layOut(tree)
  settleRegions(layout)
  const body = findBody(layout)
  const prose = body?.prose ?? 0
  // Where the whole page, hidden or not, has no more prose, a second reading finds none.
  const most = layout.candidates.reduce((sum, candidate) => sum + (isProse(candidate) ? candidate.text.length - candidate.linked : 0), 0)
  if (prose >= LITTLE_PROSE || most <= 2 * prose) return { layout, body, isLenient: false }
  const second = layOut(tree)
  settleRegions(second, true)
  const other = findBody(second)
  return other !== undefined && other.prose > 2 * prose
    ? { layout: second, body: other, isLenient: true }
    : { layout, body, isLenient: false }
}

/** Whether a block asks to pay or to log in, by its wording or by the name of the box around it. */
function isWall(candidate: Candidate): boolean {
  if (candidate.box.hidden || candidate.words < FEWEST_WALL_WORDS) return false
  if (lineRule(candidate) === 'paywall') return true
  return candidate.box.region === 'overlay' && /[\s_-](?:pay-?wall|reg-?wall)/.test(candidate.box.marks)
}

function explain(candidate: Candidate, verdict: string | undefined): Explanation {
  const explanation: Explanation = {
    kind: candidate.kind,
    kept: verdict === 'body',
    reason: verdict ?? 'outside',
    text: candidate.text,
  }
  if (candidate.source !== undefined) explanation.source = candidate.source
  return explanation
}
