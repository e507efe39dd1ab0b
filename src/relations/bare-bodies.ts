import { indexOf, type Mention, type TokenRange } from '../document/index.ts'
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

/** "The union objected through chairman Bo Ek": an office of bodies right before a name, where its sentence names one body, and names it before, or names none and the sentence before it names one. */
export function findBareBodies(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { view, knowledge, draft } = reading
  const args = argumentsOf(reading)
  const settled = new Set(known.filter((f) => f.pattern.relation === 'leader-of' && !f.negated).map((f) => f.subject.entity))
  return lines.flatMap((line) => {
    if (line.actors === 0) return []
    return officesIn(view, view.sentences[line.sentence], knowledge).flatMap(({ first, last, title, plural }): Finding[] => {
      const office = plural ? undefined : readTitle(view, title, knowledge)
      const isOfBodies =
        office?.office.leads.includes('organisation') === true &&
        !office.office.roles.some((role) => /^(?:head-of-state|head-of-government|regional-head|judge|official|military)$/.test(role))
      const subject = args.covering(last) ?? (isApposed({ first, last }, reading) ? args.covering(last + 1) : undefined)
      if (!isOfBodies || subject?.type !== 'PERSON' || subject.kind !== 'name' || settled.has(subject.entity)) return []
      const head = args.trees.top({ first, last })
      if (follow(DOMAIN, head, args.trees, view, (end) => args.of(end, ['GPE', 'ORG', 'NORP'])).length > 0) return []
      if (/^(?:of|at|from)$/i.test(view.words[view.range(subject).last] ?? '')) return []
      const body = onlyBody(draft.mentions, line, title.start) ?? bodyBefore(line, title.start, reading)
      const finding = body === undefined ? undefined : held(reading, BARE_BODY, title, subject, body, line)
      return finding === undefined ? [] : [finding]
    })
  })
}

/** "the outgoing chair, Bo Ek": a definite office and, after its comma, the name. */
function isApposed({ first, last }: TokenRange, { view }: Reading): boolean {
  let at = first - 1
  while (at > first - 4 && /^(?:ADJ|VERB|ADV)$/.test(view.tokens[at]?.upos ?? '')) at--
  return view.words[last] === ',' && /^the$/i.test(view.words[at] ?? '')
}

/** The body that the sentence before names, where it is the only one there; its own sentence names neither a body nor a place. */
function bodyBefore(line: Line, before: number, { draft, view }: Reading): Mention | undefined {
  const last = draft.sentences[line.sentence - 1]
  if (last === undefined || view.blockOf[line.sentence] !== view.blockOf[line.sentence - 1]) return undefined
  const index = indexOf(draft.mentions)
  if (index.within(line.span.start, before).some(({ type }) => type === 'ORG' || type === 'GPE' || type === 'NORP')) return undefined
  const bodies = index.within(last.start, last.end).filter(({ type, kind }) => kind === 'name' && type === 'ORG')
  const [first] = bodies
  return first !== undefined && bodies.every((m) => m.entity === first.entity) ? first : undefined
}

/** The body that a line names, where it is one and stands before a place. */
function onlyBody(mentions: readonly Mention[], { span }: Line, before: number): Mention | undefined {
  const bodies = indexOf(mentions)
    .within(span.start, span.end)
    .filter((m) => m.type === 'ORG' && m.kind === 'name')
  const [first] = bodies
  return first !== undefined && first.end < before && bodies.every((m) => m.entity === first.entity) ? first : undefined
}
