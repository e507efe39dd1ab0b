import type { TokenRange, TokenView } from '../document/index.ts'
import type { Vectors } from '../learn/index.ts'
import type { Trees } from '../syntax/index.ts'
import { NEGATORS } from './data/attitudes.ts'
import type { Lexicon } from './lexicon.ts'
import { AFTER, BEFORE } from './marked.ts'

/** What a sentence shows of the tone towards a target: hashed clues that are there, and measured ones. */
export interface Clues {
  hashes: Int32Array
  measures: Float32Array
}

/** A phrase of attitude as clues need it: its words, its score, and the words of those who hold it and whom it is towards. */
export interface Felt extends TokenRange {
  score: number
  holder: TokenRange | undefined
  target: TokenRange | undefined
}

/** Rows of the table of hashed clues; what collides shares a row. */
export const CLUE_ROWS = 65_536

/** Measures of the lexicon, the length and a constant; then, for each of three windows, a mean word vector. */
const LEANS = 16
const [LENGTH, CONSTANT] = [14, 15] as const
export function measuresOf({ width }: Vectors): number {
  return LEANS + 3 * width
}

/** Words before which a negator is still heard. */
const NEGATED = 4
const VECTOR_SHARE = 0.3

/** What is known of a word before any target is asked for. */
interface Read {
  /** The word's name as a number: its lemma; names of people and places all alike. */
  names: Int32Array
  leans: Float32Array
  /** 1 for a negator. */
  negators: Uint8Array
  /** The row of its vector, -1 for none. */
  rows: Int32Array
  /** The relation to its head, as a number. */
  relations: Int32Array
}

/** Finds the clues of sentences; the words by their distance and direction to the target, their lean, what the target hangs on and what hangs on it. */
export class ClueFinder {
  readonly #view: TokenView
  readonly #trees: Trees
  readonly #vectors: Vectors
  readonly #read: Read
  /** Phrases by their sentence. */
  readonly #felt: ReadonlyMap<number, readonly Felt[]>
  readonly #set = SEEN

  constructor(view: TokenView, trees: Trees, lexicon: Lexicon, vectors: Vectors, felt: ReadonlyMap<number, readonly Felt[]>) {
    this.#view = view
    this.#trees = trees
    this.#vectors = vectors
    this.#felt = felt
    this.#read = readWords(view, trees, lexicon, vectors)
  }

  /** @param places The tokens of the target's mentions in the sentence, in order; one at least. */
  find(sentence: TokenRange, places: readonly TokenRange[]): Clues {
    const [open = sentence] = places
    const range = { first: Math.max(sentence.first, open.first - BEFORE), last: Math.min(sentence.last, open.first + AFTER) }
    const targets = places.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i))
    const measures = new Float32Array(measuresOf(this.#vectors))
    this.#set.clear()
    this.#readWords(range, targets, measures)
    for (const target of targets) if (target < range.last) this.#readTree(range, target, targets, measures)
    this.#readPhrases(sentence, places)
    measures[LENGTH] = Math.log(range.last - range.first) / 4
    measures[CONSTANT] = 1
    return { hashes: this.#set.values(), measures }
  }

  #readWords({ first, last }: TokenRange, targets: readonly number[], measures: Float32Array): void {
    const { names, leans, negators, rows } = this.#read
    const set = this.#set
    const { width } = this.#vectors
    const counts = [0, 0, 0]
    let negated = 0
    let next = 0
    for (let i = first; i < last; i++) {
      while (next < targets.length - 1 && Math.abs((targets[next + 1] ?? 0) - i) <= Math.abs((targets[next] ?? 0) - i)) next++
      const offset = i - (targets[next] ?? i)
      if (offset === 0) continue
      const side = offset < 0 ? 0 : 1
      const distance = Math.abs(offset)
      const name = names[i] ?? 0
      const bucket = bucketOf(distance)
      set.add(KIND.word, name)
      set.add(KIND.before + side, name)
      set.add(KIND.near + side, name, bucket)
      negated = negators[i] === 1 ? NEGATED : negated - 1
      const lean = (leans[i] ?? 0) * (negated > 0 ? -0.7 : 1)
      if (lean !== 0) {
        const sign = lean > 0 ? 0 : 1
        add(measures, sign, Math.abs(lean))
        add(measures, 2 + sign + 2 * side, Math.abs(lean))
        add(measures, 6 + sign, (Math.abs(lean) * 5) / (5 + distance))
        set.add(KIND.lean + side, sign, bucket)
      }
      const row = rows[i] ?? -1
      if (row < 0) continue
      const weight = 1 / Math.sqrt(1 + distance / 4)
      this.#vectors.addTo(measures, LEANS + side * width, row, weight)
      this.#vectors.addTo(measures, LEANS + 2 * width, row)
      counts[side] = (counts[side] ?? 0) + weight
      counts[2] = (counts[2] ?? 0) + 1
    }
    for (let window = 0; window < 3; window++) {
      const share = VECTOR_SHARE / Math.sqrt((counts[window] ?? 0) + 1)
      for (let i = LEANS + window * width; i < LEANS + (window + 1) * width; i++) measures[i] = (measures[i] ?? 0) * share
    }
  }

  /** What a word of the target hangs on, what else hangs there, and what hangs on the target. */
  #readTree(range: TokenRange, target: number, targets: readonly number[], measures: Float32Array): void {
    const trees = this.#trees
    const set = this.#set
    const { names, leans, relations } = this.#read
    const above = trees.head(target)
    if (above < 0) {
      set.add(KIND.root)
      return
    }
    if (targets.includes(above)) return
    const relation = relations[target] ?? 0
    const aboveName = names[above] ?? 0
    set.add(KIND.relation, relation)
    set.add(KIND.governor, relation, aboveName)
    set.add(KIND.governed, aboveName)
    const lean = leans[above] ?? 0
    if (lean !== 0) {
      const sign = lean > 0 ? 0 : 1
      set.add(KIND.governorLean, relation, sign)
      add(measures, 8 + sign, Math.abs(lean))
      add(measures, (trees.deprel(target).includes('subj') ? 10 : 12) + sign, 1)
    }
    for (const other of trees.children(above)) {
      if (other === target || other < range.first || other >= range.last) continue
      const stem = mix(relation, relations[other] ?? 0)
      set.add(KIND.sibling, stem, names[other] ?? 0)
      const own = leans[other] ?? 0
      if (own !== 0) set.add(KIND.siblingLean, stem, own > 0 ? 0 : 1)
    }
    for (const child of trees.children(target))
      if (child >= range.first && child < range.last) set.add(KIND.child, relations[child] ?? 0, names[child] ?? 0)
    const top = trees.head(above)
    if (top >= 0) set.add(KIND.grand, mix(relation, relations[above] ?? 0), names[top] ?? 0)
  }

  /** The phrases of the sentence: those towards the target, those it holds, and the rest. */
  #readPhrases(sentence: TokenRange, places: readonly TokenRange[]): void {
    for (const { score, holder, target } of this.#felt.get(this.#view.sentenceOf[sentence.first] ?? -1) ?? []) {
      const sign = score > 0 ? 0 : 1
      this.#set.add(KIND.phrase, sign, touches(target, places) ? 1 : touches(holder, places) ? 2 : 3)
    }
  }
}

