import {
  ATTITUDE_NOUNS,
  ATTITUDE_VERBS,
  EVALUATIVE_NOUNS,
  EVALUATIVES,
  NEUTRAL_IN_NEWS,
  PHYSICAL,
  PREDICATED_NOUNS,
} from './data/attitudes.ts'
import { MILD, QUALITIES_OF } from './data/qualities.ts'
import { FARING, FEELINGS_SHOWN, STANDS, STIRRING, VERDICTS, VERDICTS_SAID } from './data/stands.ts'

/** What a word says by itself: its score in [-1, 1] and the part it plays. */
export interface Entry {
  score: number
  role: 'verb' | 'stirring' | 'faring' | 'noun' | 'predicated' | 'evaluative' | 'mild' | 'attitude-noun'
}

export interface Lexicon {
  /** @param lemma in lower case; @param upos the word's UD tag. */
  lookup(word: string, lemma: string, upos: string): Entry | undefined
  /** What a word leans to where it is known to evaluate, 0 for nothing. */
  lean(word: string, lemma: string): number
}

let shared: Promise<Lexicon> | undefined

/** Our own attitude words over AFINN-165 (Nielsen 2011), the latter through natural's analyser, loaded at first need. */
export function loadLexicon(): Promise<Lexicon> {
  shared ??= import('natural/lib/natural/sentiment/SentimentAnalyzer.js').then(({ default: SentimentAnalyzer }) => {
    const analyser = new SentimentAnalyzer('English', null, 'afinn')
    return makeLexicon((word) => analyser.getSentiment([word]))
  })
  return shared
}

/** From here a word of AFINN (−5 … 5) carries an attitude of its own. */
const AFINN_ENOUGH = 2

/** Adjectives that an adverb or a noun in -ness may be made of. */
function stemsOf(word: string, upos: string): string[] {
  if (upos === 'ADV' && word.endsWith('ly')) {
    const stem = word.slice(0, -2)
    return [stem, `${stem}le`, `${stem.slice(0, -1)}y`, stem.replace(/ical$/, 'ic')]
  }
  if (upos !== 'NOUN' || !word.endsWith('ness')) return []
  const stem = word.slice(0, -4)
  return [stem, `${stem.slice(0, -1)}y`]
}

/** "dafter" and "daftest" for "daft", "uglier" for "ugly". */
function gradedStemsOf(word: string): string[] {
  const stem = /^(\p{L}{3,}?)(?:er|est)$/u.exec(word)?.[1]
  return stem === undefined ? [] : [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(\p{L})\1$/u, '$1')]
}

/** Prefixes and endings that turn what they stand with into a fault. */
const BELITTLING = /^(?:un|ill-|mis|over)\p{L}{5,}|\p{L}\p{L}\p{L}less$/u

/** The parts a word can play, in the order in which they tell its lean. */
const LEANING: readonly Entry['role'][] = ['evaluative', 'noun', 'predicated', 'attitude-noun', 'verb', 'stirring', 'faring', 'mild']

/** How many answers are remembered: the words of a language are many, and misspelt ones have no end. */
const MOST = 20_000

/** A function of two or three words that remembers its answers. */
function remembered<Value>(
  ask: (word: string, lemma: string, upos: string) => Value,
): (word: string, lemma: string, upos?: string) => Value {
  // By tag and word, since a word of one tag has one lemma, but for a few; a key made of all three would cost more than the look-ups.
  const answers = new Map<string, Map<string, { lemma: string; value: Value }>>()
  let size = 0
  return (word, lemma, upos = '') => {
    const known = answers.get(upos)?.get(word)
    if (known?.lemma === lemma) return known.value
    const value = ask(word, lemma, upos)
    if (size >= MOST) {
      answers.clear()
      size = 0
    }
    const own = answers.get(upos) ?? new Map<string, { lemma: string; value: Value }>()
    if (!own.has(word)) size++
    answers.set(upos, own.set(word, { lemma, value }))
    return value
  }
}

