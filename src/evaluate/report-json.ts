import type { Evaluation, FigureValue } from './evaluate.ts'
import { countTable, figuresOf, readFigures } from './figures.ts'
import type { GateReport } from './gate.ts'

/** A figure in the JSON report. */
interface JsonFigure {
  value: number | null
  low?: number
  high?: number
}

/** The report of `copydesk evaluate --json`. */
export interface EvaluationJson {
  report: 'copydesk-evaluation/1'
  articles: number
  absent: readonly string[]
  figures: Record<string, JsonFigure>
  support: Record<string, { predicted: number; gold: number }>
  calibration: { ece: JsonFigure; auroc: JsonFigure; bins: Evaluation['calibration']['bins'] }
  tags: Record<string, { documents: number; figures: Record<string, number | null> }>
  /** Articles whose details may be shown. */
  documents: { id: string; figures: Record<string, number | null>; findings: Evaluation['documents'][number]['findings'] }[]
  gate?: GateReport
}

/** The report as data: every figure with its interval, by tag, and by document for the articles that may be shown. */
export function evaluationJson(evaluation: Evaluation, gate: GateReport | undefined, isShown: (id: string) => boolean): EvaluationJson {
  const shown = evaluation.documents.filter((document) => isShown(document.id))
  const { bins, ece, auroc } = evaluation.calibration
  return {
    report: 'copydesk-evaluation/1',
    articles: evaluation.documents.length,
    absent: evaluation.absent,
    figures: Object.fromEntries([...evaluation.figures].map(([name, figure]) => [name, jsonFigure(figure)])),
    support: Object.fromEntries(evaluation.support),
    calibration: { ece: jsonFigure(ece), auroc: jsonFigure(auroc), bins },
    tags: Object.fromEntries(
      [...evaluation.tags].map(([tag, { documents, figures }]) => [tag, { documents, figures: Object.fromEntries(figures) }]),
    ),
    documents: shown.map((document) => {
      const table = countTable([document])
      const figures = figuresOf(table).filter((figure) => !figure.name.includes('.macro-'))
      return { id: document.id, figures: Object.fromEntries(readFigures(figures, table)), findings: document.findings }
    }),
    ...(gate !== undefined && { gate: shownGate(gate, isShown) }),
  }
}

function jsonFigure({ value, interval }: FigureValue): JsonFigure {
  return interval === undefined ? { value } : { value, ...interval }
}

/** The gate without the words of facts that may not be shown. */
function shownGate(gate: GateReport, isShown: (id: string) => boolean): GateReport {
  const veil = (changes: GateReport['lost']): GateReport['lost'] =>
    changes.map((change) =>
      isShown(change.article) ? change : { article: change.article, what: '(a test article; named with --because)' },
    )
  return { ...gate, lost: veil(gate.lost), gained: veil(gate.gained) }
}
