import type { Span } from '../document/index.ts'
import { BLANK, DIGIT, isUpperAt, isWordAt, kindAt, LETTER } from './characters.ts'
import { ABBREVIATIONS, BEFORE_FIGURE, GIVES_STOP, NAME_ABBREVIATIONS, STARTERS } from './data/abbreviations.ts'
import { CLITICS, ELIDED, FUSED, TRUNCATED, WHOLE } from './data/clitics.ts'
import { NOT_PREFIXED, PREFIXES, SLASHED, SUFFIXES } from './data/compounds.ts'

/** The run that a word stands in, and where the whole stretch ends. */
export interface Run {
  from: number
  to: number
  end: number
}

/** Whether the character at an offset is an apostrophe, or is written for one. */
export function isApostrophe(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x60 || code === 0xb4 || code === 0x2032
}

/**
 * Takes the word at an offset, with its clitics and the full stop of an abbreviation.
 *
 * @param known How far it is known to be a word.
 * @returns The offset after what was taken; the words are added to `words`.
 */
export function takeWord(text: string, start: number, known: number, run: Run, words: Span[]): number {
  const end = wordEnd(text, start, known, run)
  const lower = plainLower(text, start, end)
  const clitic = cliticStart(text, start, end, run.to)
  if (clitic >= 0) {
    if (clitic > start) cut(text, start, clitic, words)
    return push(words, clitic, lettersEnd(text, end + 1, run.to))
  }
  if (isApostrophe(text, end) && end < run.to && TRUNCATED.has(`${lower}'`)) return push(words, start, end + 1)
  if (text[end] === '.' && end < run.to && keepsStop(text, start, end, lower, run)) return push(words, start, end + 1)
  return cut(text, start, end, words)
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
  const cuts = end - start > 9 ? undefined : FUSED.get(plainLower(text, start, end))
  let at = start
  for (const offset of cuts ?? []) at = push(words, at, start + offset)
  return push(words, at, end)
}

function plainLower(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`\u00b4\u2032]/g, "'")
}

function lettersEnd(text: string, at: number, to: number): number {
  while (at < to && isWordAt(text, at)) at++
  return at
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
  return cliticStart(text, start, at, run.to) < 0 && kindAt(text, at + 1) === LETTER && !FUSED.has(whole)
}

function keepsHyphen(text: string, start: number, at: number, next: number, run: Run): boolean {
  const tail = text.slice(at + 1, next).toLowerCase()
  if (SUFFIXES.has(tail)) return true
  if (start > run.from && text[start - 1] === '-') return false
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

/** Whether the full stop after a word belongs to it. */
function keepsStop(text: string, start: number, end: number, lower: string, run: Run): boolean {
  const next = nextAfter(text, end + 1, run.end)
  if (text[end + 1] === '…' || (text[end + 1] === '.' && text[end + 2] === '.')) return false
  if (end + 1 < run.to && isWordAt(text, end + 1) && !isUpperAt(text, end + 1)) return false
  if (lower === 'etc') return next < run.end && !isUpperAt(text, next)
  if (BEFORE_FIGURE.has(lower) && kindAt(text, next) === DIGIT && next < run.end) return true
  if (ABBREVIATIONS.has(lower)) return true
  if (!isUpperAt(text, start)) return false
  if (NAME_ABBREVIATIONS.has(lower)) return true
  return isInitial(text, start, end, next, run.end)
}

/** Whether a letter before a full stop is somebody's initial. */
function isInitial(text: string, start: number, end: number, next: number, limit: number): boolean {
  return end - start === 1 && text[start] !== 'I' && next < limit && !startsSentence(text, next, limit)
}

/** Whether an abbreviation from `start` to `end`, full stop included, leaves the stop to the sentence that it ends: "at 5 p|m|." */
export function givesStop(text: string, start: number, end: number, limit: number): boolean {
  if (!GIVES_STOP.has(text.slice(start, end).toLowerCase())) return false
  const next = nextAfter(text, end, limit)
  return next >= limit || startsSentence(text, next, limit)
}

function startsSentence(text: string, at: number, limit: number): boolean {
  return STARTERS.has(text.slice(at, lettersEnd(text, at, limit)))
}

/** The first letter or sign after an offset, white space and closing brackets and quotes aside. */
function nextAfter(text: string, at: number, limit: number): number {
  while (at < limit && (kindAt(text, at) === BLANK || /[\p{Pe}\p{Pf}"']/u.test(text.charAt(at)))) at++
  return at
}
