import type { Group } from '../document/index.ts'
import { lastBefore } from './context.ts'
import type { Descriptions } from './descriptions.ts'
import type { Discourse } from './discourse.ts'
import { homeOf, isWithin } from './homes.ts'

/** How many sentences back a place may be told of. */
const REACH = 3

/**
 * "Ann of Latvia met Bo of Fiji in Suva. The visitor …": who is at home where the text is, and who is not. Says whether somebody with an office fits, or nothing
 * where the text does not have both.
 */
export function sideOf(
  discourse: Discourse,
  descriptions: Descriptions,
  noun: string,
  at: number,
): ((group: Group) => boolean) | undefined {
  const isHost = /^(?:host|hostess)$/.test(noun)
  if (!isHost && !/^(?:visitor|guest)$/.test(noun)) return undefined
  const place = placeAround(discourse, at) ?? homeOf(discourse)
  if (place === undefined) return undefined
  const persons = new Set(
    discourse
      .tenuresAround(at)
      .flatMap(({ person, office }) => (office.leads.includes('country') || office.roles.includes('minister') ? [person] : [])),
  )
  const isHere = (group: Group): boolean | undefined => {
    const nation = descriptions.nation(group)
    return nation === undefined ? undefined : isWithin(discourse, place, nation)
  }
  const sides = [...persons].map(isHere)
  if (!sides.includes(true) || !sides.includes(false)) return undefined
  return (group) => persons.has(group) && isHere(group) === isHost
}

/** The town that the sentences before a place name last as where something happens. */
function placeAround({ scene, clauses }: Discourse, at: number): Group | undefined {
  const { view, placed } = scene
  const from = view.sentences[Math.max(0, (view.sentenceOf[at] ?? 0) - REACH)]?.first ?? 0
  for (let i = lastBefore(placed, at); i >= 0; i--) {
    const mention = placed[i]
    if (mention === undefined || mention.first < from) return undefined
    const isIn = clauses.trees.children(clauses.trees.top(mention), 'case').some((word) => view.words[word] === 'in')
    if (mention.seed.type === 'GPE' && mention.seed.kind === 'name' && isIn) return mention.group
  }
  return undefined
}
