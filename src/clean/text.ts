import { toUSVString } from 'node:util'

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g
const UNTIDY = /[\u00ad\u200b\u2060\ufeff]|[^\S ]|^ | $| {2}/
/** White space that is not a single blank: replacing the others by themselves would cost most of the time. */
const SPACING = /[^\S ]\s*| \s+/g
const VISIBLE = /[^\s\u00ad\u200b\u2060\ufeff]/
const BLANK = 32
const FIRST_KANA = 0x3040
const LAST_IDEOGRAPH = 0x9fff

/**
 * White space as a block has it: single blanks, none at the ends; no-break blanks are blanks; soft hyphens, zero-width blanks and byte
 * order marks are gone. The joiners U+200C and U+200D stay, since they spell words in several scripts and hold emoji together.
 */
export function collapse(raw: string): string {
  return UNTIDY.test(raw) ? raw.replace(INVISIBLE, '').replace(SPACING, ' ').trim() : raw
}

/** In characters: what is longer is no line of a page's furniture, however few words it has, and no pattern of lines is tried on it. */
export const LONGEST_LINE = 800

/** Whether `collapse` leaves anything of a text. */
export function isVisible(raw: string): boolean {
  return VISIBLE.test(raw)
}

/** The same string with every half of a broken surrogate pair replaced by U+FFFD: as long as before, and safe to encode. */
export function mendSurrogates(raw: string): string {
  return toUSVString(raw)
}

/** How many words stand in collapsed text; two ideographs or kana count as one. */
export function countWords(text: string): number {
  if (text === '') return 0
  let blanks = 1
  let ideographs = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === BLANK) blanks++
    else if (code >= FIRST_KANA && code <= LAST_IDEOGRAPH && (code < 0x3100 || code >= 0x3400)) ideographs++
  }
  return blanks + (ideographs >> 1)
}

/** Letters and digits in lower case, all else gone: for telling whether two pieces of text say the same. */
export function skeleton(text: string): string {
  const lower = text.toLowerCase()
  return /[^\0-\x7f]/.test(lower) ? lower.replace(/[^\p{L}\p{N}]+/gu, '') : lower.replace(/[^a-z0-9]+/g, '')
}
