import type { TokenRange } from '../document/index.ts'
import type { Cast } from './cast.ts'
import { IDIOMS, STANCES } from './data/idioms.ts'
import { type Phrase, withDegree } from './phrases.ts'

interface Idiom {
  words: readonly string[]
  score: number
  isStance: boolean
}

const SCORE = 0.5

/** Idioms by their first word. */
const BY_FIRST: ReadonlyMap<string, readonly Idiom[]> = indexed()

function indexed(): Map<string, Idiom[]> {
  const index = new Map<string, Idiom[]>()
  for (const polarity of ['positive', 'negative'] as const)
    for (const line of IDIOMS[polarity]) {
      const words = line.split(' ')
      const [first = ''] = words
      index.set(first, [
        ...(index.get(first) ?? []),
        { words, score: polarity === 'positive' ? SCORE : -SCORE, isStance: STANCES.has(line) },
      ])
    }
  return index
}

/** The idiom that begins at a word: the longest there is. */
export function idiomAt(cast: Cast, at: number, sentence: TokenRange): Phrase | undefined {
  const { view, trees, lower } = cast
  const token = view.tokens[at]
  const word = lower[at] ?? ''
  const byWord = BY_FIRST.get(word)
  const byLemma = token === undefined || token.lemma === word ? undefined : BY_FIRST.get(token.lemma.toLowerCase())
  if (byWord === undefined && byLemma === undefined) return undefined
  const candidates = [...(byLemma ?? []), ...(byWord ?? [])]
  let found: Phrase | undefined
  for (const { words, score, isStance } of candidates) {
    const end = endOf(cast, at, words)
    if (end === undefined || end > sentence.last || (found !== undefined && end <= found.last)) continue
    const range = { first: at, last: end }
    const head = trees.top(range)
    const upos = view.tokens[head]?.upos
    const role = upos === 'VERB' ? 'verb' : upos === 'NOUN' ? 'noun' : 'evaluative'
    found = { ...withDegree(cast, at, sentence, { role, score }), last: end, head, role, idiom: isStance ? 'stance' : 'quality' }
  }
  return found
}

/** Where a run of lemmas or words ends that begins at a word. */
function endOf({ view, lower }: Cast, at: number, words: readonly string[]): number | undefined {
  let next = at
  for (const wanted of words) {
    if (wanted === '~') {
      if (/^(?:DET|PRON)$/.test(view.tokens[next]?.upos ?? '')) next++
      continue
    }
    const own = lower[next] ?? ''
    if (own !== wanted && view.tokens[next]?.lemma.toLowerCase() !== wanted) return undefined
    next++
  }
  return next
}
