import type { ItemSentence, WinkMethods } from 'wink-nlp'

/** A word as wink-nlp cut it, by its place in what it read. */
export interface WinkWord {
  start: number
  length: number
  upos: string
  /** Whether a sentence ends with this word. */
  endsSentence: boolean
}

/** Cuts a piece of text into tagged words and sentences. */
export type WinkReader = (piece: string) => WinkWord[]

/** wink-nlp with its English web-lite model: sentence borders and UD v2 tags. */
export async function loadWink(): Promise<WinkReader> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')])
  const nlp: WinkMethods = winkNLP(model, ['sbd', 'pos'])
  const { its } = nlp
  return (piece) => {
    const plain = toPlain(piece)
    const document = nlp.readDoc(plain)
    const tokens = document.tokens()
    const words = tokens.out(its.value)
    const tags = tokens.out(its.pos)
    const ends = new Set<number>()
    document.sentences().each((sentence: ItemSentence) => {
      const span = sentence.out(its.span)
      if (Array.isArray(span) && typeof span[1] === 'number') ends.add(span[1])
    })
    const found: WinkWord[] = []
    let at = 0
    words.forEach((word, i) => {
      const start = plain.indexOf(word, at)
      if (start < 0) return
      at = start + word.length
      found.push({ start, length: word.length, upos: tags[i] ?? 'X', endsSentence: ends.has(i) })
    })
    return found
  }
}

/**
 * wink splits contractions at the straight apostrophe only, makes words of line ends, and cuts words at letters beyond Latin-1 ("Hru|šovská").
 * It reads a copy in which each such character is a plain one; lengths stay as they are.
 */
function toPlain(piece: string): string {
  return piece
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/\s/g, ' ')
    .replace(/\p{M}/gu, (mark) => 'e'.repeat(mark.length))
    .replace(/[^\p{ASCII}\u00C0-\u00FF]/gu, (character) => (/\p{L}/u.test(character) ? plainLetter(character) : character))
}

/** The base of an accented letter; where it has none in ASCII, some letter of the same case. */
function plainLetter(letter: string): string {
  const base = letter.normalize('NFD').charAt(0)
  const plain = /[A-Za-z]/.test(base) ? base : /\p{Lu}/u.test(letter) ? 'X' : 'x'
  return plain.padEnd(letter.length, 'x')
}
