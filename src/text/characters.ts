/** What a character is to the tokenizer. */
export const OTHER = 0
export const BLANK = 1
export const LETTER = 2
export const DIGIT = 3

/** Kinds of the first 65,536 code points, looked up once each; 255 stands for "not looked up". */
const kinds = new Uint8Array(0x10000).fill(255)

/**
 * The kind of the character at an offset. Combining marks and format characters (soft hyphen, zero width joiners) count as letters, since they stand inside words.
 *
 * @returns `OTHER`, `BLANK`, `LETTER` or `DIGIT`; `OTHER` beyond the end.
 */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code)) return OTHER
  const known = kinds[code] ?? 255
  if (known !== 255) return known
  // The two halves of a pair cannot be told apart alone.
  if (code >= 0xd800 && code <= 0xdfff) return kindOf(String.fromCodePoint(pairAround(text, at)))
  const kind = kindOf(String.fromCharCode(code))
  kinds[code] = kind
  return kind
}

/** Whether the character at an offset can stand inside a word. */
export const isWordAt = (text: string, at: number): boolean => kindAt(text, at) >= LETTER

/** Whether the character at an offset is a capital. */
export function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(text.slice(at, at + 2))
}

/** Whether the character at an offset is an apostrophe, or is written for one. */
export function isApostrophe(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x60 || code === 0xb4 || code === 0x2032
}

/** The end of the letters and digits from an offset on. */
export function lettersEnd(text: string, at: number, to: number): number {
  while (at < to && isWordAt(text, at)) at++
  return at
}

/** The offset after the character at an offset, which may be of two code units. */
export function nextAt(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
}

function pairAround(text: string, at: number): number {
  const isSecondHalf = text.charCodeAt(at) >= 0xdc00 && at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff
  return text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0
}

function kindOf(character: string): number {
  if (/[\s\p{Zs}]/u.test(character) && character !== '\ufeff') return BLANK
  if (/[\p{L}\p{M}\p{Cf}]/u.test(character)) return LETTER
  return /\p{N}/u.test(character) ? DIGIT : OTHER
}
