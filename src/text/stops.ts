import { BLANK, DIGIT, isUpperAt, isWordAt, kindAt, lettersEnd } from './characters.ts'
import { ABBREVIATIONS, BEFORE_FIGURE, GIVES_STOP, LONGEST_ABBREVIATION, NAME_ABBREVIATIONS, STARTERS } from './data/abbreviations.ts'

/** The run that a word stands in, and where the whole stretch ends. */
export interface Run {
  from: number
  to: number
  end: number
}

/** Whether the full stop after a word belongs to it. */
export function keepsStop(text: string, start: number, end: number, run: Run): boolean {
  if (end - start > LONGEST_ABBREVIATION) return false
  if (text[end + 1] === '…' || (text[end + 1] === '.' && text[end + 2] === '.')) return false
  if (end + 1 < run.to && isWordAt(text, end + 1) && !isUpperAt(text, end + 1)) return false
  const lower = text.slice(start, end).toLowerCase().replace('’', "'")
  const next = nextAfter(text, end + 1, run.end)
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
