/**
 * Evaluation: the field's metrics over plain inputs, and the machinery that applies them to documents of `copydesk/1`. In come gold and
 * predictions; out go figures with intervals, what was found and missed, and the verdict against a baseline. `docs/evaluation.md`
 * names the definition of every metric.
 */

export {
  documentToGold,
  FIXTURE_VERSION,
  FixtureError,
  type FixtureProblem,
  type Gold,
  goldToDocument,
  loadFixtures,
  readFixture,
  writeFixture,
} from '../fixtures/index.ts'
export { createRandom, type Random } from '../learn/random.ts'
export { type Agreement, agreementOf, cohensKappa } from './agreement.ts'
export {
  BASELINE_VERSION,
  type Baseline,
  type BaselineDocument,
  goldHash,
  type Maker,
  makeBaseline,
  readBaseline,
  writeBaseline,
} from './baseline.ts'
export {
  type BehaviourReport,
  type BehaviourTest,
  behave,
  type CultureRecall,
  GAP_BAR,
  renderBehaviour,
} from './behave/index.ts'
export { leakCounts, paragraphCounts, shingleCounts, shingles } from './body.ts'
export { type BootstrapOptions, bootstrapIntervals, type Interval } from './bootstrap.ts'
export { auroc, expectedCalibrationError, type Judged, type ReliabilityBin, reliability } from './calibration.ts'
export { type Case, type CaseFact, type CaseSentiment, caseOfGold, type Referent } from './cases.ts'
export { CommandError, extractByCommand } from './command.ts'
export {
  bCubedCounts,
  type Cluster,
  type ConllParts,
  ceafeCounts,
  conllMean,
  leaCounts,
  mucCounts,
  withoutSingletons,
} from './coreference.ts'
export { type Counts, counts, f1, mean, precision, rate, rateCounts, recall, type Scores, scores, sum, zero } from './counts.ts'
export { draftFixture, type FixtureDraft } from './draft.ts'
export {
  dateValueCounts,
  entityCounts,
  entityTotal,
  type LabelledSpan,
  linkCounts,
  MATCH_SCHEMES,
  type MatchScheme,
  pairSpans,
  type SpanPair,
  type TypedSpan,
} from './entities.ts'
export {
  analyseErrors,
  ERROR_KINDS,
  type ErrorAnalysis,
  type ErrorKind,
  type ExtractionError,
  errorCounts,
  worstArticles,
} from './errors.ts'
export { type Calibration, type Evaluation, evaluateCases, evaluateDocuments, type FigureValue, summarise } from './evaluate.ts'
export { type CountTable, countTable, type Figure, figuresOf, readFigures } from './figures.ts'
export { compareBaseline, type FactChange, GATE_LEVEL, type GateOptions, type GateReport, significantDrops } from './gate.ts'
export { Identity } from './identity.ts'
export { type GoldSet, loadGold } from './inputs.ts'
export { EvaluateError, readJsonLines } from './json.ts'
export { maximumAssignment, maximumMatching } from './matching.ts'
export { LAYERS, MEASURES, type Measure, type MeasureKind } from './measures.ts'
export { absentCounts, META_FIELDS, type MetaField, metaCounts, metaValue } from './metadata.ts'
export { entityNames, normaliseName } from './names.ts'
export { OUTPUT_FORMATS, type OutputFormat, type OutputOptions, renderRun } from './outputs.ts'
export { type Drop, pairedDrops } from './paired.ts'
export { readPassages } from './passages.ts'
export { type BlockText, type Placer, placeDocument, placer } from './place.ts'
export { type QuotationScore, quotationScore } from './quotations.ts'
export { readDocument } from './read-documents.ts'
export { type FactOutcome, RELATION_TYPES, type RelationScore, relationScore, relationTotal } from './relations.ts'
export { renderEvaluation, renderFindings } from './render.ts'
export { renderGate } from './render-gate.ts'
export type { EvaluationRun } from './run.ts'
export { type DocumentScore, scoreDocument } from './score.ts'
export { type PolarSpan, proportionalCounts, type SentimentScore, sentimentScore } from './sentiment.ts'
export type { Finding } from './sheet.ts'
export { type ParsedText, type SyntaxCounts, type SyntaxScore, syntaxCounts } from './syntax.ts'
