import { type Draft, type Span, type Token, type Warning, wordOf } from '../document/index.ts'
import { gluedWords, type TextModels } from './reader.ts'
import { MAX_RUN, tokenize } from './tokens.ts'

export interface SegmentOptions {
  /** A run without white space longer than this many characters becomes one token. */
  maxRun: number
  /** Whether the text is in English, and so gets tags, lemmas and sentences from what has learned English. */
  english: boolean
}

interface Sentence {
  words: readonly Span[]
  /** Their characters, where the text is in English. */
  forms: readonly string[]
}

const DEFAULTS: SegmentOptions = { maxRun: MAX_RUN, english: true }

/** A stretch longer than this many characters goes to wink in several parts. */
const MAX_PIECE = 4000

/**
 * Adds sentences and tokens. Linear in the length of the text. Blocks are hard borders. Words of a text that is not in English have the tag `X` and
 * themselves as lemma.
 *
 * @param draft A document with its text and blocks.
 * @param models See `loadTextModels`.
 * @returns The document with `sentences` and `tokens` (offsets are UTF-16 code units of `text`).
 */
export function segment(draft: Draft, models: TextModels, options: Partial<SegmentOptions> = {}): Draft {
  const { maxRun, english } = { ...DEFAULTS, ...options }
  const { text } = draft
  const warnings: Warning[] = []
  const sentences: Sentence[] = []
  for (const block of draft.blocks) {
    const words = tokenize(text, block.start, block.end, maxRun)
    if (words.length === 0) continue
    for (const { start, end } of words)
      if (end - start > maxRun) warnings.push({ code: 'run-truncated', message: truncated(end - start), start, end })
    const forms = english ? formsOf(text, words) : []
    const starts = english ? models.splitter.starts(forms, gluedWords(words)) : foreignStarts(text, words, models, maxRun)
    starts.forEach((start, i) => {
      const end = starts[i + 1] ?? words.length
      sentences.push({ words: words.slice(start, end), forms: forms.slice(start, end) })
    })
  }
  return {
    ...draft,
    sentences: sentences.flatMap(({ words }) => spanOver(words)),
    tokens: english
      ? taggedTokens(text, sentences, models, maxRun)
      : sentences.flatMap(({ words }) => words.map((word) => bareToken(text, word))),
    warnings: [...draft.warnings, ...warnings],
  }
}

const truncated = (length: number): string => `a run of ${length} characters was kept as one token`

const formsOf = (text: string, words: readonly Span[]): string[] => words.map(({ start, end }) => wordOf(text, start, end))

function spanOver(words: readonly Span[]): Span[] {
  const [first, last] = [words[0], words.at(-1)]
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }]
}

function taggedTokens(text: string, sentences: readonly Sentence[], { tag, lemmatize }: TextModels, maxRun: number): Token[] {
  const tags = tag(sentences.map(({ forms }) => forms))
  return sentences.flatMap(({ words, forms }, s) =>
    words.map(({ start, end }, i): Token => {
      if (end - start > maxRun) return { ...bareToken(text, { start, end }), xpos: 'GW' }
      const { upos, xpos } = tags[s]?.[i] ?? { upos: 'X', xpos: 'FW' }
      return { start, end, lemma: lemmatize(forms[i] ?? '', upos, xpos), upos, xpos, head: -1, deprel: 'dep' }
    }),
  )
}

/** A lemma is a word; what is longer than any is cut. */
const LONGEST_LEMMA = 60

function bareToken(text: string, { start, end }: Span): Token {
  const lemma = text.slice(start, Math.min(end, start + LONGEST_LEMMA)).toLowerCase()
  return { start, end, lemma, upos: 'X', xpos: '', head: -1, deprel: 'dep' }
}

/** The indices of the words that begin a sentence, by wink. It never sees a run that is too long, for which it needs time that grows with the square. */
function foreignStarts(text: string, words: readonly Span[], { wink }: TextModels, maxRun: number): number[] {
  const starts: number[] = []
  let isEnd = true
  let index = 0
  for (const piece of pieces(words, maxRun)) {
    const [first] = piece
    if (first === undefined) continue
    const isLong = first.end - first.start > maxRun
    const ends = isLong ? [] : wink(text.slice(first.start, piece.at(-1)?.end)).map((end) => end + first.start)
    let next = 0
    for (const { end } of piece) {
      if (isEnd) starts.push(index)
      index++
      while ((ends[next] ?? Number.POSITIVE_INFINITY) < end) next++
      isEnd = ends[next] === end && end !== piece.at(-1)?.end
    }
  }
  return starts
}

function* pieces(words: readonly Span[], maxRun: number): Generator<Span[]> {
  let piece: Span[] = []
  for (const word of words) {
    const isLong = word.end - word.start > maxRun
    const [first] = piece
    const isFull = first !== undefined && word.end - first.start > MAX_PIECE && word.start > (piece.at(-1)?.end ?? 0)
    if (piece.length > 0 && (isLong || isFull)) {
      yield piece
      piece = []
    }
    piece.push(word)
    if (isLong) {
      yield piece
      piece = []
    }
  }
  if (piece.length > 0) yield piece
}