/** What a clue tells; where it has a side, the next number is for what stands after the target. */
const KIND = {
  word: 1,
  before: 2,
  near: 4,
  lean: 6,
  root: 8,
  relation: 9,
  governor: 10,
  governed: 11,
  governorLean: 12,
  sibling: 13,
  siblingLean: 14,
  child: 15,
  grand: 16,
  phrase: 17,
} as const

/** The rows of clues that were seen, each once. */
class HashSet {
  readonly #stamps = new Uint32Array(CLUE_ROWS)
  readonly #rows: number[] = []
  #stamp = 0

  clear(): void {
    this.#stamp++
    this.#rows.length = 0
  }

  add(kind: number, first = 0, second = 0): void {
    const row = mix(mix(kind, first), second) & (CLUE_ROWS - 1)
    if (this.#stamps[row] === this.#stamp) return
    this.#stamps[row] = this.#stamp
    this.#rows.push(row)
  }

  values(): Int32Array {
    return Int32Array.from(this.#rows)
  }
}

/** One for all: it is as large as the table of clues, and is used for one target after the other. */
const SEEN = new HashSet()

function readWords({ tokens, words }: TokenView, trees: Trees, lexicon: Lexicon, vectors: Vectors): Read {
  const count = tokens.length
  const read: Read = {
    names: new Int32Array(count),
    leans: new Float32Array(count),
    negators: new Uint8Array(count),
    rows: new Int32Array(count).fill(-1),
    relations: new Int32Array(count),
  }
  const known = new Map<string, number>()
  const numberOf = (text: string): number => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = hash(text)
    known.set(text, made)
    return made
  }
  tokens.forEach(({ upos, lemma }, i) => {
    const word = (words[i] ?? '').toLowerCase()
    const isName = upos === 'PROPN'
    read.names[i] = numberOf(isName ? 'N' : lemma.toLowerCase())
    read.relations[i] = numberOf(trees.deprel(i))
    if (NEGATORS.has(word)) read.negators[i] = 1
    if (isName || upos === 'PUNCT') return
    read.rows[i] = vectors.rowOf(word)
    const lean = lexicon.lean(word, lemma.toLowerCase())
    if (Math.abs(lean) > 0.1) read.leans[i] = lean
  })
  return read
}

const touches = (range: TokenRange | undefined, places: readonly TokenRange[]): boolean =>
  range !== undefined && places.some(({ first, last }) => first < range.last && range.first < last)

function bucketOf(distance: number): number {
  if (distance <= 2) return distance
  return distance <= 4 ? 3 : distance <= 8 ? 4 : distance <= 15 ? 5 : 6
}

function add(values: Float32Array, at: number, value: number): void {
  values[at] = (values[at] ?? 0) + value
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h
}

/** Two numbers in one, all bits of which depend on all of theirs (the finaliser of MurmurHash3; Appleby 2011, public domain). */
function mix(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ b
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
