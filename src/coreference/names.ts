import type { EntityTable, Group } from '../document/index.ts'
import type { Scene } from './context.ts'
import { Relatives } from './relatives.ts'
import { Roots } from './roots.ts'
import { type Closeness, wordsOf } from './variants.ts'

/** Joins the forms of one person's name: surname, given name, initials and spelling variants. A form that fits two persons joins the one whom the text has named before it, else neither, and persons that the text tells apart stay apart. */
export function joinPersons(scene: Scene, closeness: Closeness): void {
  const persons = [...scene.table.groups].filter((group) => group.type === 'PERSON')
  const full = (group: Group): string[] => wordsOf(scene.table.fullestName(group) ?? '')
  const byLength = persons.map((group) => ({ group, words: full(group) })).sort((a, b) => b.words.length - a.words.length)
  const relatives = new Relatives(scene)
  const roots = new Roots(closeness)
  for (const person of byLength) {
    const host =
      roots.hostOf(person.words, ({ group }) => !relatives.areTwo(person.group, group)) ??
      roots.hostOf(person.words, ({ group }) => !relatives.areLikelyTwo(person.group, group)) ??
      roots.onlyBefore(person.words, startOf(person.group), ({ group }) => !relatives.areLikelyTwo(person.group, group))
    if (host === undefined) roots.add(person)
    else scene.table.merge(host.group, person.group)
  }
}

/** Where a person is first named. */
const startOf = ({ mentions }: Group): number => mentions.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY)

/** Joins an organisation's acronym with its full name: by "(ACRONYM)" after it, else by the initials where only one name has them. */
export function joinAcronyms(scene: Scene): void {
  const { table } = scene
  const bodies = [...table.groups].filter((group) => group.type === 'ORG' || group.type === 'EVENT' || group.type === 'LAW')
  const owner = new Map<string, Group[]>()
  for (const group of bodies)
    for (const initials of initialsOf(table.fullestName(group) ?? '')) {
      const known = owner.get(initials)
      if (known === undefined) owner.set(initials, [group])
      else known.push(group)
    }
  for (const group of bodies) {
    const name = table.fullestName(group) ?? ''
    if (!/^\p{Lu}[\p{Lu}\p{Ll}&-]{1,9}$/u.test(name) || name === name.toLowerCase()) continue
    const host =
      bracketed(scene, group) ?? only(owner.get(name.toUpperCase())?.filter((other) => other !== group && table.groups.has(other)))
    if (host !== undefined && table.groups.has(group) && table.groups.has(host)) mergeNamed(table, host, group)
  }
}

function mergeNamed(table: EntityTable, host: Group, group: Group): void {
  if (host.name === undefined && group.name !== undefined) host.name = group.name
  table.merge(host, group)
}

function only<T>(items: readonly T[] | undefined): T | undefined {
  return items?.length === 1 ? items[0] : undefined
}

/** "Collective Security Treaty Organization (CSTO)" */
function bracketed(scene: Scene, group: Group): Group | undefined {
  for (const seed of group.mentions) {
    const { first } = scene.view.range(seed)
    if (scene.view.words[first - 1] !== '(') continue
    const host = scene.placed.find((mention) => mention.last === first - 1 && mention.group.type === group.type && mention.group !== group)
    if (host !== undefined && scene.table.groups.has(host.group)) return host.group
  }
  return undefined
}

/** With and without the small words: "International Committee of the Red Cross" gives ICRC and ICOTRC. */
function initialsOf(name: string): string[] {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word))
  if (words.length < 2) return []
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0])
  const all = words.filter((word) => word !== 'the').map((word) => word[0])
  return [...new Set([capital.join('').toUpperCase(), all.join('').toUpperCase()])]
}
