import { indexOf, type Mention } from '../document/index.ts'
import type { Finding, Reading } from './extract.ts'
import { hasAny, type Line } from './line.ts'
import { officesIn, readTitle } from './offices.ts'
import { held } from './titles.ts'
import { argumentsOf } from './tree/arguments.ts'
import type { BasePattern } from './types.ts'

export const REGIONAL: BasePattern = {
  id: 'leader/regional-frame',
  relation: 'leader-of',
  example: 'In the state of Nebraska, Governor Anna Berzina signed the bill.',
  confidence: 0.78,
}

const REGION = '(?:state|province|region|city|town|district|county|municipality|commonwealth)/NOUN '
const PLACE = `(?:the/DET |neighbouring/[A-Z]+ |neighboring/[A-Z]+ |nearby/[A-Z]+ |[^@\\s/]+/(?:ADJ|VERB) |@(?:NORP|GPE)#\\d+ (?=${REGION})|${REGION}of/ADP )*@(?:GPE|LOC)#(?<place>\\d+) (?:${REGION})?`
/** Where what follows happens: "In Nebraska, …", "; in neighbouring Iowa, …", "in Nebraska, where …", "in the state of Nebraska, …". */
const FRAME = new RegExp(
  `(?:(?<!\\s)|[;,]/PUNCT |and/CCONJ |\\./PUNCT |@DATE#\\d+ )in/ADP ${PLACE},/PUNCT |@GPE#(?<where>\\d+) ,/PUNCT where/[A-Z]+ `,
  'g',
)

const SAYS_REGION = /\b(?:state|province|region|district|county|commonwealth)\/NOUN /

/** "In the state of Nebraska, Governor Anna Berzina …": a governor or mayor right before a name leads the place that the sentence, or its clause, is set in. */
export function findRegional(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { view, knowledge, draft, entities } = reading
  const args = argumentsOf(reading)
  const settled = new Set(known.filter((f) => f.pattern.relation === 'leader-of' && !f.negated).map((f) => f.subject.entity))
  const isOf = (place: Mention, sort: string): boolean =>
    knowledge.named(entities.get(place.entity)?.name ?? '').some(({ subtype }) => subtype === sort)
  return lines.flatMap((line) => {
    if (line.actors < 2 || !hasAny(line, ['in', 'where'])) return []
    const frames = [...line.text.matchAll(FRAME)].flatMap(({ index, groups, 0: whole }) => {
      const { length } = whole
      const place = draft.mentions[Number(groups?.place ?? groups?.where)]
      const isRegion = place !== undefined && (SAYS_REGION.test(whole) || (isOf(place, 'region') && !isOf(place, 'city')))
      return place === undefined || isOf(place, 'country') ? [] : [{ at: index + length, place, isRegion }]
    })
    if (frames.length === 0) return []
    return officesIn(view, view.sentences[line.sentence], knowledge).flatMap(({ first, last, title, plural }): Finding[] => {
      const office = plural ? undefined : readTitle(view, title, knowledge)
      if (office?.office.roles.some((role) => role === 'regional-head' || role === 'mayor') !== true) return []
      const apposed = view.words[last] === ',' && /^the$/i.test(view.words[first - 1] ?? '')
      const subject = args.covering(apposed ? last + 1 : last)
      if (subject?.type !== 'PERSON' || subject.kind !== 'name' || settled.has(subject.entity)) return []
      if (/^(?:of|from)$/i.test(view.words[view.range(subject).last] ?? '') || ownsPlace(first, reading)) return []
      const at = line.items.find((item) => item.first >= first)?.at ?? 0
      const frame = frames.findLast((one) => one.at <= at)
      // "In Madison, the governor": a governor's region is told to be one, or known.
      const isMayor = office.office.roles.includes('mayor')
      const finding =
        frame === undefined || frame.isRegion === isMayor ? undefined : held(reading, REGIONAL, title, subject, frame.place, line)
      return finding === undefined ? [] : [finding]
    })
  })
}

/** "Nebraska Governor", "its mayor": a place stands before the office already. */
function ownsPlace(first: number, { view, draft }: Reading): boolean {
  const before = view.tokens[first - 1]
  if (before === undefined || /^(?:its|his|her|their|['’]s?)$/i.test(view.words[first - 1] ?? '')) return true
  return indexOf(draft.mentions)
    .within(before.start, before.end)
    .some(({ type }) => type !== 'TITLE' && type !== 'DATE')
}
