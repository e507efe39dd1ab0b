import { type BehaviourReport, GAP_BAR } from './run.ts'

const percent = (part: number, of: number): string => (of === 0 ? '–' : ((100 * part) / of).toFixed(1))

/** The tables for a terminal: failure rates a test, recall a culture, and `examples` failures of each. */
export function renderBehaviour({ tests, cultures, gap, passed }: BehaviourReport, examples = 2): string {
  const lines = [`${'test'.padEnd(42)}${'cases'.padStart(6)}${'fail %'.padStart(8)}`]
  for (const { name, kind, cases, failures } of tests) {
    lines.push(`${`${kind} ${name}`.padEnd(42)}${String(cases).padStart(6)}${percent(failures.length, cases).padStart(8)}`)
    for (const { text, wanted } of failures.slice(0, examples)) lines.push(`      ${text}  [wanted: ${wanted}]`)
  }
  lines.push('', `${'names of a culture'.padEnd(42)}${'cases'.padStart(6)}${'found %'.padStart(8)}`)
  for (const { culture, names, found, missed } of [...cultures].sort((a, b) => a.found / a.names - b.found / b.names)) {
    lines.push(`${culture.padEnd(42)}${String(names).padStart(6)}${percent(found, names).padStart(8)}`)
    for (const text of missed.slice(0, examples)) lines.push(`      ${text}`)
  }
  lines.push(
    '',
    `name-swap gap: the worst recall is ${gap.toFixed(3)} of the best (bar ${GAP_BAR.toFixed(2)}): ${passed ? 'held' : 'missed'}`,
  )
  return `${lines.join('\n')}\n`
}
