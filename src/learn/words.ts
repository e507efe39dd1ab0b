import type { Vectors } from './vectors.ts'

/** What the networks see of a word form: rows of embedding tables. */
export interface WordKey {
  /** Row of the pretrained vectors, or -1. */
  readonly vector: number
  /** Row of the trained word embeddings; 0 is any word outside the vocabulary. */
  readonly word: number
  /** Rows of the embeddings of character n-grams, which are summed. */
  readonly grams: Int32Array
  /** Rows in the tables of `AFFIXES`, in their order. */
  readonly affixes: readonly number[]
}

/** Rows of hashed tables; what collides shares a row. */
export const GRAM_ROWS = 8192
export const AFFIXES = [
  { name: 'suffix3', rows: 2048 },
  { name: 'suffix2', rows: 512 },
  { name: 'prefix3', rows: 2048 },
  { name: 'shape', rows: 256 },
] as const

/** Floats of the parts of a word's embedding, where a network does not say otherwise. */
export const WIDTHS = { word: 32, gram: 32, affix: 16 } as const

/** A longer word is seen by its first letters only. */
const MOST_LETTERS = 40

/** Finds the rows of word forms. The same form always has the same key. */
export class WordIndex {
  readonly vectors: Vectors
  readonly vocabulary: readonly string[]
  readonly #rows: Map<string, number>

  /** @param vocabulary Lower-case words; the first stands for all others. */
  constructor(vectors: Vectors, vocabulary: readonly string[]) {
    this.vectors = vectors
    this.vocabulary = vocabulary
    this.#rows = new Map(vocabulary.map((word, row) => [word, row]))
  }

  keyOf(form: string): WordKey {
    const { lower, grams, affixes } = spelling(form)
    return { vector: this.vectors.rowOf(lower), word: this.#rows.get(lower) ?? 0, grams, affixes }
  }
}

/** What a form's letters say, whatever the network. */
interface Spelling extends Pick<WordKey, 'grams' | 'affixes'> {
  lower: string
}

/** Spellings remembered at most; when there are more, all are forgotten. */
const SPELLINGS = 2048

// Several networks read the same words one after the other.
const spellings = new Map<string, Spelling>()

function spelling(form: string): Spelling {
  const known = spellings.get(form)
  if (known !== undefined) return known
  if (spellings.size >= SPELLINGS) spellings.clear()
  const found = readSpelling(form)
  spellings.set(form, found)
  return found
}

function readSpelling(form: string): Spelling {
  const plain = plainForm(form)
  const lower = plain.toLowerCase()
  const marked = `^${lower}$`
  const count = Math.max(marked.length - 2, 0)
  const grams = new Int32Array(count + Math.max(count - 1, 0))
  let at = 0
  for (let i = 0; i + 3 <= marked.length; i++) grams[at++] = hash(marked, i, i + 3) % GRAM_ROWS
  for (let i = 0; i + 4 <= marked.length; i++) grams[at++] = hash(marked, i, i + 4) % GRAM_ROWS
  const [suffix3, suffix2, prefix3, shape] = AFFIXES
  const { length } = lower
  const affixes = [
    hash(lower, Math.max(length - 3, 0), length) % suffix3.rows,
    hash(lower, Math.max(length - 2, 0), length) % suffix2.rows,
    hash(lower, 0, Math.min(length, 3)) % prefix3.rows,
    hashShape(plain) % shape.rows,
  ]
  return { lower, grams, affixes }
}

/** A form as the training data writes it: straight quotation marks and apostrophes, one kind of dash, no invisible characters. */
export function plainForm(form: string): string {
  const short = form.length > MOST_LETTERS ? form.slice(0, MOST_LETTERS) : form
  return /^[\x20-\x7e]*$/.test(short)
    ? short
    : short
        .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
        .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
        .replace(/[\u2012-\u2015]/g, '-')
        .replace(/\u2026/g, '...')
        .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
}

/** FNV-1a over UTF-16 code units, mixed so that the low bits depend on all. */
function hash(text: string, from: number, to: number): number {
  let h = 0x811c9dc5 ^ (to - from)
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h ^= h >>> 15
  return Math.imul(h, 0x85ebca6b) >>> 0
}

const SIGN = { upper: 88, lower: 120, digit: 57, other: 111 } as const

/** The word's letters as kinds, runs of more than two cut short: "McDonald" is "XxXxx". */
function hashShape(text: string): number {
  let shape = ''
  let run = 0
  let last = 0
  for (let i = 0; i < text.length; i++) {
    const sign = signOf(text.charCodeAt(i))
    run = sign === last ? run + 1 : 1
    last = sign
    if (run <= 2) shape += String.fromCharCode(sign)
  }
  return hash(shape, 0, shape.length)
}

function signOf(code: number): number {
  if (code >= 48 && code <= 57) return SIGN.digit
  if (code >= 97 && code <= 122) return SIGN.lower
  if (code >= 65 && code <= 90) return SIGN.upper
  if (code < 128) return code
  const character = String.fromCharCode(code)
  const lower = character.toLowerCase()
  if (lower !== character) return SIGN.upper
  return lower === character.toUpperCase() ? SIGN.other : SIGN.lower
}
