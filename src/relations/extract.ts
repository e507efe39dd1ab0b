import type { Draft, Entity, Evidence, Mention, Modality, Qualifiers, Relation, TokenView } from '../document/index.ts'
import { viewOf } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { type Compiled, membersOf } from './compile.ts'
import { stanceOf } from './context.ts'
import { kindOf, occasionOf, speaksOfGreetings } from './greetings.ts'
import { itemAt, type Line, linesOf } from './line.ts'
import { leads, readTitle } from './offices.ts'
import type { Pattern } from './types.ts'

/** One passage that states a fact, before passages are gathered into facts. */
export interface Finding {
  pattern: Pattern
  subject: Mention
  object: Mention
  qualifiers: Qualifiers
  negated: boolean
  modality: Modality
  line: Line
}

/** What reading one document needs. */
export interface Reading {
  draft: Draft
  view: TokenView
  knowledge: Knowledge
  entities: ReadonlyMap<string, Entity>
  greets: boolean
}

/** Every passage of a document that one of the patterns matches and that the relation's own conditions allow. */
export function findPassages(
  draft: Draft,
  compiled: readonly Compiled[],
  knowledge: Knowledge,
): { reading: Reading; findings: Finding[]; lines: Line[] } {
  const entities = new Map(draft.entities.map((entity) => [entity.id, entity]))
  const reading: Reading = { draft, view: viewOf(draft), knowledge, entities, greets: speaksOfGreetings(draft) }
  const lines = linesOf(draft)
  const findings = lines.flatMap((line) => (line.text.includes('@') ? compiled.flatMap((one) => matchLine(one, line, reading)) : []))
  return { reading, findings, lines }
}

function matchLine({ pattern, expression, needs }: Compiled, line: Line, reading: Reading): Finding[] {
  if (!needs.every((group) => group.some((item) => line.contents.has(item)))) return []
  if (pattern.inGreetings && !reading.greets) return []
  const findings: Finding[] = []
  expression.lastIndex = 0
  for (let match = expression.exec(line.text); match !== null; match = expression.exec(line.text)) {
    // The next match may begin at the next item: a name can close one fact and open another.
    const next = line.text.indexOf(' ', match.index)
    expression.lastIndex = next < 0 ? line.text.length : next + 1
    findings.push(...readMatch(pattern, match, line, reading))
  }
  return findings
}

function readMatch(pattern: Pattern, match: RegExpExecArray, line: Line, reading: Reading): Finding[] {
  const subjects = arguments_(match, 'subject', pattern, reading).flatMap((subject) => properSubject(subject, match, line, reading) ?? [])
  const objects = arguments_(match, 'object', pattern, reading)
  const stance = readStance(pattern, match, line, reading)
  return subjects.flatMap((subject) =>
    objects.flatMap((object) => {
      const qualifiers = conditions(pattern, match, subject, object, line, reading)
      return qualifiers === undefined ? [] : [{ pattern, subject, object, qualifiers, ...stance, line }]
    }),
  )
}

/** The mentions that a role of the pattern caught: one, or the members of an enumeration. */
function arguments_(match: RegExpExecArray, role: 'subject' | 'object', pattern: Pattern, { draft }: Reading): Mention[] {
  const single = match.groups?.[role]
  const many = match.groups?.[`${role}s`]
  const types = (new RegExp(`\\{${role}s:([A-Z|]+)\\+\\}`).exec(pattern.match)?.[1] ?? '').split('|')
  const indices = single !== undefined ? [Number(single)] : many !== undefined ? membersOf(many, types) : []
  return indices.flatMap((index) => draft.mentions[index] ?? [])
}

/**
 * The subject of a verb that stands to its right: the name caught, when its own verb, a comma or the trigger follows it; else the last
 * name before that has a verb ("Ann met Bo to congratulate him", "Ann visited Riga and congratulated Bo"), and nobody when there is none.
 */
function properSubject(subject: Mention, match: RegExpExecArray, line: Line, { draft, view }: Reading): Mention | undefined {
  const trigger = match.groups?.trigger
  if (trigger === undefined || !/\/(?:VERB|AUX)/.test(trigger)) return subject
  const verb = line.items[itemAt(line, match.index + match[0].indexOf(trigger))]?.first ?? 0
  const { first, ...range } = view.range(subject)
  if (first > verb) return subject
  const last = view.words[range.last] === '(' ? Math.max(range.last, view.words.indexOf(')', range.last) + 1) : range.last
  // "a note to Ann, who heads …": a relative clause is said of the name before it, wherever that stands.
  const relative =
    /^(?:who|which)$/i.test(view.words[last] ?? '') || (view.words[last] === ',' && /^(?:who|which)$/i.test(view.words[last + 1] ?? ''))
  if (relative && !view.words.slice(last + 1, verb).includes(',', 1)) return subject
  if (!isOblique(view, first) && isSubject(view, last, verb, match)) return subject
  const sentence = view.sentences[line.sentence]
  const fallback = draft.mentions.findLast((mention) => {
    const range = view.range(mention)
    if (range.first < (sentence?.first ?? 0) || range.last > first || !/^(?:PERSON|ORG|GPE)$/.test(mention.type)) return false
    return !isOblique(view, range.first) && hasVerb(view, range.last)
  })
  if (fallback === undefined) return undefined
  // A relative clause between the two has a subject of its own.
  return view.words.slice(view.range(fallback).last, verb).some((word) => /^(?:who|which|that|whose)$/.test(word)) ? undefined : fallback
}

