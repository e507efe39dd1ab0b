import type { Evaluation, FigureValue } from './evaluate.ts'
import { LAYERS, MEASURES, type Measure } from './measures.ts'

const percent = (value: number | null): string => (value === null ? '–' : (100 * value).toFixed(1))

/** `91.2–94.0`: the interval in per cent. */
function range({ value, interval }: FigureValue): string {
  return value === null || interval === undefined ? '' : `${percent(interval.low)}–${percent(interval.high)}`
}

const NONE: FigureValue = { value: null }

/**
 * The report for a terminal: a table a layer with precision, recall, F1 (or one share), the interval over documents and the support.
 *
 * @param detail Whether labels and tags have rows of their own.
 */
export function renderEvaluation(evaluation: Evaluation, detail = false): string {
  const { documents, absent } = evaluation
  const lines = [`${documents.length} articles${absent.length > 0 ? `, ${absent.length} without a document: ${absent.join(', ')}` : ''}`]
  for (const layer of LAYERS) {
    const rows = MEASURES.filter((measure) => measure.name.startsWith(`${layer}.`)).flatMap((measure) =>
      measureRows(evaluation, measure, detail),
    )
    if (rows.length === 0) continue
    lines.push('', row([layer, 'P', 'R', 'F1', '95 %', 'gold', 'pred']), ...rows)
    if (layer === 'coreference') lines.push(...conllRow(evaluation))
    if (layer === 'relations') lines.push(...calibrationRow(evaluation))
  }
  if (detail) lines.push(...tagTable(evaluation))
  return `${lines.join('\n')}\n`
}

const WIDTHS = [28, 7, 7, 7, 13, 7, 7]

function row(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[index] ?? 0)))
    .join('')
    .trimEnd()
}

function measureRows(evaluation: Evaluation, measure: Measure, detail: boolean): string[] {
  const labels = [...evaluation.support.keys()].filter((key) => key.startsWith(`${measure.name}.`))
  const shown = measure.labels && (detail || measure.gated) ? labels : []
  return [measure.name, ...shown].flatMap((key) => {
    const support = evaluation.support.get(key)
    if (support === undefined || (support.gold === 0 && support.predicted === 0)) return []
    const label = key === measure.name ? `  ${key.slice(key.indexOf('.') + 1)}` : `    ${key.slice(measure.name.length + 1)}`
    const figure = (name: string): FigureValue => evaluation.figures.get(name) ?? NONE
    if (measure.kind === 'rate') {
      const own = figure(key)
      return [row([label, '', '', percent(own.value), range(own), String(support.gold)])]
    }
    const [p, r, f] = [figure(`${key}.p`), figure(`${key}.r`), figure(`${key}.f1`)]
    return [row([label, percent(p.value), percent(r.value), percent(f.value), range(f), whole(support.gold), whole(support.predicted)])]
  })
}

const whole = (value: number): string => String(Math.round(value * 10) / 10)

function conllRow({ figures }: Evaluation): string[] {
  const figure = figures.get('coreference.conll') ?? NONE
  return figure.value === null ? [] : [row(['  conll (MUC, B³, CEAF-e)', '', '', percent(figure.value), range(figure)])]
}

function calibrationRow({ calibration }: Evaluation): string[] {
  const { ece, auroc, bins } = calibration
  if (ece.value === null) return []
  const judged = bins.reduce((sum, bin) => sum + bin.count, 0)
  return [
    row(['  confidence: ECE', '', '', percent(ece.value), range(ece), String(judged)]),
    row(['  confidence: AUROC', '', '', percent(auroc.value), range(auroc), String(judged)]),
  ]
}

const TAG_FIGURES = ['body.shingles.f1', 'entities.strict.f1', 'coreference.lea.f1', 'relations.facts.f1', 'sentiment.overlap.f1'] as const

function tagTable({ tags }: Evaluation): string[] {
  if (tags.size === 0) return []
  const head = row(['tag', 'texts', 'body', 'ent', 'lea', 'facts', 'sent'])
  const rows = [...tags].map(([tag, { documents, figures }]) =>
    row([`  ${tag}`, String(documents), ...TAG_FIGURES.map((name) => percent(figures.get(name) ?? null))]),
  )
  return ['', head, ...rows]
}

/** One line a finding: `missed  leader-of(A, B)  d1-news.html:312  …words around it…`. */
export function renderFindings(evaluation: Evaluation, isShown: (id: string) => boolean): string {
  const lines = evaluation.documents.flatMap((document) =>
    !isShown(document.id)
      ? []
      : document.findings
          .filter((finding) => finding.outcome !== 'found')
          .map(({ layer, outcome, what, start, passage, why }) =>
            [
              `${document.id}${start === undefined ? '' : `:${start}`}`,
              `${outcome} ${layer}`,
              what,
              why && `[${why}]`,
              passage && `| ${passage}`,
            ]
              .filter(Boolean)
              .join('  '),
          ),
  )
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}
