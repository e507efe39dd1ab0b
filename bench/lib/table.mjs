/** @typedef {import('./record.mjs').RecordedFigure} RecordedFigure */

/** A share with three digits and its interval: `.972 [.961, .981]`. @param {RecordedFigure | undefined} figure @returns {string} */
export function shareText(figure) {
  if (figure?.value == null) return '–'
  const interval = figure.low === undefined || figure.high === undefined ? '' : ` [${digits(figure.low)}, ${digits(figure.high)}]`
  return digits(figure.value) + interval
}

/** @param {number} value @returns {string} */
const digits = (value) => value.toFixed(3).replace(/^0/, '')

/**
 * Lines up a table; the first column reads from the left, the others from the right.
 *
 * @param {string} title
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @returns {string}
 */
export function table(title, head, rows) {
  const all = [[title, ...head], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length))) ?? []
  /** @param {readonly string[]} row */
  const line = (row) =>
    widths
      .map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
      .join('  ')
      .trimEnd()
  return `\n${all.map(line).join('\n')}\n`
}

/** A line for every figure that has a bar. @param {Readonly<Record<string, RecordedFigure>>} figures @returns {string} */
export function barLines(figures) {
  const rows = Object.entries(figures).flatMap(([name, { value, bar }]) => {
    if (bar === undefined) return []
    const limit = bar.least === undefined ? `≤ ${bar.most}` : `≥ ${bar.least}`
    return [[name, value === null ? '–' : String(Number(value.toPrecision(4))), limit, bar.met ? 'met' : 'MISSED']]
  })
  return rows.length === 0 ? '' : table('bars', ['figure', 'bar', ''], rows)
}
