import type { TokenRange, TokenView } from '../document/index.ts'
import type { Trees } from '../syntax/index.ts'
import { NO_PHRASE, OPENS } from './data/words.ts'

/** A noun phrase: the tokens it covers and the word that it is built around. */
export interface Phrase extends TokenRange {
  head: number
  /** Whether it is a list as a whole: "Ann Lee and Bo Ek", whose head is also that of "Ann Lee". */
  isList: boolean
}

const ARGUMENT = /^(?:nsubj|obj|iobj|obl|nmod)/
/** Parts of another name or of a fixed phrase, which are no phrase of their own. */
const PART = /^(?:compound|flat|fixed|goeswith|det|advmod)(?:$|:)/
/** What hangs on a noun that says something of somebody, and belongs to the clause. */
const OF_CLAUSE = /^(?:parataxis|discourse|case|mark|cop|aux|nsubj|csubj|advcl|expl|dislocated|vocative)(?:$|:)/

/**
 * All noun phrases, whole, as OntoNotes (Pradhan et al. 2007) marks them: with what stands before the noun, prepositional phrases, relative clauses and the
 * possessive's sign. Lists are phrases beside their members. In the order of their beginnings, the longer first.
 */
export function phrasesOf(view: TokenView, trees: Trees): Phrase[] {
  const found: Phrase[] = []
  for (let word = 0; word < view.tokens.length; word++) {
    if (!isHead(view, trees, word)) continue
    const alone = spanOf(view, trees, word, false)
    found.push({ ...alone, head: word, isList: false })
    if (trees.deprel(word).startsWith('conj') || trees.children(word, 'conj').length === 0) continue
    const list = spanOf(view, trees, word, true)
    if (list.last !== alone.last) found.push({ ...list, head: word, isList: true })
  }
  return found.sort(byPlace)
}

export const byPlace = (a: TokenRange, b: TokenRange): number => a.first - b.first || b.last - a.last

function isHead(view: TokenView, trees: Trees, word: number): boolean {
  const deprel = trees.deprel(word)
  const form = view.words[word]?.toLowerCase() ?? ''
  switch (view.tokens[word]?.upos) {
    case 'PRON':
      return !NO_PHRASE.has(form) && !deprel.startsWith('expl') && (form !== 'that' || /^(?:nsubj|obj|obl|nmod)/.test(deprel))
    case 'NOUN':
    case 'PROPN':
      return !PART.test(deprel)
    case 'DET':
    case 'NUM':
    case 'X':
      return ARGUMENT.test(deprel)
    case 'ADJ':
      return /^(?:nsubj|obj|iobj)/.test(deprel) && trees.children(word, 'det').length > 0
    default:
      return false
  }
}

/** The words of a phrase. What hangs on its head but belongs to the clause, a list (unless it is asked for) or a bracket is left out. */
function spanOf(view: TokenView, trees: Trees, head: number, isList: boolean): TokenRange {
  let [first, last] = [head, head + 1]
  const determined = trees.children(head, 'det')[0] ?? head
  const open = trees.children(head).filter((child) => belongs(view, trees, head, child, isList, determined))
  for (let word = open.pop(); word !== undefined; word = open.pop()) {
    first = Math.min(first, word)
    last = Math.max(last, word + 1)
    for (const child of trees.children(word)) if (!trees.deprel(child).startsWith('punct')) open.push(child)
  }
  return closed(view, { first, last })
}

function belongs(view: TokenView, trees: Trees, head: number, child: number, isList: boolean, determined: number): boolean {
  const deprel = trees.deprel(child)
  if (deprel.startsWith('punct')) return false
  if (/^case(?:$|:)/.test(deprel)) return child > head && /^['’]s?$/.test(view.words[child] ?? '')
  if (!isList && /^(?:cc|conj)(?:$|:)/.test(deprel)) return false
  if (OF_CLAUSE.test(deprel)) return false
  // "Typically, the paper": an adverb before the determiner is the clause's; "about ten" is the number's.
  if (child < head && /^(?:advmod|obl|cc)(?:$|:)/.test(deprel) && view.tokens[head]?.upos !== 'NUM' && determined >= child) return false
  if (deprel.startsWith('appos') && view.words[child - 1] === '(') return false
  const isBracket = child > head && /^(?:appos|dep|nmod|nummod)(?:$|:)/.test(deprel)
  return !(isBracket && trees.children(child).some((word) => /^[([]$/.test(view.words[word] ?? '')))
}

/** Takes in the mark that closes what the phrase opens: "their “research”". */
function closed({ words }: TokenView, { first, last }: TokenRange): TokenRange {
  const closer = words[last] ?? ''
  const opener = OPENS.get(closer)
  if (opener === undefined) return { first, last }
  let depth = 0
  for (let word = first; word < last; word++) {
    if (words[word] === opener) depth++
    else if (words[word] === closer) depth--
  }
  return { first, last: depth > 0 && (opener !== closer || depth % 2 === 1) ? last + 1 : last }
}
