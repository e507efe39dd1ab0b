import type { FactChange, GateReport } from './gate.ts'

const percent = (value: number | null): string => (value === null ? '–' : `${(100 * value).toFixed(1)} %`)

/**
 * The outcome of the gate, one line for each thing that fell, was lost or gained.
 *
 * @param isShown Whether an article's own facts may be named; of the others only the number is said.
 */
export function renderGate(report: GateReport, isShown: (article: string) => boolean): string {
  const lines = [
    ...report.floors.map(({ name, floor, value }) => `below its floor: ${name} ${percent(value)}, floor ${percent(floor)}`),
    ...report.drops.map(
      ({ name, before, after, p }) => `significant drop: ${name} ${percent(before)} → ${percent(after)} (p = ${p.toFixed(4)})`,
    ),
    ...factLines('lost', report.lost, isShown),
    ...factLines('gained', report.gained, isShown),
    ...report.notes.map((note) => `note: ${note}`),
    report.passed ? 'quality held' : 'quality fell',
  ]
  return `${lines.join('\n')}\n`
}

function factLines(word: 'lost' | 'gained', changes: readonly FactChange[], isShown: (article: string) => boolean): string[] {
  const hidden = new Map<string, number>()
  const lines = changes.flatMap((change) => {
    if (isShown(change.article)) return [factLine(word, change)]
    hidden.set(change.article, (hidden.get(change.article) ?? 0) + 1)
    return []
  })
  const counted = [...hidden].map(
    ([article, count]) => `${word}: ${article}: ${count} ${count === 1 ? 'fact' : 'facts'} (a test article; named with --because)`,
  )
  return [...lines, ...counted]
}

function factLine(word: string, { article, what, start, passage }: FactChange): string {
  const place = start === undefined ? article : `${article}:${start}`
  return `${word}: ${place}: ${what}${passage === undefined ? '' : ` | ${passage}`}`
}

/** What an update lowered: a baseline never sinks in silence. */
export function renderLowered(report: GateReport): string {
  return report.lowered.map(({ name, before, after }) => `lowered: ${name} ${percent(before)} → ${percent(after)}\n`).join('')
}
