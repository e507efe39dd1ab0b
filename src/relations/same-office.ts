import type { Mention } from '../document/index.ts'
import type { Finding, Reading } from './extract.ts'
import type { Line } from './line.ts'
import { officesIn, type Written } from './offices.ts'
import { held } from './titles.ts'
import { argumentsOf } from './tree/arguments.ts'
import { compileWays, follow } from './tree/paths.ts'
import { treeStance } from './tree/stance.ts'
import type { BasePattern } from './types.ts'

export const SAME_OFFICE: BasePattern = {
  id: 'leader/same-office',
  relation: 'leader-of',
  example: 'Anna Berzina was mayor of Riga for ten years. The present mayor, Bo Ek, praised her.',
  confidence: 0.75,
}

const DOMAIN = compileWays('of/for/at, whose, modifier, beside')
const HOLDERS = compileWays('apposition, holder')

/** How many sentences back what an office leads counts before what it leads elsewhere in the article. */
const REACH = 4

/** What tells one holder of an office from those before and after. */
const IN_TURN =
  /^(?:present|current|new|newest|old|former|outgoing|incoming|departing|previous|last|next|then|late|acting|interim|caretaker|ousted|deposed|defeated|incumbent|sitting|long-?serving|retired|retiring)$/i

/**
 * "The present mayor, Bo Ek", "Bo Ek, who had been general secretary for eight years": an office whose words do not say of what, where the article tells of one thing
 * alone that somebody leads by that office.
 *
 * @param known The passages found before.
 */
export function findSameOffices(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { view, knowledge } = reading
  const leaders = known.filter((f) => f.pattern.relation === 'leader-of' && !f.negated)
  if (leaders.length === 0) return []
  const byOffice = grouped(leaders)
  const settled = new Set(leaders.map((f) => f.subject.entity))
  const args = argumentsOf(reading)
  return lines.flatMap((line) => {
    if (line.actors === 0) return []
    return officesIn(view, view.sentences[line.sentence], knowledge).flatMap((office): Finding[] => {
      const one = office.plural || !office.leads ? undefined : ledBy(byOffice.get(keyOf(office.title.text)) ?? [], line)
      if (one === undefined) return []
      const head = args.trees.top(office)
      const [subject] = follow(HOLDERS, head, args.trees, view, (end) => args.of(end, ['PERSON']))
      if (subject === undefined || settled.has(subject.entity) || !isBare(head, office, subject, reading)) return []
      const stance = treeStance(view, args.trees, head, false)
      if (stance.negated || stance.modality !== 'asserted') return []
      const finding = held(reading, SAME_OFFICE, office.title, subject, one, line)
      if (finding === undefined) return []
      return [isPast(head, reading) ? { ...finding, qualifiers: { ...finding.qualifiers, status: 'former' } } : finding]
    })
  })
}

const keyOf = (role: string): string => role.toLowerCase().replace(/[\s-]+/g, ' ')

function grouped(leaders: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const byOffice = new Map<string, Finding[]>()
  for (const leader of leaders) {
    const key = keyOf(leader.qualifiers.role ?? '')
    const own = byOffice.get(key)
    if (own === undefined) byOffice.set(key, [leader])
    else own.push(leader)
  }
  return byOffice
}

/** What is led by an office: the one thing where it changes hands, else the only one that the sentences just before, or the whole article, tell of. */
function ledBy(leaders: readonly Finding[], { sentence }: Line): Mention | undefined {
  const changing = leaders.filter(({ qualifiers, modality }) => qualifiers.status !== 'current' || modality !== 'asserted')
  const near = leaders.filter((f) => f.line.sentence <= sentence && sentence - f.line.sentence <= REACH)
  const told = [changing, near, leaders].find((some) => some.length > 0) ?? []
  const one = told.at(-1)?.object
  return one !== undefined && told.every(({ object }) => object.entity === one.entity) ? one : undefined
}

/** Whether an office's own words say neither of what it is nor that it is one of many, and tell it as one in a row of holders or as what somebody was. */
function isBare(head: number, { first, last }: Written, subject: Mention, reading: Reading): boolean {
  const { view } = reading
  const args = argumentsOf(reading)
  if (/^(?:of|for|at|['’]s?)$/i.test(view.words[last] ?? '')) return false
  if (follow(DOMAIN, head, args.trees, view, (end) => args.of(end, ['GPE', 'ORG', 'NORP', 'LOC'])).length > 0) return false
  let at = first - 1
  let inTurn = false
  while (at > first - 5 && (/^(?:ADJ|VERB|ADV)$/.test(view.tokens[at]?.upos ?? '') || IN_TURN.test(view.words[at] ?? ''))) {
    if (IN_TURN.test(view.words[at] ?? '')) inTurn = true
    at--
  }
  const before = args.covering(at)
  if ((before !== undefined && before.type !== 'PERSON') || /^(?:an?|any|no|['’]s?|its|their|our)$/i.test(view.words[at] ?? ''))
    return false
  const named = view.range(subject)
  const isApposed = named.first >= last ? view.words[last] === ',' : view.words[at - 1] === ',' && named.last === at - 1
  if (isApposed) return inTurn && /^the$/i.test(view.words[at] ?? '')
  // "had been general secretary", "was the mayor until May"
  return (
    args.trees.children(head, 'cop').length > 0 && args.trees.children(head, 'nsubj').length > 0 && !/^['’]s?$/.test(view.words[at] ?? '')
  )
}

/** "had been general secretary for eight years", "was premier in the nineties" */
function isPast(head: number, reading: Reading): boolean {
  const { trees } = argumentsOf(reading)
  return trees.children(head, 'cop', 'aux').some((at) => /^(?:was|had)$/i.test(reading.view.words[at] ?? ''))
}
