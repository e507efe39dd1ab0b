import type { Group } from '../document/index.ts'
import { CUES } from './data/cues.ts'
import type { Discourse } from './discourse.ts'
import { endingAt } from './tenures.ts'

const NOBODY: ReadonlySet<Group> = new Set()

/**
 * Whom a subject pronoun cannot mean since it reports them by their names: "“I taught Ann to swim,” she says", "Lee, he added, is no member". Who speaks does not
 * call herself by her name; a reporter who retells may: "Lee belongs to no party, she said".
 */
export function namedInReport(discourse: Discourse, at: number): ReadonlySet<Group> {
  const { view } = discourse.scene
  const verb = view.tokens[at + 1]
  if (verb === undefined || !/^VB[DZP]$/.test(verb.xpos) || discourse.speechAt(at) >= 0) return NOBODY
  const speech = discourse.speechAt(view.words[at - 1] === ',' ? at - 2 : at - 1)
  if (speech >= 0) return namesBetween(discourse, speechStart(discourse, at - 2, speech), at)
  const isInserted = view.words[at - 1] === ',' && view.words[at + 2] === ',' && CUES.has(verb.lemma)
  const before = isInserted ? endingAt(discourse.scene, at - 1) : undefined
  return before?.seed.kind === 'name' ? new Set([before.group]) : NOBODY
}

function speechStart(discourse: Discourse, from: number, speech: number): number {
  let word = from
  while (word > 0 && discourse.speechAt(word - 1) === speech) word--
  return word
}

function namesBetween(discourse: Discourse, first: number, end: number): Set<Group> {
  const { sentenceOf } = discourse.scene.view
  const named = new Set<Group>()
  for (let s = sentenceOf[first] ?? 0; s <= (sentenceOf[end] ?? 0); s++)
    for (const known of discourse.inSentence(s))
      if (known.seed.kind === 'name' && known.first >= first && known.last <= end) named.add(known.group)
  return named
}
