import type { Group, MentionSeed, TokenView } from '../document/index.ts'
import type { Gender, Knowledge } from '../knowledge/index.ts'
import type { Scene, Tenure } from './context.ts'
import { NO_WOMANS, SURNAME_ENDINGS } from './data/surnames.ts'
import type { Discourse } from './discourse.ts'
import type { GenderVotes } from './gender-votes.ts'

/** A person's gender by all that the text and an unambiguous first name say of it, where one side outweighs the other; unknown never blocks. */
export function genderOf({ view, knowledge, genders }: Scene, group: Group, tenures: readonly Tenure[]): Gender | undefined {
  const votes: GenderVotes = { f: 0, m: 0 }
  // However often a name or a courtesy stands, it is one witness.
  const told: GenderVotes = { f: 0, m: 0 }
  for (const seed of group.mentions) {
    if (seed.kind !== 'name') continue
    const { first, last } = view.range(seed)
    const courtesy = knowledge.honorific(view.words[first - 1] ?? '')?.gender
    if (courtesy !== undefined) told[courtesy] = Math.max(told[courtesy], 4)
    const given = last - first > 1 ? givenGender(view, first, last, knowledge) : undefined
    if (given !== undefined) told[given] = Math.max(told[given], 2)
    const family = last - first > 1 ? surnameGender(view.words[last - 1] ?? '') : undefined
    if (family !== undefined) told[family] = Math.max(told[family], 2.5)
    const heard = genders.get(seed.start)
    if (heard === undefined) continue
    votes.f += heard.f
    votes.m += heard.m
  }
  for (const { office } of tenures) if (office.gender !== undefined) told[office.gender] = Math.max(told[office.gender], 2)
  const [f, m] = [votes.f + told.f, votes.m + told.m]
  if (Math.abs(f - m) < LEAST) return undefined
  return f > m ? 'f' : 'm'
}

/** By how much one side must outweigh the other. */
const LEAST = 0.7

/** The gender of a first name, or of the second where the first tells nothing: "Ana Liza Cruz". */
function givenGender({ words }: TokenView, first: number, last: number, knowledge: Knowledge): Gender | undefined {
  return knowledge.firstName(words[first] ?? '') ?? (last - first > 2 ? knowledge.firstName(words[first + 1] ?? '') : undefined)
}

/** "Vaitkutė", "Nováková": what a surname that agrees with its bearer tells. */
function surnameGender(surname: string): Gender | undefined {
  const word = surname.toLowerCase()
  if (word.length < 5 || NO_WOMANS.has(word)) return undefined
  return SURNAME_ENDINGS.f.test(word) ? 'f' : SURNAME_ENDINGS.m.test(word) ? 'm' : undefined
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
