import type { Finding, Reading } from './extract.ts'
import type { Line } from './line.ts'
import type { BasePattern } from './types.ts'

export const PARALLEL: BasePattern = {
  id: 'member/parallel-to-party',
  relation: 'member-of',
  example: 'Anna Berzina of the Labour Party and Bo Ek of People Power were elected.',
  confidence: 0.75,
}

/** "Bo Ek of People Power", "Riverine Union's Jan Tamm", "Ann Lee (Moderates)". */
const OF = /@PERSON#(?<who>\d+) (?:,\/PUNCT )?(?:of|from)\/ADP (?:[^@\s/]+\/(?:DET|ADJ) ){0,2}@ORG#(?<body>\d+) /g
const IN_BRACKETS = /@PERSON#(?<who>\d+) \(\/PUNCT (?:of\/ADP )?(?:the\/DET )?@(?:ORG|NORP)#(?<body>\d+) [),]\/PUNCT /g
const WHOSE = /@ORG#(?<body>\d+) (?:'s|')\/PART @PERSON#(?<who>\d+) /g

/**
 * What a sentence says of several people in one form, one of whom is a party's: the others' bodies are parties too, whatever they are called.
 *
 * @param known The passages found before: those that name a party in the same form.
 */
export function findParallel({ draft }: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const models = known.filter(
    (f) =>
      /^member\/(?:of-party|partys-person|party-in-brackets|legislator-in-brackets)$/.test(f.pattern.id) &&
      !f.negated &&
      f.modality === 'asserted',
  )
  return lines.flatMap((line): Finding[] => {
    const model =
      models.find((f) => f.line.sentence === line.sentence) ?? models.find((f) => Math.abs(f.line.sentence - line.sentence) === 1)
    if (model === undefined) return []
    return [OF, WHOSE, IN_BRACKETS]
      .flatMap((form) => [...line.text.matchAll(form)])
      .flatMap(({ groups }): Finding[] => {
        const subject = draft.mentions[Number(groups?.who)]
        const object = draft.mentions[Number(groups?.body)]
        return subject === undefined || object === undefined || known.some((f) => f.subject === subject && f.object === object)
          ? []
          : [{ ...model, pattern: PARALLEL, subject, object, line }]
      })
  })
}
