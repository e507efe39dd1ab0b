import type { Document, Relation, Span } from '../document/index.ts'
import type { Case, CaseFact } from './cases.ts'
import { pairSpans } from './entities.ts'
import { coreferenceErrors, quotationErrors } from './errors-chains.ts'
import { documentFinder, emptyDocument } from './find-document.ts'
import { Identity } from './identity.ts'
import { placeDocument } from './place.ts'
import { relationScore } from './relations.ts'
import { sameSpan } from './span.ts'

/** In which way something is wrong. `stance`: asserted where it is denied or planned; `entity`: the right words, somebody else. */
export const ERROR_KINDS = ['missed', 'spurious', 'boundary', 'type', 'entity', 'direction', 'stance', 'polarity'] as const
export type ErrorKind = (typeof ERROR_KINDS)[number]

/** One thing that is wrong in one article. */
export interface ExtractionError {
  article: string
  split?: 'dev' | 'test'
  layer: 'entities' | 'coreference' | 'relations' | 'quotations' | 'sentiment'
  kind: ErrorKind
  /** What gold has, and what was predicted instead; one of them may be absent. */
  gold?: string
  predicted?: string
  /** In the gold text, where it has a place there. */
  start?: number
  end?: number
}

export interface ErrorAnalysis {
  errors: ExtractionError[]
  /** How often mentions of one type (rows) were given another (columns); `–` is none. Right ones stand on the diagonal. */
  confusion: Map<string, Map<string, number>>
}

const NONE = '–'

/**
 * Tells in which ways a run is wrong: what was missed or made up, cut wrongly, of another type, of somebody else, the wrong way round. Pairs of gold and prediction
 * are those of the metrics (`pairSpans`, `relationScore`). An article without a document has missed all it has.
 */
export function analyseErrors(cases: readonly Case[], documents: readonly Document[]): ErrorAnalysis {
  const find = documentFinder(documents)
  const confusion: ErrorAnalysis['confusion'] = new Map()
  const errors = cases.flatMap((gold) => {
    const placed = placeDocument(find(gold.id) ?? emptyDocument(gold.id), gold)
    const own: Found[] = [
      ...entityErrors(gold, placed, confusion),
      ...coreferenceErrors(gold, placed),
      ...factErrors(gold, placed),
      ...quotationErrors(gold, placed),
      ...phraseErrors(gold, placed),
    ]
    return own.map((error): ExtractionError => ({ article: gold.id, ...(gold.split !== undefined && { split: gold.split }), ...error }))
  })
  return { errors, confusion }
}

/** An error whose article is known. */
export type Found = Omit<ExtractionError, 'article' | 'split'>

const place = ({ start, end }: Span): Span => ({ start, end })

function entityErrors(gold: Case, document: Document, confusion: ErrorAnalysis['confusion']): Found[] {
  const wanted = (gold.mentions ?? []).filter(({ kind }) => kind === 'name')
  const made = document.mentions.filter(({ kind }) => kind === 'name')
  const pairs = pairSpans(wanted, made)
  const identity = new Identity(gold, document)
  const errors = pairs.flatMap(({ gold: one, predicted }): Found[] => {
    count(confusion, one.type, predicted.type)
    const both = {
      layer: 'entities' as const,
      gold: `${one.text} ${one.type}`,
      predicted: `${predicted.text} ${predicted.type}`,
      ...place(one),
    }
    if (one.type !== predicted.type) return [{ ...both, kind: 'type' }]
    if (!sameSpan(one, predicted)) return [{ ...both, kind: 'boundary' }]
    const isOther =
      gold.referents?.has(one.entity) === true &&
      !identity.isTwin(one.entity, predicted.entity) &&
      one.type !== 'TITLE' &&
      one.type !== 'DATE'
    return isOther ? [{ ...both, kind: 'entity' }] : []
  })
  const [paired, answered] = [new Set(pairs.map((pair) => pair.gold)), new Set(pairs.map((pair) => pair.predicted))]
  for (const one of wanted) {
    if (paired.has(one)) continue
    count(confusion, one.type, NONE)
    errors.push({ layer: 'entities', kind: 'missed', gold: `${one.text} ${one.type}`, ...place(one) })
  }
  for (const one of made) {
    if (answered.has(one)) continue
    count(confusion, NONE, one.type)
    errors.push({ layer: 'entities', kind: 'spurious', predicted: `${one.text} ${one.type}`, ...place(one) })
  }
  return errors
}

function count(confusion: ErrorAnalysis['confusion'], gold: string, predicted: string): void {
  const row = confusion.get(gold) ?? new Map<string, number>()
  confusion.set(gold, row.set(predicted, (row.get(predicted) ?? 0) + 1))
}