function isSubject(view: TokenView, last: number, verb: number, match: RegExpExecArray): boolean {
  const next = (view.words[last] ?? '').toLowerCase()
  if (last >= verb || match.groups?.subjects?.includes('and/CCONJ ')) return true
  if (next === 'to') return !/congratulat|greet|welcom|wish|send|convey|extend/.test(match.groups?.trigger ?? '')
  return /^(?:,|who|which|\(|–)$/.test(next) || hasVerb(view, last)
}

/** Whether a verb follows, over adverbs and dates at the most. */
function hasVerb(view: TokenView, last: number): boolean {
  for (let i = last; i < last + 4; i++) {
    const upos = view.tokens[i]?.upos ?? ''
    if (upos === 'VERB' || upos === 'AUX') return true
    if (!/^(?:ADV|PROPN|NUM)$/.test(upos) && !/^(?:on|today)$/i.test(view.words[i] ?? '')) return false
  }
  return false
}

function isOblique(view: TokenView, first: number): boolean {
  const before = /^(?:the|a|an)$/i.test(view.words[first - 1] ?? '') ? first - 2 : first - 1
  const isPlaceAfterPlace =
    view.words[before] === ',' && view.tokens[before - 1]?.upos === 'PROPN' && view.tokens[before - 2]?.upos === 'ADP'
  return (view.tokens[before]?.upos === 'ADP' || isPlaceAfterPlace) && view.sentenceOf[before] === view.sentenceOf[first]
}

function readStance(pattern: Pattern, match: RegExpExecArray, line: Line, { view }: Reading): { negated: boolean; modality: Modality } {
  const trigger = match.groups?.trigger
  const given = { negated: pattern.negated ?? false, modality: pattern.modality ?? 'asserted' }
  if (trigger === undefined) return given
  const at = line.items[itemAt(line, match.index + match[0].indexOf(trigger))]?.first ?? 0
  const stance = stanceOf(view, at, line.items[0]?.first ?? 0)
  // "welcomed Finland joining NATO", "before joining": a participle without an auxiliary asserts nothing.
  const isBareParticiple = pattern.relation === 'member-of' && /ing$/.test(view.words[at] ?? '') && view.tokens[at - 1]?.lemma !== 'be'
  if (isBareParticiple && stance.modality === 'asserted') stance.modality = 'possible'
  return { negated: given.negated || stance.negated, modality: given.modality === 'asserted' ? stance.modality : given.modality }
}

/** The relation's own conditions on a match; undefined when they do not hold, else the qualifiers. */
function conditions(
  pattern: Pattern,
  match: RegExpExecArray,
  subject: Mention,
  object: Mention,
  line: Line,
  reading: Reading,
): Qualifiers | undefined {
  const [subjectEntity, objectEntity] = [reading.entities.get(subject.entity), reading.entities.get(object.entity)]
  if (subjectEntity === undefined || objectEntity === undefined || subjectEntity === objectEntity) return undefined
  if (!isNamed(subjectEntity) || !isNamed(objectEntity)) return undefined
  const qualifiers: Qualifiers = { ...pattern.qualifiers }
  switch (pattern.relation) {
    case 'leader-of':
      return leaderQualifiers(match, objectEntity, qualifiers, line, reading)
    case 'greeting-to': {
      // "wished him a quick recovery", "wished her no ill": sympathy is no greeting.
      if (
        /^wish/.test(match.groups?.trigger ?? '') &&
        /^(?:[^@\s/]+\/(?:DET|ADJ) ){0,2}(?:recovery|ill|harm|convalescence)\//.test(line.text.slice(match.index + match[0].length))
      )
        return undefined
      const kind = qualifiers.kind ?? kindOf(match.groups?.trigger ?? '', match[0])
      const occasion = occasionOf(reading.draft, line, reading.draft.mentions)
      return { ...qualifiers, ...(kind !== undefined && { kind }), ...(occasion !== undefined && { occasion }) }
    }
    case 'member-of':
      return memberQualifiers(pattern, match, subjectEntity, objectEntity, qualifiers, reading)
    default:
      return pattern.objectNamed === undefined || pattern.objectNamed.test(objectEntity.name) ? qualifiers : undefined
  }
}

/** An entity that the article never names carries no fact. */
function isNamed(entity: Entity): boolean {
  return entity.name !== '' && !/^(?:the|his|her|its|their|a|an|i|he|she|it) ?\b/i.test(entity.name)
}

function leaderQualifiers(
  match: RegExpExecArray,
  object: Entity,
  qualifiers: Qualifiers,
  line: Line,
  { draft, view, knowledge }: Reading,
): Qualifiers | undefined {
  const title = draft.mentions[Number(match.groups?.role ?? Number.NaN)]
  if (title === undefined)
    return object.type === 'ORG' || object.type === 'GPE' ? { ...qualifiers, status: qualifiers.status ?? 'current' } : undefined
  const held = readTitle(view, title, knowledge)
  if (held === undefined || held.deputy || !leads(held.office, object)) return undefined
  const past =
    held.status === 'current' &&
    /\b(?:until|from \d{4} to|between \d{4} and) \d{4}\b/.test(draft.text.slice(line.span.start, line.span.end))
  return { ...qualifiers, role: qualifiers.role ?? held.text, status: past && match[0].includes('be/') ? 'former' : held.status }
}

function memberQualifiers(
  pattern: Pattern,
  match: RegExpExecArray,
  subject: Entity,
  object: Entity,
  qualifiers: Qualifiers,
  { draft, view, knowledge }: Reading,
): Qualifiers | undefined {
  if (pattern.objectNamed !== undefined && !pattern.objectNamed.test(object.name)) return undefined
  if (object.type !== 'ORG' && !isParty(object, knowledge)) return undefined
  const title = draft.mentions[Number(match.groups?.role ?? Number.NaN)]
  if (title !== undefined) {
    const held = readTitle(view, title, knowledge)
    if (held === undefined || !held.office.roles.includes('legislator')) return undefined
    if (!isParty(object, knowledge)) return undefined
    return { ...qualifiers, status: held.status === 'former' ? 'former' : 'current' }
  }
  if (subject.type === 'GPE' && object.type === 'ORG' && /\b(?:ministry|company|inc|ltd|university)\b/i.test(object.name)) return undefined
  const isPast = /\b(?:former|ex)\/[A-Z]+ /.test(match[0])
  return { ...qualifiers, status: qualifiers.status ?? (isPast ? 'former' : 'current') }
}

/** The party an entity is or, for an adjective, stands for. */
function isParty(entity: Entity, knowledge: Knowledge): boolean {
  const entries = [entity.name, ...entity.aliases].flatMap((name) => knowledge.named(name))
  if (entries.some((entry) => entry.subtype === 'party')) return true
  if (entity.type === 'NORP') return knowledge.partyOf(entity.name.split(' ')) !== undefined
  return /\b(?:party|front|movement|alliance|democrats|union|coalition|congress)\b/i.test(entity.name)
}

/** Gathers passages into facts: one a (type, subject, object), asserted ones before others, with every passage as evidence. */
export function gather(findings: readonly Finding[]): Relation[] {
  const facts = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.pattern.relation}\t${finding.subject.entity}\t${finding.object.entity}`
    const known = facts.get(key)
    if (known === undefined) facts.set(key, [finding])
    else known.push(finding)
  }
  const relations = [...facts.values()].map(toRelation).sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
  return relations.map((relation, index) => ({ ...relation, id: `r${index + 1}` }))
}

/** A fact that one passage asserts is true whatever others leave open; one that is denied is denied only where none asserts it. */
function toRelation(findings: readonly Finding[]): Relation {
  const rank = (finding: Finding): number => (finding.negated ? 0 : finding.modality === 'asserted' ? 2 : 1) + finding.pattern.confidence
  const best = findings.reduce((a, b) => (rank(b) > rank(a) ? b : a))
  const agreeing = findings.filter((finding) => finding.negated === best.negated && finding.modality === best.modality)
  const patterns = new Map(agreeing.map((finding) => [finding.pattern.id, finding.pattern.confidence]))
  const doubt = [...patterns.values()].reduce((product, confidence) => product * (1 - confidence), 1)
  return {
    id: '',
    type: best.pattern.relation,
    subject: best.subject.entity,
    object: best.object.entity,
    qualifiers: mergeQualifiers(best, agreeing),
    negated: best.negated,
    modality: best.modality,
    confidence: Math.round(Math.min(0.99, 1 - doubt) * 100) / 100,
    evidence: evidenceOf(agreeing),
  }
}

function mergeQualifiers(best: Finding, all: readonly Finding[]): Qualifiers {
  const merged: Qualifiers = { ...best.qualifiers }
  for (const { qualifiers } of all) {
    if (merged.occasion === undefined && qualifiers.occasion !== undefined) merged.occasion = qualifiers.occasion
    if (merged.kind === undefined && qualifiers.kind !== undefined) merged.kind = qualifiers.kind
    if (merged.status === 'current' && qualifiers.status !== undefined) merged.status = qualifiers.status
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
