import type { TokenRange, TokenView } from '../document/index.ts'

/** How a sentence writes its words: `sentence` marks names by capitals, `title` and `upper` do not. */
export type Casing = 'sentence' | 'title' | 'upper' | 'lower'

const SMALL = new Set('a an the and or but nor of in on at to for by with from as is are be vs via after over into amid'.split(' '))

/** "al-Amin", "d'Estaing": a particle in small letters and a capital. */
const PARTICLE = /^(?:d|l|al|el|ibn|mac|o)['’-]\p{Lu}/u
const PARTICLES = new Set([...'dlaeimo'].map((letter) => letter.charCodeAt(0)))

/** Tells how a sentence writes its words from the share of capitalised content words. */
export function casingOf(view: TokenView, sentence: TokenRange): Casing {
  let words = 0
  let upper = 0
  let capitalised = 0
  for (let i = sentence.first; i < sentence.last; i++) {
    const word = view.words[i] ?? ''
    if (!startsWithLetters(word) || SMALL.has(word.toLowerCase())) continue
    words++
    if (isUpper(word)) upper++
    if (isCapitalised(word)) capitalised++
  }
  // A sentence with its full stop marks names by capitals, however many it has; a headline has none.
  const closes = /^[.!?…]["”’')]*$/.test(view.words[sentence.last - 1] ?? '') || /^[.!?]$/.test(view.words[sentence.last - 2] ?? '')
  if (words < 4) return capitalised === 0 && words > 0 ? 'lower' : 'sentence'
  if (upper / words > 0.6) return 'upper'
  if (capitalised / words > 0.7 && !closes) return 'title'
  return capitalised === 0 ? 'lower' : 'sentence'
}

// These are asked of every word many times over: the letters of English need no regular expression.
const isSmallCode = (code: number): boolean => code >= 97 && code <= 122
const isCapitalCode = (code: number): boolean => code >= 65 && code <= 90
const isLetterCode = (code: number): boolean => isCapitalCode(code) || isSmallCode(code)

export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0)
  if (isCapitalCode(code)) return true
  if (isSmallCode(code)) return PARTICLES.has(code) && PARTICLE.test(word)
  return /^[\p{Lu}\p{Lt}]/u.test(word)
}

/** Whether there is a letter in a word. */
export function hasLetter(word: string): boolean {
  return isLetterCode(word.charCodeAt(0)) || /\p{L}/u.test(word)
}

/** Whether a word begins with two letters. */
function startsWithLetters(word: string): boolean {
  return (isLetterCode(word.charCodeAt(0)) && isLetterCode(word.charCodeAt(1))) || /^\p{L}{2}/u.test(word)
}

/** At least two letters, all of them capitals. */
export function isUpper(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.&'’-]*\p{Lu}[\p{Lu}\p{N}.'’]*$/u.test(word)
}

/** Whether nothing stands between two neighbouring tokens. */
export function isGlued(view: TokenView, left: number): boolean {
  return view.tokens[left]?.end === view.tokens[left + 1]?.start
}
