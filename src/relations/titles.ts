import { indexOf, type Mention, type Span } from '../document/index.ts'
import { findBare } from './bare.ts'
import { isOfLess, leadsMembers } from './conditions.ts'
import { findCounterparts } from './counterparts.ts'
import type { Finding, Reading } from './extract.ts'
import { type Line, titleAt } from './line.ts'
import { leads, readTitle } from './offices.ts'
import type { BasePattern } from './types.ts'

export const NOMINAL: BasePattern = {
  id: 'leader/role-nominal',
  relation: 'leader-of',
  example: 'Anna Berzina spoke first. The Latvian president left early.',
  confidence: 0.85,
}
export const CONJOINED: BasePattern = {
  id: 'leader/conjoined-title',
  relation: 'leader-of',
  example: 'Armenian President A and Prime Minister B came.',
  confidence: 0.85,
}

/** Facts that no pattern over one line can see: bare titles, titles that share their country, and nominals that hold the office. */
export function findByTitle(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const conjoined = lines.flatMap((line) => readConjoined(line, reading, known))
  const nominal = readNominals(reading, lines)
  const counterparts = findCounterparts(reading, lines, [...known, ...conjoined, ...nominal])
  const settled = [...known, ...conjoined, ...nominal, ...counterparts]
  const bare = findBare(reading, lines, settled)
  // Whoever's office only now is known may have counterparts as well.
  const later = bare.length === 0 ? [] : findCounterparts(reading, lines, bare)
  return [...conjoined, ...nominal, ...counterparts, ...bare, ...later, ...findSenators(reading, lines)]
}

const mentionOf = (reading: Reading, index: string | undefined): Mention | undefined => reading.draft.mentions[Number(index ?? Number.NaN)]

const isCountry = (place: Mention | undefined, { entities, knowledge }: Reading): boolean =>
  knowledge.named(entities.get(place?.entity ?? '')?.name ?? '').some(({ subtype }) => subtype === 'country')

/** "Armenian President X and Prime Minister Y": what the first leads, the second leads too. */
function readConjoined(line: Line, reading: Reading, known: readonly Finding[]): Finding[] {
  const findings: Finding[] = []
  if (line.actors < 2 || !line.where.has('@TITLE')) return findings
  for (const match of line.text.matchAll(
    /@PERSON#(\d+) ,?(?:\/PUNCT )?(?:and|und|,)\/[A-Z]+ (?:[^@\s/]+\/(?:ADJ|DET) )*@TITLE#(\d+) (?:[^@\s/]+\/PROPN )?@PERSON#(\d+) /g,
  )) {
    const [first, person] = [mentionOf(reading, match[1]), mentionOf(reading, match[3])]
    const title = titleAt(line, reading.draft.mentions, match[2])
    const host = known.find((f) => f.pattern.relation === 'leader-of' && f.subject === first && f.line === line)
    if (title === undefined || person === undefined || host === undefined) continue
    const after = /^(?:(?:of|from)\/[A-Z]+ |in\/[A-Z]+ (?:the\/DET )?@GPE#(\d+) )/.exec(
      line.text.slice((match.index ?? 0) + match[0].length),
    )
    // "President Y of Estonia"; "in Jerusalem" says where they were.
    if (after !== null && (after[1] === undefined || isCountry(mentionOf(reading, after[1]), reading))) continue
    const finding = held(reading, CONJOINED, title, person, host.object, line)
    if (finding !== undefined) findings.push(finding)
  }
  return findings
}

/** The finding that somebody holds an office, where that office leads the thing. */
export function held(
  reading: Reading,
  pattern: BasePattern,
  title: Span & { text: string },
  subject: Mention,
  object: Mention,
  line: Line,
): Finding | undefined {
  const office = readTitle(reading.view, title, reading.knowledge)
  const entity = reading.entities.get(object.entity)
  if (office === undefined || office.deputy || entity === undefined || subject.entity === object.entity) return undefined
  if (isOfLess(office.office, entity, reading.knowledge)) return undefined
  if (!leads(office.office, entity) && !leadsMembers(office.office, object, entity, reading.knowledge)) return undefined
  return { pattern, subject, object, qualifiers: { role: office.text, status: office.status }, negated: false, modality: 'asserted', line }
}

/** "the Russian President": the nominal's own words name the office and the country of whom it refers to. */
function readNominals(reading: Reading, lines: readonly Line[]): Finding[] {
  const { draft } = reading
  const index = indexOf(draft.mentions)
  const bySentence = new Map(lines.map((line) => [line.sentence, line]))
  return draft.mentions.flatMap((nominal) => {
    if (nominal.kind !== 'nominal' || nominal.type !== 'PERSON') return []
    if (/\b(?:counterpart|colleague)\b/i.test(nominal.text) || !reading.entities.get(nominal.entity)?.name.match(/^\p{Lu}/u)) return []
    const inside = index.within(nominal.start, nominal.end).filter((m) => m !== nominal && m.kind === 'name')
    const title = inside.find((m) => m.type === 'TITLE')
    const things = inside.filter((m) => m.type === 'NORP' || m.type === 'GPE' || m.type === 'ORG')
    // "the leader of Latvia's Greens": what follows an office is led as far as its last name.
    const object = title !== undefined && things.every((m) => m.start > title.start) ? things.at(-1) : things[0]
    const line = bySentence.get(reading.view.sentenceOf[reading.view.range(nominal).first] ?? -1)
    if (title === undefined || object === undefined || line === undefined || nominal.end > line.span.end) return []
    return held(reading, NOMINAL, title, nominal, object, line) ?? []
  })
}

export const SENATOR: BasePattern = {
  id: 'member/senator',
  relation: 'member-of',
  example: 'The Senate met. Senator Anna Berzina spoke.',
  confidence: 0.85,
}

/** "Senator Berzina" sits in the Senate where the article names one and only one. */
function findSenators(reading: Reading, lines: readonly Line[]): Finding[] {
  const { draft, entities } = reading
  const senates = draft.mentions.filter((m) => m.kind === 'name' && /\bSenate$/.test(entities.get(m.entity)?.name ?? ''))
  const [object] = senates
  if (object === undefined || new Set(senates.map((m) => m.entity)).size > 1) return []
  return lines.flatMap((line) =>
    [...line.text.matchAll(/@TITLE#(\d+) (?:[^@\s/]+\/[A-Z]+ ){0,8}@PERSON#(\d+) /g)].flatMap((match): Finding[] => {
      const [title, subject] = [titleAt(line, draft.mentions, match[1]), mentionOf(reading, match[2])]
      const held = title && readTitle(reading.view, title, reading.knowledge)
      if (title === undefined || subject === undefined || held === undefined || !/^sen(?:ator|\.)/i.test(title.text)) return []
      const status = held.status === 'former' ? 'former' : 'current'
      return [{ pattern: SENATOR, subject, object, qualifiers: { status }, negated: false, modality: 'asserted', line }]
    }),
  )
}
