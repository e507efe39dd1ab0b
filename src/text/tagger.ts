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
  return words.map((word) => {
    const own = text.slice(word.start, word.end)
    const span = { start: word.start - offset, end: word.end - offset }
    while (first < others.length && endOf(others[first]) <= span.start) first++
    let last = first
    while (last < others.length && (others[last]?.start ?? span.end) < span.end) last++
    const covered = others.slice(first, last)
    const upos = uposOf(own, span, covered)
    const endsSentence = covered.some((other) => other.endsSentence && endOf(other) <= span.end)
    return { lemma: lemmatize(own, upos, ''), upos, endsSentence }
  })
}

const endOf = (word: WinkWord | undefined): number => (word === undefined ? 0 : word.start + word.length)

/** A word's part of speech, where wink cut the same word, cut it into several, or made it part of a longer one. */
function uposOf(own: string, { start, end }: Span, covered: readonly WinkWord[]): string {
  const same = covered.find((other) => other.start === start && endOf(other) === end)
  if (same !== undefined) return same.upos
  if (!/[\p{L}\p{N}]/u.test(own)) return /^[$£€¥%&+=<>#@*/~^_|]+$/.test(own) ? 'SYM' : 'PUNCT'
  if (/^['’]s?$/.test(own) || /^n['’]?t$/i.test(own)) return 'PART'
  if (/^[\d.,:/]+$/.test(own)) return 'NUM'
  return covered.find((other) => other.upos !== 'PUNCT' && other.upos !== 'SPACE')?.upos ?? 'X'
}
