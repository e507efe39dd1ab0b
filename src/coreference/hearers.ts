import type { Group } from '../document/index.ts'
import { ADDRESSES, TEXTS } from './data/cues.ts'
import type { Discourse } from './discourse.ts'
import type { Speech } from './speeches.ts'

/** How many words before a quotation may tell to whom it is said. */
const MOST_WORDS = 40

/** To whom a quotation is said: "told Ann", "wrote to Ann", or whom the statement before it greets, thanks or praises; nobody where that leaves two. */
export function hearerOf(discourse: Discourse, speech: Speech): Group | undefined {
  const { view } = discourse.scene
  const { first, last } = view.range(speech)
  const cue = speech.cue === undefined ? -1 : view.range(speech.cue).first
  const told = cue < 0 ? [] : addressees(discourse, cue, speech.speaker)
  if (told.length > 0) return told.length === 1 ? told[0] : undefined
  const start = Math.max(view.tokenAt(discourse.blockStart(speech.block)), first - MOST_WORDS)
  const end = cue > last ? cue : first
  for (let at = end - 1; at >= start; at--) {
    const token = view.tokens[at]
    if (discourse.speechAt(at) >= 0 || token?.upos !== 'VERB' || !ADDRESSES.has(token.lemma)) continue
    const found = addressees(discourse, at, speech.speaker)
    if (found.length > 0) return found.length === 1 ? found[0] : undefined
  }
  return undefined
}

/** The persons that a verb is addressed to, but for who speaks. */
function addressees(discourse: Discourse, verb: number, speaker: Group | undefined): Group[] {
  const { trees } = discourse.clauses
  const texts = [...trees.subjects(verb), ...trees.objects(verb)].filter((word) =>
    TEXTS.has(discourse.scene.view.tokens[word]?.lemma ?? ''),
  )
  const words = [
    ...trees.objects(verb),
    ...trees.children(verb, 'iobj'),
    ...trees.complements(verb, ['to']),
    ...texts.flatMap((word) => trees.complements(word, ['to'])),
  ]
  const groups = words.flatMap((word) => discourse.meant(word)?.group ?? [])
  return [...new Set(groups.filter((group) => group.type === 'PERSON' && group !== speaker))]
}
