import type { Finding, Reading } from './extract.ts'
import { byLine, type Line } from './line.ts'
import type { BasePattern } from './types.ts'

export const GAPPED: BasePattern = {
  id: 'member/and-others-later',
  relation: 'member-of',
  example: 'Albania joined NATO in 2009, Montenegro in 2017 and North Macedonia in 2020.',
  confidence: 0.8,
}

/** What of a sentence leaves out its verb: ", Montenegro in 2017", "and North Macedonia a year later". */
const REST =
  /(?:[,;]\/PUNCT )?(?:[,;]\/PUNCT|and\/CCONJ) (?:the\/DET )?@(?:GPE|ORG)#(?<who>\d+) (?:and\/CCONJ (?:the\/DET )?@(?:GPE|ORG)#(?<other>\d+) )?(?:both\/[A-Z]+ |only\/[A-Z]+ )?(?:in\/ADP |on\/ADP )?(?:@DATE#\d+ |(?:a|two|three|four|five|ten)\/[A-Z]+ (?:month|year|decade)\/NOUN later\/[A-Z]+ )(?=[,;.]\/|and\/CCONJ )/g

/** "joined in 2009, Montenegro in 2017": a membership just told with its date, of others with theirs. */
export function findGapped(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { draft } = reading
  const dated = byLine(known.filter((f) => f.pattern.relation === 'member-of' && f.line.where.has('@DATE')))
  return lines.flatMap((line) => {
    const here = dated.get(line)
    if (here === undefined) return []
    return [...line.text.matchAll(REST)].flatMap(({ index, groups }): Finding[] => {
      const model = here.findLast((f) => isBefore(f, line, index, reading))
      if (model === undefined) return []
      return [groups?.who, groups?.other].flatMap((number): Finding[] => {
        const subject = draft.mentions[Number(number ?? Number.NaN)]
        const isNew =
          subject !== undefined && subject.entity !== model.object.entity && !here.some((f) => f.subject.entity === subject.entity)
        return isNew ? [{ ...model, pattern: GAPPED, subject }] : []
      })
    })
  })
}

/** Whether a membership is told, with a date, before a place of its line. */
function isBefore({ subject }: Finding, line: Line, at: number, { view }: Reading): boolean {
  const told = line.items.findLast(({ first }) => (view.tokens[first]?.start ?? 0) <= subject.start)?.at ?? 0
  return told < at && /@DATE#/.test(line.text.slice(told, at)) && !/ (?:;|but)\/[A-Z]+ /.test(line.text.slice(told, at))
}
