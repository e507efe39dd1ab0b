import type { Group } from '../document/index.ts'
import type { Discourse } from './discourse.ts'

/** How many statements around a "we" may name the body that it means. */
const NEAR = 4

/**
 * The body that a speaker means by "we": itself, or the one that the text says the speaker holds an office of, where it is spoken of just there: "“We lost,” said the
 * club's chairman, Bo Ek". Whose country a speaker leads, or who holds offices of two bodies that are both near, may mean anybody.
 */
export function bodySpeaking(discourse: Discourse, at: number, speaker: Group | undefined): Group | undefined {
  if (speaker?.type !== 'PERSON') return speaker?.type === 'ORG' ? speaker : undefined
  const { words, tokens } = discourse.scene.view
  const held = discourse
    .tenuresOf(speaker)
    .flatMap(({ domain, at: title }) =>
      (domain?.type === 'ORG' || domain?.type === 'GPE') && !isPast(words[title - 1]) && !isPast(words[title - 2]) ? [domain] : [],
    )
  if (held.length === 0 || EVERYBODYS.has(tokens[discourse.clauses.trees.head(at)]?.lemma ?? '')) return undefined
  const near = bodiesNear(discourse, at)
  const found = new Set(held.filter((body) => near.has(body)))
  const [only] = found
  return found.size === 1 ? only : undefined
}

/** The bodies that the statements around a word speak of, outside and inside of quotations. */
function bodiesNear(discourse: Discourse, at: number): Set<Group> {
  const { sentences, sentenceOf } = discourse.scene.view
  const here = sentenceOf[at] ?? 0
  const found = new Set<Group>()
  for (let s = Math.max(0, here - NEAR); s <= Math.min(sentences.length - 1, here + 1); s++)
    for (const { group } of discourse.inSentence(s)) if (group.type === 'ORG' || group.type === 'GPE') found.add(group)
  return found
}

const isPast = (word: string | undefined): boolean => word !== undefined && /^(?:former|ex|ex-.*|late|retired|then)$/i.test(word)

/** "our nation", "the world we live in": what everybody has and does. */
const EVERYBODYS: ReadonlySet<string> = new Set(
  'nation country people world planet society democracy life live time generation children child god lord history century face'.split(' '),
)
