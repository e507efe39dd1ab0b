import { spanOver } from '../document/index.ts'
import type { Cast } from './cast.ts'
import { FEELINGS, INTENSIFIERS, NEGATORS, PHYSICAL, SOCIAL } from './data/attitudes.ts'
import { REPORTING, REQUESTS, TERMS } from './data/roles.ts'
import { judgedBy } from './judged.ts'
import type { Lexicon } from './lexicon.ts'

/** Words of degree that compare or limit, and make no judgement of what they stand with. */
const COMPARING = new Set('more most less least no just much far particularly clearly increasingly'.split(' '))

/** Whether an adjective or adverb evaluates: one of touch or size does only with what people say, do and feel, or as somebody's judgement. */
export function evaluates(cast: Cast, at: number, lexicon: Lexicon): boolean {
  const { view, trees } = cast
  const word = (view.words[at] ?? '').toLowerCase()
  const token = view.tokens[at]
  if (isTerm(cast, at, word)) return false
  // A participle is a quality where somebody is in that state: "they were dismayed".
  if (token?.upos === 'VERB')
    return token.xpos === 'VBN' && FEELINGS.has(word) && trees.children(at, 'aux:pass', 'cop').length > 0 && trees.agents(at).length === 0
  if (token?.upos === 'ADV') return isManner(cast, at, word)
  if (isAskedFor(cast, at)) return false
  if (!PHYSICAL.has(word) && !PHYSICAL.has(token?.lemma ?? '')) return true
  return isSocial(cast, at) || isJudgement(cast, at, lexicon)
}

/** Words that together name a kind or a state, and judge nothing. */
function isTerm({ view, trees }: Cast, at: number, word: string): boolean {
  const next = (view.words[at + 1] ?? '').toLowerCase()
  // "Kind of" hedges.
  if (word === 'kind' && next === 'of') return true
  if (word === 'welcome' && next === 'to') return true
  if (word === 'consistent' && next === 'with') return true
  if (/^(?:close|closer|closest)$/.test(word) && next === 'to') return true
  if (word === 'responsible' && (next === 'for' || next === 'of')) return true
  const nouns = TERMS.get(word)
  return nouns !== undefined && (nouns.has(next) || nouns.has(view.tokens[trees.head(at)]?.lemma ?? ''))
}

/** Whether an adverb tells how something is done; one set off by commas comments on what is said, and one of size tells how much. */
function isManner({ view, trees }: Cast, at: number, word: string): boolean {
  if (/^(?:frankly|honestly|historically|hopefully)$/.test(word)) return false
  if (
    /^(?:sharply|steadily|badly|strongly)$/.test(word) &&
    /^(?:rise|fall|drop|decrease|increase|decline|grow|climb|hurt|injure|damage|burn|wound|cut|reduce|slow|hide)$/.test(
      view.tokens[trees.head(at)]?.lemma ?? '',
    )
  )
    return false
  return /ly$/.test(word) || !PHYSICAL.has(word)
}

/** "Be patient", "asked her to be patient": asked of somebody, and found in nobody. */
function isAskedFor({ view, trees }: Cast, at: number): boolean {
  const [cop] = trees.children(at, 'cop').filter((word) => /^be$/i.test(view.words[word] ?? ''))
  if (cop === undefined || trees.children(at, 'nsubj', 'aux').length > 0) return false
  const isInfinitive = trees.children(at, 'mark').length > 0
  return !isInfinitive || REQUESTS.has(view.tokens[trees.head(at)]?.lemma ?? '')
}

/** Whether an adjective is said of people, or of what they say, do and feel. */
function isSocial({ view, trees, mentionAt }: Cast, at: number): boolean {
  if (trees.deprel(at) === 'amod') return SOCIAL.has(view.tokens[trees.head(at)]?.lemma.toLowerCase() ?? '')
  return trees
    .subjects(at)
    .some(
      (subject) =>
        mentionAt(subject) !== undefined || view.tokens[subject]?.upos === 'PRON' || SOCIAL.has(view.tokens[subject]?.lemma ?? ''),
    )
}

/** Whether an adjective that may as well only describe is somebody's judgement: in a verb of judgement's words, with degree or denied, beside one that evaluates, or said by somebody of something. */
export function isJudgement(cast: Cast, at: number, lexicon: Lexicon): boolean {
  const { view, trees } = cast
  if (!/^(?:ADJ|VERB|NOUN)$/.test(view.tokens[at]?.upos ?? '')) return false
  if (judgedBy(cast, at) !== undefined || hasDegree(cast, at, lexicon) || isBeside(cast, at, lexicon)) return true
  const [whole = at] = trees.conjuncts(at)
  return trees.children(whole, 'cop').length > 0 && isSaid(cast, whole)
}

function hasDegree({ view }: Cast, at: number, lexicon: Lexicon): boolean {
  const before = (view.words[at - 1] ?? '').toLowerCase()
  if (/ly$/.test(before) && lexicon.lookup(before, before, 'ADV') !== undefined) return true
  if (INTENSIFIERS.has(before)) return !COMPARING.has(before)
  return NEGATORS.has(before) || (/^an?$/.test(before) && NEGATORS.has((view.words[at - 2] ?? '').toLowerCase()))
}

/** "ugly, expensive and in the wrong place": whether an adjective is listed with one that evaluates. */
function isBeside({ view, trees }: Cast, at: number, lexicon: Lexicon): boolean {
  const listed = trees.deprel(at) === 'amod' ? trees.children(trees.head(at), 'amod') : trees.conjuncts(at)
  return listed.some((other) => {
    const token = view.tokens[other]
    if (other === at || token?.upos !== 'ADJ') return false
    const word = (view.words[other] ?? '').toLowerCase()
    return lexicon.lookup(word, token.lemma, 'ADJ')?.role === 'evaluative' && !PHYSICAL.has(word)
  })
}

/** Whether a word stands in direct speech or in a clause that somebody is said to have said or found. */
function isSaid({ view, trees, draft }: Cast, at: number): boolean {
  for (let word = at, step = 0; word >= 0 && step < 5; word = trees.head(word), step++) {
    const above = trees.head(word)
    if (above >= 0 && /^(?:ccomp|parataxis)/.test(trees.deprel(word)) && REPORTING.has(view.tokens[above]?.lemma ?? '')) return true
    if (trees.children(word, 'parataxis').some((said) => REPORTING.has(view.tokens[said]?.lemma ?? ''))) return true
  }
  const start = view.tokens[at]?.start ?? 0
  return spanOver(draft.quotations, start) !== undefined
}
