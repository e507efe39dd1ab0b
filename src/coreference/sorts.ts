import type { Group } from '../document/index.ts'
import { CROWNED, IN_REGION, OF_FORM } from './data/countries.ts'
import {
  ANY_BODY,
  BLOCS,
  COMPANIES,
  FEDERATIONS,
  NO_COMPANIES,
  OF_NEWS,
  OF_THEIR_OWN,
  SELF_NAMED,
  THINGS,
  type ThingNoun,
  WORLD_BODIES,
} from './data/nouns.ts'
import type { Descriptions } from './descriptions.ts'
import type { Discourse } from './discourse.ts'

/** From here on `fitOf` says that something is known to be of a sort, or to be called that. */
export const KNOWN_SORT = 2

/** Sorts whose nouns are all said of each. */
const ALIKE = /^(?:parliament|court|ministry|party|news)$/

/** How well a noun fits what is known of an entity: its name has it for a word, the text calls it that, the knowledge base says it is of that sort, or nothing is known. */
export function fitOf(discourse: Discourse, descriptions: Descriptions, group: Group, noun: string, { sorts }: ThingNoun): number {
  const { scene } = discourse
  if (discourse.nameWords(group).has(noun) || descriptions.isCalled(group, noun)) return 4
  // "Commerzbank"
  if (noun === 'bank' && [...discourse.nameWords(group)].some((word) => word.endsWith(noun))) return 4
  const entry = group.name === undefined ? undefined : scene.knowledge.named(group.name).find((known) => known.type === group.type)
  if (
    entry === undefined &&
    (SELF_NAMED.has(noun) || (!ANY_BODY.has(noun) && noun !== 'party' && isNamedOtherwise(discourse, group, noun)))
  )
    return 0
  if (entry === undefined && COMPANIES.has(noun) && isNoCompany(discourse, group)) return 0
  // A paper is called after one only where its name may be a paper's.
  if (entry === undefined && sorts?.source === 'news') return [...discourse.nameWords(group)].some((word) => OF_NEWS.has(word)) ? 3 : 0
  if (entry === undefined) return group.type === 'GPE' && !/^(?:city|capital|town|village)$/.test(noun) ? 0 : 1
  if (sorts !== undefined && !sorts.test(entry.subtype)) return 0
  // "the bloc" is some of the world, not all of it.
  if (BLOCS.has(noun) && WORLD_BODIES.has(group.name ?? '')) return 0
  // "the islands" is no part of a country that has not the word in its name.
  if (group.type === 'GPE' && /^region/.test(entry.id) && OF_FORM.has(noun)) return 0
  if (group.type === 'GPE' && /^country/.test(entry.id) && !isOfForm(entry.id, noun)) return 0
  // "the state" of an article about the United States is one of them.
  if (noun === 'state' && FEDERATIONS.has(entry.id)) return 0
  return 2.5
}

/** "the company" is no court and no union, whatever else it may be. */
const isNoCompany = (discourse: Discourse, group: Group): boolean =>
  [...discourse.nameHeads(group), ...discourse.nameWords(group)].some((word) => NO_COMPANIES.test(word))

/** "the kingdom" is no republic, and "the island" lies in the sea. */
const isOfForm = (country: string, noun: string): boolean =>
  (OF_FORM.get(noun)?.has(country) ?? true) && (noun !== 'republic' || !CROWNED.has(country))

/** Whether a country or a city lies where words before its noun say: "the West African nation". Nothing where they name no region. */
export function isInRegion({ scene: { knowledge } }: Discourse, group: Group, words: readonly string[]): boolean | undefined {
  const region = IN_REGION.get(words.join(' ').toLowerCase()) ?? IN_REGION.get((words.at(-1) ?? '').toLowerCase())
  if (region === undefined) return undefined
  const entry = group.name === undefined ? undefined : knowledge.named(group.name).find(({ type }) => type === 'GPE')
  return entry !== undefined && (region.has(entry.id) || (entry.country !== undefined && region.has(entry.country)))
}

/** A body whose name says that it is another sort of body: an airline is not called the "Aviation Office", nor a town "Lincoln County". Parties are called all sorts of things. */
function isNamedOtherwise(discourse: Discourse, group: Group, noun: string): boolean {
  const heads = [...discourse.nameHeads(group)].filter((head) => OF_THEIR_OWN.has(head) || THINGS.has(head))
  return heads.length > 0 && !heads.some((head) => head === noun || areAlike(head, noun))
}

/** "the chamber" for a senate: nouns for one sort of body. */
function areAlike(head: string, noun: string): boolean {
  const [one, other] = [THINGS.get(head)?.sorts?.source, THINGS.get(noun)?.sorts?.source]
  return one !== undefined && one === other && ALIKE.test(one)
}
