import { createHash } from 'node:crypto'
import type { Print } from './checkpoints.ts'

/** Words in a shingle. */
const SHINGLE = 4
/** Least hashes that make a fingerprint, each kept as one byte. */
const HASHES = 32
/** Shorter texts say too little: two of them are alike by chance. */
const FEWEST_WORDS = 30

/**
 * A fingerprint of a text: of two texts about as large a share of its bytes is equal as they have four-word shingles in common (MinHash, Broder 1997).
 *
 * @returns 64 hexadecimal digits; empty for a text of fewer than 30 words.
 */
export function fingerprintOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < FEWEST_WORDS) return ''
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const [one, other] = hash(words, i)
    for (let at = 0; at < HASHES; at++) least[at] = Math.min(least[at] ?? 0, mixed(one + Math.imul(at, other)) >>> 0)
  }
  return Buffer.from(least.map((value) => value & 0xff)).toString('hex')
}

/** FNV-1a over the characters of a shingle, twice with other seeds, and mixed. */
function hash(words: readonly string[], from: number): [number, number] {
  let one = 0x811c9dc5
  let other = 0x01000193
  for (let i = from; i < from + SHINGLE; i++) {
    const word = `${words[i] ?? ''} `
    for (let at = 0; at < word.length; at++) {
      one = Math.imul(one ^ word.charCodeAt(at), 0x01000193)
      other = Math.imul(other ^ word.charCodeAt(at), 0x85ebca6b)
    }
  }
  return [mixed(one), mixed(other) | 1]
}

/** The finish of MurmurHash3: every bit of what comes in moves every bit of what goes out. */
function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}

/** Texts are compared when one band of four hashes at least is equal: of texts that share four fifths of their shingles, 98 of 100 are. */
const BAND = 4
/** Of the hashes, so many must be equal: about seven tenths of the shingles. */
const LEAST_EQUAL = 22

/** Tells reprints: remembers fingerprints, and finds one that is near. */
export class Reprints {
  readonly #known: Print[] = []
  readonly #byBand = new Map<number, number[]>()

  /** @param known Texts that went before. */
  constructor(known: readonly Print[] = []) {
    for (const print of known) this.#remember(print)
  }

  /**
   * @returns the id of the first text that this one repeats; undefined for a new text, which is remembered.
   */
  find(id: string, fingerprint: string): string | undefined {
    if (fingerprint === '') return undefined
    const own = Buffer.from(fingerprint, 'hex')
    const near = new Set(bandsOf(own).flatMap((band) => this.#byBand.get(band) ?? []))
    for (const at of [...near].sort((a, b) => a - b)) {
      const [first, known] = this.#known[at] ?? ['', '']
      if (equalBytes(own, Buffer.from(known, 'hex')) >= LEAST_EQUAL) return first
    }
    this.#remember([id, fingerprint])
    return undefined
  }

  #remember(print: Print): void {
    for (const band of bandsOf(Buffer.from(print[1], 'hex'))) {
      const known = this.#byBand.get(band)
      if (known === undefined) this.#byBand.set(band, [this.#known.length])
      else known.push(this.#known.length)
    }
    this.#known.push(print)
  }
}

/** One number for each band, which says also which band it is. */
function bandsOf(bytes: Buffer): number[] {
  const bands: number[] = []
  for (let at = 0; at + BAND <= bytes.length; at += BAND) bands.push(at * 2 ** 32 + bytes.readUInt32BE(at))
  return bands
}

function equalBytes(a: Buffer, b: Buffer): number {
  let equal = 0
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) equal++
  return equal
}

/** A short name for bytes or text. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
