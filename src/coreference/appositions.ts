import { mentionAt, type Placed } from './context.ts'
import { courtesiesAfter } from './courtesies.ts'
import { THINGS } from './data/nouns.ts'
import type { Discourse } from './discourse.ts'
import type { Nominal } from './nominals.ts'
import { endingAt } from './tenures.ts'

/** A description beside the name it describes, on either side, is an apposition and no mention of its own; neither is what somebody is said to be. */
export function isBesideItsName(discourse: Discourse, nominal: Nominal): boolean {
  const { scene, clauses } = discourse
  const { trees } = clauses
  const { words, tokens } = scene.view
  const next = words[nominal.last] ?? ''
  if (mentionAt(scene.placed, nominal.last, ['PERSON', 'TITLE']) !== undefined || scene.knowledge.honorific(next) !== undefined) return true
  const isThing = nominal.office === undefined && (THINGS.has(nominal.lemma) || nominal.lemma === 'member')
  if (isThing && mentionAt(scene.placed, nominal.last, ['ORG', 'GPE'])?.seed.kind === 'name') return true
  const names = (word: number): boolean => {
    const known = discourse.byHead(word)
    return known?.seed.kind === 'name' && known.seed.type !== 'NORP' && (known.group.type === 'PERSON') !== isThing
  }
  // What somebody is, or is made, is no mention: "is the leader", "elected her as its leader".
  if (
    trees.children(nominal.head, 'cop').length > 0 ||
    trees.children(nominal.head, 'case').some((word) => words[word] === 'as') ||
    (trees.deprel(nominal.head) === 'xcomp' && nominal.age === undefined)
  )
    return true
  if (/^(?:become|remain|stay)$/.test(tokens[nominal.first - 1]?.lemma ?? '')) return true
  // What a new statement names is no apposition, whatever the tree says.
  const isNear = (word: number): boolean => !words.slice(nominal.last, word).some((between) => /^[;:]$/.test(between))
  if (trees.children(nominal.head, 'appos', 'flat').some((word) => names(word) && isNear(word))) return true
  if (trees.deprel(nominal.head) === 'appos' && names(trees.head(nominal.head))) return true
  if (next === ',') {
    const start = courtesiesAfter(scene, nominal.last + 1)
    const name = mentionAt(scene.placed, start, ['PERSON', 'GPE', 'ORG'])
    const closes =
      name !== undefined && (/^[,.;)–—]$/.test(words[name.last] ?? '') || /^(?:VERB|AUX|PART)$/.test(tokens[name.last]?.upos ?? ''))
    if (name !== undefined && closes && (name.group.type === 'PERSON') !== isThing) return true
  }
  if (!isThing && namedAfterPhrase(discourse, nominal.last) !== undefined) return true
  const before = words[nominal.first - 1] === ',' ? endingAt(scene, nominal.first - 1) : undefined
  return before?.seed.kind === 'name' && (before.group.type === 'PERSON') !== isThing && /^[,.;()–—]$/.test(next)
}

/** How many words may describe somebody between a noun and the name. */
const MOST_DESCRIBING = 12

/** "the woman at the helm of its commission, Ann Lee, …": a description that goes on, and the name. */
export function namedAfterPhrase({ scene }: Discourse, at: number): Placed | undefined {
  const { words, tokens } = scene.view
  if (!/^(?:at|behind|in|from|of|on|with|to|for|who)$/.test(words[at] ?? '')) return undefined
  for (let comma = at + 1; comma < at + MOST_DESCRIBING; comma++) {
    if (words[comma] !== ',') {
      if (/^[.;:!?“”"()]$/.test(words[comma] ?? '.') || (words[at] !== 'who' && /^(?:VERB|AUX)$/.test(tokens[comma]?.upos ?? '')))
        return undefined
      continue
    }
    let start = comma + 1
    while (start < comma + 4 && scene.knowledge.honorific(words[start] ?? '') !== undefined) start++
    const name = mentionAt(scene.placed, start, ['PERSON'])
    if (name?.seed.kind !== 'name') return undefined
    return /^[,.;:)–—]$/.test(words[name.last] ?? '') || /^(?:VERB|AUX)$/.test(tokens[name.last]?.upos ?? '') ? name : undefined
  }
  return undefined
}
