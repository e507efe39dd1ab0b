import type { Block, Draft, Span, Token, Warning } from '../document/index.ts'
import type { TaggedWord, Tagger } from './tagger.ts'

export interface SegmentOptions {
  /** A run without white space longer than this many characters becomes one token, unseen by the tagger. */
  maxRun: number
  /** A piece longer than this many characters is tagged in several parts, cut at white space. */
  maxPiece: number
}

const DEFAULTS: SegmentOptions = { maxRun: 120, maxPiece: 4000 }

/** A stretch of a block: words for the tagger, or one run that is too long for it. */
interface Piece extends Span {
  long: boolean
}

/**
 * Adds sentences and tokens. Linear in the length of the text: libraries are super-linear on long runs, so they never see one.
 *
 * @param draft A document with its text and blocks.
 * @param tag The tagger; see `loadTagger`.
 * @returns The document with `sentences` and `tokens` (offsets are UTF-16 code units of `text`).
 */
export function segment(draft: Draft, tag: Tagger, options: Partial<SegmentOptions> = {}): Draft {
  const limits = { ...DEFAULTS, ...options }
  const sentences: Span[] = []
  const tokens: Token[] = []
  const warnings: Warning[] = []
  for (const block of draft.blocks) {
    let start = -1
    const close = (): void => {
      const end = tokens.at(-1)?.end
      if (start >= 0 && end !== undefined) sentences.push({ start, end })
      start = -1
    }
    for (const piece of pieces(draft.text, block, limits)) {
      if (piece.long)
        warnings.push({
          code: 'run-truncated',
          message: `a run of ${piece.end - piece.start} characters was kept as one token`,
          ...spanOf(piece),
        })
      for (const [token, ends] of piece.long ? [longToken(draft.text, piece)] : tagPiece(draft.text, piece, tag)) {
        if (start < 0) start = token.start
        tokens.push(token)
        if (ends) close()
      }
    }
    close()
  }
  return { ...draft, sentences, tokens, warnings: [...draft.warnings, ...warnings] }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

function longToken(text: string, { start, end }: Piece): [Token, boolean] {
  return [{ start, end, lemma: text.slice(start, start + 20).toLowerCase(), upos: 'X', xpos: 'GW', head: -1, deprel: 'root' }, false]
}

function* pieces(text: string, block: Block, { maxRun, maxPiece }: SegmentOptions): Generator<Piece> {
  let start = block.start
  for (let at = block.start; at < block.end; ) {
    const end = runEnd(text, at, block.end)
    if (end - at > maxRun) {
      if (at > start) yield { start, end: at, long: false }
      yield { start: at, end, long: true }
      start = end
    } else if (end - start > maxPiece) {
      yield { start, end: at, long: false }
      start = at
    }
    at = end
    while (at < block.end && isBlank(text.charCodeAt(at))) at++
  }
  if (block.end > start) yield { start, end: block.end, long: false }
}

function runEnd(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && !isBlank(text.charCodeAt(at))) at++
  return at
}

function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029
  )
}

function* tagPiece(text: string, piece: Piece, tag: Tagger): Generator<[Token, boolean]> {
  for (const word of tag(text.slice(piece.start, piece.end))) {
    const start = piece.start + word.start
    const end = start + word.word.length
    yield [tokenOf(text.slice(start, end), start, end, word), word.endsSentence]
  }
}

function tokenOf(text: string, start: number, end: number, word: TaggedWord): Token {
  // A lemma of the plainer copy is none of the text's own word.
  const lemma = text === word.word || /^[\p{ASCII}‘’]*$/u.test(text) ? word.lemma : text.toLowerCase()
  return { start, end, lemma, upos: word.upos, xpos: '', head: -1, deprel: 'dep' }
}
