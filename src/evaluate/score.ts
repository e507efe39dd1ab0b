import type { Document } from '../document/index.ts'
import { leakCounts, paragraphCounts, shingleCounts } from './body.ts'
import type { Case } from './cases.ts'
import type { Counts } from './counts.ts'
import { absentCounts, META_FIELDS, metaCounts } from './metadata.ts'
import { type Finding, Sheet } from './sheet.ts'
import { scoreCoreference, scoreEntities } from './sheet-entities.ts'
import { scoreQuotations, scoreRelations, scoreSentiment } from './sheet-facts.ts'

/** What one document contributes to every figure, and what was found and missed in it. */
export interface DocumentScore {
  id: string
  split?: 'dev' | 'test'
  tags: readonly string[]
  /** By measure and, after a further dot, label: `entities.strict`, `entities.strict.PERSON`. */
  counts: Readonly<Record<string, Counts>>
  /** Confidence and truth of each fact that counts. */
  judged: readonly (readonly [confidence: number, right: boolean])[]
  findings: readonly Finding[]
}

/** Scores one document against its gold; layers that the gold does not have are left out. */
export function scoreDocument(gold: Case, document: Document, types?: readonly string[]): DocumentScore {
  const sheet = new Sheet(gold, document)
  scoreBody(sheet)
  scoreEntities(sheet)
  scoreCoreference(sheet)
  const judged = scoreRelations(sheet, types)
  scoreSentiment(sheet)
  scoreQuotations(sheet)
  const { id, split, tags } = gold
  return { id, ...(split !== undefined && { split }), tags, counts: Object.fromEntries(sheet.counts), judged, findings: sheet.findings }
}

/** The body and the page's metadata; a gold without metadata is a text that was never a page. */
function scoreBody(sheet: Sheet): void {
  const { meta, leaks = [], text, blocks } = sheet.gold
  if (meta === undefined) return
  const { document } = sheet
  const paragraphs = blocks.map((block) => text.slice(block.start, block.end))
  sheet.set('body.shingles', shingleCounts(text, document.text))
  sheet.set('body.paragraphs', paragraphCounts(paragraphs, document.text))
  sheet.set('body.leaks', leakCounts(leaks, document.text))
  sheet.setLabelled('metadata.fields', new Map(META_FIELDS.map((field) => [field, metaCounts(meta, document.meta, field)])))
  sheet.set('metadata.absent', absentCounts(meta, document.meta))
}
