import type { Group } from '../document/index.ts'
import { subjectIn } from './carried.ts'
import type { Discourse, Known } from './discourse.ts'
import { isPersonWord } from './sources.ts'
import { statementStart } from './statements.ts'

/** "Ann Lee, who had once led the union as its secretary, called it “…”": who opens a statement, before an aside and the verb. */
export function openerOf(discourse: Discourse, verb: number): Known | undefined {
  const { view } = discourse.scene
  if (view.words[verb - 1] !== ',' || !/^VB[DNZ]$/.test(view.tokens[verb]?.xpos ?? '')) return undefined
  const start = statementStart(discourse, verb)
  const opener = discourse.inSentence(view.sentenceOf[verb] ?? 0).find(({ first, last, isMain }) => first >= start && last < verb && isMain)
  const isName = opener?.seed.kind === 'name' && opener.group.type === 'PERSON' && view.words[opener.last] === ','
  return isName && !discourse.clauses.trees.children(verb, 'nsubj').some((word) => discourse.meant(word)) ? opener : undefined
}

/** How many words back a noun would have brought in somebody without a name. */
const BROUGHT_IN = 120

/** "Ann Lee left the hall. The former general called it “…”": of whom the statement before speaks, where the description is of nobody else. */
export function describedBefore(discourse: Discourse, word: number): Group | undefined {
  const { scene, clauses } = discourse
  const { tokens, words } = scene.view
  const token = tokens[word]
  const { first } = clauses.trees.nounChunk(word)
  const start = statementStart(discourse, first)
  if (token?.xpos !== 'NN' || words[first] !== 'The' || first !== start || !isPersonWord(discourse, word)) return undefined
  if (/^(?:spokes\w+|official|source|witness|aide)$/.test(token.lemma) || /^(?:for|at|from|with|who)$/.test(words[word + 1] ?? ''))
    return undefined
  // "The sultan of Brunei"
  if (words[word + 1] === 'of' && tokens[word + 2]?.upos === 'PROPN') return undefined
  const isNew = !tokens.slice(Math.max(0, first - BROUGHT_IN), first).some(({ lemma }) => lemma === token.lemma)
  if (!isNew || start === 0) return undefined
  const before = subjectIn(discourse, { first: statementStart(discourse, start - 1), last: start })
  const gender = before === undefined ? undefined : discourse.gender(before)
  return gender !== undefined && scene.knowledge.inList(gender === 'f' ? 'male-nouns' : 'female-nouns', token.lemma) ? undefined : before
}
