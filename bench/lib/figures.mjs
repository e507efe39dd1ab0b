import { bootstrapIntervals, f1, precision, readFigures, recall } from '../../dist/evaluate/index.js'

/**
 * @typedef {import('../../dist/evaluate/index.js').Counts} Counts
 * @typedef {import('../../dist/evaluate/index.js').Figure} Figure
 * @typedef {import('./record.mjs').RecordedFigure} RecordedFigure
 * @typedef {{ least?: number, most?: number }} Limit
 */

/**
 * A figure over the summed counts of documents.
 *
 * @param {string} name
 * @param {readonly string[]} keys
 * @param {(sums: readonly Counts[]) => number | null} read
 * @returns {Figure}
 */
export const figure = (name, keys, read) => ({ name, keys, read, gated: false })

/** Precision, recall and F1 of one key, as `NAME.p`, `NAME.r`, `NAME.f1`. @param {string} name @param {string} [key] @returns {Figure[]} */
export const prf = (name, key = name) => [
  figure(`${name}.p`, [key], ([c]) => (c ? precision(c) : null)),
  figure(`${name}.r`, [key], ([c]) => (c ? recall(c) : null)),
  figure(`${name}.f1`, [key], ([c]) => (c ? f1(c) : null)),
]

/** The share of one key that is right. @param {string} name @param {string} [key] @returns {Figure} */
export const share = (name, key = name) => figure(name, [key], ([c]) => (c ? recall(c) : null))

/**
 * Reads figures off the counts of documents, with their 95 % bootstrap intervals over documents (10,000 draws, fixed seed).
 *
 * @param {readonly Readonly<Record<string, Counts>>[]} documents
 * @param {readonly Figure[]} figures
 * @returns {Record<string, RecordedFigure>}
 */
export function measure(documents, figures) {
  const table = documents.map((counts) => new Map(Object.entries(counts)))
  const intervals = bootstrapIntervals(figures, table)
  const values = [...readFigures(figures, table)].map(([name, value]) => {
    const interval = value === null ? undefined : intervals.get(name)
    return [name, { value, ...interval }]
  })
  return Object.fromEntries(values)
}

/**
 * Holds figures against their bars.
 *
 * @param {Record<string, RecordedFigure>} figures
 * @param {Readonly<Record<string, Limit>>} limits
 * @returns {Record<string, RecordedFigure>} the figures, those that have a bar with it.
 */
export function withBars(figures, limits) {
  return Object.fromEntries(
    Object.entries(figures).map(([name, own]) => {
      const limit = limits[name]
      return [name, limit === undefined ? own : { ...own, bar: { ...limit, met: isMet(own.value, limit) } }]
    }),
  )
}

/** @param {number | null} value @param {Limit} limit @returns {boolean} */
function isMet(value, { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }) {
  return value !== null && value >= least && value <= most
}
