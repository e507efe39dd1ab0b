import type { TokenRange } from '../document/index.ts'
import type { Cast } from './cast.ts'
import { INTENSIFIERS, NEGATORS, NEUTRAL_IN_NEWS } from './data/attitudes.ts'
import { ACCUSING, JUDGING, NAMING } from './data/roles.ts'
import type { Lexicon } from './lexicon.ts'
import { clamp, type Phrase } from './phrases.ts'

/** Whether a sentence has a verb of judgement at all. */
export function judges({ view }: Cast, { first, last }: TokenRange): boolean {
  for (let i = first; i < last; i++) if (JUDGING.has(view.tokens[i]?.lemma ?? '')) return true
  return false
}

/** What a verb of judgement says of its object: "called the plan a shameful surrender", "praised her as thoughtful". A word that completes one has a phrase. */
export function judgementsOf(cast: Cast, word: number, sentence: TokenRange, lexicon: Lexicon): Phrase[] {
  const { view, trees } = cast
  const token = view.tokens[word]
  if (token === undefined || !/^(?:ADJ|NOUN|VERB)$/.test(token.upos)) return []
  const judged = judgedBy(cast, word)
  if (judged === undefined) return []
  const range = token.upos === 'NOUN' ? nounRange(cast, word) : { first: degreeFrom(cast, word, sentence), last: word + 1 }
  const score = leanOf(cast, range, word, lexicon) || 0.5 * (JUDGING.get(view.tokens[judged.verb]?.lemma ?? '') ?? 0)
  if (score === 0) return imageOf(cast, word, judged, sentence)
  const isPlain =
    token.upos === 'NOUN' &&
    trees.children(word, 'amod', 'compound').length === 0 &&
    lexicon.lean(view.words[word] ?? '', token.lemma) === 0
  return isPlain ? [] : [{ ...range, head: word, role: token.upos === 'NOUN' ? 'noun' : 'evaluative', score: clamp(score) }]
}

/** What an image that no lexicon knows says of somebody or something: newspapers quote such names when they hurt. */
const IMAGE = -0.3