function factErrors(gold: Case, document: Document): Found[] {
  if (gold.facts === undefined) return []
  const identity = new Identity(gold, document)
  const { outcomes } = relationScore(gold.facts, document, identity)
  const missed = outcomes.flatMap(({ outcome, gold: fact }) => (outcome === 'missed' && fact !== undefined ? [fact] : []))
  const spurious = outcomes.flatMap(({ outcome, predicted, why }) =>
    outcome === 'spurious' && predicted !== undefined ? [{ predicted, why }] : [],
  )
  const left = new Set(missed)
  const errors = spurious.map(({ predicted, why }): Found => {
    const words = relationInWords(predicted, document)
    const [evidence] = predicted.evidence
    const at = evidence === undefined ? {} : place(evidence)
    if (why?.startsWith('denied') === true || why?.startsWith('only') === true)
      return { layer: 'relations', kind: 'stance', predicted: words, ...at }
    const near = nearest(predicted, [...left], identity)
    if (near === undefined) return { layer: 'relations', kind: 'spurious', predicted: words, ...at }
    left.delete(near.fact)
    return { layer: 'relations', kind: near.kind, gold: factInWords(near.fact), predicted: words, ...at }
  })
  const rest = [...left].map(
    (fact): Found => ({ layer: 'relations', kind: 'missed', gold: factInWords(fact), ...(fact.place !== undefined && place(fact.place)) }),
  )
  return [...errors, ...rest]
}

/** The missed fact that a false one was meant for: the same two the other way round, the same two otherwise related, or one of the two. */
function nearest(relation: Relation, missed: readonly CaseFact[], identity: Identity): { fact: CaseFact; kind: ErrorKind } | undefined {
  const fits = (fact: CaseFact, subject: string, object: string): [boolean, boolean] => [
    identity.fits(fact.subject, subject),
    identity.fits(fact.object, object),
  ]
  const same = missed.filter(({ type }) => type === relation.type)
  const turned = same.find((fact) => fits(fact, relation.object, relation.subject).every(Boolean))
  if (turned !== undefined) return { fact: turned, kind: 'direction' }
  const typed = missed.find((fact) => fact.type !== relation.type && fits(fact, relation.subject, relation.object).every(Boolean))
  if (typed !== undefined) return { fact: typed, kind: 'type' }
  const half = same.find((fact) => fits(fact, relation.subject, relation.object).some(Boolean))
  return half === undefined ? undefined : { fact: half, kind: 'entity' }
}

const factInWords = ({ type, subject, object }: CaseFact): string => `${subject.label} ${type} ${object.label}`

function relationInWords({ type, subject, object }: Relation, document: Document): string {
  const name = (id: string): string => document.entities.find((entity) => entity.id === id)?.name ?? id
  return `${name(subject)} ${type} ${name(object)}`
}

function phraseErrors(gold: Case, document: Document): Found[] {
  if (gold.sentiments === undefined) return []
  const pairs = pairSpans(gold.sentiments, document.sentiments)
  const identity = new Identity(gold, document)
  const errors = pairs.flatMap(({ gold: one, predicted }): Found[] => {
    const both = {
      layer: 'sentiment' as const,
      gold: `${one.text} ${one.polarity}`,
      predicted: `${predicted.text} ${predicted.polarity}`,
      ...place(one),
    }
    if (one.polarity !== 'any' && one.polarity !== predicted.polarity) return [{ ...both, kind: 'polarity' }]
    if (!sameSpan(one, predicted)) return [{ ...both, kind: 'boundary' }]
    const wrong = (['holder', 'target'] as const).find((role) => {
      const [wanted, given] = [one[role], predicted[role]?.entity]
      return wanted?.entity !== undefined && given !== undefined && !identity.fits(wanted, given)
    })
    return wrong === undefined ? [] : [{ ...both, kind: 'entity', gold: `${both.gold}, ${wrong} ${one[wrong]?.label}` }]
  })
  const [paired, answered] = [new Set(pairs.map((pair) => pair.gold)), new Set(pairs.map((pair) => pair.predicted))]
  return [
    ...errors,
    ...gold.sentiments
      .filter((one) => !paired.has(one) && !one.optional)
      .map((one): Found => ({ layer: 'sentiment', kind: 'missed', gold: `${one.text} ${one.polarity}`, ...place(one) })),
    ...document.sentiments
      .filter((one) => !answered.has(one))
      .map((one): Found => ({ layer: 'sentiment', kind: 'spurious', predicted: `${one.text} ${one.polarity}`, ...place(one) })),
  ]
}

/** Errors counted by layer and kind. */
export function errorCounts(errors: readonly ExtractionError[]): Map<string, Map<ErrorKind, number>> {
  const counts = new Map<string, Map<ErrorKind, number>>()
  for (const { layer, kind } of errors) {
    const row = counts.get(layer) ?? new Map<ErrorKind, number>()
    counts.set(layer, row.set(kind, (row.get(kind) ?? 0) + 1))
  }
  return counts
}

/** The articles with the most errors, the worst first. */
export function worstArticles(errors: readonly ExtractionError[], most = 10): { article: string; errors: number }[] {
  const counts = new Map<string, number>()
  for (const { article } of errors) counts.set(article, (counts.get(article) ?? 0) + 1)
  return [...counts]
    .map(([article, own]) => ({ article, errors: own }))
    .sort((a, b) => b.errors - a.errors || (a.article < b.article ? -1 : 1))
    .slice(0, most)
}
