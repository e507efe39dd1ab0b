import type { Draft, Evidence, Qualifiers, Relation } from '../document/index.ts'
import { confidenceOf, rivalsOf } from './confidence.ts'
import type { Finding } from './extract.ts'

/** Gathers passages into facts: one a (type, subject, object), asserted ones before others, with every passage as evidence. */
export function gather(findings: readonly Finding[], draft: Draft, reporter: (finding: Finding) => string | undefined): Relation[] {
  const facts = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.pattern.relation}\t${finding.subject.entity}\t${finding.object.entity}`
    const known = facts.get(key)
    if (known === undefined) facts.set(key, [finding])
    else known.push(finding)
  }
  const entities = new Map(draft.entities.map((entity) => [entity.id, entity]))
  const mentions = new Map(draft.mentions.map((mention) => [mention.id, mention]))
  const ground = (relation: Relation, said: readonly Finding[], all: readonly Relation[]): Relation => {
    const [subject, object] = [entities.get(relation.subject), entities.get(relation.object)]
    if (subject === undefined || object === undefined) return relation
    const precisions = new Map(said.map(({ pattern }) => [pattern.id, pattern.confidence]))
    const { type, evidence } = relation
    const precision = (id: string): number => precisions.get(id) ?? 0
    const rivals = rivalsOf(relation, all)
    // Reported only where nobody else says it, the article in its own voice included.
    const agreeing = said.filter((finding) => finding.negated === relation.negated && finding.modality === relation.modality)
    const reporters = new Set(agreeing.map(reporter))
    const [attribution] = reporters.size === 1 ? reporters : []
    return {
      ...relation,
      confidence: confidenceOf({ type, evidence, subject, object, mention: (id) => mentions.get(id), rivals, precision }),
      ...(attribution !== undefined && { attribution }),
    }
  }
  const all = [...facts.values()]
  const bare = all.map(toRelation)
  const relations = bare
    .map((relation, index) => ground(relation, all[index] ?? [], bare))
    .sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
  return relations.map((relation, index) => ({ ...relation, id: `r${index + 1}` }))
}

/** A fact that one passage asserts is true whatever others leave open; one that is denied is denied only where none asserts it. */
function toRelation(findings: readonly Finding[]): Relation {
  const rank = (finding: Finding): number => (finding.negated ? 0 : finding.modality === 'asserted' ? 2 : 1) + finding.pattern.confidence
  const best = findings.reduce((a, b) => (rank(b) > rank(a) ? b : a))
  const agreeing = findings.filter((finding) => finding.negated === best.negated && finding.modality === best.modality)
  return {
    id: '',
    type: best.pattern.relation,
    subject: best.subject.entity,
    object: best.object.entity,
    qualifiers: mergeQualifiers(best, agreeing),
    negated: best.negated,
    modality: best.modality,
    confidence: best.pattern.confidence,
    evidence: evidenceOf(agreeing),
  }
}

/** Where passages differ, the later station of a membership or office counts: what was founded or joined may be left or suspended. */
const STATIONS: readonly Qualifiers['status'][] = [
  'current',
  'aspiring',
  'joining',
  'incoming',
  'founding',
  'acting',
  'former',
  'leaving',
  'suspended',
]

const rankOf = (status: Qualifiers['status']): number => STATIONS.indexOf(status)

function mergeQualifiers(best: Finding, all: readonly Finding[]): Qualifiers {
  const merged: Qualifiers = { ...best.qualifiers }
  for (const { qualifiers } of all) {
    if (merged.occasion === undefined && qualifiers.occasion !== undefined) merged.occasion = qualifiers.occasion
    if (merged.kind === undefined && qualifiers.kind !== undefined) merged.kind = qualifiers.kind
    if (rankOf(qualifiers.status) > rankOf(merged.status) && qualifiers.status !== undefined) merged.status = qualifiers.status
    if (merged.role === 'head' && qualifiers.role !== undefined) merged.role = qualifiers.role
  }
  return merged
}

function evidenceOf(findings: readonly Finding[]): Evidence[] {
  const seen = new Set<string>()
  return [...findings]
    .sort((a, b) => a.line.span.start - b.line.span.start)
    .flatMap((finding) => {
      const key = `${finding.line.sentence}\t${finding.pattern.id}\t${finding.subject.id}\t${finding.object.id}`
      if (seen.has(key)) return []
      seen.add(key)
      return [{ ...finding.line.span, subject: finding.subject.id, object: finding.object.id, pattern: finding.pattern.id }]
    })
}
