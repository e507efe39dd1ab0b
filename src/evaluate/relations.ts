import type { Document, Relation } from '../document/index.ts'
import type { CaseFact } from './cases.ts'
import { type Counts, rateCounts, sum, zero } from './counts.ts'
import type { Identity } from './identity.ts'
import { maximumMatching } from './matching.ts'
import { nameWords, wordsWithin } from './names.ts'

/** The relation types of the annotation guide. */
export const RELATION_TYPES: readonly string[] = ['leader-of', 'greeting-to', 'member-of']

const QUALIFIERS = ['role', 'status', 'kind', 'occasion'] as const
export type QualifierName = (typeof QUALIFIERS)[number]

/** A fact that was found, missed, or reported without being there. */
export interface FactOutcome {
  outcome: 'found' | 'missed' | 'spurious'
  gold?: CaseFact
  predicted?: Relation
  /** Why a spurious fact tempts: it stands in the text with a flag, or was counted already. */
  why?: string
}

export interface RelationScore {
  byType: Map<string, Counts>
  /** The facts that cannot be read off without coreference. */
  coreference: Counts
  qualifiers: Record<QualifierName, Counts>
  /** Right statuses by the status that gold asks for. */
  statusByGold: Map<string, Counts>
  /** Of the facts denied, planned or possible: those not asserted anyway. */
  flagged: Counts
  /** Of the same facts: those reported with a flag. */
  flagKept: Counts
  outcomes: FactOutcome[]
  /** For each asserted fact that counts: its confidence, and whether it is right. */
  judged: [confidence: number, right: boolean][]
}

const isTrue = (fact: { negated?: boolean; modality?: string }): boolean => !fact.negated && (fact.modality ?? 'asserted') === 'asserted'

/**
 * Document-level relation extraction (as DocRED, Yao et al. 2019, counts facts): a fact is (type, subject, object) once an article. Gold
 * and predicted facts are paired one to one by maximum bipartite matching, the more confident first; what is left over is false, a
 * second copy included. Facts marked `optional` score neither way; a prediction that is negated or not asserted counts as not made.
 */
export function relationScore(
  facts: readonly CaseFact[],
  document: Pick<Document, 'relations' | 'mentions'>,
  identity: Identity,
  types: readonly string[] = RELATION_TYPES,
): RelationScore {
  const fits = (fact: CaseFact, relation: Relation): boolean =>
    fact.type === relation.type && identity.fits(fact.subject, relation.subject) && identity.fits(fact.object, relation.object)
  const all = document.relations.filter((relation) => types.includes(relation.type))
  const asserted = all.filter(isTrue).sort((a, b) => b.confidence - a.confidence)
  const wanted = facts.filter((fact) => isTrue(fact) && !fact.optional && types.includes(fact.type))
  const owner = maximumMatching(asserted.length, wanted.length, (source, target) => {
    const [relation, fact] = [asserted[source], wanted[target]]
    return relation !== undefined && fact !== undefined && fits(fact, relation)
  })
  const outcomes = wanted.map((gold, index): FactOutcome => {
    const predicted = asserted[owner[index] ?? -1]
    return predicted === undefined ? { outcome: 'missed', gold } : { outcome: 'found', gold, predicted }
  })
  const used = new Set(outcomes.map((outcome) => outcome.predicted))
  const flagged = facts.filter((fact) => !fact.optional && !isTrue(fact))
  for (const predicted of asserted) {
    if (used.has(predicted) || facts.some((fact) => fact.optional && fits(fact, predicted))) continue
    const why = reason(predicted, flagged, wanted, fits)
    outcomes.push(why === undefined ? { outcome: 'spurious', predicted } : { outcome: 'spurious', predicted, why })
  }
  const found = outcomes.filter((outcome) => outcome.outcome === 'found')
  const trapped = flagged.filter((fact) => asserted.some((relation) => !used.has(relation) && fits(fact, relation)))
  const kept = flagged.filter(
    (fact) => !trapped.includes(fact) && all.some((relation) => fits(fact, relation) && flagRight(fact, relation)),
  )
  const confident = new Map(found.map((outcome) => [outcome.predicted, true]))
  return {
    byType: new Map(types.map((type) => [type, tally(outcomes.filter((o) => (o.gold ?? o.predicted)?.type === type))])),
    coreference: coreferenceCounts(outcomes, document),
    qualifiers: {
      role: qualifierCounts(found, 'role'),
      status: qualifierCounts(found, 'status'),
      kind: qualifierCounts(found, 'kind'),
      occasion: qualifierCounts(found, 'occasion'),
    },
    statusByGold: statusByGold(found),
    flagged: rateCounts(flagged.length - trapped.length, flagged.length),
    flagKept: rateCounts(kept.length, flagged.length),
    outcomes,
    judged: outcomes.flatMap(({ predicted }) => (predicted === undefined ? [] : [[predicted.confidence, confident.has(predicted)]])),
  }
}

