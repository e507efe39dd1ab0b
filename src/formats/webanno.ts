import type { Document, Span } from '../document/index.ts'
import { FormatError } from './errors.ts'
import { documentOf } from './read-spans.ts'
import { type LabelledArc, type LabelledSpan, type SpanGraph, spansOf } from './spans.ts'
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
const LABELS = new Set(['label', 'value', 'identifier', 'dependencytype', 'entity'])

/** WebAnno TSV 3.3, as INCEpTION reads and writes it: a span layer and a relation layer of our own. Offsets are UTF-16 code units. */
export const webanno: FolderFormat = {
  name: 'webanno',
  description: 'WebAnno TSV 3.3 (INCEpTION): a span and a relation layer, in UTF-16',
  extension: '.tsv',
  holds: [
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

function unescaped(value: string): string {
  return value.replace(/\\(->|[\s\S])/g, (_, found: string) => ({ n: '\n', t: '\t', r: '\r' })[found] ?? found)
}

interface LayerColumns {
  isArc: boolean
  layer: string
  features: string[]
  /** The column of its first feature. */
  at: number
}

/**
 * Reads WebAnno TSV 3.x: every span layer's annotations become spans, every relation layer's become arcs. The label is the feature called label, value or
 * identifier, or else the first one. White space between sentences is what their offsets leave room for: one blank, or line breaks.
 *
 * @throws {FormatError} with file, line and span.
 */
export function readWebanno(file: string, source: string): Document[] {
  return [new WebannoReader(file).read(source)]
}

class WebannoReader {
  readonly #file: string
  readonly #layers: LayerColumns[] = []
  readonly #spans = new Map<string, LabelledSpan>()
  readonly #arcs: LabelledArc[] = []
  readonly #words = new Map<string, Span>()
  readonly #sentences: Span[] = []
  #text = ''
  #sentence = ''
  #isNew = false
  #columns = 3

  constructor(file: string) {
    this.#file = file
  }

  read(source: string): Document {
    const lines = source.split(/\r?\n/)
    if (!/^#FORMAT=WebAnno TSV 3/.test(lines[0] ?? ''))
      throw new FormatError(this.#file, 1, 'no «#FORMAT=WebAnno TSV 3.…»; export as WebAnno TSV v3.3')
    for (const [index, line] of lines.entries()) this.#line(line, index + 1)
    return documentOf(this.#graph(), this.#file)
  }

  #graph(): SpanGraph {
    const keys = new Map([...this.#spans].map(([address, span]) => [address, span.attributes.key ?? address]))
    const spans = [...this.#spans].map(
      ([
        address,
        {
          attributes: { key: _, ...attributes },
          ...span
        },
      ]) => ({ ...span, id: keys.get(address) ?? address, attributes }),
    )
    const arcs = this.#arcs.map((arc) => ({ ...arc, from: keys.get(arc.from) ?? arc.from, to: keys.get(arc.to) ?? arc.to }))
    return { id: this.#file.replace(/\.tsv$/, ''), text: this.#text, spans, arcs, sentences: this.#sentences }
  }

  #line(line: string, number: number): void {
    if (line.startsWith('#T_')) this.#layer(line)
    else if (line.startsWith('#Text=')) {
      const text = line.slice('#Text='.length)
      this.#sentence = this.#isNew ? `${this.#sentence}\n${unescaped(text)}` : unescaped(text)
      this.#isNew = true
    } else if (/^\d+-\d+/.test(line)) this.#row(line, number)
    else if (line.trim() !== '' && !line.startsWith('#')) throw new FormatError(this.#file, number, `no row of WebAnno TSV: ${line}`)
  }

  #layer(line: string): void {
    const [head = '', ...features] = line.slice(line.indexOf('=') + 1).split('|')
    this.#layers.push({ isArc: line.startsWith('#T_RL'), layer: head, features, at: this.#columns })
    this.#columns += features.length
  }

  #row(line: string, number: number): void {
    const cells = line.split('\t')
    const [address = '', place = ''] = cells
    const [start = Number.NaN, end = Number.NaN] = place.split('-').map(Number)
    const isPart = address.includes('.')
    if (this.#isNew) this.#begin(start)
    this.#isNew = false
    const found = this.#text.slice(start, end)
    if (cells[2] !== undefined && unescaped(cells[2]) !== found && cells[2] !== found)
      throw new FormatError(
        this.#file,
        number,
        `span ${place} says «${cells[2]}», its sentence says «${found}» there (in UTF-16 units); the file was changed by hand or saved in another encoding`,
      )
    this.#words.set(address, { start, end })
    for (const layer of this.#layers) {
      const values = layer.features.map((_, index) => split(cells[layer.at + index] ?? '_'))
      if (values[0]?.[0] === '_' || values.length === 0) continue
      if (layer.isArc) this.#addArcs(layer, values, address, isPart)
      else this.#addSpans(layer, values, address, { start, end })
    }
  }

  #begin(start: number): void {
    const gap = start - this.#text.length
    this.#text += gap <= 0 ? '' : gap === 1 && this.#text !== '' ? ' ' : '\n'.repeat(gap)
    const blanks = this.#sentence.length - this.#sentence.trimStart().length
    const from = Math.max(0, this.#text.length - blanks)
    if (blanks > 0) this.#text = this.#text.slice(0, from)
    this.#text += this.#sentence
    this.#sentences.push({ start, end: start + this.#sentence.trim().length })
  }

  #addSpans({ layer, features }: LayerColumns, values: readonly string[][], address: string, place: Span): void {
    for (const [index, cell] of (values[0] ?? []).entries()) {
      const number = /\[(\d+)\]$/.exec(cell)?.[1]
      const id = number === undefined ? `${layer} ${address}` : `${layer} [${number}]`
      const known = this.#spans.get(id)
      if (known !== undefined) {
        known.end = Math.max(known.end, place.end)
        continue
      }
      const said = features.flatMap((feature, at) => featureOf(values[at]?.[index], feature))
      const label = said.find(([feature]) => LABELS.has(feature.toLowerCase())) ?? said[0]
      this.#spans.set(id, {
        id,
        ...place,
        label: label?.[1] ?? layer.split('.').at(-1) ?? layer,
        attributes: Object.fromEntries(said.filter((one) => one !== label)),
      })
    }
  }

  #addArcs({ features }: LayerColumns, values: readonly string[][], address: string, isPart: boolean): void {
    const base = features.at(-1)?.replace(/^BT_/, '') ?? ''
    for (const [index, cell] of (values.at(-1) ?? []).entries()) {
      const [, source = '', from = '0', to = '0'] = /^([\d.-]+)(?:\[(\d+)_(\d+)\])?$/.exec(cell) ?? []
      const said = features.slice(0, -1).flatMap((feature, at) => featureOf(values[at]?.[index], feature))
      const label = said.find(([feature]) => LABELS.has(feature.toLowerCase())) ?? said[0]
      const end = (number: string, word: string): string => (number === '0' ? `${base} ${word}` : `${base} [${number}]`)
      if (isPart && source === '') continue
      this.#arcs.push({
        label: label?.[1] ?? 'related',
        from: end(from, source),
        to: end(to, address),
        attributes: Object.fromEntries(said.filter((one) => one !== label)),
      })
    }
  }
}

/** The stacked annotations of a cell. */
function split(cell: string): string[] {
  return cell.split(/(?<!\\)\|/)
}

function featureOf(cell: string | undefined, feature: string): [string, string][] {
  const bare = cell?.replace(/(?<!\\)\[\d+\]$/, '')
  return bare === undefined || bare === '*' || bare === '_' ? [] : [[feature, unescaped(bare)]]
}
