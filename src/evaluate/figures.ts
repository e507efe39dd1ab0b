import { type Counts, f1, mean, precision, rate, recall, sum, zero } from './counts.ts'
import { measureOf } from './measures.ts'
import type { DocumentScore } from './score.ts'

/** One number of the report: how it is read from summed counts. */
export interface Figure {
  /** `relations.facts.f1`, `entities.strict.PERSON.p`, `relations.role`. */
  name: string
  /** The keys of the counts that it reads. */
  keys: readonly string[]
  /** @param sums The summed counts of some documents, in the order of `keys`. */
  read(sums: readonly Counts[]): number | null
  /** Whether the gate tests it for a significant drop. */
  gated: boolean
}

/** Counts of each document: those of its measures, and its own F1 for the macro averages over documents. */
export type CountTable = readonly ReadonlyMap<string, Counts>[]

const MACRO = '~macro'

/**
 * The counts of documents as figures read them. A macro average over documents is a sum as well: of the documents' own F1 (or share),
 * over the number of documents that have one.
 */
export function countTable(documents: readonly Pick<DocumentScore, 'counts'>[]): CountTable {
  return documents.map(({ counts }) => {
    const row = new Map<string, Counts>()
    for (const [key, value] of Object.entries(counts)) {
      row.set(key, value)
      const found = measureOf(key)
      if (found === undefined || found.label !== undefined) continue
      const own = found.measure.kind === 'prf' ? f1(value) : rate(value)
      row.set(key + MACRO, own === null ? zero() : { right: own, predicted: 1, found: own, gold: 1 })
    }
    return row
  })
}

/** All figures that a table of counts has something for. */
export function figuresOf(table: CountTable): Figure[] {
  const keys = [...new Set(table.flatMap((row) => [...row.keys()]))].filter((key) => !key.endsWith(MACRO))
  const figures = keys.flatMap((key): Figure[] => {
    const found = measureOf(key)
    if (found === undefined) return []
    const gated = found.measure.gated === true && found.label === undefined
    const single = (name: string, value: (counts: Counts) => number | null, isGated = false, own = key): Figure => ({
      ...{ name, keys: [own], gated: isGated },
      read: ([counts]) => (counts === undefined ? null : value(counts)),
    })
    const macro = found.label === undefined ? [single(`${key}.macro-documents`, rate, false, key + MACRO)] : []
    if (found.measure.kind === 'rate') return [single(key, rate, gated), ...macro]
    return [single(`${key}.p`, precision), single(`${key}.r`, recall), single(`${key}.f1`, f1, gated), ...macro]
  })
  return [...figures, ...labelMeans(keys), ...conllFigures(keys)]
}

/** Macro averages over labels: the mean of the labels' F1 (or share), labels without gold left out. */
function labelMeans(keys: readonly string[]): Figure[] {
  const byMeasure = new Map<string, string[]>()
  for (const key of keys) {
    const found = measureOf(key)
    if (found?.label === undefined) continue
    byMeasure.set(found.measure.name, [...(byMeasure.get(found.measure.name) ?? []), key])
  }
  return [...byMeasure].map(([name, labels]) => {
    const value = measureOf(name)?.measure.kind === 'prf' ? f1 : rate
    return { name: `${name}.macro-labels`, keys: labels, read: (sums) => mean(sums.map(value)), gated: false }
  })
}

function conllFigures(keys: readonly string[]): Figure[] {
  const parts = ['coreference.muc', 'coreference.b3', 'coreference.ceafe']
  if (!parts.every((key) => keys.includes(key))) return []
  const read: Figure['read'] = (sums) => {
    const values = sums.map(f1)
    // Without gold links MUC has no value, and a mean of two of the three would not be comparable.
    return values.includes(null) ? null : mean(values)
  }
  return [{ name: 'coreference.conll', keys: parts, read, gated: false }]
}

/** Reads figures off the counts of some documents. */
export function readFigures(figures: readonly Figure[], table: CountTable): Map<string, number | null> {
  const total = new Map<string, Counts>()
  const sumOf = (key: string): Counts => {
    const known = total.get(key) ?? sum(table.flatMap((row) => row.get(key) ?? []))
    total.set(key, known)
    return known
  }
  return new Map(figures.map((figure) => [figure.name, figure.read(figure.keys.map(sumOf))]))
}
