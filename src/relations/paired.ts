import type { Mention } from '../document/index.ts'
import type { Finding, Reading } from './extract.ts'
import { byLine, hasAny, itemAt, type Line, type Title } from './line.ts'
import { officesIn } from './offices.ts'
import { held } from './titles.ts'
import type { BasePattern } from './types.ts'

export const PAIRED: BasePattern = {
  id: 'leader/paired',
  relation: 'leader-of',
  example: 'The presidents of Latvia and Estonia, Anna Berzina and Bo Ek, met.',
  confidence: 0.9,
}

const PLACES = '(?<places>(?:the/DET )?@(?:GPE|ORG|NORP)#\\d+ (?:(?:,/PUNCT |and/CCONJ )+(?:the/DET )?@(?:GPE|ORG|NORP)#\\d+ )+)'
const ONE = '(?:mr\\.?/[A-Z]+ |@TITLE#\\d+ )?@PERSON#\\d+ '
const PEOPLE = `(?<people>${ONE}(?:(?:,/PUNCT |and/CCONJ )+${ONE})+)`

const HOLDERS = ['@TITLE', 'leader', 'chief', 'head', 'boss', 'ruler', 'chair', 'president', 'minister']
const OFFICE = '(?:@TITLE#\\d+ |(?:leader|chief|head|boss|ruler|chair|president|minister)/NOUN )'

/** "The presidents of A and B, X and Y", "the Latvian and Estonian presidents, X and Y", "Presidents X of A and Y of B" are read by the other patterns. */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?<title>${OFFICE})of/ADP ${PLACES}(?:[,–:(]/PUNCT |be/AUX )?${PEOPLE}`, 'g'),
  new RegExp(`${PLACES}(?<title>${OFFICE})(?:[,–:(]/PUNCT )?${PEOPLE}`, 'g'),
  new RegExp(`(?<title>${OFFICE})${PEOPLE}of/ADP ${PLACES}`, 'g'),
]

/** The office that stands at a place of a line. */
function officeAt(line: Line, at: number, { view, knowledge }: Reading): Title | undefined {
  const first = line.items[itemAt(line, at)]?.first
  return officesIn(view, view.sentences[line.sentence], knowledge).find((office) => office.first === first)?.title
}

/** What is left of the findings where each of several has his own: nobody leads another's place. */
export function withoutCrossed(findings: readonly Finding[], paired: readonly Finding[]): Finding[] {
  const pairs = byLine(paired)
  return findings.filter(
    (one) =>
      one.pattern.relation !== 'leader-of' ||
      (pairs.get(one.line) ?? []).every(
        (pair) => (pair.subject.entity === one.subject.entity) === (pair.object.entity === one.object.entity),
      ),
  )
}

/**
 * What trees say of offices, without what goes across: "the king of Jordan, Ann, and the emir of Qatar, Bo" has each next to his own, and one office has one holder.
 *
 * @param beside The findings by the words next to one another.
 */
export function withoutStrayed(byTree: readonly Finding[], beside: readonly Finding[]): Finding[] {
  const offices = byLine(beside.filter((one) => one.pattern.relation === 'leader-of' && one.qualifiers.role !== undefined))
  return byTree.filter((one) => {
    if (one.pattern.relation !== 'leader-of') return true
    const near = offices.get(one.line) ?? []
    const own = near.some((f) => f.subject.entity === one.subject.entity && f.object.entity !== one.object.entity)
    const others = near.some((f) => f.object.entity === one.object.entity && f.subject.entity !== one.subject.entity)
    const sameOffice = near.some((f) => f.office !== undefined && f.office === one.office)
    const same = near.some((f) => f.object.entity === one.object.entity && f.subject.entity === one.subject.entity)
    return same || !(sameOffice || (own && others))
  })
}

/** Offices of several: as many places as people, in one order. */
export function findPaired(reading: Reading, lines: readonly Line[]): Finding[] {
  const { draft } = reading
  const mentionsIn = (text: string | undefined, type: RegExp): Mention[] =>
    [...(text ?? '').matchAll(type)].flatMap((match) => draft.mentions[Number(match[1])] ?? [])
  return lines.flatMap((line) =>
    line.where.has('and') && line.actors > 3 && hasAny(line, HOLDERS)
      ? FORMS.flatMap((form) =>
          [...line.text.matchAll(form)].flatMap(({ groups, index, 0: whole }): Finding[] => {
            const title = officeAt(line, index + whole.indexOf(groups?.title ?? ''), reading)
            const places = mentionsIn(groups?.places, /@(?:GPE|ORG|NORP)#(\d+) /g)
            const people = mentionsIn(groups?.people, /@PERSON#(\d+) /g)
            if (title === undefined || places.length !== people.length) return []
            return people.flatMap((subject, at) => {
              const object = places[at]
              return object === undefined ? [] : (held(reading, PAIRED, title, subject, object, line) ?? [])
            })
          }),
        )
      : [],
  )
}
