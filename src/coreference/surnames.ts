import type { Group, MentionSeed } from '../document/index.ts'
import type { Gender } from '../knowledge/index.ts'
import type { Scene } from './context.ts'

/**
 * "Bo Lee … Congresswoman Lee … Ann Lee": where several persons have a surname, those of its mentions that a title or a courtesy gives a gender are taken apart
 * from the others before names are joined.
 */
export function splitSurnames(scene: Scene): void {
  const { table } = scene
  const bearers = new Map<string, number>()
  for (const group of table.groups) {
    if (group.type !== 'PERSON') continue
    const words = (table.fullestName(group) ?? '').split(' ')
    const surname = words.at(-1) ?? ''
    if (words.length > 1) bearers.set(surname, (bearers.get(surname) ?? 0) + 1)
  }
  for (const group of [...table.groups]) {
    const surname = group.type === 'PERSON' ? (table.fullestName(group) ?? '') : ''
    if ((bearers.get(surname) ?? 0) > 1) split(scene, group)
  }
}

function split(scene: Scene, group: Group): void {
  const told = new Map<MentionSeed, Gender>()
  for (const seed of group.mentions) {
    const gender = genderBefore(scene, seed)
    if (gender !== undefined) told.set(seed, gender)
  }
  const genders = new Set(told.values())
  // All of one person.
  if (genders.size === 0 || (genders.size === 1 && told.size === group.mentions.length)) return
  for (const gender of genders) {
    const own = new Set(group.mentions.filter((seed) => told.get(seed) === gender))
    if (own.size === group.mentions.length) continue
    const apart = scene.table.create({ type: group.type })
    apart.mentions.push(...own)
    group.mentions = group.mentions.filter((seed) => !own.has(seed))
    for (const placed of scene.placed) if (own.has(placed.seed)) placed.group = apart
  }
}

/** The gender that the word right before a name tells: "Ms", "Congresswoman", "Queen". */
function genderBefore({ view, knowledge }: Scene, seed: MentionSeed): Gender | undefined {
  const at = view.range(seed).first - 1
  const word = view.words[at] ?? ''
  const courtesy = knowledge.honorific(word)?.gender ?? knowledge.office(view.words, at)?.office.gender
  if (courtesy !== undefined) return courtesy
  if (/^\p{Lu}\p{Ll}+woman$/u.test(word)) return 'f'
  return undefined
}
