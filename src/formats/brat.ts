import type { Document } from '../document/index.ts'
import { FormatError } from './errors.ts'
import { isRecord } from './guards.ts'
import { offsetsOf } from './offsets.ts'
import { documentOf } from './read-spans.ts'
import { type Attributes, COREFERENCE, type LabelledArc, type LabelledSpan, spansOf } from './spans.ts'
import type { FolderFormat } from './types.ts'

/**
 * brat standoff: NAME.txt and NAME.ann. Spans are `T`, relations `R`, coreference is `* Equiv`, and what has no line of its own (kind, canonical
 * name, links, qualifiers) is JSON in an `AnnotatorNotes` line. Offsets are code points.
 */
export const brat: FolderFormat = {
  name: 'brat',
  description: 'brat standoff: a .txt and an .ann a document, annotation.conf',
  extension: '.ann',
  holds: [
    'spacing',
    'nested',
    'edges',
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
  files: (document, stem) => [
    { name: `${stem}.txt`, content: document.text },
    { name: `${stem}.ann`, content: annotations(document) },
  ],
  common: ({ spans, arcs }) => [{ name: 'annotation.conf', content: configuration([...spans].sort(), [...arcs].sort()) }],
}

function configuration(spans: readonly string[], arcs: readonly string[]): string {
  const relations = arcs.filter((arc) => arc !== COREFERENCE).map((arc) => `${arc}\tArg1:<ENTITY>, Arg2:<ENTITY>`)
  return [
    '[entities]',
    ...spans,
    '',
    '[relations]',
    `Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive`,
    ...relations,
    '',
    '[events]',
    '',
    '[attributes]',
    '',
  ].join('\n')
}

function annotations(document: Document): string {
  const graph = spansOf(document)
  const { toCodePoints } = offsetsOf(graph.text)
  const numbers = new Map(graph.spans.map(({ id }, index) => [id, `T${index + 1}`]))
  const lines: string[] = []
  let notes = 0
  const note = (target: string, attributes: Attributes): void => {
    if (Object.keys(attributes).length > 0) lines.push(`#${++notes}\tAnnotatorNotes ${target}\t${JSON.stringify(attributes)}`)
  }
  for (const { id, start, end, label, attributes } of graph.spans) {
    const number = numbers.get(id) ?? ''
    lines.push(`${number}\t${label} ${toCodePoints(start)} ${toCodePoints(end)}\t${graph.text.slice(start, end).replace(/[\n\t]/g, ' ')}`)
    const { kind, ...rest } = attributes
    note(number, kind === 'name' || kind === undefined ? rest : attributes)
  }
  let relations = 0
  for (const { label, from, to, attributes } of graph.arcs) {
    const [arg1, arg2] = [numbers.get(from) ?? '', numbers.get(to) ?? '']
    if (label === COREFERENCE) lines.push(`*\tEquiv ${arg2} ${arg1}`)
    else {
      const number = `R${++relations}`
      lines.push(`${number}\t${label} Arg1:${arg1} Arg2:${arg2}`)
      const { attribution } = attributes
      note(number, attribution === undefined ? attributes : { ...attributes, attribution: numbers.get(attribution) ?? '' })
    }
  }
  return lines.map((line) => `${line}\n`).join('')
}

const SPAN = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/
const ARC = /^([RE]\d+)\t(\S+) ([^\s:]+):(\S+) ([^\s:]+):(\S+)\s*$/
const EQUIVALENCE = /^\*\t\S+((?: T\d+)+)\s*$/
const NOTE = /^#\S*\t\S+ (\S+)\t(.*)$/
const ATTRIBUTE = /^[AM]\d+\t(\S+) (\S+)(?: (\S+))?\s*$/
const NORMALIZATION = /^N\d+\t\S+ (\S+) ([^:\s]+):(\S+)(?:\t.*)?$/
const EVENT = /^(E\d+)\t[^\s:]+:(\S+)((?: [^\s:]+:\S+)*)\s*$/
/** `#` lines and the `*` relations of other names. */
const OTHER = /^(?:#|\*\t\S+ )/

/**
 * Reads an .ann file with its text. A span in several pieces becomes the stretch from its first to its last character; an event becomes an arc from its trigger to each of
 * its arguments.
 *
 * @throws {FormatError} with file, line and span, where a line is none of brat's or a span does not say what the text says there.
 */
export function readBrat(file: string, source: string, text = ''): Document[] {
  return [new BratReader(file, text).read(source)]
}

class BratReader {
  readonly #file: string
  readonly #text: string
  readonly #spans = new Map<string, LabelledSpan>()
  readonly #arcs = new Map<string, LabelledArc>()
  /** The trigger of each event. */
  readonly #triggers = new Map<string, string>()

  constructor(file: string, text: string) {
    this.#file = file
    this.#text = text
  }

  read(source: string): Document {
    const lines = source.replace(/^\ufeff/, '').split(/\r?\n/)
    for (const [index, line] of lines.entries()) this.#span(line, index + 1)
    for (const line of lines) {
      const [, id, trigger] = EVENT.exec(line) ?? []
      if (id !== undefined && trigger !== undefined) this.#triggers.set(id, trigger)
    }
    for (const [index, line] of lines.entries()) this.#other(line, index + 1)
    const id = this.#file.replace(/\.ann$/, '')
    return documentOf({ id, text: this.#text, spans: [...this.#spans.values()], arcs: [...this.#arcs.values()], sentences: [] }, this.#file)
  }

  #span(line: string, number: number): void {
    if (!line.startsWith('T')) return
    const [, id, label, pieces, words] =
      SPAN.exec(line) ?? this.#fail(number, `no text-bound annotation («T1, tab, TYPE 0 5, tab, text» is one): ${line}`)
    const places = (pieces ?? '').split(/[ ;]/).map(Number)
    const { toUtf16 } = offsetsOf(this.#text)
    const [start, end] = [toUtf16(Math.min(...places)), toUtf16(Math.max(...places))]
    if (id === undefined || label === undefined || start === undefined || end === undefined)
      this.#fail(number, `span ${pieces} lies outside the text; is the .txt beside it the one that was annotated?`)
    const said = (pieces ?? '').split(';').map((piece) => {
      const [from = 0, to = 0] = piece.split(' ').map(Number)
      return this.#text.slice(toUtf16(from), toUtf16(to))
    })
    const found = said.join(' ').replace(/[\n\t\r]/g, ' ')
    if (words !== undefined && found !== words)
      this.#fail(
        number,
        `span ${pieces} (in code points) says «${words}», the text says «${found}» there; the .txt was changed or the offsets count something else`,
      )
    this.#spans.set(id, { id, label, start, end, attributes: {} })
  }

  #other(line: string, number: number): void {
    if (line.trim() === '' || line.startsWith('T')) return
    const arc = ARC.exec(line)
    const equivalence = EQUIVALENCE.exec(line)
    const note = NOTE.exec(line)
    const attribute = ATTRIBUTE.exec(line)
    const event = EVENT.exec(line)
    const normalization = NORMALIZATION.exec(line)
    if (line.startsWith('R') && arc !== null) this.#arc(arc, number)
    else if (equivalence !== null) this.#equivalence(equivalence[1] ?? '')
    else if (note !== null) this.#note(note[1] ?? '', note[2] ?? '')
    else if (attribute !== null)
      Object.assign(this.#attributesOf(attribute[2] ?? ''), { [(attribute[1] ?? '').toLowerCase()]: attribute[3] ?? 'true' })
    else if (normalization !== null) this.#link(normalization)
    else if (event !== null) this.#event(event, number)
    else if (!OTHER.test(line)) this.#fail(number, `no line of brat standoff: ${line}`)
  }

  #arc([, id = '', label = '', , from = '', , to = '']: RegExpExecArray, number: number): void {
    this.#arcs.set(id, {
      label,
      from: this.#end(from, `relation ${id}`, number),
      to: this.#end(to, `relation ${id}`, number),
      attributes: {},
    })
  }

  #event([, id = '', trigger = '', list = '']: RegExpExecArray, number: number): void {
    const from = this.#end(trigger, `event ${id}`, number)
    for (const argument of list.trim().split(' ')) {
      const [role = '', target] = argument.split(':')
      if (target !== undefined)
        this.#arcs.set(`${id} ${argument}`, { label: role, from, to: this.#end(target, `event ${id}`, number), attributes: {} })
    }
  }

  /** The span that an id names: its own, or an event's trigger. */
  #end(id: string, of: string, number: number): string {
    const span = this.#triggers.get(id) ?? id
    if (!this.#spans.has(span)) this.#fail(number, `${of} ends at ${id}, which is no T or E line of the file`)
    return span
  }

  #equivalence(list: string): void {
    const ids = list.trim().split(' ')
    for (const [index, id] of ids.entries())
      if (index > 0) this.#arcs.set(`${this.#arcs.size}*`, { label: COREFERENCE, from: id, to: ids[0] ?? id, attributes: {} })
  }

  #note(target: string, text: string): void {
    if (!text.startsWith('{')) return
    try {
      const value: unknown = JSON.parse(text)
      if (!isRecord(value)) return
      for (const [name, said] of Object.entries(value)) if (typeof said === 'string') this.#attributesOf(target)[name] = said
    } catch {
      // A person's note may begin with a brace too.
    }
  }

  #link([, target = '', base = '', item = '']: RegExpExecArray): void {
    if (/^wikidata$/i.test(base)) this.#attributesOf(target).wikidata = item
    if (/^iso3166$/i.test(base)) this.#attributesOf(target).iso3166 = item
  }

  #attributesOf(target: string): Attributes {
    return this.#spans.get(this.#triggers.get(target) ?? target)?.attributes ?? this.#arcs.get(target)?.attributes ?? {}
  }

  #fail(line: number, message: string): never {
    throw new FormatError(this.#file, line, message)
  }
}