/** "called the theatre “a mausoleum run by accountants”": somebody calls something by an image, in quotation marks or with an indefinite article. */
function imageOf(cast: Cast, noun: number, { verb, object }: Judgement, { last }: TokenRange): Phrase[] {
  const { view, trees, mentionAt } = cast
  if (view.tokens[noun]?.upos !== 'NOUN' || object === undefined || mentionAt(noun) !== undefined) return []
  if (!/^(?:call|dub|brand|label|liken|dismiss|deride|mock)$/.test(view.tokens[verb]?.lemma ?? '') || trees.isPassive(verb)) return []
  // "a process called “exfiltration”"
  if (view.tokens[verb]?.xpos === 'VBN' && trees.children(verb, 'aux').length === 0) return []
  const quoted = openingBefore(cast, noun)
  const isIndefinite = trees.children(noun, 'det').some((word) => /^an?$/i.test(view.words[word] ?? ''))
  if (quoted === undefined && !isIndefinite) return []
  const { first } = nounRange(cast, noun)
  let end = noun + 1
  while (end < last && trees.span(noun).last > end && !/^[,;:.”"’]$/.test(view.words[end] ?? '')) end++
  return [{ first, last: end, head: noun, role: 'noun', score: IMAGE }]
}

/** A noun with its adjectives and compounds, without determiner. */
function nounRange({ view, trees }: Cast, noun: number): TokenRange {
  let { first } = trees.nounChunk(noun)
  while (first < noun && /^(?:DET|PUNCT|PRON|PART|PROPN|ADP|SCONJ)$/.test(view.tokens[first]?.upos ?? '')) first++
  return { first, last: noun + 1 }
}

function degreeFrom({ view, trees }: Cast, word: number, sentence: TokenRange): number {
  let first = word
  while (
    first > sentence.first &&
    view.words[first - 1]?.toLowerCase() !== 'as' &&
    (INTENSIFIERS.has((view.words[first - 1] ?? '').toLowerCase()) ||
      (trees.deprel(first - 1) === 'advmod' && trees.head(first - 1) === word))
  )
    first--
  return first
}

/** What the words of a phrase lean to together: the word that carries it counts most, then those before it; a negator turns it round. */
function leanOf({ view }: Cast, { first, last }: TokenRange, head: number, lexicon: Lexicon): number {
  const lean = (i: number): number => {
    const [word, lemma] = [(view.words[i] ?? '').toLowerCase(), view.tokens[i]?.lemma ?? '']
    // "found guilty", "found dead"
    return NEUTRAL_IN_NEWS.has(word) || NEUTRAL_IN_NEWS.has(lemma) ? 0 : lexicon.lean(word, lemma)
  }
  let sum = lean(head)
  let sign = 1
  for (let i = first; i < last; i++) {
    if (NEGATORS.has((view.words[i] ?? '').toLowerCase())) sign = -1
    else if (i !== head && sum === 0) sum = lean(i)
  }
  return sign * sum
}

/** A verb of judgement and what is judged. */
export interface Judgement {
  verb: number
  object: number | undefined
}

/** The verb of judgement that a word completes: "called the charge absurd", "praised her as thoughtful". */
export function judgedBy(cast: Cast, word: number): Judgement | undefined {
  const { view, trees } = cast
  const [whole = word] = trees.conjuncts(word)
  const verb = trees.head(whole)
  const lemma = view.tokens[verb]?.lemma ?? ''
  if (view.tokens[verb]?.upos !== 'VERB' || !JUDGING.has(lemma)) return besideObject(cast, word)
  const deprel = trees.deprel(whole)
  const isAs = trees.children(whole, 'case', 'mark', 'advmod').some((mark) => view.words[mark]?.toLowerCase() === 'as')
  const others = trees.objects(verb).filter((other) => other !== whole && other !== word)
  const isNamed =
    NAMING.has(lemma) && (deprel === 'xcomp' || (deprel === 'obj' && trees.children(verb, 'obj').some((other) => other < whole)))
  if (!isAs && !isNamed) return undefined
  // In "a choice that she called regrettable" the noun that the clause hangs on is judged.
  const hung = trees.deprel(verb).startsWith('acl') && trees.head(verb) >= 0 ? trees.head(verb) : undefined
  return { verb, object: others[0] ?? hung }
}

/** What stands right behind the object of a verb of naming completes it, whatever else the tree takes it for: "called the rush to enlarge “reckless”". */
function besideObject(cast: Cast, word: number): Judgement | undefined {
  const { view, trees } = cast
  const quoted = openingBefore(cast, word)
  let isAs = false
  const skip = (at: number, own: boolean): boolean => {
    if (/^as$/i.test(view.words[at] ?? '')) isAs = true
    else if (
      !/^(?:["“'‘]|an?|the)$/i.test(view.words[at] ?? '') &&
      !(own && /^(?:ADV|ADJ|DET)$/.test(view.tokens[at]?.upos ?? '') && trees.head(at) === word)
    )
      return false
    return true
  }
  let before = (quoted ?? word) - 1
  while (before >= 0 && skip(before, quoted === undefined)) before--
  if (before === word - 1) return undefined
  for (let at = before, step = 0; at >= 0 && at !== word && step < 4; at = trees.head(at), step++) {
    const verb = trees.head(at)
    if (!/^(?:obj|nsubj)/.test(trees.deprel(at)) || verb < 0) continue
    const naming = verb < at ? verb : trees.nounChunk(at).first - 1
    const lemma = view.tokens[naming]?.lemma ?? ''
    if (isAs ? JUDGING.has(lemma) : NAMING.has(lemma)) return { verb: naming, object: at }
  }
  return undefined
}

/** The quotation mark that opens a few words before a word, nothing closing between. */
function openingBefore({ view }: Cast, word: number): number | undefined {
  for (let at = word - 1; at >= Math.max(0, word - 6); at--) {
    if (/^[“‘"]$/.test(view.words[at] ?? '')) return at
    if (/^[”.;]$/.test(view.words[at] ?? '')) return undefined
  }
  return undefined
}

/** "accused the mediators of weakness": the verb of accusing whose charge a noun names, though the tree hangs it on the accused. */
export function chargedWith({ view, trees }: Cast, noun: number): number | undefined {
  const accused = trees.head(noun)
  const verb = accused < 0 ? -1 : trees.head(accused)
  const isCharge = trees.children(noun, 'case').some((mark) => /^of$/i.test(view.words[mark] ?? ''))
  return isCharge && verb >= 0 && ACCUSING.has(view.tokens[verb]?.lemma ?? '') && trees.objects(verb).includes(accused) ? verb : undefined
}
