import { type Evaluation, type FigureValue, LAYERS, MEASURES } from '../evaluate/index.ts'
import type { QualityRow } from './data.ts'

/** The quality table of a report: a row a measure that has gold or predictions, labels of a gated measure below it. */
export function qualityOf(evaluation: Evaluation): { articles: number; rows: QualityRow[] } {
  const figure = (name: string): FigureValue => evaluation.figures.get(name) ?? { value: null }
  const rowOf = (layer: string, key: string, isShare: boolean): QualityRow[] => {
    const support = evaluation.support.get(key)
    if (support === undefined || (support.gold === 0 && support.predicted === 0)) return []
    const { value, interval } = figure(isShare ? key : `${key}.f1`)
    return [
      {
        ...{ layer, name: key.slice(layer.length + 1), value, gold: support.gold, predicted: support.predicted },
        ...(!isShare && { precision: figure(`${key}.p`).value, recall: figure(`${key}.r`).value }),
        ...interval,
      },
    ]
  }
  const rows = LAYERS.flatMap((layer) =>
    MEASURES.filter((measure) => measure.name.startsWith(`${layer}.`)).flatMap(({ name, kind, labels, gated }) => {
      const own = labels && gated ? [...evaluation.support.keys()].filter((key) => key.startsWith(`${name}.`)) : []
      return [name, ...own].flatMap((key) => rowOf(layer, key, kind === 'rate'))
    }),
  )
  return { articles: evaluation.documents.length, rows }
}
