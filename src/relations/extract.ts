import type { Draft, Entity, Mention, Modality, Qualifiers, TokenView } from '../document/index.ts'
import { indexOf, viewOf } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { treesOf } from '../syntax/index.ts'
import { type Candidate, candidatesAmong } from './candidates.ts'
import { type Compiled, membersOf } from './compile.ts'
import { conditions } from './conditions.ts'
import { stanceOf } from './context.ts'
import { denialIn } from './denial.ts'
import { meantBy, speaksOfGreetings } from './greetings.ts'
import { itemAt, type Line, linesOf, type Title, titleAt } from './line.ts'
import { argumentsOf } from './tree/arguments.ts'
import { treeStance } from './tree/stance.ts'
import type { BasePattern, LinePattern } from './types.ts'

/** One passage that states a fact, before passages are gathered into facts. */
export interface Finding {
  pattern: BasePattern
  subject: Mention
  object: Mention
  qualifiers: Qualifiers
  negated: boolean
  modality: Modality
  line: Line
  /** Where the office stands that somebody holds. */
  office?: number
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
  const lines = linesOf(draft, knowledge)
  const candidates = candidatesAmong(compiled)
  const findings = lines.flatMap((line) =>
    line.actors > 1 ? candidates(line).flatMap((candidate) => matchLine(candidate, line, reading)) : [],
  )
  return { reading, findings, lines }
}

function matchLine({ one: { pattern, expression, starts }, limit }: Candidate, line: Line, reading: Reading): Finding[] {
  if (pattern.inGreetings && !reading.greets) return []
  const findings: Finding[] = []
  for (const item of starts(line)) {
    if (item > limit) break
    expression.lastIndex = line.items[item]?.at ?? 0
    const match = expression.exec(line.text)
    if (match !== null) findings.push(...readMatch(pattern, match, line, reading))
  }
  return findings
}

function readMatch(pattern: LinePattern, match: RegExpExecArray, line: Line, reading: Reading): Finding[] {
  const enumerated = arguments_(match, 'subject', pattern, reading)
  const subjects = enumerated.flatMap((subject) =>
    isOfOtherClause(subject, enumerated.at(-1) ?? subject, reading) ? [] : (properSubject(subject, match, pattern, line, reading) ?? []),
  )
  const objects = arguments_(match, 'object', pattern, reading)
    .filter((object, i) => !isGoverned(pattern, object, match, line, reading) && (i === 0 || !isOfNextClause(object, reading)))
    .map((object) => (pattern.relation === 'greeting-to' ? meantBy(object, reading) : object))
  const stance = readStance(pattern, match, line, reading)
  return subjects.flatMap((subject) =>
    objects.flatMap((object) => {
      const title = titleAt(line, reading.draft.mentions, match.groups?.role)
      const caught = {
        pattern,
        title,
        trigger: match.groups?.trigger ?? '',
        words: match[0],
        rest: line.text.slice(match.index + match[0].length),
        line,
      }
      const qualifiers = conditions(caught, subject, object, reading)
      return qualifiers === undefined
        ? []
        : [
            denied(
              { pattern, subject, object, qualifiers, ...stance, line, ...(title !== undefined && { office: title.start }) },
              title,
              reading,
            ),
          ]
    }),
  )
}

/** "its members": a body that a pattern takes by whose its members are. */
const OWNS_MEMBERS = /\{object:ORG\} (?:POSS\? )?MODS MEMBERNOUN/

/** The mentions that a role of the pattern caught: one, or the members of an enumeration. */
function arguments_(match: RegExpExecArray, role: 'subject' | 'object', pattern: LinePattern, { draft, view }: Reading): Mention[] {
  const single = match.groups?.[role]
  const many = match.groups?.[`${role}s`]
  const types = (new RegExp(`\\{${role}s:([A-Z|]+)\\+\\}`).exec(pattern.match)?.[1] ?? '').split('|')
  // "expressing her congratulations": whose they are is not whom they go to; "sent her messages" may be either.
  const isWhose = ({ kind, start, text }: Mention): boolean => {
    const at = view.tokenAt(start)
    if (kind !== 'pronoun' || role !== 'object' || view.tokens[at]?.xpos !== 'PRP$' || OWNS_MEMBERS.test(pattern.match)) return false
    return text.toLowerCase() !== 'her' || view.tokens[at - 1]?.xpos === 'VBG'
  }
  const indices = single !== undefined ? [Number(single)] : many !== undefined ? membersOf(many, types) : []
  return indices.flatMap((index) => draft.mentions[index] ?? []).filter((mention) => !isWhose(mention))
}