function makeLexicon(afinn: (word: string) => number): Lexicon {
  /** The entries of each word, by the part they play. */
  const own = new Map<string, Map<Entry['role'], Entry>>()
  const entryOf = (word: string, role: Entry['role']): Entry | undefined => own.get(word)?.get(role)
  const add = (lists: Readonly<Record<'positive' | 'negative', readonly string[]>>, role: Entry['role']): void => {
    for (const polarity of ['positive', 'negative'] as const)
      for (const word of lists[polarity]) {
        const entries = own.get(word) ?? new Map<Entry['role'], Entry>()
        own.set(word, entries)
        if (!entries.has(role)) entries.set(role, { score: (polarity === 'positive' ? 1 : -1) * 0.6, role })
      }
  }
  for (const lists of [ATTITUDE_VERBS, STANDS]) add(lists, 'verb')
  add(STIRRING, 'stirring')
  add(FARING, 'faring')
  for (const lists of [ATTITUDE_NOUNS, FEELINGS_SHOWN]) add(lists, 'attitude-noun')
  for (const lists of [EVALUATIVES, QUALITIES_OF]) add(lists, 'evaluative')
  add(MILD, 'mild')
  for (const lists of [EVALUATIVE_NOUNS, VERDICTS]) add(lists, 'noun')
  for (const lists of [PREDICATED_NOUNS, VERDICTS_SAID]) add(lists, 'predicated')
  const firstOf = (forms: readonly string[], role: Entry['role']): Entry | undefined => {
    for (const form of forms) {
      const entry = entryOf(form, role)
      if (entry !== undefined) return entry
    }
    return undefined
  }
  /** What an adverb, a noun in -ness or a negated adjective says through the adjective in it: "icily", "rudeness", "uninspiring". */
  const derived = (word: string, upos: string): Entry | undefined => {
    const stems = upos === 'ADJ' ? [] : stemsOf(word, upos)
    const entry = firstOf(
      stems.filter((stem) => !PHYSICAL.has(stem)),
      'evaluative',
    )
    if (entry !== undefined) return upos === 'NOUN' ? { ...entry, role: 'predicated' } : entry
    const positive = upos === 'ADJ' && /^un\p{L}{4}/u.test(word) ? entryOf(word.slice(2), 'evaluative') : undefined
    return positive !== undefined && positive.score > 0 ? { ...positive, score: -positive.score } : undefined
  }
  const find = (word: string, lemma: string, upos: string): Entry | undefined => {
    if (upos === 'VERB')
      return entryOf(lemma, 'verb') ?? entryOf(lemma, 'stirring') ?? entryOf(lemma, 'faring') ?? entryOf(word, 'evaluative')
    if (upos === 'NOUN')
      return entryOf(lemma, 'attitude-noun') ?? entryOf(lemma, 'noun') ?? entryOf(lemma, 'predicated') ?? derived(lemma, upos)
    if ((upos !== 'ADJ' && upos !== 'ADV') || (upos === 'ADV' && NEUTRAL_IN_NEWS.has(word))) return undefined
    const forms = [word, lemma, ...(upos === 'ADJ' ? gradedStemsOf(word) : [])]
    const entry = firstOf(forms, 'evaluative') ?? derived(word, upos) ?? firstOf(forms, 'mild')
    if (entry !== undefined || upos === 'ADV' || NEUTRAL_IN_NEWS.has(word) || NEUTRAL_IN_NEWS.has(lemma)) return entry
    const score = afinn(word)
    return Math.abs(score) >= AFINN_ENOUGH ? { score: score / 5, role: 'evaluative' } : undefined
  }
  const lookup = remembered(find)
  const leanOf = (word: string, lemma: string): number => {
    for (const role of LEANING) {
      const entry = entryOf(word, role) ?? entryOf(lemma, role)
      if (entry !== undefined) return entry.score
    }
    return (afinn(word) || afinn(lemma)) / 5 || (BELITTLING.test(word) ? -0.4 : 0)
  }
  const lean = remembered(leanOf)
  return { lookup, lean }
}
