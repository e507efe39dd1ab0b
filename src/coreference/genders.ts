import type { Group, MentionSeed } from '../document/index.ts'
import type { Gender } from '../knowledge/index.ts'
import type { Scene, Tenure } from './context.ts'
import type { Discourse } from './discourse.ts'

/** A person's gender where the text or an unambiguous first name tells it; unknown never blocks. */
export function genderOf(scene: Scene, group: Group, tenures: readonly Tenure[]): Gender | undefined {
  const votes = { f: 0, m: 0 }
  for (const seed of group.mentions) {
    if (seed.kind !== 'name') continue
    const { first } = scene.view.range(seed)
    const courtesy = scene.knowledge.honorific(scene.view.words[first - 1] ?? '')
    if (courtesy?.gender !== undefined) votes[courtesy.gender] += 3
    const given = scene.table.textOf(seed).split(' ').length > 1 ? scene.knowledge.firstName(scene.view.words[first] ?? '') : undefined
    if (given !== undefined) votes[given] += 1
  }
  for (const { office } of tenures) if (office.gender !== undefined) votes[office.gender] += 2
  if (votes.f === votes.m) return undefined
  return votes.f > votes.m ? 'f' : 'm'
}

/** Whether a courtesy or an office tells a person's gender, beyond what a first name does. */
export function isGenderTold(scene: Scene, group: Group, tenures: readonly Tenure[]): boolean {
  const isCourtesy = (seed: MentionSeed): boolean =>
    seed.kind === 'name' && scene.knowledge.honorific(scene.view.words[scene.view.range(seed).first - 1] ?? '')?.gender !== undefined
  return tenures.some(({ office }) => office.gender !== undefined) || group.mentions.some(isCourtesy)
}

/** A noun tells the gender, too; but a woman may be called an actor, and what the name tells is not overruled. */
export function learnByNoun(discourse: Discourse, group: Group, gender: Gender): void {
  if ((discourse.gender(group) ?? gender) === gender) discourse.learnGender(group, gender)
}

/** How far a full name's first name leans, from -1, a man's, to 1, a woman's. */
export function leanOf({ table, knowledge }: Scene, group: Group): number {
  const words = table.fullestName(group)?.split(' ') ?? []
  const first = words.length > 1 ? (words[0] ?? '') : ''
  return first.length < 3 || first.endsWith('.') ? 0 : knowledge.nameLean(first)
}
