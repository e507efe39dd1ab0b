import { createHash } from 'node:crypto'

/** Words in a shingle. */
const SHINGLE = 4
/** Bits of the fingerprint, as two halves of 32. */
const HALF = 32
/** Shorter texts say too little: two of them are alike by chance. */
const FEWEST_WORDS = 30

/**
 * A fingerprint of a text: texts that share most of their four-word shingles differ in few of its 64 bits (simhash, Charikar 2002).
 *
 * @returns 16 hexadecimal digits; empty for a text of fewer than 30 words.
 */
export function fingerprintOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < FEWEST_WORDS) return ''
  const votes = new Int32Array(2 * HALF)
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const [high, low] = hash(words, i)
    for (let bit = 0; bit < HALF; bit++) {
      votes[bit] = (votes[bit] ?? 0) + ((high >>> bit) & 1 ? 1 : -1)
      votes[HALF + bit] = (votes[HALF + bit] ?? 0) + ((low >>> bit) & 1 ? 1 : -1)
    }
  }
  return hex(votes.subarray(0, HALF)) + hex(votes.subarray(HALF))
}

/** FNV-1a over the characters of a shingle, twice with other seeds, and mixed. */
function hash(words: readonly string[], from: number): [number, number] {
  let high = 0x811c9dc5
  let low = 0x01000193
  for (let i = from; i < from + SHINGLE; i++) {
    const word = `${words[i] ?? ''} `
    for (let at = 0; at < word.length; at++) {
      high = Math.imul(high ^ word.charCodeAt(at), 0x01000193)
      low = Math.imul(low ^ word.charCodeAt(at), 0x85ebca6b)
    }
  }
  return [mixed(high), mixed(low)]
}

/** The finish of MurmurHash3: every bit of what comes in moves every bit of what goes out. */
function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}

function hex(votes: Int32Array): string {
  let bits = 0
  for (let bit = 0; bit < HALF; bit++) if ((votes[bit] ?? 0) > 0) bits |= 1 << bit
  return (bits >>> 0).toString(16).padStart(8, '0')
}

/** Fingerprints that differ in no more bits are of the same text, reprinted. */
const MOST_BITS = 3
/** One more block than bits may differ: then one block at least is equal. */
const BLOCKS = MOST_BITS + 1

/** Tells reprints: remembers fingerprints, and finds one that is near. */
export class Reprints {
  readonly #byBlock = new Map<string, { id: string; fingerprint: string }[]>()

  /**
   * @returns the id of the first text that this one repeats; undefined for a new text, which is remembered.
   */
  find(id: string, fingerprint: string): string | undefined {
    if (fingerprint === '') return undefined
    const blocks = Array.from({ length: BLOCKS }, (_, i) => `${i}${fingerprint.slice(i * 4, i * 4 + 4)}`)
    for (const block of blocks)
      for (const known of this.#byBlock.get(block) ?? []) if (distance(known.fingerprint, fingerprint) <= MOST_BITS) return known.id
    const own = { id, fingerprint }
    for (const block of blocks) {
      const known = this.#byBlock.get(block)
      if (known === undefined) this.#byBlock.set(block, [own])
      else known.push(own)
    }
    return undefined
  }
}

function distance(a: string, b: string): number {
  let bits = 0
  for (let i = 0; i < a.length; i += 8) {
    let rest = (Number.parseInt(a.slice(i, i + 8), 16) ^ Number.parseInt(b.slice(i, i + 8), 16)) >>> 0
    for (; rest !== 0; rest &= rest - 1) bits++
  }
  return bits
}

/** A short name for bytes or text. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
