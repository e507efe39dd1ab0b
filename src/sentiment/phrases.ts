import type { TokenRange } from '../document/index.ts'
import { evaluates, isJudgement } from './adjectives.ts'
import type { Cast } from './cast.ts'
import { EXCESS, EXPRESSION_VERBS, FEELING_NOUNS, INTENSIFIERS, MEETING, NEGATORS, REVERSERS } from './data/attitudes.ts'
import { DRAWING } from './data/stands.ts'
import { idiomAt } from './idioms.ts'
import { chargedWith, judgedBy, judgementsOf, judges } from './judged.ts'
import type { Entry, Lexicon } from './lexicon.ts'
import { fares, isStand, stirs } from './verbs.ts'

/** A phrase of attitude: its tokens, the token that carries it, and its score in [-1, 1]. */
export interface Phrase extends TokenRange {
  head: number
  role: Entry['role'] | 'expression' | 'stirred' | 'feeling'
  /** For an idiom, whose objects may be part of it: whether its subject takes a stand, or is what it speaks of. */
  idiom?: 'stance' | 'quality'
  /** In an expression, the noun that names the feeling. */
  feeling?: number
  score: number
}

/** Finds the phrases of one sentence: words of the lexicon with their intensifiers, negators and verbs of expression, and what verbs of judgement say. */
export function findPhrases(cast: Cast, sentence: TokenRange, lexicon: Lexicon): Phrase[] {
  const found: Phrase[] = []
  const hasJudgement = judges(cast, sentence)
  for (let i = sentence.first; i < sentence.last; i++) {
    const own = phraseAt(cast, i, sentence, lexicon)
    if (own !== undefined && !isName(cast, i)) found.push(own)
    const idiom = idiomAt(cast, i, sentence)
    if (idiom !== undefined && !isName(cast, i)) found.push(idiom)
    if (hasJudgement && !isName(cast, i)) found.push(...judgementsOf(cast, i, sentence, lexicon))
  }
  return apart(cast, found)
}

export const isName = ({ view, mentionAt }: Cast, word: number): boolean =>
  mentionAt(word)?.kind === 'name' || view.tokens[word]?.upos === 'PROPN'

/** Phrases that do not overlap: of two that do, the longer; an adjective and the noun of the same polarity it stands before are one. */
function apart({ trees }: Cast, found: readonly Phrase[]): Phrase[] {
  const result: Phrase[] = []
  for (const phrase of [...found].sort((a, b) => a.first - b.first || b.last - a.last)) {
    const before = result.at(-1)
    if (before !== undefined && phrase.first < before.last) {
      if (phrase.last - phrase.first > before.last - before.first) result[result.length - 1] = phrase
      continue
    }
    const isPair = before !== undefined && before.last === phrase.first && Math.sign(before.score) === Math.sign(phrase.score)
    if (isPair && trees.head(before.head) === phrase.head) result[result.length - 1] = { ...phrase, first: before.first }
    else result.push(phrase)
  }
  return result
}

