import { shingleCounts } from '../../dist/evaluate/index.js'
import { measure, prf } from '../lib/figures.mjs'
import { shareText, table } from '../lib/table.mjs'
import { attempt } from './extractors.mjs'

/**
 * Body extraction on the 60 pages, as article-extraction-benchmark's `evaluate.py`: multisets of 4-gram shingles of `\w+` words, mean
 * precision over the pages with a prediction, mean recall over pages, and F1 their harmonic mean.
 *
 * @param {readonly import('./corpus.mjs').Page[]} pages
 * @param {readonly import('./extractors.mjs').Extractor[]} extractors
 * @param {(line: string) => void} print
 */
export async function measurePages(pages, extractors, print) {
  const rows = []
  for (const page of pages) {
    /** @type {Record<string, import('../lib/figures.mjs').Counts>} */
    const row = {}
    for (const extractor of extractors) row[extractor.name] = shingleCounts(page.body, (await attempt(extractor, page)).body)
    rows.push(row)
  }
  const figures = measure(
    rows,
    extractors.flatMap(({ name }) => prf(`body.${name}`, name)),
  )
  const lines = extractors.map(({ name }) => [name, ...['f1', 'p', 'r'].map((part) => shareText(figures[`body.${name}.${part}`]))])
  print(table(`body, ${pages.length} pages`, ['F1', 'precision', 'recall'], lines))
  return figures
}
