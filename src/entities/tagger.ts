import type { TokenRange } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { arrayOf, floatsOf, Kernel, Linear, listOf, ModelError, Reader, readTrained, type Sequence, type Vectors } from '../learn/index.ts'
import { CUE_NAMES, CueReader, type CueText } from './cues.ts'
import { type NameSpan, spansOf } from './labels.ts'
import { echoGroups, gatherRows, joinWindows, plainLetters, shareEchoes } from './rows.ts'
import { viterbi } from './viterbi.ts'

export const NAMES = { name: 'names', revision: 1 } as const

/** The trained tagger of names. */
export interface NameTagger {
  /** First 16 digits of the model's hash. */
  readonly hash: string
  /** The people, organisations, places and other names of a document, in its order; words are counted from the document's first. */
  tag(text: CueText): NameSpan[]
}

/** Words that go through the network at once. */
const BATCH = 512
/** Words that share what a form is elsewhere; a longer document is read in parts. */
const PART = 8192
/** A longer sentence is cut: no sentence of prose is, but lists without a full stop are. */
const LONGEST = 256

/**
 * Reads the model of `npm run train -- names`.
 *
 * @param bytes The model file.
 * @param vectors The word vectors that it was trained with.
 * @throws {ModelError} when the file does not fit this code, or was trained with other vectors.
 */
export function readNames(bytes: Uint8Array, vectors: Vectors, knowledge: Knowledge): NameTagger {
  const model = readTrained(bytes, NAMES, vectors)
  if (listOf(model, 'cues').join() !== CUE_NAMES.join())
    throw new ModelError('model-foreign', 'the model of names was trained with other cues; train it again with npm run train -- names')
  const window = Number(listOf(model, 'window')[0])
  const kernel = new Kernel()
  const reader = new Reader(kernel, model, vectors)
  const echo = new Linear(kernel, model, 'echo')
  const score = new Linear(kernel, model, 'score')
  const transitions = floatsOf(arrayOf(model, 'transitions'))
  const cueTable = arrayOf(model, 'cues')
  const cueRows = floatsOf(cueTable)
  const cueReader = new CueReader(knowledge)
  const below = reader.widthOf(1)
  const width = below + cueTable.columns + echo.outputs

  const tagPart = (words: readonly string[], cues: readonly (readonly number[])[], sentences: readonly Sequence[]): number[] => {
    const count = words.length
    const groups = batches(joinWindows(sentences, window))
    const inputs = kernel.zeros(count * width)
    const own = kernel.take(count * echo.outputs)
    for (const { from, to, sequences } of groups) {
      const mark = kernel.mark()
      const x = reader.first(words.slice(from, to).map(plainLetters), sequences)
      echo.apply(x, below, to - from, own + from * echo.outputs * 4)
      const { floats } = kernel
      for (let i = from; i < to; i++) {
        const at = x / 4 + (i - from) * below
        floats.copyWithin(inputs / 4 + i * width, at, at + below)
      }
      kernel.release(mark)
    }
    gatherRows(kernel.floats, inputs / 4 + below, width, cues, cueRows, cueTable.columns)
    const shared = inputs / 4 + below + cueTable.columns
    shareEchoes(kernel.floats, own / 4, echo.outputs, shared, width, echoGroups(words), echo.outputs)
    const scores = kernel.take(count * score.outputs)
    for (const { from, to, sequences } of groups) {
      const mark = kernel.mark()
      const x = reader.next(2, inputs + from * width * 4, to - from, sequences)
      score.apply(x, score.inputs, to - from, scores + from * score.outputs * 4)
      kernel.release(mark)
    }
    const { floats } = kernel
    return sentences.flatMap(({ from, count: length }) =>
      viterbi(floats, scores / 4 + from * score.outputs, score.outputs, length, transitions),
    )
  }

  return {
    hash: model.hash,
    tag: ({ words, sentences }) => {
      const cues = cueReader.read({ words, sentences })
      const spans: NameSpan[] = []
      for (const { first, last, sequences } of parts(sentences)) {
        const mark = kernel.mark()
        const labels = tagPart(words.slice(first, last), cues.slice(first, last), sequences)
        kernel.release(mark)
        for (const span of spansOf(labels)) spans.push({ ...span, first: span.first + first, last: span.last + first })
      }
      return spans
    },
  }
}

interface Batch {
  from: number
  to: number
  /** Counted from the batch's first word. */
  sequences: Sequence[]
}

function batches(windows: readonly Sequence[]): Batch[] {
  const result: Batch[] = []
  let open: Batch | undefined
  for (const { from, count } of windows) {
    if (open === undefined || from + count - open.from > BATCH) {
      open = { from, to: from, sequences: [] }
      result.push(open)
    }
    open.sequences.push({ from: from - open.from, count })
    open.to = from + count
  }
  return result
}

/** Cuts a document into parts of whole sentences. Sentences follow one another without a gap. */
function parts(sentences: readonly TokenRange[]): { first: number; last: number; sequences: Sequence[] }[] {
  const result: { first: number; last: number; sequences: Sequence[] }[] = []
  let open: (typeof result)[number] | undefined
  for (const { first, last } of sentences)
    for (let from = first; from < last; from += LONGEST) {
      const to = Math.min(from + LONGEST, last)
      if (open === undefined || to - open.first > PART) {
        open = { first: from, last: from, sequences: [] }
        result.push(open)
      }
      open.sequences.push({ from: from - open.first, count: to - from })
      open.last = to
    }
  return result
}
