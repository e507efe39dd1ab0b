import type { TokenRange } from '../document/index.ts'
import { ECHOES, REPLIES, SAYINGS } from './data/cues.ts'
import type { Discourse, Known } from './discourse.ts'
import { isSaying } from './sayings.ts'
import { type Attribution, behindTitle, namedBehind, speaks } from './sources.ts'
import { statementEnd } from './statements.ts'

/** How many words may stand between "That" and what it was: "That, in a word, is the message of". */
const MOST_BEFORE_NOUN = 10

/** "“Enough.” That was the message of Ann Lee", "“Never.” So said Bo Ek": whose a quotation is, as the statement behind it tells. */
export function echoed(discourse: Discourse, { last }: TokenRange): Attribution | undefined {
  const { tokens, words } = discourse.scene.view
  const end = statementEnd(discourse, last)
  const word = words[last] ?? ''
  if (/^(?:So|Thus)$/.test(word) && isSaying(discourse, last + 1)) {
    const named = namedBehind(discourse, last + 1, { first: last + 1, last: end })
    return named === undefined ? undefined : attribution(discourse, named, last + 1)
  }
  if (!/^(?:That|This|Such|Those|These)$/.test(word)) return undefined
  const limit = Math.min(end, last + MOST_BEFORE_NOUN)
  const isNoun = (lemma: string): boolean => ECHOES.has(lemma) || SAYINGS.has(lemma) || REPLIES.has(lemma)
  const is = tokens.slice(last, limit).findIndex(({ lemma }) => lemma === 'be') + last
  const noun = tokens.slice(is, limit).findIndex(({ lemma, upos }) => upos === 'NOUN' && isNoun(lemma)) + is
  if (is <= last || noun <= is) return undefined
  const known = speakersIn(discourse, { first: is, last: end })
  const owner = known.find((mention) => /^['’]s?$/.test(words[mention.last] ?? '') && mention.last < noun)
  const of = /^(?:of|from)$/.test(words[noun + 1] ?? '') ? noun + 1 : end
  const speaker =
    owner ??
    behindTitle(
      discourse,
      known.filter(({ first }) => first > of),
    )
  return speaker === undefined ? undefined : attribution(discourse, speaker, noun)
}

const speakersIn = (discourse: Discourse, { first, last }: TokenRange): Known[] =>
  discourse
    .inSentence(discourse.scene.view.sentenceOf[first] ?? 0)
    .filter((mention) => mention.first >= first && mention.last <= last && speaks(mention))

const attribution = ({ scene: { view } }: Discourse, { group }: Known, word: number): Attribution => ({
  speaker: group,
  cue: { start: view.tokens[word]?.start ?? 0, end: view.tokens[word]?.end ?? 0 },
})
