import type { Draft, Span, Token, Warning } from '../document/index.ts'
import type { Tag, Tagger } from './tagger.ts'
import { MAX_RUN, tokenize } from './tokens.ts'

export interface SegmentOptions {
  /** A run without white space longer than this many characters becomes one token, unseen by the tagger. */
  maxRun: number
  /** A block longer than this many characters is tagged in several parts, cut at white space. */
  maxPiece: number
}

const DEFAULTS: SegmentOptions = { maxRun: MAX_RUN, maxPiece: 4000 }

/** Words for the tagger, or one run that is too long for it. */
interface Piece {
  words: Span[]
  long: boolean
}

/**
 * Adds sentences and tokens. Linear in the length of the text: libraries are super-linear on long runs, so they never see one.
 *
 * @param draft A document with its text and blocks.
 * @param tagger The tagger; see `loadTagger`.
 * @returns The document with `sentences` and `tokens` (offsets are UTF-16 code units of `text`).
 */
export function segment(draft: Draft, tagger: Tagger, options: Partial<SegmentOptions> = {}): Draft {
  const limits = { ...DEFAULTS, ...options }
  const { text } = draft
  const sentences: Span[] = []
  const tokens: Token[] = []
  const warnings: Warning[] = []
  for (const block of draft.blocks) {
    let start = -1
    const close = (end: number | undefined): void => {
      if (start >= 0 && end !== undefined) sentences.push({ start, end })
      start = -1
    }
    for (const { words, long } of pieces(tokenize(text, block.start, block.end, limits.maxRun), limits)) {
      if (long) warnings.push(...words.map(truncated))
      const tags = long ? words.map((word) => untagged(text, word)) : tagger(text, words)
      words.forEach((word, index) => {
        const tag = tags[index] ?? untagged(text, word)
        if (start < 0) start = word.start
        tokens.push(tokenOf(word, tag, long))
        if (tag.endsSentence) close(word.end)
      })
    }
    close(tokens.at(-1)?.end)
  }
  return { ...draft, sentences, tokens, warnings: [...draft.warnings, ...warnings] }
}

function untagged(text: string, { start }: Span): Tag {
  return { lemma: text.slice(start, start + 20).toLowerCase(), upos: 'X', endsSentence: false }
}

// Written out: spreading the word here made the whole stage three times slower.
function tokenOf({ start, end }: Span, { lemma, upos }: Tag, long: boolean): Token {
  return { start, end, lemma, upos, xpos: long ? 'GW' : '', head: -1, deprel: long ? 'root' : 'dep' }
}

function truncated({ start, end }: Span): Warning {
  return { code: 'run-truncated', message: `a run of ${end - start} characters was kept as one token`, start, end }
}

function* pieces(words: readonly Span[], { maxRun, maxPiece }: SegmentOptions): Generator<Piece> {
  let piece: Span[] = []
  for (const word of words) {
    const long = word.end - word.start > maxRun
    const [first] = piece
    const isFull = first !== undefined && word.end - first.start > maxPiece && word.start > (piece.at(-1)?.end ?? 0)
    if (piece.length > 0 && (long || isFull)) {
      yield { words: piece, long: false }
      piece = []
    }
    if (long) yield { words: [word], long }
    else piece.push(word)
  }
  if (piece.length > 0) yield { words: piece, long: false }
}
