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

/** "was quoted as saying", "is said to have replied", "was heard to mutter": the verb of saying at the end of what others tell of it. */
export function quotedAs({ scene: { view } }: Discourse, at: number): number | undefined {
  const { tokens, words } = view
  if (
    tokens[at]?.lemma !== 'be' ||
    !/^(?:quote|cite|report|record|hear|say|know|rumour|believe|remember)$/.test(tokens[at + 1]?.lemma ?? '')
  )
    return undefined
  const verb = at + (words[at + 3] === 'have' ? 4 : 3)
  return /^(?:as|to)$/.test(words[at + 2] ?? '') && tokens[verb]?.upos === 'VERB' ? verb : undefined
}
