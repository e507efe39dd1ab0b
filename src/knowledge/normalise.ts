/** Letters that carry no combining mark to strip, and what English texts write for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
  ə: 'a',
}

const ASCII = /^[\x20-\x7E]*$/u
const PLAIN_PHRASE = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/u
const PLAIN = /^[A-Za-z0-9]+$/u
const PIECE = /[^\s\-‐‑–'’ʼʻ,&()/+]+|[,&()/+]/gu
/** Longer than any name: such a word, or such a phrase, is its own key, which no name has. */
const LONGEST_WORD = 120
const LONGEST_PHRASE = 1000
const ONLY_HYPHEN = /^[-‐‑]$/u

/** A name without its diacritics: "Chișinău" → "Chisinau". */
export function fold(text: string): string {
  // Nine names in ten are plain; they cost nothing.
  if (ASCII.test(text)) return text
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁøØđĐıßæÆœŒþÞðə]/gu, (letter) => LETTERS[letter] ?? letter)
}

/**
 * The pieces of a word that look-up compares: split at hyphens and apostrophes, full stops and diacritics dropped. A hyphen that stands
 * alone has no pieces, so that a name matches however it was tokenised; any other bare punctuation is a piece of its own that no name has,
 * so that no match crosses the end of a sentence.
 */
export function pieces(word: string): readonly string[] {
  if (word.length > LONGEST_WORD || PLAIN.test(word)) return [word]
  if (ONLY_HYPHEN.test(word)) return []
  const found = fold(word).replaceAll('.', '').match(PIECE)
  return found ?? [word]
}

/** The look-up key of a whole name or phrase; empty where it has no letters. */
export function phraseKey(name: string): string {
  if (name.length > LONGEST_PHRASE || PLAIN_PHRASE.test(name)) return name
  return (fold(name).replaceAll('.', '').match(PIECE) ?? []).join(' ')
}
