import { READING_LIMITS, type Span } from '../document/index.ts'
import { BLANK, DIGIT, isWordAt, kindAt, LETTER } from './characters.ts'
import { figureEnd } from './figures.ts'
import { specialEnd, symbolEnd } from './shapes.ts'
import { givesStop } from './stops.ts'
import { takeApostrophe, takeWord } from './words.ts'

/** A run without white space longer than this many characters is one token: it is no English, and no expression is tried on it. */
export const MAX_RUN: number = READING_LIMITS.run

/**
 * Cuts a stretch of text into words as the English treebanks of Universal Dependencies do: `do|n't`, `world|'s`, `long|-|term`, `$|3|m`, `U.S.`, `home|.`
 * Linear in the length of the stretch.
 *
 * @param text The text that the offsets point into.
 * @param start Where the stretch begins; by default the start of the text.
 * @param end Where it ends. What follows it decides nothing.
 * @returns The words in order, as ranges of UTF-16 code units. They share no characters, and leave out nothing but white space.
 */
export function tokenize(text: string, start = 0, end: number = text.length, maxRun: number = MAX_RUN): Span[] {
  const words: Span[] = []
  for (let at = skipBlanks(text, start, end); at < end; ) {
    const stop = runEnd(text, at, end)
    if (stop - at > maxRun) words.push({ start: at, end: stop })
    else cutRun(text, at, stop, end, words)
    at = skipBlanks(text, stop, end)
  }
  return words
}

/** The offset of the first character from `at` on that is not white space. */
export function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && kindAt(text, at) === BLANK) at++
  return at
}

/** The offset of the first white space from `at` on. */
export function runEnd(text: string, at: number, end: number): number {
  while (at < end && kindAt(text, at) !== BLANK) at++
  return at
}

function cutRun(text: string, from: number, to: number, end: number, words: Span[]): void {
  const special = isSpecial(text, from, to)
  for (let at = from; at < to; ) {
    const kind = kindAt(text, at)
    const shaped = special ? specialEnd(text, at, to) : -1
    if (shaped > at) at = push(words, at, shaped - (givesStop(text, at, shaped, end) ? 1 : 0))
    else if (kind === LETTER) at = takeWord(text, at, at, { from, to, end }, words)
    else if (kind === DIGIT || isSigned(text, at)) {
      const stop = figureEnd(text, at, to)
      at = stop < 0 ? takeWord(text, at, ~stop, { from, to, end }, words) : push(words, at, stop)
    } else {
      const stop = takeApostrophe(text, at, { from, to, end }, words)
      at = stop > at ? stop : push(words, at, symbolEnd(text, at, to))
    }
  }
}

/** Whether a figure begins with a sign that is part of it: .5, +44, but not .¼, which is no figure that can go on. */
function isSigned(text: string, at: number): boolean {
  return (text[at] === '.' || text[at] === '+') && /^[0-9]$/.test(text.charAt(at + 1)) && !isWordAt(text, at - 1)
}

function push(words: Span[], start: number, end: number): number {
  words.push({ start, end })
  return end
}

/** Whether a run holds what only addresses, acronyms and the like hold, so that their expressions are worth trying. */
function isSpecial(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    // @ & $ : / # _ ; < =
    if (code === 0x40 || code === 0x26 || code === 0x24 || code === 0x3a || code === 0x2f || code === 0x23 || code === 0x5f) return true
    if (code === 0x3b || code === 0x3c || code === 0x3d) return true
    if (code === 0x2e && at + 1 < to && kindAt(text, at + 1) === LETTER) return true
  }
  return false
}