/**
 * The subject of a verb that stands to its right: the name caught, when its own verb, a comma or the trigger follows it; else the last
 * name before that has a verb ("Ann met Bo to congratulate him", "Ann visited Riga and congratulated Bo"), and nobody when there is none.
 */
function properSubject(subject: Mention, match: RegExpExecArray, pattern: LinePattern, line: Line, reading: Reading): Mention | undefined {
  const { draft, view } = reading
  const trigger = match.groups?.trigger
  if (trigger === undefined || !/\/(?:VERB|AUX)/.test(trigger)) return subject
  const verb = line.items[itemAt(line, match.index + match[0].indexOf(trigger))]?.first ?? 0
  const { first, ...range } = view.range(subject)
  if (first > verb) return subject
  // "Ukraine hopes to join; Armenia is a member"
  if (view.words.slice(range.last, verb).includes(';')) return undefined
  // "Ann, whose party, the Union, won, …", "whose Labour Party holds 40 seats, sent": what stands inside a relative clause does nothing after its comma.
  const isInside = (view.words[first - 1] === ',' && view.words[first - 3] === 'whose') || view.words[first - 1] === 'whose'
  if (isInside && view.words.slice(range.last, verb).includes(',')) return undefined
  const last = view.words[range.last] === '(' ? Math.max(range.last, view.words.indexOf(')', range.last) + 1) : range.last
  // "a note to Ann, who heads …": a relative clause is said of the name before it, wherever that stands.
  const relative =
    /^(?:who|which)$/i.test(view.words[last] ?? '') || (view.words[last] === ',' && /^(?:who|which)$/i.test(view.words[last + 1] ?? ''))
  if (relative && !view.words.slice(last + 1, verb).includes(',', 1)) return subject
  if (!isOblique(view, first, subject.type) && isSubject(view, last, verb, match))
    return (pattern.relation === 'greeting-to' ? doerInstead(subject, verb, reading) : undefined) ?? subject
  const sentence = view.sentences[line.sentence]
  const [from, to] = [view.tokens[sentence?.first ?? 0]?.start ?? 0, view.tokens[first - 1]?.end ?? 0]
  const before = indexOf(draft.mentions).within(from, to)
  const fallback = before.findLast((mention) => {
    const range = view.range(mention)
    if (range.last > first || !/^(?:PERSON|ORG|GPE)$/.test(mention.type)) return false
    return !isOblique(view, range.first, mention.type) && hasVerb(view, range.last)
  })
  if (fallback === undefined) return undefined
  // A relative clause between the two has a subject of its own.
  return view.words.slice(view.range(fallback).last, verb).some((word) => /^(?:who|which|that|whose)$/.test(word)) ? undefined : fallback
}

/** "Ann, who backed Bo, congratulated Ada", "met Latvia's president, Bo, and congratulated Ada": whom the tree has do the verb, where it has what stands before it done to. */
function doerInstead(subject: Mention, verb: number, reading: Reading): Mention | undefined {
  const args = argumentsOf(reading)
  const { trees } = args
  let head = trees.top(reading.view.range(subject))
  for (let step = 0; step < 3 && /^(?:conj|appos)/.test(trees.deprel(head)); step++) head = trees.head(head)
  if (!/^i?obj|^obl(?!:agent)/.test(trees.deprel(head)) || trees.head(head) === verb) return undefined
  const doers = trees.subjects(verb).flatMap((word) => args.of(word, ['PERSON', 'GPE', 'ORG']))
  return doers.length === 1 ? doers[0] : undefined
}

/** "Lima belongs to the bloc, and Quito left it": what a preposition or a verb governs alone is no first part of an enumeration of subjects. */
function isOfOtherClause(subject: Mention, last: Mention, { view }: Reading): boolean {
  if (subject === last) return false
  const trees = treesOf(view)
  const together = trees.conjuncts(trees.top(view.range(subject)))
  if (together.includes(trees.top(view.range(last)))) return false
  return isOblique(view, view.range(subject).first, subject.type) || trees.deprel(together[0] ?? -1) === 'obj'
}

/** "Lima greeted Quito and La Paz, and Caracas left": the subject of a verb to its right is no last part of an enumeration of objects. */
function isOfNextClause(object: Mention, { view }: Reading): boolean {
  const { first, last } = view.range(object)
  const trees = treesOf(view)
  const top = trees.top({ first, last })
  return /^nsubj/.test(trees.deprel(top)) && trees.head(top) >= last && view.tokens[trees.head(top)]?.upos === 'VERB'
}

