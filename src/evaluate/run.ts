import type { Document } from '../document/index.ts'
import type { Case } from './cases.ts'
import type { ErrorAnalysis } from './errors.ts'
import type { Evaluation } from './evaluate.ts'
import type { GateReport } from './gate.ts'

/** All that the outputs of an evaluation are made of. */
export interface EvaluationRun {
  evaluation: Evaluation
  gate: GateReport | undefined
  errors: ErrorAnalysis
  cases: readonly Case[]
  documents: readonly Document[]
  /** Whether details of an article may be shown: test articles are held out. */
  isShown(article: string): boolean
}

/** The figures that a summary shows, with what to call them. */
export const HEADLINES: readonly (readonly [name: string, label: string])[] = [
  ['entities.strict.f1', 'entities, strict F1'],
  ['coreference.conll', 'coreference, CoNLL mean'],
  ['relations.facts.p', 'facts, precision'],
  ['relations.facts.r', 'facts, recall'],
  ['relations.facts.f1', 'facts, F1'],
  ['sentiment.overlap.f1', 'sentiment phrases, overlap F1'],
  ['quotations.speaker', 'quotations, right speaker'],
]

export const percent = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : `${(100 * value).toFixed(1)} %`
