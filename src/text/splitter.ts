import { Kernel, Linear, Reader, readTrained, type Vectors } from '../learn/index.ts'
import { CREDITS } from './data/credits.ts'

export const SENTENCES = { name: 'sentences', revision: 1 } as const

/** Finds where sentences begin among the words of one block. */
export interface Splitter {
  /** First 16 digits of the model's hash. */
  readonly hash: string
  /**
   * The indices of the words that begin a sentence, 0 first; none of no words.
   *
   * @param words The words of one block.
   * @param glued For each word, whether it follows the one before without white space.
   */
  starts(words: readonly string[], glued: readonly boolean[]): number[]
}

/**
 * The words as the network reads them. Whether a straight quotation mark opens or closes is seen by the white space around it; it stands on the side
 * of the border that it is glued to.
 */
export function markQuotes(words: readonly string[], glued: readonly boolean[]): string[] {
  return words.map((word, i) => {
    // The treebanks have no speech in single marks; British papers do. After a letter the closing one may be an apostrophe.
    if (word === '‘') return '``'
    if (word === '’' && /^[.,!?…]$/.test(words[i - 1] ?? '')) return "''"
    if (word !== '"' && word !== "'") return word
    const [before, after] = [glued[i] ?? false, glued[i + 1] ?? false]
    if (before === after) return word
    return after ? '``' : "''"
  })
}

/** Words that are read at once; what lies near the end of such a window is read again with what follows it. */
const WINDOW = 512
const MARGIN = 32

/**
 * How much surer a border must be after a word than after an end sign, in prose that closes with one: names that the network has never seen ("Residents thanked |
 * Oh Tae-yang") look like one. On the treebanks' development parts this raises precision by two tenths of a point and costs one of recall.
 */
const SURE = 3
const CLOSING = /^[.!?…]+$/
/** Messages of social networks end sentences as they like, with a full stop or none. */
const HANDLE = /^[@#]/
const WORD = /^[\p{L}\p{N}.'’-]*[\p{L}\p{N}]$/u
/** What opens belongs to the sentence that it opens. */
const OPENER = /^(?:``|[\p{Pi}\p{Ps}])$/u

function withOpeners(words: readonly string[], start: number): number {
  while (start > 0 && OPENER.test(words[start - 1] ?? '')) start--
  return start
}

/**
 * Reads the model of `npm run train -- sentences`: a small recurrent network that reads the words of a block both ways and says of each whether a
 * sentence begins with it. Linear in the number of words, with memory for one window.
 *
 * @throws {ModelError} when the file does not fit this code, or was trained with other vectors.
 */
export function readSplitter(bytes: Uint8Array, vectors: Vectors): Splitter {
  const model = readTrained(bytes, SENTENCES, vectors)
  const kernel = new Kernel()
  const reader = new Reader(kernel, model, vectors)
  const scorer = new Linear(kernel, model, 'label')

  const read = (words: readonly string[]): number[] => {
    const mark = kernel.mark()
    const sequences = [{ from: 0, count: words.length }]
    let x = reader.first(words, sequences)
    for (let layer = 2; layer <= reader.depth; layer++) x = reader.next(layer, x, words.length, sequences)
    const scores = scorer.apply(x, scorer.inputs, words.length)
    const { floats } = kernel
    const starts: number[] = []
    const isProse = words.slice(-2).some((word) => CLOSING.test(word)) && !words.some((word) => HANDLE.test(word))
    for (let i = 0; i < words.length; i++) {
      const at = scores / 4 + i * scorer.outputs
      const isCredit = CREDITS.has(words[i] ?? '') && words[i + 1] === ':'
      const least = isProse && i > 0 && WORD.test(words[i - 1] ?? '') ? SURE : 0
      if (i > 0 && !isCredit && (floats[at + 1] ?? 0) - (floats[at] ?? 0) <= least) continue
      const start = withOpeners(words, i)
      if (start !== starts.at(-1)) starts.push(start)
    }
    kernel.release(mark)
    return starts
  }

  return {
    hash: model.hash,
    starts(forms, glued) {
      const words = markQuotes(forms, glued)
      if (words.length <= WINDOW) return words.length === 0 ? [] : read(words)
      const starts: number[] = []
      for (let from = 0; from < words.length; ) {
        const found = read(words.slice(from, from + WINDOW)).map((start) => from + start)
        if (from + WINDOW >= words.length) return [...starts, ...found]
        // The next window begins with the last sentence that is sure; a sentence that fills a window is cut there.
        const sure = found.filter((start) => start < from + WINDOW - MARGIN)
        const next = sure.length > 1 ? (sure.pop() ?? 0) : from + WINDOW
        starts.push(...sure)
        from = next
      }
      return starts
    },
  }
}
