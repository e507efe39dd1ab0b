import { READING_LIMITS } from '../document/index.ts'
import { joined, Kernel, Linear, largest, listOf, Reader, readTrained, type Sequence, type Vectors } from '../learn/index.ts'
import { FirstLayer } from './first-layer.ts'
import { ArcScorer } from './scorer.ts'
import { bestTree } from './tree.ts'

export const SYNTAX = { name: 'syntax', revision: 1 } as const

/** Both tags of a word: universal (UPOS) and Penn (XPOS). */
export interface Tags {
  upos: string
  xpos: string
}

/** A word's place in the tree of its sentence: its head's index in the sentence, -1 for the root, and the UD relation to it. */
export interface Arc {
  head: number
  deprel: string
}

/** The trained tagger and parser. Sentences are lists of word forms; results have their shape. */
export interface SyntaxModel {
  /** First 16 digits of the model's hash. */
  readonly hash: string
  tag(sentences: readonly (readonly string[])[]): Tags[][]
  /** Trees; of a sentence of more words than `longest` (256), each part of that length is parsed on its own, and its root hangs on the first part's. */
  parse(sentences: readonly (readonly string[])[], longest?: number): Arc[][]
}

/** Words of a sentence that are parsed together. Cost grows with the square of it. */
export const LONGEST: number = READING_LIMITS.sentence
/** Words that go through the network at once: so few that what lies between its layers stays in the processor's nearer memory. */
const BATCH = 128

/**
 * Reads the model of `npm run train -- syntax`.
 *
 * @param bytes The model file.
 * @param vectors The word vectors that it was trained with.
 * @throws {ModelError} when the file does not fit this code, or was trained with other vectors.
 */
export function readSyntax(bytes: Uint8Array, vectors: Vectors): SyntaxModel {
  const model = readTrained(bytes, SYNTAX, vectors)
  const kernel = new Kernel()
  const reader = new Reader(kernel, model, vectors)
  const tagger = new Linear(kernel, model, 'tag')
  const tags = listOf(model, 'tags').map(splitTag)
  const firstLayer = new FirstLayer(kernel, reader)
  const parser = createParser(kernel, reader, firstLayer, new ArcScorer(kernel, model), listOf(model, 'labels'))

  const tagBatch = (batch: readonly (readonly string[])[]): Tags[][] => {
    const { items: forms, sequences } = joined(batch)
    const x = firstLayer.read(batch)
    const scores = tagger.apply(x, tagger.inputs, forms.length)
    const { floats } = kernel
    return sequences.map(({ from, count }) =>
      Array.from({ length: count }, (_, i) => tags[largest(floats, scores / 4 + (from + i) * tagger.outputs, tags.length)] ?? UNKNOWN),
    )
  }

  const inBatches = <T>(sentences: readonly (readonly string[])[], run: (batch: readonly (readonly string[])[]) => T[][]): T[][] =>
    batches(sentences).flatMap((batch) => {
      const mark = kernel.mark()
      const result = run(batch)
      kernel.release(mark)
      return result
    })

  /** Long sentences are run in parts; the results are lists of parts. */
  const inParts = <T>(
    sentences: readonly (readonly string[])[],
    longest: number,
    run: (batch: readonly (readonly string[])[]) => T[][],
  ): T[][][] => {
    const cuts = sentences.map((sentence) => cut(sentence, longest))
    const results = inBatches(cuts.flat(), run)
    let next = 0
    return cuts.map((parts) => parts.map(() => results[next++] ?? []))
  }

  return {
    hash: model.hash,
    tag: (sentences) => inParts(sentences, LONGEST, tagBatch).map((parts) => parts.flat()),
    parse: (sentences, longest = LONGEST) => inParts(sentences, longest, parser).map((parts) => joinParts(parts, longest)),
  }
}

const UNKNOWN: Tags = { upos: 'X', xpos: 'FW' }

function splitTag(joint: string): Tags {
  const at = joint.indexOf('/')
  return { upos: joint.slice(0, at), xpos: joint.slice(at + 1) }
}

function createParser(
  kernel: Kernel,
  reader: Reader,
  firstLayer: FirstLayer,
  scorer: ArcScorer,
  labels: readonly string[],
): (batch: readonly (readonly string[])[]) => Arc[][] {
  const headsOf = (features: number, sequence: Sequence): number[] => {
    const mark = kernel.mark()
    const { count } = sequence
    const { at, columns } = scorer.arcs(features, sequence)
    const result = bestTree(kernel.floats.subarray(at / 4, at / 4 + count * columns), count, columns)
    kernel.release(mark)
    return result
  }

  return (batch) => {
    const { items: forms, sequences } = joined(batch)
    let x = firstLayer.recall(batch)
    for (let layer = 2; layer <= reader.depth; layer++) x = reader.next(layer, x, forms.length, sequences)
    const features = scorer.features(x, forms.length)
    const heads = sequences.map((sequence) => headsOf(features, sequence))
    const scores = scorer.labels(features, sequences, heads)
    const { floats } = kernel
    return sequences.map(({ from }, s) =>
      (heads[s] ?? []).map((head, i) => ({
        head,
        deprel: labels[largest(floats, scores / 4 + (from + i) * scorer.labelColumns, labels.length)] ?? 'dep',
      })),
    )
  }
}

function batches(sentences: readonly (readonly string[])[]): (readonly string[])[][] {
  const result: (readonly string[])[][] = []
  let open: (readonly string[])[] = []
  let words = 0
  for (const sentence of sentences) {
    if (words > 0 && words + sentence.length > BATCH) {
      result.push(open)
      open = []
      words = 0
    }
    open.push(sentence)
    words += sentence.length
  }
  if (open.length > 0) result.push(open)
  return result
}

function cut(words: readonly string[], longest: number): (readonly string[])[] {
  if (words.length <= longest) return [words]
  const parts: (readonly string[])[] = []
  for (let from = 0; from < words.length; from += longest) parts.push(words.slice(from, from + longest))
  return parts
}

function joinParts(parts: readonly Arc[][], longest: number): Arc[] {
  const [first = []] = parts
  if (parts.length === 1) return first
  const root = Math.max(
    first.findIndex(({ head }) => head < 0),
    0,
  )
  return parts.flatMap((part, p) =>
    part.map(({ head, deprel }) => {
      if (p === 0) return { head, deprel }
      return head < 0 ? { head: root, deprel: 'parataxis' } : { head: head + p * longest, deprel }
    }),
  )
}
