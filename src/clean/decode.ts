import { isAscii, isUtf8 } from 'node:buffer'
import { createRequire } from 'node:module'
import type { Warning } from '../document/types.ts'
import { declaredCharset, guessCharset, standardName } from './charset.ts'
import { NATIVE_CHARSETS } from './data/charsets.ts'

/** A page as characters. */
export interface DecodedPage {
  html: string
  /** The encoding it was read in, by its WHATWG name in lower case. */
  encoding: string
  warnings: Warning[]
}

export interface DecodeHints {
  /** The charset of the HTTP header `Content-Type`. */
  charset?: string
}

interface LegacyCodec {
  decode(bytes: Uint8Array, encoding: string): string
  encodingExists(encoding: string): boolean
}

/** So many faults for every thousand multi-byte characters are tolerated in a page that is UTF-8 otherwise. */
const TOLERATED_FAULTS = 0.05

/**
 * Decodes a page's bytes. A byte order mark decides; then what the bytes can be (valid UTF-8 that has multi-byte characters is UTF-8,
 * invalid UTF-8 is not, and zeros in every other byte are UTF-16), then HTTP, the page's own declaration, and a guess from the content.
 *
 * @param bytes The page as it was received, unpacked.
 * @returns the characters without a byte order mark. Never throws: bytes that mean nothing become U+FFFD, with a warning
 * `encoding-errors`; a declaration that the bytes contradict gives `encoding-conflict`.
 * @example
 * const { html, encoding } = decodePage(await readFile('page.html'), { charset: 'iso-8859-1' })
 */
export function decodePage(bytes: Uint8Array, hints: DecodeHints = {}): DecodedPage {
  const marked = byteOrderMark(bytes)
  if (marked !== undefined) return read(bytes, marked, [])
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return read(bytes, wide, [])
  const declared = standardName(hints.charset) ?? declaredCharset(bytes)
  if (isUtf8(bytes)) {
    if (declared === 'iso-2022-jp' && isAscii(bytes)) return read(bytes, declared, [])
    const conflicts = declared !== undefined && declared !== 'utf-8' && !isAscii(bytes)
    return read(bytes, 'utf-8', conflicts ? [conflict(declared, 'utf-8')] : [])
  }
  if (declared !== undefined && declared !== 'utf-8') return read(bytes, declared, [])
  const utf8 = inspectUtf8(bytes)
  if (utf8.faults <= utf8.multibyte * TOLERATED_FAULTS) return read(bytes, 'utf-8', [])
  const inPage = declaredCharset(bytes)
  const encoding = inPage !== undefined && inPage !== 'utf-8' ? inPage : guessCharset(bytes, decodeAs)
  return read(bytes, encoding, declared === undefined ? [] : [conflict(declared, encoding)])
}

function read(bytes: Uint8Array, encoding: string, warnings: Warning[]): DecodedPage {
  const decoded = decodeAs(bytes, encoding)
  const html = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded
  const faults = html.split('\ufffd').length - 1
  if (faults > 0 && inspectReplacement(bytes, encoding)) {
    warnings.push({ code: 'encoding-errors', message: `${faults} places could not be decoded as ${encoding}` })
  }
  return { html, encoding, warnings }
}

/** A page in UTF-8 may hold U+FFFD itself; then nothing went wrong here. */
function inspectReplacement(bytes: Uint8Array, encoding: string): boolean {
  return encoding !== 'utf-8' || !isUtf8(bytes)
}

function conflict(declared: string, encoding: string): Warning {
  return { code: 'encoding-conflict', message: `declared as ${declared}, but the bytes are ${encoding}` }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  // Most English pages have no other character, and a copy is quicker than a decoder.
  if (encoding === 'utf-8' && isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (!NATIVE_CHARSETS.has(encoding)) {
    const codec = legacyCodec()
    if (codec.encodingExists(encoding)) {
      const text = codec.decode(bytes, encoding)
      return encoding.startsWith('windows-') ? withControls(text, bytes) : text
    }
  }
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

/** The standard has control characters where a Windows code page has nothing between 0x80 and 0x9F; these encodings have a character a byte. */
function withControls(text: string, bytes: Uint8Array): string {
  return text.replace(/\ufffd/g, (mark, at: number) => {
    const byte = bytes[at] ?? 0
    return byte >= 0x80 && byte <= 0x9f ? String.fromCharCode(byte) : mark
  })
}

let codec: LegacyCodec | undefined

/** iconv-lite costs tens of milliseconds to load and few pages need it. */
function legacyCodec(): LegacyCodec {
  if (codec === undefined) {
    const loaded: unknown = createRequire(import.meta.url)('iconv-lite')
    if (!isCodec(loaded)) throw new TypeError('iconv-lite is not what it was: decode or encodingExists is missing')
    codec = loaded
  }
  return codec
}

function isCodec(value: unknown): value is LegacyCodec {
  if (typeof value !== 'object' || value === null || !('decode' in value) || !('encodingExists' in value)) return false
  return typeof value.decode === 'function' && typeof value.encodingExists === 'function'
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark: markup is ASCII, so that every other byte of it is zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length & ~1, 1024)
  if (length < 4) return undefined
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be'
  return undefined
}

/** Counts the well-formed multi-byte sequences and the bytes that belong to none. */
function inspectUtf8(bytes: Uint8Array): { multibyte: number; faults: number } {
  let multibyte = 0
  let faults = 0
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at++
      continue
    }
    const length = sequenceLength(bytes, at, lead)
    if (length === 0) {
      faults++
      at++
    } else {
      multibyte++
      at += length
    }
  }
  return { multibyte, faults }
}

function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let step = 1; step < length; step++) {
    const next = bytes[at + step] ?? 0
    if (next < 0x80 || next > 0xbf) return 0
  }
  const second = bytes[at + 1] ?? 0
  const isForbidden =
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f)
  return isForbidden ? 0 : length
}
