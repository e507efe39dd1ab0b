import { indexOf, type Mention, spanAround } from '../document/index.ts'
import type { Finding, Reading } from './extract.ts'
import { type Line, titleAt } from './line.ts'
import { officesIn, type Written } from './offices.ts'
import { held } from './titles.ts'
import { argumentsOf } from './tree/arguments.ts'
import { compileWays, follow } from './tree/paths.ts'
import { treeStance } from './tree/stance.ts'
import type { BasePattern } from './types.ts'

export const PRESENTED: BasePattern = {
  id: 'leader/presented-then-named',
  relation: 'leader-of',
  example: 'The Riverine Union has a new director. Bo Ek, a lawyer from Riga, takes over in May.',
  confidence: 0.78,
}

export const DESCRIBED: BasePattern = {
  id: 'leader/described-then-named',
  relation: 'leader-of',
  example: "Latvia's prime minister resigned on Tuesday. Anna Berzina had been in office for a year.",
  confidence: 0.72,
}

const DOMAIN = compileWays('of/for/at, whose, modifier')
const HOLDERS = compileWays('name, apposition, holder')

/** How many words may stand before a name that its sentence begins with: "On Monday, …". */
const MOST_BEFORE = 4

/** What a body does to come by somebody at its head. */
const GETS: ReadonlySet<string> = new Set('have get choose elect select pick name appoint find hire gain crown'.split(' '))

