import { CUES, EXPRESSES, PHRASAL } from './data/cues.ts'
import type { Discourse } from './discourse.ts'

/** Whether a verb is one of saying: by itself, or with its particle ("hit back"). */
export function isSaying({ scene }: Discourse, verb: number): boolean {
  const { tokens, words } = scene.view
  const lemma = tokens[verb]?.lemma ?? ''
  if (CUES.has(lemma)) return true
  const particles = PHRASAL.get(lemma)
  return particles !== undefined && [1, 2].some((step) => particles.has(words[verb + step] ?? ''))
}

/** Before a quotation verbs of wish and judgement tell whose it is, too. */
export const tellsWhose = (discourse: Discourse, verb: number): boolean =>
  isSaying(discourse, verb) || EXPRESSES.has(discourse.scene.view.tokens[verb]?.lemma ?? '')