/** Classes of words that carry no attitude by themselves. */
const CLOSED = new Set(['PUNCT', 'DET', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART', 'NUM', 'SYM', 'PROPN'])

function phraseAt(cast: Cast, at: number, sentence: TokenRange, lexicon: Lexicon): Phrase | undefined {
  const token = cast.view.tokens[at]
  const word = cast.lower[at] ?? ''
  if (token === undefined || CLOSED.has(token.upos)) return undefined
  if (isFixed(cast, at)) return undefined
  const entry = lexicon.lookup(word, token.lemma, isBeforeNoun(cast, at) ? 'ADJ' : token.upos)
  if (entry !== undefined && isPartOfName(cast, at, sentence)) return undefined
  if (entry === undefined) return isExcess(cast, at) ? withDegree(cast, at, sentence, { role: 'evaluative', score: 0.6 }) : undefined
  switch (entry.role) {
    case 'attitude-noun':
      return expression(cast, at, sentence, entry) ?? stirred(cast, at, entry) ?? feeling(cast, at, sentence, entry)
    case 'verb':
      return isStand(cast, at) ? withThanked(cast, withDegree(cast, at, sentence, entry)) : undefined
    case 'stirring':
      return stirs(cast, at) ? withDegree(cast, at, sentence, entry) : undefined
    case 'faring':
      return fares(cast, at) ? withDegree(cast, at, sentence, entry) : undefined
    case 'mild':
      return isJudgement(cast, at, lexicon) ? withManner(cast, withDegree(cast, at, sentence, entry), lexicon) : undefined
    case 'predicated':
      return lacking(cast, at, entry) ?? (isPredicated(cast, at) ? withDegree(cast, at, sentence, entry) : undefined)
    case 'evaluative':
      return evaluates(cast, at, lexicon) ? withNoun(cast, withManner(cast, withDegree(cast, at, sentence, entry), lexicon)) : undefined
    default:
      // "insult comedian": what kind of thing.
      return cast.trees.deprel(at) === 'compound' ? undefined : withDegree(cast, at, sentence, entry)
  }
}

/** "did nothing wrong", "the accused said": no judgement, but what somebody did or is. */
function isFixed({ lower }: Cast, at: number): boolean {
  const before = lower[at - 1] ?? ''
  if (lower[at] === 'wrong') return /^(?:no|some|any)thing$/.test(before)
  return lower[at] === 'accused' && before === 'the'
}

/** "bitter" in "a bitter quarrel", which taggers often take for a noun. */
const isBeforeNoun = ({ view, trees }: Cast, at: number): boolean => view.tokens[at]?.upos === 'NOUN' && trees.deprel(at) === 'amod'

/** "Operation Fast and Furious", "Most Valuable Player": a capital inside a sentence that is no headline. */
function isPartOfName({ view, draft }: Cast, at: number, sentence: TokenRange): boolean {
  const isCapital = (i: number): boolean => /^\p{Lu}\p{Ll}/u.test(view.words[i] ?? '')
  if (!isCapital(at) || at === sentence.first || !/^\p{L}/u.test(view.words[at - 1] ?? '')) return false
  const block = draft.blocks[view.blockOf[view.sentenceOf[at] ?? 0] ?? 0]
  return block?.kind !== 'headline' && block?.kind !== 'heading'
}

/** "too long by half an hour": too much of anything is a fault; "too early to say" is none. */
function isExcess({ view, lower }: Cast, at: number): boolean {
  if (lower[at - 1] !== 'too' || !/^(?:ADJ|ADV)$/.test(view.tokens[at]?.upos ?? '')) return false
  if (/^(?:many|much|few|little|far)$/i.test(view.words[at] ?? '')) return false
  return !(/^to$/i.test(view.words[at + 1] ?? '') && /^(?:early|soon|close)$/i.test(view.words[at] ?? ''))
}

/** A word with the degrees and the negation before it. */
export function withDegree({ view, trees }: Cast, at: number, sentence: TokenRange, { role, score: own }: Entry): Phrase {
  let first = at
  let score = own
  for (let i = at - 1; i >= Math.max(sentence.first, at - 4); i--) {
    const word = (view.words[i] ?? '').toLowerCase()
    const isNegator = NEGATORS.has(word) || NEGATORS.has(view.tokens[i]?.lemma ?? '')
    const isDegree =
      INTENSIFIERS.has(word) || (view.tokens[i]?.upos === 'ADV' && /ly$/.test(word) && trees.head(i) === at && !TIMES.has(word))
    if (!isNegator && !isDegree) break
    first = i
    score *= isNegator ? -0.8 : REVERSERS.has(word) || (EXCESS.has(word) && score > 0) ? -1 : 1.2
    if (isNegator) break
  }
  // "anything but friendly", "far from friendly"
  const denial = `${(view.words[first - 2] ?? '').toLowerCase()} ${(view.words[first - 1] ?? '').toLowerCase()}`
  if (first - 2 >= sentence.first && DENIALS.has(denial)) {
    first -= 2
    score = -score
  }
  // "not a mistake"
  if (first === at && /^an?$/i.test(view.words[at - 1] ?? '') && NEGATORS.has((view.words[at - 2] ?? '').toLowerCase())) {
    first = at - 2
    score *= -0.8
  }
  if (isOfNobody({ view, trees }, at)) score *= -0.8
  return { first, last: at + 1, head: at, role, score: clamp(score) }
}

const DENIALS = new Set(['anything but', 'far from'])

/** "refreshingly stubborn", "shamelessly tidy": an adverb that judges by itself decides how its adjective is meant. */
function withManner({ view }: Cast, phrase: Phrase, lexicon: Lexicon): Phrase {
  const adverb = (view.words[phrase.head - 1] ?? '').toLowerCase()
  if (phrase.head - 1 < phrase.first || !/ly$/.test(adverb) || STRESSING.has(adverb)) return phrase
  const manner = lexicon.lookup(adverb, adverb, 'ADV')
  return manner !== undefined && Math.sign(manner.score) !== Math.sign(phrase.score) ? { ...phrase, score: -phrase.score } : phrase
}

/** Adverbs of judgement that only stress: "terribly good". */
const STRESSING = new Set(
  'terribly awfully dreadfully horribly incredibly amazingly extraordinarily exceptionally remarkably disarmingly fairly poorly highly strongly truly'.split(
    ' ',
  ),
)

/** "harsh words", "warm wishes", "poor taste": nouns that say nothing without their adjective belong to the phrase. */
function withNoun({ view, trees }: Cast, phrase: Phrase): Phrase {
  const noun = trees.head(phrase.head)
  const isEmpty = noun === phrase.last && EMPTY_NOUNS.has((view.words[noun] ?? '').toLowerCase())
  if (!isEmpty || trees.deprel(phrase.head) !== 'amod') return phrase
  const isManner = /^(?:in)$/i.test(view.words[phrase.first - 1] ?? '') && view.words[noun] === 'taste'
  return { ...phrase, first: isManner ? phrase.first - 1 : phrase.first, last: noun + 1 }
}

const EMPTY_NOUNS = new Set(['words', 'wishes', 'taste', 'terms'])

/** "Thank you" is one phrase where nobody is said to thank. */
function withThanked({ view, trees }: Cast, phrase: Phrase): Phrase {
  const isFormula =
    view.tokens[phrase.head]?.lemma === 'thank' &&
    /^you$/i.test(view.words[phrase.last] ?? '') &&
    trees.children(phrase.head, 'nsubj').length === 0
  return isFormula ? { ...phrase, last: phrase.last + 1 } : phrase
}

/** Adverbs in -ly that say when or how often, and strengthen nothing. */
const TIMES = new Set(
  'recently immediately repeatedly previously formally officially reportedly allegedly only early daily weekly yearly frankly finally initially publicly'.split(
    ' ',
  ),
)

/** "Not all were pleased", "nobody was pleased". */
function isOfNobody({ view, trees }: Pick<Cast, 'view' | 'trees'>, at: number): boolean {
  // "Nothing makes me happy"
  const verb = trees.deprel(at) === 'xcomp' ? [trees.head(at)] : []
  return [at, ...verb].some((word) => trees.children(word, 'nsubj', 'nsubj:pass').some((subject) => isNobody(view, trees, subject)))
}

function isNobody(view: Cast['view'], trees: Cast['trees'], subject: number): boolean {
  const word = (view.words[subject] ?? '').toLowerCase()
  if (/^(?:nobody|none|no-one|nothing|few)$/.test(word)) return true
  if (/^(?:all|every\p{L}*)$/u.test(word)) return /^not$/i.test(view.words[subject - 1] ?? '')
  return trees.children(subject, 'det', 'amod').some((part) => /^(?:no|few|neither)$/i.test(view.words[part] ?? ''))
}

/** Whether something is said to be what a noun says, or somebody to have shown it. */
function isPredicated(cast: Cast, noun: number): boolean {
  const { view, trees } = cast
  if (trees.children(noun, 'cop').length > 0 || judgedBy(cast, noun) !== undefined) return true
  const [whole = noun] = trees.conjuncts(noun)
  if (trees.children(whole, 'cop').length > 0) return true
  if (/^nsubj/.test(trees.deprel(whole))) return false
  return PRAISING.test(view.tokens[trees.head(whole)]?.lemma ?? '') || chargedWith(cast, whole) !== undefined
}

const PRAISING =
  /^(?:accuse|thank|praise|blame|admire|commend|condemn|applaud|salute|hail|remember|mock|deride|ridicule|criticise|criticize|berate|rebuke|denounce|deplore|appreciate|respect|speak)$/

/** "expressed deep concern", "noted with satisfaction": verb and noun make one phrase. */
function expression({ view, trees }: Cast, noun: number, sentence: TokenRange, entry: Entry): Phrase | undefined {
  for (let verb = noun - 1; verb >= Math.max(sentence.first, noun - 5); verb--) {
    const token = view.tokens[verb]
    if (token === undefined || /^(?:,|;|that)$/.test(view.words[verb] ?? '')) return undefined
    if (token.upos !== 'VERB' && token.upos !== 'AUX') continue
    if (!EXPRESSION_VERBS.has(token.lemma) || trees.children(noun, 'nsubj').includes(verb)) return undefined
    const isLight = token.lemma === 'have' && /["“]/.test(view.words.slice(verb, noun).join(' '))
    // "raised the alarm" warns of something.
    if (token.lemma === 'raise' && view.tokens[noun]?.lemma === 'alarm') return undefined
    // To have support is to be supported.
    if (token.lemma === 'have' && view.tokens[noun]?.lemma === 'support') return undefined
    const withNegator = NEGATORS.has(view.tokens[verb - 1]?.lemma ?? '') || NEGATORS.has(view.words[verb - 1] ?? '')
    // "felt no joy"
    const isNone = trees.children(noun, 'det', 'amod').some((part) => /^(?:no|little|scant)$/i.test(view.words[part] ?? ''))
    const score = withNegator !== isNone ? -entry.score : entry.score
    return { first: isLight ? trees.nounChunk(noun).first : verb, last: noun + 1, head: verb, feeling: noun, role: 'expression', score }
  }
  return undefined
}

/** "lacks imagination", "a lack of tact", "without shame": somebody is said not to have what would do them credit. */
function lacking({ view, trees, lower }: Cast, noun: number, { score }: Entry): Phrase | undefined {
  const above = trees.head(noun)
  const isLack = above >= 0 && above < noun && above > noun - 5 && view.tokens[above]?.lemma === 'lack'
  if (score <= 0 || (!isLack && lower[noun - 1] !== 'without')) return undefined
  if (!isLack) return { first: noun - 1, last: noun + 1, head: noun, role: 'predicated', score: -score }
  return { first: above, last: noun + 1, head: above, role: view.tokens[above]?.upos === 'VERB' ? 'faring' : 'predicated', score: -score }
}

/** "drew sharp criticism", "won praise": the feeling that something stirs, with its verb. */
function stirred({ view, trees }: Cast, noun: number, { score }: Entry): Phrase | undefined {
  const verb = trees.head(noun)
  const isObject =
    trees.deprel(noun) === 'obj' ||
    (view.tokens[verb]?.lemma === 'meet' && /^with$/i.test(view.words[trees.children(noun, 'case')[0] ?? -1] ?? ''))
  if (!isObject || verb >= noun || verb < noun - 5 || !DRAWING.has(view.tokens[verb]?.lemma ?? '')) return undefined
  if (view.tokens[noun]?.lemma === 'support') return undefined
  return { first: verb, last: noun + 1, head: verb, feeling: noun, role: 'stirred', score }
}

/** "her evident delight", "with affection", "in disgust", "praise for the plan": a feeling that is somebody's or about something. */
function feeling({ view, trees }: Cast, noun: number, sentence: TokenRange, { score }: Entry): Phrase | undefined {
  const lemma = view.tokens[noun]?.lemma ?? ''
  // "in contempt of Congress" is an offence.
  if (!FEELING_NOUNS.has(lemma) || (lemma === 'contempt' && /^in$/i.test(view.words[noun - 1] ?? ''))) return undefined
  const cases = trees.children(noun, 'case').map((mark) => (view.words[mark] ?? '').toLowerCase())
  const isManner = cases.some((word) => word === 'in' || word === 'with' || word === 'to')
  const isOwned =
    trees.possessors(noun).length > 0 || trees.complements(noun, ['of', 'for', 'at', 'over', 'among', 'towards', 'about']).length > 0
  if (!isManner && !isOwned) return undefined
  let first = noun
  while (first > sentence.first && trees.head(first - 1) === noun && /^(?:ADJ|ADV)$/.test(view.tokens[first - 1]?.upos ?? '')) first--
  const verb = view.tokens[trees.head(noun)]?.lemma ?? ''
  const before = (view.words[first - 1] ?? '').toLowerCase()
  if (!isOwned && (before === 'in' || before === 'with') && !MEETING.has(verb)) first--
  return { first, last: noun + 1, head: noun, role: 'feeling', score }
}

export function clamp(score: number): number {
  return Math.round(Math.max(-1, Math.min(1, score)) * 100) / 100
}
