import type { Discourse, Known } from './discourse.ts'
import { tellsWhose } from './sayings.ts'

/** Whose a verb is that a parser takes for a participle, or for another's: a finite one has its subject right before it, or an object behind it. */
export function activeSubject(discourse: Discourse, verb: number): Known | undefined {
  const { clauses, scene } = discourse
  const { trees } = clauses
  const { tokens, words, sentenceOf } = scene.view
  if (!tellsWhose(discourse, verb) || trees.agents(verb).length > 0 || /^(?:AUX|PART)$/.test(tokens[verb - 1]?.upos ?? '')) return undefined
  const named = (test: (known: Known) => boolean): Known | undefined =>
    discourse
      .inSentence(sentenceOf[verb] ?? 0)
      .find((known) => known.seed.kind === 'name' && known.group.type === 'PERSON' && discourse.speechAt(known.first) < 0 && test(known))
  if (tokens[verb]?.xpos === 'VBN' && /^(?:acl|advcl)/.test(trees.deprel(verb))) {
    // "Mr Ek at the time called her a “fine person”": a sentence without another verb.
    let head = trees.head(verb)
    while (trees.deprel(head) === 'nmod') head = trees.head(head)
    const goesOn = /^(?:DET|PRON|PROPN|NOUN)$/.test(tokens[verb + 1]?.upos ?? '') && discourse.speechAt(verb + 1) < 0
    const root = trees.head(head) < 0 && goesOn ? named(({ first, last }) => first <= head && head < last) : undefined
    // "what the party's manager, Bo Ek, called “a stunt”"
    const isAside = words[verb - 1] === ','
    return root ?? (isAside ? named(({ first, last }) => last === verb - 1 && words[first - 1] === ',') : undefined)
  }
  if (!/^VB[DZ]$/.test(tokens[verb]?.xpos ?? '')) return undefined
  // "the speaker of the House, Ann Lee, praised": a tree that has the speaker as something else
  const isLost = words[verb - 1] === ',' && trees.subjects(verb).every((word) => discourse.speechAt(word) >= 0)
  const aside = isLost ? named(({ first, last }) => last === verb - 1 && words[first - 1] === ',') : undefined
  if (aside !== undefined) return aside
  // "There was applause, and actor Ann Lee called it “the best of nights”"
  const beside = named(({ last }) => last === verb)
  let at = beside === undefined ? -1 : beside.first - 1
  while (/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at]?.upos ?? '')) at--
  const begins = (tokens[at]?.upos === 'CCONJ' && words[at - 1] === ',') || (beside !== undefined && sentenceOf[at] !== sentenceOf[verb])
  return begins ? beside : undefined
}
