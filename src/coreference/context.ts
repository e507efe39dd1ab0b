import type { Draft, EntityTable, Group, MentionSeed, TokenRange, TokenView } from '../document/index.ts'
import { viewOf } from '../document/index.ts'
import type { Knowledge, Office } from '../knowledge/index.ts'
import { type GenderVotes, genderVotes } from './gender-votes.ts'

/** A mention of an entity in the making, with the tokens it covers. */
export interface Placed extends TokenRange {
  group: Group
  seed: MentionSeed
}

/** An office that the text gives to a person, and the country or body it belongs to where the text says so. */
export interface Tenure {
  person: Group
  office: Office
  /** Index of the first token of the title. */
  at: number
  domain?: Group
  /** Whether the title stands beside the name; else a verb gives it: "was elected president". */
  isBeside: boolean
}

/** What the resolvers share: the text's tokens, the mentions so far in order, and who holds which office. */
export interface Scene {
  view: TokenView
  table: EntityTable
  knowledge: Knowledge
  placed: Placed[]
  tenures: Tenure[]
  /** What the words around the names say of gender, by where each begins. */
  genders: ReadonlyMap<number, GenderVotes>
}

export function createScene(draft: Draft, table: EntityTable, knowledge: Knowledge): Scene {
  const view = viewOf(draft)
  const placed = place(table, view)
  return { view, table, knowledge, placed, tenures: [], genders: genderVotes(view, placed, knowledge) }
}

/** All mentions in the order of the text. */
export function place(table: EntityTable, view: TokenView): Placed[] {
  const placed = [...table.groups].flatMap((group) => group.mentions.map((seed) => ({ group, seed, ...view.range(seed) })))
  return placed.sort((a, b) => a.first - b.first || b.last - a.last)
}

/** The last of the mentions that begin before token `at`; -1 when there is none. */
export function lastBefore(placed: readonly Placed[], at: number): number {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((placed[middle]?.first ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The mention whose first token is `at`, of one of the given labels. */
export function mentionAt(placed: readonly Placed[], at: number, types: readonly string[]): Placed | undefined {
  for (let i = lastBefore(placed, at) + 1; i < placed.length && placed[i]?.first === at; i++) {
    const mention = placed[i]
    if (mention !== undefined && types.includes(mention.seed.type)) return mention
  }
  return undefined
}

/** How many sentences the headline has. */
export function headlineEnd({ blockOf, sentences, words }: TokenView): number {
  const end = blockOf.findIndex((block) => block > 0)
  const last = sentences[end - 1]?.last ?? 0
  return end <= 0 || words[last - 1] === '.' || (words[last - 2] === '.' && /^["”’']$/.test(words[last - 1] ?? '')) ? 0 : end
}
