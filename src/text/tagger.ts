import type { ItemSentence, ItsFunction, WinkMethods } from 'wink-nlp'

/** One word as the tagger cut it, and where it stands in the piece. It reads a plainer copy, so a word may differ from the piece's own in its characters. */
export interface TaggedWord {
  word: string
  start: number
  lemma: string
  upos: string
  /** Whether a sentence ends with this word. */
  endsSentence: boolean
}

/** Cuts a piece of text into tagged words and sentences. */
export type Tagger = (piece: string) => TaggedWord[]

let shared: Promise<Tagger> | undefined

/** wink-nlp with its English web-lite model (sentence borders, UD v2 tags, lemmas), loaded at first need. */
export function loadTagger(): Promise<Tagger> {
  shared ??= makeTagger()
  return shared
}

async function makeTagger(): Promise<Tagger> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')])
  const nlp: WinkMethods = winkNLP(model, ['sbd', 'pos'])
  const { its } = nlp
  // wink-nlp 2.4 declares `its.lemma` with one parameter fewer than it takes.
  const lemmaOf = its.lemma as ItsFunction<string>
  const read = (piece: string): TaggedWord[] => {
    const plain = toPlain(piece)
    const document = nlp.readDoc(plain)
    const tokens = document.tokens()
    const words = tokens.out(its.value)
    const lemmas = tokens.out(lemmaOf)
    const tags = tokens.out(its.pos)
    const ends = new Set<number>()
    document.sentences().each((sentence: ItemSentence) => {
      const span = sentence.out(its.span)
      if (Array.isArray(span) && typeof span[1] === 'number') ends.add(span[1])
    })
    let at = 0
    return words.flatMap((word, i): TaggedWord[] => {
      const start = plain.indexOf(word, at)
      if (start < 0) return []
      at = start + word.length
      return [{ word, start, lemma: lemmas[i] ?? word.toLowerCase(), upos: tags[i] ?? 'X', endsSentence: ends.has(i) }]
    })
  }
  return read
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