/** Who the next sentence says it is: it begins with a name, or says that "she is" somebody. */
const NAMED =
  /^(?:(?:(?:on|in|at|by)\/ADP )?@DATE#\d+ (?:,\/PUNCT )?)?(?:(?:his|her|its|their|the)\/[A-Z]+ name\/NOUN be\/[A-Z]+ |(?:@PERSON#\d+ |he\/PRON |she\/PRON |it\/PRON |that\/PRON )be\/[A-Z]+ )?(?:[^@\s/]+\/PROPN )*@PERSON#(?<who>\d+) (?<after>\S+)?/

/** Who held the office: "beat the incumbent, Bo Ek". */
const INCUMBENT = /the\/DET (?:[^@\s/]+\/ADJ )?(?:incumbent\/[A-Z]+ |@TITLE#(?<title>\d+ )),?(?:\/PUNCT )?@PERSON#(?<before>\d+) /

/** "The union has a new director. Ann Lee, 44, …": a body comes by somebody in an office whom only the next sentence names. */
export function findPresented(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { view, knowledge, draft } = reading
  const settled = new Set(known.filter((f) => f.pattern.relation === 'leader-of' && !f.negated).map((f) => f.subject.entity))
  const taken = new Set(known.map((f) => keyOf(f.object.entity, f.qualifiers.role ?? '')))
  const bySentence = new Map(lines.map((line) => [line.sentence, line]))
  return lines.flatMap((line) => {
    const next = bySentence.get(line.sentence + 1)
    if (line.actors === 0 || next === undefined || view.blockOf[next.sentence] !== view.blockOf[line.sentence]) return []
    const at = next.items.find((item) => item.first >= outsetOf(next, reading))?.at ?? 0
    const named = NAMED.exec(next.text.slice(at).replace(/^(?:,|[”"’'»])\/[A-Z]+ /, ''))
    const subject = draft.mentions[Number(named?.groups?.who ?? Number.NaN)]
    const isNew =
      subject !== undefined &&
      indexOf(draft.mentions)
        .of(subject.entity)
        .every(({ start, kind }) => kind !== 'name' || start >= subject.start || isInHeadline(start, reading))
    if (subject?.kind !== 'name' || !isNew || settled.has(subject.entity)) return []
    return officesIn(view, view.sentences[line.sentence], knowledge).flatMap((office): Finding[] => {
      if (office.plural || !office.leads) return []
      const described = isPlainlyNamed(next, subject, reading) ? ledBySubject(office, reading) : undefined
      if (described !== undefined) {
        const isTaken = taken.has(keyOf(described.entity, office.title.text))
        const told = isTaken ? undefined : held(reading, DESCRIBED, office.title, subject, described, next)
        return told === undefined ? [] : [told]
      }
      const body = bodyThatGets(office, reading)
      const finding = body === undefined ? undefined : held(reading, PRESENTED, office.title, subject, body, next)
      if (body === undefined || finding === undefined) return []
      const before = incumbentIn(next, draft.mentions)
      const former = before === undefined ? undefined : held(reading, PRESENTED, office.title, before, body, next)
      return former === undefined ? [finding] : [finding, former]
    })
  })
}

function incumbentIn(line: Line, mentions: readonly Mention[]): Mention | undefined {
  const { title, before } = INCUMBENT.exec(line.text)?.groups ?? {}
  if (title !== undefined && !/^incumbent/i.test(titleAt(line, mentions, title)?.text ?? '')) return undefined
  return mentions[Number(before ?? Number.NaN)]
}

const keyOf = (entity: string, role: string): string => `${entity} ${role.toLowerCase()}`

/** Whether a sentence begins with the full name of somebody, as what does something, and says nothing of who that is: he is whom the sentence before described. */
function isPlainlyNamed(line: Line, subject: Mention, reading: Reading): boolean {
  const { view } = reading
  const { trees } = argumentsOf(reading)
  const { first, last } = view.range(subject)
  const from = outsetOf(line, reading)
  if (last - first < 2 || first - from > MOST_BEFORE) return false
  // "He is Bo Ek, a former fisherman."
  if (/^(?:he|she) (?:is|was)$/i.test(view.words.slice(from, first).join(' '))) return true
  if (!/^nsubj/.test(trees.deprel(trees.top({ first, last })))) return false
  if (view.tokens.slice(from, first).some(({ upos }) => /^(?:NOUN|VERB|ADJ)$/.test(upos))) return false
  // "Ann Lee, 44, …" tells no more; "Ann Lee, a nurse, …" does.
  return view.words[last] !== ',' || view.tokens[last + 1]?.upos === 'NUM' || /^(?:who|whose)$/i.test(view.words[last + 1] ?? '')
}

/** The first word of what a sentence says itself: after the quotation that it begins with. */
function outsetOf(line: Line, { view, draft }: Reading): number {
  const first = view.sentences[line.sentence]?.first ?? 0
  const quoted = spanAround(draft.quotations, { start: line.span.start, end: line.span.start + 1 })
  if (quoted === undefined || quoted.end >= line.span.end) return first
  let at = first
  while ((view.tokens[at]?.start ?? quoted.end) < quoted.end) at++
  return at
}

/** What the holder of an office leads of whom a sentence tells something, and whom it does not name: "Lesotho's prime minister resigned." */
function ledBySubject(office: Written, reading: Reading): Mention | undefined {
  const { view } = reading
  const args = argumentsOf(reading)
  const { trees } = args
  const head = trees.top(office)
  const verb = trees.head(head)
  if (!/^nsubj/.test(trees.deprel(head)) || !/^root/.test(trees.deprel(verb)) || view.words[office.last] === ',') return undefined
  if (trees.children(head, 'appos', 'flat', 'conj').length > 0 || args.covering(head)?.kind === 'name') return undefined
  return domainOf(office, reading)
}

/** How many sentences back somebody may have been described by the office that stands before his name. */
const REACH = 2

/** "Venezuela's president is urging … President Hugo Paz says": the office before a name is the one by which the sentences before described somebody they did not name. */
export function findDescribed(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { view, knowledge } = reading
  const args = argumentsOf(reading)
  const leaders = known.filter((f) => f.pattern.relation === 'leader-of' && !f.negated)
  const settled = new Set(leaders.map((f) => f.subject.entity))
  const taken = new Set(leaders.map((f) => keyOf(f.object.entity, f.qualifiers.role ?? '')))
  const described: { office: string; domain: Mention; sentence: number }[] = []
  return lines.flatMap((line) =>
    officesIn(view, view.sentences[line.sentence], knowledge).flatMap((office): Finding[] => {
      const name = office.plural || !office.leads ? undefined : args.covering(office.last)
      const subject = name?.type === 'PERSON' && name.kind === 'name' ? name : undefined
      const domain = office.plural || !office.leads ? undefined : domainOf(office, reading)
      const role = office.title.text.toLowerCase()
      if (subject === undefined && domain !== undefined && !isHeld(office, reading) && !isOneOfMany(office, reading))
        described.push({ office: role, domain, sentence: line.sentence })
      if (subject === undefined || domain !== undefined || settled.has(subject.entity)) return []
      if (/^(?:of|from)$/i.test(view.words[view.range(subject).last] ?? '') || args.covering(office.first - 1) !== undefined) return []
      // In the order of the text, so that what is far need not be looked at.
      const from = described.findLastIndex((one) => line.sentence - one.sentence > REACH) + 1
      const near = described.slice(from).filter((one) => one.office === role && one.sentence < line.sentence)
      const [first] = near
      if (first === undefined || near.some((one) => one.domain.entity !== first.domain.entity)) return []
      if (taken.has(keyOf(first.domain.entity, role))) return []
      const finding = held(reading, DESCRIBED, office.title, subject, first.domain, line)
      // Whoever comes next with the same office holds another.
      taken.add(keyOf(first.domain.entity, role))
      return finding === undefined ? [] : [finding]
    }),
  )
}

/** "a Fatah movement leader": one of several. */
function isOneOfMany(office: Written, reading: Reading): boolean {
  const { trees } = argumentsOf(reading)
  const isIndefinite = trees.children(trees.top(office), 'det').some((at) => /^an?$/i.test(reading.view.words[at] ?? ''))
  return isIndefinite && /\b(?:leader|head|chief|director|commander|boss|executive)$/i.test(office.title.text)
}

/** Whether an office has its holder beside it. */
function isHeld(office: Written, reading: Reading): boolean {
  const args = argumentsOf(reading)
  const head = args.trees.top(office)
  return follow(HOLDERS, head, args.trees, reading.view, (end) => args.of(end, ['PERSON'])).some(({ kind }) => kind === 'name')
}

/** The one thing that an office's own words say it is of. */
function domainOf(office: Written, reading: Reading): Mention | undefined {
  const { view } = reading
  const args = argumentsOf(reading)
  const { trees } = args
  const head = trees.top(office)
  // "the UN's human rights chief" leads no more than that.
  const before = office.first - 1
  if (/^compound/.test(trees.deprel(before)) && trees.head(before) === head && args.covering(before) === undefined) return undefined
  const domains = follow(DOMAIN, head, trees, view, (end) => args.of(end, ['ORG', 'GPE', 'NORP']))
  const [domain] = domains
  return domain !== undefined && domain.kind === 'name' && domains.every(({ entity }) => entity === domain.entity) ? domain : undefined
}

const isInHeadline = (at: number, { draft }: Reading): boolean => at < (draft.blocks.length > 1 ? (draft.blocks[0]?.end ?? 0) : 0)

/** Who "has a new director": the subject of a verb that comes by somebody, of whom the sentence says no more. */
function bodyThatGets(office: Written, reading: Reading): Mention | undefined {
  const { view } = reading
  const args = argumentsOf(reading)
  const { trees } = args
  const head = trees.top(office)
  const verb = trees.head(head)
  if (!/^(?:obj|xcomp)/.test(trees.deprel(head)) || !GETS.has(view.tokens[verb]?.lemma.toLowerCase() ?? '')) return undefined
  const isOne = trees.children(head, 'det', 'nmod:poss').some((at) => /^(?:an?|its|their|the)$/i.test(view.words[at] ?? ''))
  const isNext = view.words.slice(Math.max(0, office.first - 4), office.first).some((word) => /^(?:new|next|first)$/i.test(word))
  if (!isOne || !isNext || trees.children(head, 'appos', 'flat', 'nmod').some((at) => args.covering(at)?.type === 'PERSON'))
    return undefined
  const stance = treeStance(view, trees, verb, false)
  if (stance.negated || stance.modality !== 'asserted') return undefined
  const [body] = trees.subjects(verb).flatMap((at) => args.of(at, ['ORG', 'GPE', 'NORP']))
  return body
}
