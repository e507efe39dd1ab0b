import type { Document, Span } from '../document/index.ts'
import { FormatError } from './errors.ts'
import { documentOf } from './read-spans.ts'
import { type Attributes, COREFERENCE, type LabelledArc, type LabelledSpan, type SpanGraph } from './spans.ts'
import { cellsOf, type Layer, layerOf, numberOf, type Said, saidOf, slotsOf, unescaped } from './webanno-layers.ts'

/**
 * Reads WebAnno TSV 3.x, as WebAnno and INCEpTION write it. Every span layer's annotations become spans, every relation layer's and every slot become arcs, a chain layer's
 * links become spans that `coreference` joins. Left out are annotations without a character, and layers of the words themselves (parts of speech, lemmas, trees). White space
 * between sentences is what their offsets leave room for: one blank, or line breaks.
 *
 * @throws {FormatError} with file, line and span.
 */
export function readWebanno(file: string, source: string): Document[] {
  return [new WebannoReader(file).read(source)]
}

/** An arc whose ends are named as the file names them. */
interface OpenArc {
  label: string
  from: string
  to: string
  attributes: Attributes
}

class WebannoReader {
  readonly #file: string
  readonly #layers: Layer[] = []
  readonly #spans = new Map<string, LabelledSpan>()
  readonly #arcs: OpenArc[] = []
  /** The links of each chain, by number. */
  readonly #chains = new Map<string, Map<number, string>>()
  /** Annotations that are left out, so that arcs to them are too. */
  readonly #left = new Set<string>()
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
    if (!/^\ufeff?#FORMAT=WebAnno TSV 3/.test(lines[0] ?? ''))
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
      ]) => ({
        ...span,
        id: keys.get(address) ?? address,
        attributes,
      }),
    )
    const key = (address: string): string => keys.get(address) ?? keys.get(this.#anywhere(address)) ?? address
    const arcs: LabelledArc[] = this.#arcs
      .filter(({ from, to }) => !this.#left.has(from) && !this.#left.has(to))
      .map((arc) => ({ ...arc, from: key(arc.from), to: key(arc.to) }))
    for (const links of this.#chains.values()) {
      const ids = [...links].sort(([a], [b]) => a - b).map(([, id]) => key(id))
      for (const [index, id] of ids.entries())
        if (index > 0) arcs.push({ label: COREFERENCE, from: id, to: ids[index - 1] ?? id, attributes: {} })
    }
    return { id: this.#file.replace(/\.tsv$/, ''), text: this.#text, spans, arcs, sentences: this.#sentences }
  }

  /** "uima.tcas.Annotation [4]": a slot that takes any layer's annotation names it by its number alone, which is one in the whole file. */
  #anywhere(address: string): string {
    const number = /^uima\.tcas\.Annotation (\[\d+\])$/.exec(address)?.[1]
    return number === undefined ? address : ([...this.#spans.keys()].find((id) => id.endsWith(` ${number}`)) ?? address)
  }

  #line(line: string, number: number): void {
    if (line.startsWith('#T_')) this.#columns = this.#layer(line)
    else if (line.startsWith('#Text=')) {
      const text = line.slice('#Text='.length)
      this.#sentence = this.#isNew ? `${this.#sentence}\n${unescaped(text)}` : unescaped(text)
      this.#isNew = true
    } else if (/^\d+-\d+/.test(line)) this.#row(line, number)
    else if (line.trim() !== '' && !line.startsWith('#')) throw new FormatError(this.#file, number, `no row of WebAnno TSV: ${line}`)
  }

  #layer(line: string): number {
    const layer = layerOf(line, this.#columns)
    this.#layers.push(layer)
    return this.#columns + layer.features.length
  }

  #row(line: string, number: number): void {
    const cells = line.split('\t')
    const [address = '', place = ''] = cells
    const [start = Number.NaN, end = Number.NaN] = place.split('-').map(Number)
    if (this.#isNew) this.#begin(start)
    this.#isNew = false
    const found = this.#text.slice(start, end)
    if (cells[2] !== undefined && unescaped(cells[2]) !== found && cells[2] !== found)
      throw new FormatError(
        this.#file,
        number,
        `span ${place} says «${cells[2]}», its sentence says «${found}» there (in UTF-16 units); the file was changed by hand or saved in another encoding`,
      )
    for (const layer of this.#layers) {
      const stacks = cellsOf(layer, cells)
      if (stacks.length === 0) continue
      if (layer.kind === 'relation') this.#addArcs(layer, stacks, address)
      else if (layer.kind === 'chain') this.#addLinks(layer, stacks, { start, end })
      else this.#addSpans(layer, stacks, address, { start, end })
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

  #addSpans(layer: Layer, stacks: readonly (readonly string[])[], address: string, place: Span): void {
    for (const cells of stacks) {
      const number = numberOf(layer, cells)
      const id = number === undefined ? `${layer.name} ${address}` : `${layer.name} [${number}]`
      this.#addSpan(id, place, saidOf(layer, cells), layer.isOfWords)
      for (const { label, target } of slotsOf(layer, cells)) this.#arcs.push({ label, from: id, to: target, attributes: {} })
    }
  }

  #addLinks(layer: Layer, stacks: readonly (readonly string[])[], place: Span): void {
    for (const cells of stacks) {
      const [, relation = '', chain = '', link = ''] =
        cells.map((cell) => /^(.*)->(\d+)-(\d+)$/.exec(cell)).find((hit) => hit !== null) ?? []
      const [type = '*'] = cells.filter((cell) => !cell.includes('->'))
      const id = `${layer.name} ${chain}-${link}`
      const label = unescaped(type.replace(/(?<!\\)\[\d+\]$/, ''))
      const attributes: Attributes = relation === '*' || relation === '' ? {} : { relation: unescaped(relation) }
      this.#addSpan(id, place, { label: label === '*' ? layer.label : label, attributes }, false)
      const links = this.#chains.get(`${layer.name} ${chain}`) ?? new Map<number, string>()
      if (!this.#left.has(id)) links.set(Number(link), id)
      this.#chains.set(`${layer.name} ${chain}`, links)
    }
  }

  #addSpan(id: string, place: Span, { label, attributes }: Said, isLeft: boolean): void {
    const known = this.#spans.get(id)
    if (known !== undefined) known.end = Math.max(known.end, place.end)
    else if (isLeft || place.start === place.end) this.#left.add(id)
    else this.#spans.set(id, { id, ...place, label, attributes })
  }

  #addArcs(layer: Layer, stacks: readonly (readonly string[])[], address: string): void {
    if (layer.isOfWords) return
    const base = layer.base ?? ''
    const end = (number: string, word: string): string => (number === '0' ? `${base} ${word}` : `${base} [${number}]`)
    for (const cells of stacks) {
      const [, source = '', from = '0', to = '0'] = /^([\d.-]+)(?:\[(\d+)_(\d+)\])?$/.exec(cells.at(-1) ?? '') ?? []
      if (source === '') continue
      const { label, attributes } = saidOf(layer, cells)
      this.#arcs.push({ label, from: end(from, source), to: end(to, address), attributes })
    }
  }
}
