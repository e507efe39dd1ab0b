import type { Group } from '../document/index.ts'
import { CUES } from './data/cues.ts'
import type { Discourse, Known } from './discourse.ts'
import { isSaying } from './sayings.ts'
import { isStop, statementStart } from './statements.ts'
import { endingAt } from './tenures.ts'

const NOBODY: ReadonlySet<Group> = new Set()

/**
 * Whom a subject pronoun cannot mean since it reports them by their names: "“I taught Ann to swim,” she says", "Lee, he added, is no member". Who speaks does not
 * call herself by her name; a reporter who retells may where the name is what the statement is about ("Lee belongs to no party, she said"), and not where it is
 * something else in it ("The style is drawn from Lee, he said").
 */
export function namedInReport(discourse: Discourse, at: number): ReadonlySet<Group> {
  const { view } = discourse.scene
  const verb = view.tokens[at + 1]
  if (verb === undefined || !/^VB[DZP]$/.test(verb.xpos) || discourse.speechAt(at) >= 0) return NOBODY
  const speech = discourse.speechAt(view.words[at - 1] === ',' ? at - 2 : at - 1)
  if (speech >= 0) return namesBetween(discourse, speechStart(discourse, at - 2, speech), at)
  const isTold = view.words[at - 1] === ',' && isSaying(discourse, at + 1) && isStop(view.words[at + 2])
  if (isTold) return namesBetween(discourse, statementStart(discourse, at), at, ({ role }) => role !== 'subject')
  const isInserted = view.words[at - 1] === ',' && view.words[at + 2] === ',' && CUES.has(verb.lemma)
  const before = isInserted ? endingAt(discourse.scene, at - 1) : undefined
  return before?.seed.kind === 'name' ? new Set([before.group]) : NOBODY
}

function speechStart(discourse: Discourse, from: number, speech: number): number {
  let word = from
  while (word > 0 && discourse.speechAt(word - 1) === speech) word--
  return word
}

function namesBetween(discourse: Discourse, first: number, end: number, counts: (known: Known) => boolean = () => true): Set<Group> {
  const { sentenceOf } = discourse.scene.view
  const named = new Set<Group>()
  for (let s = sentenceOf[first] ?? 0; s <= (sentenceOf[end] ?? 0); s++)
    for (const known of discourse.inSentence(s))
      if (known.seed.kind === 'name' && known.first >= first && known.last <= end && counts(known)) named.add(known.group)
  return named
}
