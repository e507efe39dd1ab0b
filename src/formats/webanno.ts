import type { Document, Span } from '../document/index.ts'
import { type LabelledSpan, type SpanGraph, spansOf } from './spans.ts'
import type { FolderFormat } from './types.ts'
import { type WordedSentence, wordsOf } from './words.ts'

const SPAN_LAYER = 'webanno.custom.CopydeskSpan'
const ARC_LAYER = 'webanno.custom.CopydeskArc'
const SPAN_FEATURES = ['label', 'key', 'kind', 'value', 'name', 'type', 'wikidata', 'iso3166', 'polarity', 'score']
const ARC_FEATURES = [
  'label',
  'role',
  'status',
  'kind',
  'occasion',
  'date',
  'negated',
  'modality',
  'confidence',
  'attribution',
  'pattern',
  'passage',
]

/** WebAnno TSV 3.3, as INCEpTION reads and writes it: a span layer and a relation layer of our own. Offsets are UTF-16 code units. */
export const webanno: FolderFormat = {
  name: 'webanno',
  description: 'WebAnno TSV 3.3 (INCEpTION): a span and a relation layer, in UTF-16',
  extension: '.tsv',
  holds: [
    'spacing',
    'nested',
    'sentences',
    'mentions',
    'kinds',
    'values',
    'entities',
    'links',
    'relations',
    'qualifiers',
    'evidence',
    'quotations',
    'sentiments',
  ],
  layout: 'folder',
  files: (document, stem) => [{ name: `${stem}.tsv`, content: encode(document) }],
  common: () => [],
}

function encode(document: Document): string {
  const graph = spansOf(document)
  const sentences = wordsOf(document, new Set(graph.spans.flatMap(({ start, end }) => [start, end])))
  const rows = new Rows(graph, sentences)
  const head = [
    '#FORMAT=WebAnno TSV 3.3',
    `#T_SP=${SPAN_LAYER}|${SPAN_FEATURES.join('|')}`,
    `#T_RL=${ARC_LAYER}|${ARC_FEATURES.join('|')}|BT_${SPAN_LAYER}`,
    '',
    '',
  ]
  const blocks = sentences.map(({ start, end, words }, index) => {
    const text = graph.text.slice(start, end).replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')
    return [`#Text=${text}`, ...words.map((word, at) => rows.row(`${index + 1}-${at + 1}`, word))].join('\n')
  })
  return `${head.join('\n')}\n${blocks.join('\n\n')}\n`
}

class Rows {
  readonly #graph: SpanGraph
  readonly #number: ReadonlyMap<string, number>
  /** The address of the first word of each span. */
  readonly #first = new Map<string, string>()

  constructor(graph: SpanGraph, sentences: readonly WordedSentence[]) {
    this.#graph = graph
    this.#number = new Map(graph.spans.map(({ id }, index) => [id, index + 1]))
    const starts = new Map<number, string>()
    for (const [s, { words }] of sentences.entries()) for (const [w, word] of words.entries()) starts.set(word.start, `${s + 1}-${w + 1}`)
    for (const { id, start } of graph.spans) this.#first.set(id, starts.get(start) ?? '')
  }

  row(address: string, { start, end }: Span): string {
    const spans = this.#graph.spans.filter((span) => span.start < end && start < span.end)
    const here = new Set(spans.filter((span) => this.#first.get(span.id) === address).map(({ id }) => id))
    const arcs = this.#graph.arcs.filter((arc) => here.has(arc.to))
    const cells = [
      ...SPAN_FEATURES.map((feature) => stack(spans, (span) => `${escaped(this.#feature(span, feature))}[${this.#number.get(span.id)}]`)),
      ...ARC_FEATURES.map((feature) => stack(arcs, (arc) => escaped(feature === 'label' ? arc.label : arc.attributes[feature]))),
      stack(arcs, (arc) => `${this.#first.get(arc.from)}[${this.#number.get(arc.from)}_${this.#number.get(arc.to)}]`),
    ]
    return `${address}\t${start}-${end}\t${this.#graph.text.slice(start, end)}\t${cells.join('\t')}\t`
  }

  #feature(span: LabelledSpan, feature: string): string | undefined {
    if (feature === 'label') return span.label
    return feature === 'key' ? span.id : span.attributes[feature]
  }
}

function stack<T>(items: readonly T[], cell: (item: T) => string): string {
  return items.length === 0 ? '_' : items.map(cell).join('|')
}

function escaped(value: string | undefined): string {
  if (value === undefined || value === '') return '*'
  const safe = value.replace(/[\\[\]|_;*]|->/g, (found) => `\\${found}`)
  return safe.replace(/\n/g, '\\n').replace(/\t/g, '\\t').replace(/\r/g, '\\r')
}
