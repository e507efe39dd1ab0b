import type { Warning } from '../document/types.ts'
import { assemble } from './assemble.ts'
import { completeMetadata, loadMetadataReader } from './meta/index.ts'
import { loadParser } from './parse.ts'
import { settleRegions } from './regions.ts'
import { findBody, isWithin } from './select.ts'
import { mendSurrogates, skeleton } from './text.ts'
import { trim } from './trim.ts'
import type { Candidate, CleanedArticle, Cleaner, CleanOptions, Explanation } from './types.ts'
import { layOut } from './walk.ts'

/**
 * Loads what cleaning needs (cheerio and htmlparser2) and gives the cleaner.
 *
 * @example
 * const cleaner = await createCleaner()
 * const { text, meta } = cleaner.clean(html, { url })
 */
export async function createCleaner(): Promise<Cleaner> {
  const [parse, readMetadata] = await Promise.all([loadParser(), loadMetadataReader()])
  return {
    clean(raw: string, options: CleanOptions = {}): CleanedArticle {
      const html = mendSurrogates(raw)
      const tree = parse(html)
      const warnings: Warning[] = []
      if (tree.flattened > 0) {
        warnings.push({ code: 'html-too-deep', message: `${tree.flattened} elements were nested too deep and were flattened` })
      }
      const layout = layOut(tree)
      settleRegions(layout)
      const body = findBody(layout)
      const found = readMetadata(tree, layout, body, options)
      const within = body === undefined ? [] : layout.candidates.filter((candidate) => isWithin(candidate.box, body))
      const verdicts = trim(within, {
        headlines: new Set(found.titles.map(skeleton)),
        keepCaptions: options.keep?.includes('captions') ?? false,
      })
      const kept = within.filter((candidate) => verdicts.get(candidate) === 'body')
      if (kept.length === 0) warnings.push({ code: 'html-no-body', message: 'no article body was found in the page' })
      const { text, blocks } = assemble(found.headline, kept)
      const article: CleanedArticle = { text, blocks, meta: completeMetadata(found.meta, kept, options.given), quality: kept.length === 0 ? 0 : 0.8, warnings }
      if (options.explain === true) article.explain = layout.candidates.map((candidate) => explain(candidate, verdicts.get(candidate)))
      return article
    },
  }
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
