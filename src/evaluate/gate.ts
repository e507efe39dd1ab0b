import { type Baseline, baselineCounts, factKeys, goldHash } from './baseline.ts'
import type { BootstrapOptions } from './bootstrap.ts'
import type { Case } from './cases.ts'
import type { Evaluation } from './evaluate.ts'
import { type CountTable, countTable, type Figure, figuresOf } from './figures.ts'
import { type Drop, pairedDrops } from './paired.ts'

/** A fact that an article lost or gained. What is said of test articles without a reason is how many, not which. */
export interface FactChange {
  article: string
  split?: 'dev' | 'test'
  what: string
  start?: number
  passage?: string
}

export interface GateReport {
  passed: boolean
  /** Figures below their floor; one that has no value is below. */
  floors: { name: string; floor: number; value: number | null }[]
  /** Significant drops. */
  drops: Drop[]
  lost: FactChange[]
  gained: FactChange[]
  /** Figures below the baseline's, significant or not. */
  lowered: { name: string; before: number; after: number }[]
  /** What limits the comparison. */
  notes: string[]
}

export interface GateOptions extends BootstrapOptions {
  /** The chance of a false alarm over all tested figures together. Default 0.05. */
  level?: number
  significance?: boolean
  lostFacts?: boolean
  floors?: Readonly<Record<string, number>>
  /** The models that made this run's documents, to note where they are not the baseline's. */
  models?: Readonly<Record<string, string>>
}

export const GATE_LEVEL = 0.05

/**
 * Compares a run with a baseline. It fails on a figure below its floor, on a significant drop (paired bootstrap over the articles whose
 * gold is the same, corrected for the number of figures tested), and on any article that lost a fact it had; each can be left out.
 */
export function compareBaseline(baseline: Baseline, evaluation: Evaluation, cases: readonly Case[], options: GateOptions = {}): GateReport {
  const floors = brokenFloors(evaluation, { ...baseline.floors, ...options.floors })
  const hashes = new Map(cases.map((gold) => [gold.id, goldHash(gold)]))
  const same = evaluation.documents.filter((document) => baseline.documents[document.id]?.gold === hashes.get(document.id))
  const before = countTable(same.map((document) => ({ counts: countsOf(baseline, document.id) })))
  const drops = options.significance === false ? [] : significantDrops(before, countTable(same), options)
  const lost = changes(baseline, evaluation, 'lost')
  return {
    passed: floors.length === 0 && drops.length === 0 && (options.lostFacts === false || lost.length === 0),
    floors,
    drops,
    lost,
    gained: changes(baseline, evaluation, 'gained'),
    lowered: loweredFigures(baseline, evaluation),
    notes: [...notesOf(baseline, evaluation, hashes), ...modelNotes(baseline, options.models)],
  }
}

const countsOf = (baseline: Baseline, id: string): ReturnType<typeof baselineCounts> => {
  const document = baseline.documents[id]
  return document === undefined ? {} : baselineCounts(document)
}

/** The figures below their floor. A name that is no figure of the run has no value, and so is below. */
export function brokenFloors(evaluation: Evaluation, floors: Readonly<Record<string, number>>): GateReport['floors'] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const value = evaluation.figures.get(name)?.value ?? null
    return value === null || value < floor ? [{ name, floor, value }] : []
  })
}

/**
 * The gated figures that dropped significantly, by Holm's (1979) step-down procedure over all of them: the chance that any one alarm is
 * false stays below the level, however many figures are tested.
 *
 * @param before One row of counts an article.
 * @param after The same articles in the same order.
 */
export function significantDrops(before: CountTable, after: CountTable, options: GateOptions = {}): Drop[] {
  const tested = figuresOf(after).filter((figure: Figure) => figure.gated)
  const level = options.level ?? GATE_LEVEL
  const sorted = pairedDrops(tested, before, after, options).sort((a, b) => a.p - b.p)
  const firstKept = sorted.findIndex((drop, rank) => drop.p > level / (tested.length - rank))
  return firstKept < 0 ? sorted : sorted.slice(0, firstKept)
}

function changes(baseline: Baseline, evaluation: Evaluation, which: 'lost' | 'gained'): FactChange[] {
  return evaluation.documents.flatMap((document) => {
    const known = baseline.documents[document.id]
    if (known === undefined) return []
    const had = new Set(known.facts)
    // A fact that left the gold is neither found nor missed, and so not lost.
    const candidates = [...factKeys(document, which === 'lost' ? 'missed' : 'found')]
    return candidates
      .filter(([key]) => had.has(key) === (which === 'lost'))
      .map(([, { what, start, passage }]) => ({
        article: document.id,
        what,
        ...(document.split !== undefined && { split: document.split }),
        ...(start !== undefined && { start }),
        ...(passage !== undefined && { passage }),
      }))
  })
}

function loweredFigures(baseline: Baseline, evaluation: Evaluation): GateReport['lowered'] {
  return Object.entries(baseline.figures).flatMap(([name, before]) => {
    const after = evaluation.figures.get(name)?.value ?? null
    return before !== null && after !== null && after < before ? [{ name, before, after }] : []
  })
}

function notesOf(baseline: Baseline, evaluation: Evaluation, hashes: ReadonlyMap<string, string>): string[] {
  const ids = new Set(evaluation.documents.map((document) => document.id))
  const gone = Object.keys(baseline.documents).filter((id) => !ids.has(id))
  const fresh = [...ids].filter((id) => baseline.documents[id] === undefined)
  const changed = [...ids].filter((id) => baseline.documents[id] !== undefined && baseline.documents[id]?.gold !== hashes.get(id))
  const note = (list: readonly string[], what: string): string[] =>
    list.length === 0 ? [] : [`${list.length} ${what}: ${list.join(', ')}`]
  return [
    ...note(gone, 'articles of the baseline are not in this run'),
    ...note(fresh, 'articles are not in the baseline'),
    ...note(changed, 'articles have other labels than in the baseline, and are left out of the paired test'),
  ]
}

function modelNotes({ models: before }: Baseline, after: Readonly<Record<string, string>> | undefined): string[] {
  if (after === undefined) return []
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]).sort()
  return changed.length === 0 ? [] : [`the documents were made by other models than the baseline's: ${changed.join(', ')}`]
}
