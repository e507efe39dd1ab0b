import { rateCounts } from '../../dist/evaluate/index.js'
import { figure, measure, share } from '../lib/figures.mjs'
import { shareText, table } from '../lib/table.mjs'
import { attempt } from './extractors.mjs'

/** @typedef {import('../lib/figures.mjs').Counts} Counts */

/** White space collapsed, zero-width characters and soft hyphens dropped, composed: what a reader cannot see does not count. @param {string} text */
export const visible = (text) =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Authors as they are compared: in the order given, joined by `;`. @param {string} author */
export const authorText = (author) =>
  visible(author)
    .split(/\s*;\s*/)
    .filter((name) => name !== '')
    .join(';')

/** The day of a date. Peers hand on what the page says, so other notations than ISO 8601 are read too. @param {string} date */
export function dayOf(date) {
  const iso = /^\s*(\d{4}-\d\d-\d\d)/.exec(date)?.[1]
  if (iso !== undefined) return iso
  const other = new Date(date)
  return Number.isNaN(other.getTime()) ? '' : other.toISOString().slice(0, 10)
}

/**
 * Segments kept and gone, as trafilatura's `eval_common.py`: a segment is there when it is a substring of the extracted text, white space
 * aside. Of a page without any text no segment is there.
 *
 * @param {import('./corpus.mjs').Segments} page
 * @param {string} text
 * @returns {{ missing: string[], leaking: string[] }}
 */
export function segmentFaults(page, text) {
  const whole = visible(text)
  return {
    missing: page.with.filter((segment) => !whole.includes(visible(segment))),
    leaking: page.without.filter((segment) => whole.includes(visible(segment))),
  }
}

/**
 * Everything a page contributes. Fields are judged on the pages whose annotation has them; an empty annotation says that the page gives
 * none, and a value there is invented.
 *
 * @param {import('./corpus.mjs').Segments} page
 * @param {import('./extractors.mjs').Extracted} found
 * @returns {Record<string, Counts>}
 */
function countsOf(page, found) {
  const { missing, leaking } = segmentFaults(page, found.body)
  const right = page.with.length - missing.length
  const judged = [
    { field: 'title', wanted: page.title, given: found.title, same: visible },
    { field: 'author', wanted: page.author, given: found.author, same: authorText },
    { field: 'date', wanted: page.date, given: found.date, same: dayOf },
  ].flatMap(({ field, wanted, given, same }) => {
    if (wanted === undefined || given === undefined) return []
    if (wanted === '') return [[`${field}.invented`, rateCounts(same(given) === '' ? 0 : 1, 1)]]
    return [[field, rateCounts(same(given) === same(wanted) ? 1 : 0, 1)]]
  })
  return {
    segments: { right, predicted: right + leaking.length, found: right, gold: page.with.length },
    gone: rateCounts(page.without.length - leaking.length, page.without.length),
    ...Object.fromEntries(judged),
  }
}

const COLUMNS = ['segments.f1', 'kept', 'gone', 'title', 'author', 'date', 'author.invented', 'date.invented']

/**
 * Segments, metadata and inventions on the 330 pages.
 *
 * @param {readonly import('./corpus.mjs').Segments[]} pages
 * @param {readonly import('./extractors.mjs').Extractor[]} extractors
 * @param {(line: string) => void} print
 */
export async function measureSegments(pages, extractors, print) {
  /** @type {Record<string, import('../lib/record.mjs').RecordedFigure>} */
  const all = {}
  for (const extractor of extractors) {
    const rows = []
    for (const page of pages) rows.push(countsOf(page, await attempt(extractor, page)))
    const own = measure(rows, [
      figure('segments.f1', ['segments'], ([c]) => (c ? (2 * c.right) / (c.predicted + c.gold) : null)),
      share('kept', 'segments'),
      ...COLUMNS.slice(2).map((name) => share(name)),
    ])
    for (const [name, value] of Object.entries(own)) all[`segments.${extractor.name}.${name.replace('segments.', '')}`] = value
  }
  const lines = extractors.map(({ name }) => [
    name,
    ...COLUMNS.map((column) => shareText(all[`segments.${name}.${column.replace('segments.', '')}`])),
  ])
  print(table(`segments, ${pages.length} pages`, ['F1', ...COLUMNS.slice(1)], lines))
  return all
}
