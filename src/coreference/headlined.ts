import type { Group } from '../document/index.ts'
import type { Discourse } from './discourse.ts'
import type { Nominal } from './nominals.ts'
import { once } from './once.ts'

/**
 * "The patience of Ann Lee … Latvia's prime minister tells the story at every rally": an office that the text gives to nobody is that of the only person in the headline, where the text
 * names nobody more often and gives that person no other office.
 */
export function headlined(discourse: Discourse, { first, office, owned, owner, domain, isNew, ahead }: Nominal): Group | undefined {
  if (office === undefined || office.nominal === true || isNew === true || ahead === true) return undefined
  if (owned && owner?.type !== 'GPE' && owner?.type !== 'ORG') return undefined
  const person = protagonistOf(discourse)
  if (person === undefined || discourse.tenuresOf(person).length > 0) return undefined
  const where = owned ? owner : domain
  const isTaken = discourse
    .tenuresAround(first)
    .some((tenure) => tenure.office.id === office.id && (tenure.domain === undefined || where === undefined || tenure.domain === where))
  return isTaken ? undefined : person
}

/** The only person whom the headline names, where the text names nobody more often. */
const protagonistOf = once((discourse) => {
  const named = new Set<Group>()
  for (let s = 0; discourse.inHeadline(s); s++)
    for (const { group, seed } of discourse.inSentence(s)) if (group.type === 'PERSON' && seed.kind === 'name') named.add(group)
  const [only] = named
  return only !== undefined && named.size === 1 && discourse.prominence(only) === 1 ? only : undefined
})
