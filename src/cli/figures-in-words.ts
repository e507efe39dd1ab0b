import type { FigureValue } from '../evaluate/evaluate.ts'

/** What a reader who knows no metric wants to know, and the figures that answer it: recall first, then precision where there is one. */
const ROWS: readonly (readonly [question: string, found: string, right?: string])[] = [
  ['names, titles and dates', 'entities.strict.r', 'entities.strict.p'],
  ['who leads what', 'relations.facts.leader-of.r', 'relations.facts.leader-of.p'],
  ['who greets whom', 'relations.facts.greeting-to.r', 'relations.facts.greeting-to.p'],
  ['who belongs to what', 'relations.facts.member-of.r', 'relations.facts.member-of.p'],
  ['phrases of praise and blame', 'sentiment.overlap.r', 'sentiment.overlap.p'],
  ['whom “she” or “the minister” means', 'coreference.resolved'],
  ['who says what is quoted', 'quotations.attributed.r', 'quotations.attributed.p'],
]

const HEAD = ['', 'of what is there, found', 'of what is found, right']
const WIDTHS = [38, 25, 25]

const percent = (figure: FigureValue | undefined): string =>
  figure === undefined || figure.value === null ? '' : `${Math.round(100 * figure.value)} %`

/**
 * The figures of an evaluation as a small table for people who know no metric.
 *
 * @param figures As `evaluateDocuments` gives them.
 * @returns some lines without a last line end.
 */
export function figuresInWords(figures: ReadonlyMap<string, FigureValue>): string {
  const rows = ROWS.map(([question, found, right]) => [
    question,
    percent(figures.get(found)),
    right === undefined ? '' : percent(figures.get(right)),
  ])
  return [HEAD, ...rows]
    .map((cells) => cells.map((cell, i) => (i === 0 ? `  ${cell}`.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[i] ?? 0))).join(''))
    .map((line) => line.trimEnd())
    .join('\n')
}