/** The micro counts over all types. */
export function relationTotal(score: RelationScore): Counts {
  return sum(score.byType.values())
}

function tally(outcomes: readonly FactOutcome[]): Counts {
  const total = zero()
  for (const { gold, predicted } of outcomes) {
    if (gold !== undefined) total.gold++
    if (predicted !== undefined) total.predicted++
    if (gold !== undefined && predicted !== undefined) {
      total.found++
      total.right++
    }
  }
  return total
}

function reason(
  relation: Relation,
  flagged: readonly CaseFact[],
  wanted: readonly CaseFact[],
  fits: (fact: CaseFact, relation: Relation) => boolean,
): string | undefined {
  const trap = flagged.find((fact) => fits(fact, relation))
  if (trap !== undefined) return trap.negated ? 'denied in the text' : `only ${trap.modality}`
  return wanted.some((fact) => fits(fact, relation)) ? 'duplicate' : undefined
}

function flagRight(fact: CaseFact, relation: Relation): boolean {
  if (isTrue(relation)) return false
  return fact.negated ? relation.negated : relation.modality !== 'asserted'
}

/** Recall over gold facts that need coreference, precision over predicted facts that rest on pronouns and nominals alone. */
function coreferenceCounts(outcomes: readonly FactOutcome[], document: Pick<Document, 'mentions'>): Counts {
  const kinds = new Map(document.mentions.map((mention) => [mention.id, mention.kind]))
  const isIndirect = (id: string): boolean => (kinds.get(id) ?? 'name') !== 'name'
  const total = zero()
  for (const { outcome, gold, predicted } of outcomes) {
    if (gold?.coreference) {
      total.gold++
      if (outcome === 'found') total.found++
    }
    const evidence = predicted?.evidence ?? []
    if (evidence.length > 0 && evidence.every((passage) => isIndirect(passage.subject) || isIndirect(passage.object))) {
      total.predicted++
      if (outcome === 'found') total.right++
    }
  }
  return total
}

/** Whether gold asks for a qualifier, and whether the fact found has it; `undefined` where it does not ask. */
function qualifierRight({ gold, predicted }: FactOutcome, name: QualifierName): boolean | undefined {
  if (gold === undefined || predicted === undefined) return undefined
  const { role = '', status, kind, occasion = '' } = predicted.qualifiers
  switch (name) {
    case 'status':
      return gold.type === 'greeting-to' ? undefined : wantedStatus(gold).includes(status ?? 'current')
    case 'role':
      return gold.type !== 'leader-of' || gold.role.length === 0
        ? undefined
        : gold.role.some((r) => wordsWithin(nameWords(r), nameWords(role)))
    case 'kind':
      return gold.type !== 'greeting-to' || gold.kind.length === 0 ? undefined : gold.kind.some((k) => k === kind)
    case 'occasion':
      return gold.type !== 'greeting-to' || gold.occasion.length === 0
        ? undefined
        : gold.occasion.some((o) => wordsWithin(nameWords(o), nameWords(occasion)))
  }
}

const wantedStatus = (fact: CaseFact): readonly string[] => (fact.status.length === 0 ? ['current'] : fact.status)

function qualifierCounts(found: readonly FactOutcome[], name: QualifierName): Counts {
  const judged = found.map((outcome) => qualifierRight(outcome, name)).filter((right) => right !== undefined)
  return rateCounts(judged.filter(Boolean).length, judged.length)
}

function statusByGold(found: readonly FactOutcome[]): Map<string, Counts> {
  const groups = new Map<string, FactOutcome[]>()
  for (const outcome of found) {
    if (outcome.gold === undefined || outcome.gold.type === 'greeting-to') continue
    const [status = 'current'] = wantedStatus(outcome.gold)
    groups.set(status, [...(groups.get(status) ?? []), outcome])
  }
  return new Map([...groups].map(([status, group]) => [status, qualifierCounts(group, 'status')]))
}
