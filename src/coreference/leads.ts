import type { Group } from '../document/index.ts'
import { isBesideItsName } from './appositions.ts'
import { THINGS } from './data/nouns.ts'
import { isPersonNoun } from './descriptions.ts'
import type { Discourse } from './discourse.ts'
import type { Nominal } from './nominals.ts'
import { canBe } from './topics.ts'

/** How many sentences of the text behind the headline are its lead. */
const LEAD = 2

/** Whom a noun for one person means in a headline that names nobody and calls nobody else anything: the only person that the lead names, or the one it names first as its subject. */
export function leadingPerson(discourse: Discourse, nominal: Nominal): Group | undefined {
  const { scene, clauses } = discourse
  const { view } = scene
  const { first, head, last, lemma, owned, owner } = nominal
  const sentence = view.sentenceOf[first] ?? 0
  const isPerson = nominal.office !== undefined || (!THINGS.has(lemma) && isPersonNoun(discourse, lemma))
  const isOfPerson = owned && (owner === undefined || owner.type === 'PERSON' || view.tokens[first]?.upos === 'PRON')
  if (!isPerson || isOfPerson || isBesideItsName(discourse, nominal)) return undefined
  // What is named, offered or made something is not yet known for it: "to chair the panel", "as president".
  if (!/^(?:nsubj|obj|root|compound)/.test(clauses.trees.deprel(head)) || view.tokens[last]?.upos === 'NOUN') return undefined
  if (clauses.trees.deprel(head) === 'compound' && head + 1 !== last) return undefined
  const isNamed = discourse.inSentence(sentence).some(({ group, seed }) => group.type === 'PERSON' && seed.type !== 'TITLE')
  if (isNamed) return undefined
  const named: Group[] = []
  let at = sentence
  while (discourse.inHeadline(at)) at++
  for (let s = at; s < at + LEAD && named.length === 0; s++)
    for (const known of discourse.inSentence(s))
      if (known.group.type === 'PERSON' && known.seed.kind === 'name' && known.seed.type === 'PERSON') named.push(known.group)
  const [leading] = named
  return leading !== undefined && canBe(discourse, leading, lemma) ? leading : undefined
}
