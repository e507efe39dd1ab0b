import type { Entity, Evidence, Mention, Relation, RelationType } from '../document/index.ts'
import { WEIGHTS } from './data/confidence.ts'

/** What a fact's confidence is made of. */
export interface Grounds {
  type: RelationType
  evidence: readonly Evidence[]
  subject: Pick<Entity, 'name' | 'type' | 'mentions'>
  object: Pick<Entity, 'name' | 'type' | 'mentions'>
  mention: (id: string) => Pick<Mention, 'kind' | 'type' | 'start' | 'end'> | undefined
  /** How many other facts of the article exclude this one, or speak against it. */
  rivals: number
  /** How often a pattern is right by itself. */
  precision: (pattern: string) => number
}

/** Patterns that look beyond their sentence. */
const FAR =
  /^(?:member\/(?:implied|likewise)|leader\/(?:same-office|presented|described|bare|of-leader|counterpart|role-nominal|conjoined|predecessor)|greeting\/(?:so-did|and-his|also-|addressed|sends-to|message|in-message|addressing|writing))/

const logit = (p: number): number => Math.log(p / (1 - p))

/** How far apart two mentions stand, as the logarithm of characters over those of a short clause. */
function apart(a: Pick<Mention, 'start' | 'end'> | undefined, b: Pick<Mention, 'start' | 'end'> | undefined): number {
  if (a === undefined || b === undefined) return 0
  return Math.log((1 + Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end))) / 20)
}

/** Facts about who leads what, counted by what they can exclude each other by. */
interface Leaders {
  /** By what is led, the office and when. */
  byOffice: ReadonlyMap<string, number>
  bySubject: ReadonlyMap<string, number>
  byBoth: ReadonlyMap<string, number>
}

const counted = new WeakMap<readonly Relation[], Leaders>()

const isSure = ({ type, negated, modality }: Relation): boolean => type === 'leader-of' && !negated && modality === 'asserted'
const officeOf = ({ object, qualifiers }: Relation): string =>
  JSON.stringify([object, qualifiers.role?.toLowerCase() ?? null, qualifiers.status ?? null])
const bothOf = ({ subject, object }: Relation): string => JSON.stringify([subject, object])

function leadersOf(relations: readonly Relation[]): Leaders {
  const known = counted.get(relations)
  if (known !== undefined) return known
  const [byOffice, bySubject, byBoth] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  for (const relation of relations.filter(isSure))
    for (const [counts, key] of [
      [byOffice, officeOf(relation)],
      [bySubject, relation.subject],
      [byBoth, bothOf(relation)],
    ] as const)
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const leaders = { byOffice, bySubject, byBoth }
  counted.set(relations, leaders)
  return leaders
}

/** How many facts speak against one: others that lead the same place by the same office now, or whom else the same somebody leads. */
export function rivalsOf(relation: Relation, relations: readonly Relation[]): number {
  if (relation.type !== 'leader-of') return 0
  const { byOffice, bySubject, byBoth } = leadersOf(relations)
  const others = (byOffice.get(officeOf(relation)) ?? 0) - (isSure(relation) ? 1 : 0)
  return others + (bySubject.get(relation.subject) ?? 0) - (byBoth.get(bothOf(relation)) ?? 0)
}

/** The features that weights are learnt for; their order is that of `WEIGHTS`. */
export function groundsOf({ type, evidence, subject, object, mention, rivals, precision }: Grounds): number[] {
  const patterns = [...new Set(evidence.map((e) => e.pattern))]
  const best = Math.max(0.5, ...patterns.map(precision))
  const kinds = evidence.map((e) => [mention(e.subject)?.kind, mention(e.object)?.kind])
  const is = (holds: boolean): number => (holds ? 1 : 0)
  const trees = patterns.filter((id) => /\/tree-/.test(id)).length
  return [
    1,
    logit(Math.min(0.99, best)),
    Math.min(3, patterns.length - 1),
    is(trees > 0 && trees < patterns.length),
    is(kinds.some((kind) => kind.every((one) => one === 'name'))),
    is(kinds.every((kind) => kind.includes('pronoun'))),
    is(object.type === 'GPE'),
    is(subject.name.includes(' ') || subject.type === 'GPE'),
    is(new Set(evidence.map((e) => e.start)).size > 1),
    is(patterns.every((id) => FAR.test(id))),
    is(type === 'greeting-to'),
    is(type === 'member-of'),
    Math.min(2, rivals),
    Math.min(...evidence.map((e) => apart(mention(e.subject), mention(e.object)))),
    Math.min(...evidence.map((e) => Math.log((e.end - e.start) / 150))),
    is(kinds.every((kind) => kind.includes('nominal'))),
    Math.log(Math.min(8, subject.mentions.length)),
    Math.log(Math.min(8, object.mentions.length)),
    is(subject.type === 'PERSON'),
    is(type === 'greeting-to' && subject.type !== 'PERSON'),
    is(patterns.length === 1 && trees === 1),
    is(patterns.every((id) => id.startsWith('leader/bare'))),
    is(patterns.length === 1 && trees === 0 && !patterns.every((id) => FAR.test(id))),
    is(
      kinds.some((kind) => kind.every((one) => one === 'name')) &&
        Math.min(...evidence.map((e) => apart(mention(e.subject), mention(e.object)))) < 0,
    ),
    is(evidence.some((e) => mention(e.object)?.kind === 'nominal')),
  ]
}

/** How likely a fact is right, in [0, 1], to two digits: a logistic regression over its grounds. */
export function confidenceOf(grounds: Grounds): number {
  const sum = groundsOf(grounds).reduce((total, value, index) => total + value * (WEIGHTS[index] ?? 0), 0)
  return Math.round(Math.min(0.99, Math.max(0.01, 1 / (1 + Math.exp(-sum)))) * 100) / 100
}
