import { indexOf, type Mention } from '../document/index.ts'
import type { Finding, Reading } from './extract.ts'
import type { Line } from './line.ts'
import { officesIn, readTitle } from './offices.ts'
import { held } from './titles.ts'
import { argumentsOf } from './tree/arguments.ts'
import { compileWays, follow } from './tree/paths.ts'
import type { BasePattern } from './types.ts'

export const BARE_BODY: BasePattern = {
  id: 'leader/bare-body',
  relation: 'leader-of',
  example: 'The Riverine Union sent its compliments through chairman Bo Ek.',
  confidence: 0.7,
}

const DOMAIN = compileWays('of/for/at, whose, modifier')

/** "The union objected through chairman Bo Ek": an office of bodies right before a name, where its sentence names one body, and names it before. */
export function findBareBodies(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { view, knowledge, draft } = reading
  const args = argumentsOf(reading)
  const settled = new Set(known.filter((f) => f.pattern.relation === 'leader-of' && !f.negated).map((f) => f.subject.entity))
  return lines.flatMap((line) => {
    if (line.actors < 2 || !line.where.has('@ORG')) return []
    return officesIn(view, view.sentences[line.sentence], knowledge).flatMap(({ first, last, title, plural }): Finding[] => {
      const office = plural ? undefined : readTitle(view, title, knowledge)
      const isOfBodies =
        office?.office.leads.includes('organisation') === true &&
        !office.office.roles.some((role) => /^(?:head-of-state|head-of-government|regional-head|judge|official)$/.test(role))
      const subject = args.covering(last)
      if (!isOfBodies || subject?.type !== 'PERSON' || subject.kind !== 'name' || settled.has(subject.entity)) return []
      const head = args.trees.top({ first, last })
      if (follow(DOMAIN, head, args.trees, view, (end) => args.of(end, ['GPE', 'ORG', 'NORP'])).length > 0) return []
      if (/^(?:of|at|from)$/i.test(view.words[view.range(subject).last] ?? '')) return []
      const body = onlyBody(draft.mentions, line, title.start)
      const finding = body === undefined ? undefined : held(reading, BARE_BODY, title, subject, body, line)
      return finding === undefined ? [] : [finding]
    })
  })
}

/** The body that a line names, where it is one and stands before a place. */
function onlyBody(mentions: readonly Mention[], { span }: Line, before: number): Mention | undefined {
  const bodies = indexOf(mentions)
    .within(span.start, span.end)
    .filter((m) => m.type === 'ORG' && m.kind === 'name')
  const [first] = bodies
  return first !== undefined && first.end < before && bodies.every((m) => m.entity === first.entity) ? first : undefined
}
