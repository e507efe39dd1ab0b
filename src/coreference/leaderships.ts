import type { Tenure } from './context.ts'
import { lastBefore } from './context.ts'
import type { Discourse, Known } from './discourse.ts'
import { domainAfter, domainBefore } from './tenures.ts'

/** Verbs by which somebody has the lead of their object. */
const LEADS: ReadonlySet<string> = new Set('lead head chair run govern rule preside command captain helm'.split(' '))

/** What a mention of a person, as a subject, tells of leading: "Ann leads Norlys", "She was prime minister of Latvia", "Ann, who runs the union,". */
export function leadershipsOf(discourse: Discourse, known: Known): Tenure[] {
  if (known.group.type !== 'PERSON' || known.seed.type === 'TITLE') return []
  const { trees } = discourse.clauses
  const above = trees.head(known.head)
  const own = trees.deprel(known.head).startsWith('nsubj') ? [above, ...trees.children(above, 'conj')] : []
  const relative = trees.children(known.head, 'acl').filter((verb) => trees.subjects(verb).includes(known.head))
  const told = known.seed.kind === 'pronoun' ? own.flatMap((word) => saidOf(discourse, known, word)) : []
  return [...told, ...[...own, ...relative].flatMap((verb) => ledBy(discourse, known, verb))]
}

/** "She leads Norlys", "He presides over the union" */
function ledBy(discourse: Discourse, { group }: Known, verb: number): Tenure[] {
  const { scene, clauses } = discourse
  const { trees } = clauses
  if (!LEADS.has(scene.view.tokens[verb]?.lemma ?? '') || trees.isPassive(verb)) return []
  const office = scene.knowledge.office(['leader'])?.office
  if (office === undefined) return []
  return [...trees.objects(verb), ...trees.complements(verb, ['over'])].flatMap((word) => {
    const domain = discourse.byHead(word)?.group
    const isLed = domain?.type === 'ORG' || domain?.type === 'GPE'
    return isLed ? [{ person: group, office, at: verb, domain, isBeside: true }] : []
  })
}

/** "She was prime minister of Latvia": what a pronoun is said to be; for names it is read with the titles. */
function saidOf(discourse: Discourse, { group }: Known, word: number): Tenure[] {
  const { scene, clauses } = discourse
  if (clauses.trees.children(word, 'cop').length === 0) return []
  const title = scene.placed
    .slice(Math.max(0, lastBefore(scene.placed, word + 1) - 2))
    .find(({ first, last, seed }) => seed.type === 'TITLE' && first <= word && word < last)
  const office = title === undefined ? undefined : scene.knowledge.office(scene.view.words, title.first)?.office
  if (title === undefined || office === undefined) return []
  const domain = domainAfter(scene, title.last)?.group ?? domainBefore(scene, title.first)
  return [{ person: group, office, at: title.first, isBeside: false, ...(domain !== undefined && { domain }) }]
}
