import { type Counts, rateCounts } from './counts.ts'
import { quotationScore } from './quotations.ts'
import { type FactOutcome, relationScore, relationTotal } from './relations.ts'
import { sentimentScore } from './sentiment.ts'
import type { Sheet } from './sheet.ts'

/** The facts of the document; returns for each fact that counts its confidence and whether it is right. */
export function scoreRelations(sheet: Sheet, types?: readonly string[]): [confidence: number, right: boolean][] {
  const { facts } = sheet.gold
  if (facts === undefined) return []
  const score = relationScore(facts, sheet.placed, sheet.identity, types)
  sheet.setLabelled('relations.facts', score.byType)
  if (facts.some((fact) => fact.coreference !== undefined)) sheet.set('relations.coreference', score.coreference)
  for (const [name, counts] of Object.entries(score.qualifiers)) sheet.set(`relations.${name}`, counts)
  for (const [status, counts] of score.statusByGold) sheet.set(`relations.status.${status}`, counts)
  sheet.set('relations.flagged', score.flagged)
  sheet.set('relations.flag-kept', score.flagKept)
  sheet.set('relations.nothing', nothingCounts(relationTotal(score)))
  if (sheet.gold.tempting) sheet.set('relations.unfooled', rateCounts(score.outcomes.some((o) => o.outcome === 'spurious') ? 0 : 1, 1))
  for (const outcome of score.outcomes) findFact(sheet, outcome)
  return score.judged
}

/** Articles in which there is nothing to find, and those where nothing was. */
function nothingCounts({ gold, predicted }: Counts): Counts {
  return gold > 0 ? rateCounts(0, 0) : rateCounts(predicted === 0 ? 1 : 0, 1)
}

function findFact(sheet: Sheet, { outcome, gold, predicted, why }: FactOutcome): void {
  const called = (id = ''): string => {
    const entity = sheet.identity.entityOf(id)
    return sheet.placed.entities.find((other) => other.id === entity)?.name ?? id
  }
  const what =
    gold === undefined
      ? `${predicted?.type}(${called(predicted?.subject)}, ${called(predicted?.object)})`
      : `${gold.type}(${gold.subject.label}, ${gold.object.label})`
  const start = gold?.place?.start ?? predicted?.evidence[0]?.start
  sheet.find({ layer: 'relations', outcome, what, ...(why !== undefined && { why }) }, start)
}

export function scoreSentiment(sheet: Sheet): void {
  const { sentiments } = sheet.gold
  if (sentiments === undefined) return
  const score = sentimentScore(sentiments, sheet.placed, sheet.identity)
  for (const name of ['exact', 'overlap', 'proportional', 'polarity', 'holder', 'target'] as const)
    sheet.set(`sentiment.${name}`, score[name])
  for (const phrase of sentiments.filter((phrase) => !phrase.optional)) {
    const outcome = score.missed.includes(phrase) ? 'missed' : 'found'
    sheet.find({ layer: 'sentiment', outcome, what: `${phrase.polarity} «${phrase.text}»` }, phrase.start)
  }
  for (const phrase of score.spurious)
    sheet.find({ layer: 'sentiment', outcome: 'spurious', what: `${phrase.polarity} «${phrase.text}»` }, phrase.start)
}

export function scoreQuotations(sheet: Sheet): void {
  const { quotations, referents } = sheet.gold
  if (quotations === undefined) return
  const score = quotationScore(quotations, sheet.placed.quotations, sheet.identity, (id) => referents?.get(id) ?? { label: id, names: [] })
  for (const name of ['overlap', 'exact', 'speaker', 'attributed'] as const) sheet.set(`quotations.${name}`, score[name])
  for (const quotation of quotations) {
    const outcome = score.missed.includes(quotation) ? 'missed' : 'found'
    sheet.find({ layer: 'quotations', outcome, what: quotation.text }, quotation.start)
  }
}
