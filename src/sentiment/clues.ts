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

/** Rows of the table of hashed clues; what collides shares a row. */
export const CLUE_ROWS = 65_536

/** Measures of the lexicon, the length and a constant; then, for each of three windows, a mean word vector. */
const LEANS = 16
export function measuresOf({ width }: Vectors): number {
  return LEANS + 3 * width
}

/** Words before which a negator is still heard. */
const NEGATED = 4
const VECTOR_SHARE = 0.3

/** Finds the clues of sentences; the words by their distance and direction to the target, their lean, what the target hangs on and what hangs on it. */
export class ClueFinder {
  readonly #view: TokenView
  readonly #trees: Trees
  readonly #lexicon: Lexicon
  readonly #vectors: Vectors

  constructor(view: TokenView, trees: Trees, lexicon: Lexicon, vectors: Vectors) {
    this.#view = view
    this.#trees = trees
    this.#lexicon = lexicon
    this.#vectors = vectors
  }

  /** @param places The tokens of the target's mentions in the sentence, in order; one at least. */
  find(sentence: TokenRange, places: readonly TokenRange[]): Clues {
    const [open = sentence] = places
    const range = { first: Math.max(sentence.first, open.first - BEFORE), last: Math.min(sentence.last, open.first + AFTER) }
    const targets = places.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i))
    const names = new Set<string>()
    const measures = new Float32Array(measuresOf(this.#vectors))
    this.#readWords(range, targets, names, measures)
    for (const target of targets) if (target < range.last) this.#readTree(range, target, targets, names, measures)
    measures[14] = Math.log(range.last - range.first) / 4
    measures[15] = 1
    return { hashes: Int32Array.from(names, hash), measures }
  }

  /** A word as clues name it: names of people and places all alike. */
  #wordOf(i: number): string {
    const token = this.#view.tokens[i]
    return token === undefined || token.upos === 'PROPN' ? 'N' : token.lemma.toLowerCase()
  }

  #leanOf(i: number): number {
    const token = this.#view.tokens[i]
    if (token === undefined || token.upos === 'PROPN') return 0
    const lean = this.#lexicon.lean((this.#view.words[i] ?? '').toLowerCase(), token.lemma.toLowerCase())
    return Math.abs(lean) > 0.1 ? lean : 0
  }

  #readWords({ first, last }: TokenRange, targets: readonly number[], names: Set<string>, measures: Float32Array): void {
    const { tokens, words } = this.#view
    const counts = [0, 0, 0]
    let negated = 0
    let next = 0
    for (let i = first; i < last; i++) {
      while (next < targets.length - 1 && Math.abs((targets[next + 1] ?? 0) - i) <= Math.abs((targets[next] ?? 0) - i)) next++
      const offset = i - (targets[next] ?? i)
      if (offset === 0) continue
      const side = offset < 0 ? 'b' : 'a'
      const distance = Math.abs(offset)
      const word = this.#wordOf(i)
      names
        .add(`w${word}`)
        .add(side + word)
        .add(`${side}${bucketOf(distance)}${word}`)
      negated = NEGATORS.has((words[i] ?? '').toLowerCase()) ? NEGATED : negated - 1
      const lean = this.#leanOf(i) * (negated > 0 ? -0.7 : 1)
      if (lean !== 0) {
        const sign = lean > 0 ? 0 : 1
        add(measures, sign, Math.abs(lean))
        add(measures, 2 + sign + (side === 'b' ? 0 : 2), Math.abs(lean))
        add(measures, 6 + sign, (Math.abs(lean) * 5) / (5 + distance))
        names.add(`lx${sign}${side}${bucketOf(distance)}`)
      }
      if (/^(?:PROPN|PUNCT)$/.test(tokens[i]?.upos ?? '')) continue
      this.#addVector((words[i] ?? '').toLowerCase(), side === 'b' ? 0 : 1, 1 / Math.sqrt(1 + distance / 4), measures, counts)
    }
    const { width } = this.#vectors
    counts.forEach((count, window) => {
      const share = VECTOR_SHARE / Math.sqrt(count + 1)
      for (let i = LEANS + window * width; i < LEANS + (window + 1) * width; i++) measures[i] = (measures[i] ?? 0) * share
    })
  }

  /** Adds a word's vector to the mean of its side, weighted by nearness, and to that of the sentence. */
  #addVector(word: string, window: number, weight: number, measures: Float32Array, counts: number[]): void {
    const row = this.#vectors.rowOf(word)
    if (row < 0) return
    const { width } = this.#vectors
    const vector = new Float32Array(width)
    this.#vectors.addTo(vector, 0, row)
    for (let i = 0; i < width; i++) {
      add(measures, LEANS + window * width + i, (vector[i] ?? 0) * weight)
      add(measures, LEANS + 2 * width + i, vector[i] ?? 0)
    }
    counts[window] = (counts[window] ?? 0) + weight
    counts[2] = (counts[2] ?? 0) + 1
  }

  /** What a word of the target hangs on, what else hangs there, and what hangs on the target. */
  #readTree(range: TokenRange, target: number, targets: readonly number[], names: Set<string>, measures: Float32Array): void {
    const trees = this.#trees
    const above = trees.head(target)
    if (above < 0) {
      names.add('root')
      return
    }
    if (targets.includes(above)) return
    const relation = trees.deprel(target)
    names
      .add(`g${relation}`)
      .add(`g${relation}${this.#wordOf(above)}`)
      .add(`gl${this.#wordOf(above)}`)
    const lean = this.#leanOf(above)
    if (lean !== 0) {
      names.add(`gv${relation}${signOf(lean)}`)
      const sign = lean > 0 ? 0 : 1
      add(measures, 8 + sign, Math.abs(lean))
      add(measures, (relation.includes('subj') ? 10 : 12) + sign, 1)
    }
    const inRange = (word: number): boolean => word >= range.first && word < range.last
    for (const other of trees.children(above).filter((word) => word !== target && inRange(word))) {
      const stem = `${relation}${trees.deprel(other)}`
      names.add(`s${stem}${this.#wordOf(other)}`)
      const own = this.#leanOf(other)
      if (own !== 0) names.add(`sv${stem}${signOf(own)}`)
    }
    for (const child of trees.children(target).filter(inRange)) names.add(`c${trees.deprel(child)}${this.#wordOf(child)}`)
    const top = trees.head(above)
    if (top >= 0) names.add(`gg${relation}${trees.deprel(above)}${this.#wordOf(top)}`)
  }
}

const signOf = (lean: number): string => (lean > 0 ? '+' : '-')

function bucketOf(distance: number): number {
  if (distance <= 2) return distance
  return distance <= 4 ? 3 : distance <= 8 ? 4 : distance <= 15 ? 5 : 6
}

function add(values: Float32Array, at: number, value: number): void {
  values[at] = (values[at] ?? 0) + value
}

/** FNV-1a over UTF-16 code units, mixed so that the low bits depend on all. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h ^= h >>> 15
  return (Math.imul(h, 0x85ebca6b) >>> 0) % CLUE_ROWS
}
