import { nextAt } from './characters.ts'
import { FILE_TYPES, HOST_ENDINGS } from './data/addresses.ts'

/**
 * Words with a shape of their own. Each expression is sticky and is only ever tried inside one run without white space, whose length is bounded.
 */

/** An address of the web; the caller trims the punctuation that follows it. */
export const URL_SHAPE: RegExp = /(?:(?:https?|ftp|ymsgr):\/\/|mailto:|www\.)[^\s<>"“”]+/iuy

/** An address of mail, within an office without its host. */
export const EMAIL: RegExp = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}-]+)*/uy

const FILE_ENDING = `(?:${FILE_TYPES.join('|')})(?![\\p{L}\\p{N}_])`
const HOST_ENDING = `(?:${[...HOST_ENDINGS, ...FILE_TYPES].join('|')})(?![\\p{L}\\p{N}_])`

/** A host name or a file name, with the path after it. */
export const FILE: RegExp = new RegExp(`[\\p{L}\\p{N}_#-]+(?:\\.[\\p{L}\\p{N}_#-]+)*\\.${HOST_ENDING}(?:/[^\\s<>"“”]*)?`, 'uy')

/** The ending of a file's name, written alone. */
export const EXTENSION: RegExp = new RegExp(`\\.${FILE_ENDING}`, 'uy')

/** Newsgroups and the like: three or more parts in lower case. */
export const DOTTED: RegExp = /\p{Ll}{2,}(?:\.[\p{Ll}\d-]{2,}){2,}/uy

export const HANDLE: RegExp = /@[\p{L}_][\p{L}\p{N}_]*(?:\.com)?|#[\p{L}_][\p{L}\p{N}_]*/uy

export const EMOTICON: RegExp = /(?:[:;=][-'^o]?[()[\]DPpO|/\\]+|[:;]-?\*|<3|\(:|\^_+\^|:['’]\()(?![\p{L}\p{N}])/uy

/** Arrows, and signs written more than once. */
export const REPEATED: RegExp =
  /<?[-=]+>+|<[-=]+|[-=]{2,}|\[(?:\.{3}|…)\]|([*_~+#^|•$\\/])\1+|<<+|>>+|''|``|‘’|’’|,,(?!,)|[.…]{2,}|:?[.!?]*[!?][.!?]*/uy

/** Symbols drawn as pictures, with what modifies them. */
export const PICTURE: RegExp =
  /\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f)*(?:\u200d\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f)*)*/uy

/** A letter and a full stop, more than once: U.S., Ph.D., a.m, M.Sc. */
export const ACRONYM: RegExp =
  /(?:\p{Lu}\p{Ll}\.|\p{L}\p{M}*\.)(?:\p{L}\p{M}*\.)*(?:\p{Lu}\p{Ll}|\p{L})\p{M}*(?:\.(?!\.\.)|(?![\p{L}\p{N}]|\.(?!\.)))/uy

/** Companies and the like with an ampersand: AT&T, R&D, PG&E. */
export const AMPERSAND: RegExp = /\p{L}{1,4}&\p{L}{1,4}(?![\p{L}\p{N}&])/uy

/** Telephone numbers, post codes, dates, times, fractions, then figures with separators. */
export const FIGURE: RegExp =
  /(?:\+?\d{1,3}[-./])?\d{3}[-./]\d{3}[-.]\d{4}(?![\d-])|\d{3}-\d{4}(?![\d-])|\d{5}-\d{4}(?![\d-])|\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?![\d-])|\d{1,2}(?::\d{2}){1,2}(?!\d)|\d{1,4}\/\d{1,4}(?![\d/])|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\+?\d+(?:\.\d+)*|[.]\d+/uy

/** Letters before a sign of currency: US$, HK$, A$. */
export const CURRENCY: RegExp = /\p{Lu}{1,3}\$(?!\p{L})/uy

/** The end of the match of a sticky expression at an offset, or -1. */
export function matchEnd(shape: RegExp, text: string, at: number, limit: number): number {
  shape.lastIndex = at
  return shape.test(text) && shape.lastIndex <= limit ? shape.lastIndex : -1
}

/**
 * The end of an address, a tag, an acronym, an emoticon and the like at an offset.
 *
 * @returns The end, or -1 where there is none.
 */
export function specialEnd(text: string, at: number, to: number): number {
  const url = matchEnd(URL_SHAPE, text, at, to)
  if (url > 0) return trimmed(text, at, url)
  for (const shape of SPECIAL) {
    const end = matchEnd(shape, text, at, to)
    if (end > 0) return shape === FILE ? trimmed(text, at, end) : end
  }
  return -1
}

/** The end of the sign at an offset: one character, or several that are written together (`--`, `...`, `?!`). */
export function symbolEnd(text: string, at: number, to: number): number {
  const end = Math.max(matchEnd(REPEATED, text, at, to), matchEnd(PICTURE, text, at, to))
  return end > 0 ? end : nextAt(text, at)
}

const SPECIAL = [EMAIL, FILE, EXTENSION, DOTTED, HANDLE, EMOTICON, AMPERSAND, CURRENCY, ACRONYM]

/** An address without the punctuation of the sentence it stands in. */
function trimmed(text: string, at: number, end: number): number {
  while (end > at + 1 && /[.,;:!?'"’”)\]}]/.test(text.charAt(end - 1)) && !(text[end - 1] === ')' && text.slice(at, end).includes('(')))
    end--
  return end
}
