import type { Discourse } from './discourse.ts'

/** How many words behind a verb may hold what its "it" stands for. */
const NEAR = 6

/** Verbs whose "it" is empty where some words follow, and means something else where none does: "it took two years", "it took over the bank". */
const FOLLOWED: ReadonlyMap<string, RegExp> = new Map([
  ['seem', /^(?:that|as|like|if|unlikely|likely)$/],
  ['appear', /^(?:that|as|like|if|unlikely|likely)$/],
  ['turn', /^out$/],
  ['remain', /^(?:seen|unclear|unknown|uncertain|true|possible|impossible)$/],
  ['emerge', /^that$/],
  ['follow', /^that$/],
  ['take', /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|century|centuries|time|while|long|ages|to)$/],
])

/** "It is clear that …", "it rained", "it remains to be seen". */
export function isEmpty({ scene, clauses }: Discourse, at: number): boolean {
  const { view } = scene
  if ((view.words[at] ?? '').toLowerCase() !== 'it') return false
  const { trees } = clauses
  if (trees.deprel(at).startsWith('expl')) return true
  const verb = trees.head(at)
  const next = view.tokens[at + 1]
  if (next === undefined || /^(?:rain|snow)$/.test(next.lemma)) return true
  const last = Math.min(view.sentences[view.sentenceOf[at] ?? 0]?.last ?? 0, at + 2 + NEAR)
  const followed = FOLLOWED.get(next.lemma)
  if (followed !== undefined && view.words.slice(at + 2, last).some((word) => followed.test(word))) return true
  if (verb >= 0 && trees.children(verb, 'csubj').length > 0) return true
  // "as she put it"
  if (verb >= 0 && view.tokens[verb]?.lemma === 'put' && verb === at - 1 && view.words[verb - 2] === 'as') return true
  // "makes it easier to", "found it hard to": what stands for the clause that follows.
  const isRated = next.upos === 'ADJ' && /^(?:make|find|think|consider|deem|render|believe)$/.test(view.tokens[at - 1]?.lemma ?? '')
  if (isRated && view.words.slice(at + 2, at + 6).some((word) => /^(?:to|that|for)$/.test(word))) return true
  // "It is good to see", "it was high time": a quality and what has it.
  return next.lemma === 'be' && /^(?:ADJ|ADV|DET|PRON|ADP|SCONJ|NUM)$/.test(view.tokens[at + 2]?.upos ?? '')
}
