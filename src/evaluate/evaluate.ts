import type { Document } from '../document/index.ts'
import type { Gold } from '../fixtures/index.ts'
import { type BootstrapOptions, bootstrapIntervals, DRAWS, type Interval, percentiles, resamples } from './bootstrap.ts'
import { auroc, expectedCalibrationError, type ReliabilityBin, reliability } from './calibration.ts'
import { type Case, caseOfGold } from './cases.ts'
import { sum } from './counts.ts'
import { countTable, figuresOf, readFigures } from './figures.ts'
import { documentFinder, emptyDocument } from './find-document.ts'
import { RELATION_TYPES } from './relations.ts'
import { type DocumentScore, scoreDocument } from './score.ts'

/** A figure with its interval over bootstrap draws of the documents; `null` where there is no gold. */
export interface FigureValue {
  value: number | null
  interval?: Interval
}

/** What is known of the confidence of facts. */
export interface Calibration {
  bins: ReliabilityBin[]
  ece: FigureValue
  auroc: FigureValue
}

/** The outcome of an evaluation. Figures are micro averages unless their name says `macro-documents` or `macro-labels`. */
export interface Evaluation {
  documents: readonly DocumentScore[]
  figures: ReadonlyMap<string, FigureValue>
  /** Summed counts by measure, for the support. */
  support: ReadonlyMap<string, { predicted: number; gold: number }>
  /** The figures (without intervals) of the articles of each tag. */
  tags: ReadonlyMap<string, { documents: number; figures: ReadonlyMap<string, number | null> }>
  calibration: Calibration
  /** Gold for which there was no document: all of it counts as missed. */
  absent: readonly string[]
}

/**
 * Scores documents against fixtures.
 *
 * @param golds The fixtures.
 * @param documents Documents of `copydesk/1`, made by any tool; a document belongs to the fixture whose `article` is its id, or ends it.
 * @example
 * const { figures } = evaluateDocuments(await loadFixtures('fixtures'), documents)
 * figures.get('relations.facts.f1')
 */
export function evaluateDocuments(golds: readonly Gold[], documents: readonly Document[], options: BootstrapOptions = {}): Evaluation {
  return evaluateCases(golds.map(caseOfGold), documents, options)
}

/** Scores documents against gold of any origin; layers that a case does not have are not scored on it. */
export function evaluateCases(cases: readonly Case[], documents: readonly Document[], options: BootstrapOptions = {}): Evaluation {
  const find = documentFinder(documents)
  const types = [...new Set([...RELATION_TYPES, ...cases.flatMap((gold) => (gold.facts ?? []).map((fact) => fact.type))])]
  const absent = cases.filter((gold) => find(gold.id) === undefined).map((gold) => gold.id)
  return summarise(
    cases.map((gold) => scoreDocument(gold, find(gold.id) ?? emptyDocument(gold.id), types)),
    absent,
    options,
  )
}

/** The figures of documents that were scored. */
export function summarise(documents: readonly DocumentScore[], absent: readonly string[] = [], options: BootstrapOptions = {}): Evaluation {
  const table = countTable(documents)
  const figures = figuresOf(table)
  const intervals = bootstrapIntervals(figures, table, options)
  const values = [...readFigures(figures, table)].map(([name, value]): [string, FigureValue] => {
    const interval = value === null ? undefined : intervals.get(name)
    return [name, interval === undefined ? { value } : { value, interval }]
  })
  const keys = [...new Set(documents.flatMap((document) => Object.keys(document.counts)))]
  const support = keys.map((key): [string, { predicted: number; gold: number }] => {
    const { predicted, gold } = sum(documents.flatMap((document) => document.counts[key] ?? []))
    return [key, { predicted, gold }]
  })
  return {
    documents,
    figures: new Map(values),
    support: new Map(support),
    tags: tagFigures(documents),
    calibration: calibrationOf(documents, options),
    absent,
  }
}

function tagFigures(documents: readonly DocumentScore[]): Evaluation['tags'] {
  const tags = [...new Set(documents.flatMap((document) => document.tags))].sort()
  return new Map(
    tags.map((tag) => {
      const own = documents.filter((document) => document.tags.includes(tag))
      const table = countTable(own)
      return [tag, { documents: own.length, figures: readFigures(figuresOf(table), table) }]
    }),
  )
}

/** Calibration is no sum over documents: its draws pool the facts of the documents drawn. A tenth of the draws is enough for two figures. */
function calibrationOf(documents: readonly DocumentScore[], { draws = DRAWS, seed = 1 }: BootstrapOptions): Calibration {
  const judged = documents.flatMap((document) => document.judged)
  const samples: { ece: number[]; auroc: number[] } = { ece: [], auroc: [] }
  for (const times of resamples(documents.length, { draws: Math.ceil(draws / 10), seed })) {
    const drawn = documents.flatMap((document, index) => Array.from({ length: times[index] ?? 0 }, () => document.judged).flat())
    const [ece, area] = [expectedCalibrationError(drawn), auroc(drawn)]
    if (ece !== null) samples.ece.push(ece)
    if (area !== null) samples.auroc.push(area)
  }
  const figure = (value: number | null, sample: number[]): FigureValue => {
    const interval = value === null ? undefined : percentiles(sample)
    return interval === undefined ? { value } : { value, interval }
  }
  return {
    bins: reliability(judged),
    ece: figure(expectedCalibrationError(judged), samples.ece),
    auroc: figure(auroc(judged), samples.auroc),
  }
}
