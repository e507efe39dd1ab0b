import type { Span } from '../document/index.ts'
import { isApostrophe, isUpperAt, isWordAt, kindAt, LETTER, lettersEnd } from './characters.ts'
import { CLITICS, ELIDED, FUSED, LONGEST_FUSED, TRUNCATED, WHOLE } from './data/clitics.ts'
import { NOT_PREFIXED, PREFIXES, SLASHED, SUFFIXES } from './data/compounds.ts'
import { keepsStop, type Run } from './stops.ts'

/**
 * Takes the word at an offset, with its clitics and the full stop of an abbreviation.
 *
 * @param known How far it is known to be a word.
 * @returns The offset after what was taken; the words are added to `words`.
 */
export function takeWord(text: string, start: number, known: number, run: Run, words: Span[]): number {
  const end = wordEnd(text, start, known, run)
  if (end === run.to) return cut(text, start, end, words)
  if (text[end] === '.') return keepsStop(text, start, end, run) ? push(words, start, end + 1) : cut(text, start, end, words)
  if (!isApostrophe(text, end)) return cut(text, start, end, words)
  const clitic = cliticStart(text, start, end, run.to)
  if (clitic < 0) return TRUNCATED.has(`${plainLower(text, start, end)}'`) ? push(words, start, end + 1) : cut(text, start, end, words)
  if (clitic > start) cut(text, start, clitic, words)
  return push(words, clitic, lettersEnd(text, end + 1, run.to))
}

/**
 * Takes a clitic, a word that begins with an apostrophe or a year without its century ('s, 'em, '72).
 *
 * @returns The offset after it, or the offset given where there is none.
 */
export function takeApostrophe(text: string, start: number, run: Run, words: Span[]): number {
  if (!isApostrophe(text, start) && text[start] !== '‘') return start
  const end = lettersEnd(text, start + 1, run.to)
  if (end === start + 1) return start
  const lower = plainLower(text, start, end)
  const isBound = start === run.from || !/[\p{Ps}\p{Pi}"]/u.test(text.charAt(start - 1))
  if (isBound && CLITICS.has(lower.slice(1)) && (start > run.from || end === run.to)) return push(words, start, end)
  if (start > run.from && isWordAt(text, start - 1)) return start
  if (lower === "'n" && isApostrophe(text, end)) return push(words, start, end + 1)
  if (/^'\d\ds?$/.test(lower) || ELIDED.has(lower)) return push(words, start, end)
  return FUSED.has(lower) ? cut(text, start, end, words) : start
}

function push(words: Span[], start: number, end: number): number {
  words.push({ start, end })
  return end
}

/** Adds a word, or the words that it is made of. */
function cut(text: string, start: number, end: number, words: Span[]): number {
  const cuts = end - start > LONGEST_FUSED || isShortForm(text, start, end) ? undefined : FUSED.get(plainLower(text, start, end))
  let at = start
  for (const offset of cuts ?? []) at = push(words, at, start + offset)
  return push(words, at, end)
}

/** Whether a word in capitals is too short to tell a contraction without its apostrophe from an abbreviation: "IM". */
function isShortForm(text: string, start: number, end: number): boolean {
  return end - start < 5 && isUpperAt(text, start) && isUpperAt(text, end - 1)
}

function plainLower(text: string, start: number, end: number): string {
  const lower = text.slice(start, end).toLowerCase()
  return /^[a-z]*$/.test(lower) ? lower : lower.replace(/[\u2018\u2019\u02bc`\u00b4\u2032]/g, "'")
}

/** The end of a word, over the underscores, apostrophes, slashes and hyphens that stay inside it. */
function wordEnd(text: string, start: number, known: number, run: Run): number {
  for (let at = lettersEnd(text, known, run.to); ; ) {
    const next = at < run.to && isWordAt(text, at + 1) ? lettersEnd(text, at + 1, run.to) : at
    if (next === at || !isInside(text, start, at, next, run)) return at
    at = next
  }
}

/** Whether the sign at `at` stands inside a word that goes on to `next`. */
function isInside(text: string, start: number, at: number, next: number, run: Run): boolean {
  const sign = text[at]
  if (sign === '_') return true
  if (sign === '-' || sign === '\u2011' || sign === '\u2010') return keepsHyphen(text, start, at, next, run)
  if (sign === '/') return SLASHED.has(text.slice(start, next).toLowerCase())
  if (!isApostrophe(text, at) || sign === '`') return false
  const whole = plainLower(text, start, next)
  if (WHOLE.has(whole)) return true
  return cliticStart(text, start, at, run.to) < 0 && kindAt(text, at + 1) === LETTER
}

function keepsHyphen(text: string, start: number, at: number, next: number, run: Run): boolean {
  const tail = text.slice(at + 1, next).toLowerCase()
  if (SUFFIXES.has(tail)) return true
  if (start > run.from && text[start - 1] === '-') return false
  // "anti-U.S.": the acronym is a word of its own.
  if (text[next] === '.' && next - at === 2 && next < run.to) return false
  return PREFIXES.has(text.slice(start, at).toLowerCase()) && !NOT_PREFIXED.has(tail)
}

/** Where the clitic that ends at the apostrophe's letters begins: before `n't`, at the apostrophe of `'s`; -1 for none. */
function cliticStart(text: string, start: number, at: number, to: number): number {
  if (at >= to || !isApostrophe(text, at)) return -1
  const end = lettersEnd(text, at + 1, to)
  const tail = text.slice(at + 1, end).toLowerCase()
  if (tail === 't' && at > start && /n/i.test(text.charAt(at - 1))) return at - 1
  return CLITICS.has(tail) ? at : -1
}
