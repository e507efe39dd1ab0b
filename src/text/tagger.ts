import type { Span } from '../document/index.ts'
import { type Lemmatizer, loadLemmatizer } from './lemmas.ts'
import { loadWink, type WinkReader, type WinkWord } from './wink.ts'

/** What a tagger says of a word. */
export interface Tag {
  lemma: string
  upos: string
  /** Whether a sentence ends with this word. */
  endsSentence: boolean
}

/** Tags words that follow each other in a text; one tag a word, in their order. */
export type Tagger = (text: string, words: readonly Span[]) => Tag[]

let shared: Promise<Tagger> | undefined

/** The tagger: parts of speech and sentence ends from wink-nlp, mapped onto our words; our own lemmas. Loaded at first need. */
export function loadTagger(): Promise<Tagger> {
  shared ??= makeTagger()
  return shared
}

async function makeTagger(): Promise<Tagger> {
  const [read, lemmatize] = await Promise.all([loadWink(), loadLemmatizer()])
  return (text, words) => tagWords(text, words, read, lemmatize)
}

function tagWords(text: string, words: readonly Span[], read: WinkReader, lemmatize: Lemmatizer): Tag[] {
  const offset = words[0]?.start ?? 0
  const others = read(text.slice(offset, words.at(-1)?.end ?? offset))
  let first = 0
  return words.map(({ start, end }) => {
    while (first < others.length && endOf(others[first]) <= start - offset) first++
    const own = text.slice(start, end)
    const { upos, endsSentence } = winkTag(own, start - offset, end - offset, others, first)
    return { lemma: lemmatize(own, upos, ''), upos, endsSentence }
  })
}

/** What wink says of a word: it may have cut the same word, cut it into several, or made it part of a longer one. */
function winkTag(own: string, start: number, end: number, others: readonly WinkWord[], first: number): Omit<Tag, 'lemma'> {
  const twin = others[first]
  if (twin !== undefined && twin.start === start && endOf(twin) === end) return twin
  let last = first
  while (last < others.length && (others[last]?.start ?? end) < end) last++
  const covered = others.slice(first, last)
  return { upos: uposOf(own, covered), endsSentence: covered.some((other) => other.endsSentence && endOf(other) <= end) }
}

const endOf = (word: WinkWord | undefined): number => (word === undefined ? 0 : word.start + word.length)

/** The part of speech of a word that wink cut otherwise. */
function uposOf(own: string, covered: readonly WinkWord[]): string {
  if (!/[\p{L}\p{N}]/u.test(own)) return /^[$£€¥%&+=<>#@*/~^_|]+$/.test(own) ? 'SYM' : 'PUNCT'
  if (/^['’]s?$/.test(own) || /^n['’]?t$/i.test(own)) return 'PART'
  if (/^[\d.,:/]+$/.test(own)) return 'NUM'
  return covered.find((other) => other.upos !== 'PUNCT' && other.upos !== 'SPACE')?.upos ?? 'X'
}