/** "Ann, visiting Vilnius, was greeted by Bo": what a participle governs is not what the verb to its right is about. */
function isGoverned(pattern: LinePattern, object: Mention, match: RegExpExecArray, line: Line, { view }: Reading): boolean {
  const trigger = match.groups?.trigger
  if (trigger === undefined || object.kind !== 'name') return false
  const verb = line.items[itemAt(line, match.index + match[0].indexOf(trigger))]?.first ?? 0
  const { first } = view.range(object)
  if (pattern.relation === 'greeting-to' && first < verb && isOblique(view, first, object.type)) return true
  return first < verb && /^VB[GN]$/.test(view.tokens[first - 1]?.xpos ?? '') && view.words[first - 2] === ','
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

function isOblique(view: TokenView, start: number, type: string): boolean {
  // "of Vietnam's Communist Party"
  let first = start
  if (view.tokens[first - 1]?.upos === 'PART' && /^['’]s?$/.test(view.words[first - 1] ?? ''))
    for (first -= 2; view.tokens[first - 1]?.upos === 'PROPN'; ) first--
  const before = /^(?:the|a|an)$/i.test(view.words[first - 1] ?? '') ? first - 2 : first - 1
  // "in Gyumri, Armenia"; "the mayor of Gyumri, Ann Lee" is no place.
  const isPlaceAfterPlace =
    type !== 'PERSON' && view.words[before] === ',' && view.tokens[before - 1]?.upos === 'PROPN' && view.tokens[before - 2]?.upos === 'ADP'
  return (view.tokens[before]?.upos === 'ADP' || isPlaceAfterPlace) && view.sentenceOf[before] === view.sentenceOf[first]
}

/** A denial between the subject and what is said of it wins over every pattern, whether or not the pattern names a trigger. */
function denied(finding: Finding, title: Title | undefined, { view }: Reading): Finding {
  if (finding.pattern.negated === true || finding.pattern.relation === 'greeting-to') return finding
  const [subject, object] = [view.range(finding.subject), view.range(finding.object)]
  const said = title === undefined ? object.first : Math.min(object.first, view.range(title).first)
  const denial = denialIn(view, { first: subject.last, last: said })
  if (denial === undefined) return finding
  if (denial === 'denied') return { ...finding, negated: true }
  return { ...finding, negated: false, qualifiers: { ...finding.qualifiers, status: 'former' } }
}

function readStance(pattern: LinePattern, match: RegExpExecArray, line: Line, { view }: Reading): { negated: boolean; modality: Modality } {
  const trigger = match.groups?.trigger
  const given = { negated: pattern.negated ?? false, modality: pattern.modality ?? 'asserted' }
  if (trigger === undefined) return given
  const at = line.items[itemAt(line, match.index + match[0].indexOf(trigger))]?.first ?? 0
  const trees = treesOf(view)
  const isParsed = trees.head(at) >= 0 || trees.children(at).length > 0
  const near = stanceOf(view, at, line.items[0]?.first ?? 0)
  const stance = isParsed ? treeStance(view, trees, at, pattern.relation === 'greeting-to') : near
  // "would phone him to congratulate him": a purpose is no surer than what serves it.
  if (stance.modality === 'asserted' && near.modality === 'planned' && /^to$/i.test(view.words[at - 1] ?? '')) stance.modality = 'planned'
  // "is an observer and not a member"
  const after = match[0].slice(match[0].indexOf(trigger))
  if (view.tokens[at]?.lemma === 'be' && (near.negated || /\s(?:not|never|n't)\//.test(after))) stance.negated = true
  // "welcomed Finland joining NATO", "before joining": a participle without an auxiliary asserts nothing.
  const isBareParticiple =
    pattern.relation === 'member-of' &&
    !/^(?:including|comprising|consisting)$/i.test(view.words[at] ?? '') &&
    /ing$/.test(view.words[at] ?? '') &&
    view.tokens[at - 1]?.lemma !== 'be'
  // "plans for leading", "accused of heading"
  const isAim =
    pattern.relation === 'leader-of' && /ing$/.test(view.words[at] ?? '') && /^(?:for|of|about|before)$/i.test(view.words[at - 1] ?? '')
  if ((isBareParticiple || isAim) && stance.modality === 'asserted') stance.modality = 'possible'
  return { negated: given.negated || stance.negated, modality: given.modality === 'asserted' ? stance.modality : given.modality }
}
