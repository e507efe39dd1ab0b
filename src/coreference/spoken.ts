import type { Group } from '../document/index.ts'
import { subjectIn } from './carried.ts'
import type { Discourse } from './discourse.ts'
import type { Nominal } from './nominals.ts'
import { isSaying } from './sayings.ts'
import { isStop, statementStart } from './statements.ts'

/** "Ann Lee left the hall. “We are done,” said the chief prosecutor": of whom the statement before a quotation speaks that a description says. */
export function topicOfSpeech(discourse: Discourse, { first, last }: Nominal): Group | undefined {
  const { view } = discourse.scene
  const quoted = isSaying(discourse, first - 1) ? first - 2 : isSaying(discourse, last) ? first - 1 : -1
  const end = view.words[quoted] === ',' ? quoted - 1 : quoted
  const speech = discourse.speechAt(end)
  if (end < 0 || speech < 0) return undefined
  let start = end
  while (discourse.speechAt(start - 1) === speech) start--
  const isOfOneBlock = view.blockOf[view.sentenceOf[start] ?? 0] === view.blockOf[view.sentenceOf[start - 1] ?? 0]
  if (start === 0 || !isOfOneBlock || !isStop(view.words[start - 1])) return undefined
  return subjectIn(discourse, { first: statementStart(discourse, start - 1), last: start })
}
