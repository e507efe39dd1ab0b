import type { Document, Span, Token } from '../document/index.ts'
import { FormatError } from './errors.ts'
import { documentOf } from './read-spans.ts'
import { COREFERENCE, type LabelledArc, type LabelledSpan } from './spans.ts'

/**
 * Reads CoNLL-U: words, trees and the `Entity` brackets of CorefUD. The text is put together from the words with `SpaceAfter` and `SpacesAfter`.
 *
 * @throws {FormatError} with file and line where a row has not ten columns, an id or a head is wrong, or a bracket closes what is not open.
 */
export function readConllu(file: string, source: string): Document[] {
  const documents: Document[] = []
  let open = new OpenDocument(file, `${file}#1`)
  let fields = ['eid', 'etype', 'head', 'other']
  const close = (id: string): void => {
    if (!open.isEmpty) documents.push(open.document())
    open = new OpenDocument(file, id)
  }
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    const number = index + 1
    const [, name, value = ''] = /^#\s*(newdoc|newpar|global\.Entity)\b\s*(?:(?:id\s*)?=\s*(.*))?$/.exec(line) ?? []
    if (name === 'newdoc') close(value || `${file}#${documents.length + 1}`)
    else if (name === 'newpar') open.paragraph()
    else if (name === 'global.Entity') fields = value.split('-')
    else if (line === '') open.endSentence(number)
    else if (!line.startsWith('#')) open.row(line.split('\t'), number, fields)
  }
  close('')
  return documents
}

class OpenDocument {
  readonly #file: string
  readonly #id: string
  readonly #tokens: Token[] = []
  readonly #sentences: Span[] = []
  readonly #spans: LabelledSpan[] = []
  readonly #arcs: LabelledArc[] = []
  readonly #open = new Map<string, LabelledSpan[]>()
  readonly #last = new Map<string, string>()
  #text = ''
  #gap = ''
  #base = 0
  /** A multiword token that stands in the text for the words up to this id. */
  #cover: { until: number; start: number; end: number } | undefined

  constructor(file: string, id: string) {
    this.#file = file
    this.#id = id
  }

  get isEmpty(): boolean {
    return this.#tokens.length === 0
  }

  paragraph(): void {
    if (this.#text !== '' && !this.#gap.includes('\n')) this.#gap = '\n\n'
  }

  row(cells: readonly string[], line: number, fields: readonly string[]): void {
    const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '', deprel = '', , misc = ''] = cells
    if (cells.length !== 10) this.#fail(line, `${cells.length} columns, not ten with tabs between them: «${cells.join(' ')}»`)
    if (id.includes('.')) return
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (range !== null) {
      const place = this.#write(form, misc)
      this.#cover = { until: Number(range[2]), ...place }
      return
    }
    if (Number(id) !== this.#tokens.length - this.#base + 1)
      this.#fail(line, `the id is ${id}, and ${this.#tokens.length - this.#base + 1} is due`)
    const place = this.#cover === undefined ? this.#write(form, misc) : this.#within(form, this.#cover, Number(id))
    const said = (value: string): string => (value === '_' ? '' : value)
    if (!/^(?:_|\d+)$/.test(head)) this.#fail(line, `the head of «${form}» is «${head}»; it must be a number or _`)
    this.#tokens.push({
      ...place,
      lemma: said(lemma),
      upos: said(upos),
      xpos: said(xpos),
      head: head === '_' || head === '0' ? -1 : this.#base + Number(head) - 1,
      deprel: said(deprel),
    })
    const entity = /(?:^|\|)Entity=([^|]+)/.exec(misc)?.[1]
    if (entity !== undefined) this.#brackets(entity, place, line, fields)
  }

  endSentence(line: number): void {
    const [first, last] = [this.#tokens[this.#base], this.#tokens.at(-1)]
    if (first === undefined || last === undefined) return
    for (const token of this.#tokens.slice(this.#base))
      if (token.head >= this.#tokens.length)
        this.#fail(line - 1, `a head is ${token.head - this.#base + 1} in a sentence of ${this.#tokens.length - this.#base} words`)
    this.#sentences.push({ start: first.start, end: last.end })
    this.#base = this.#tokens.length
    this.#cover = undefined
    if (this.#gap === '') this.#gap = ' '
  }

  document(): Document {
    this.endSentence(0)
    const document = documentOf(
      { id: this.#id, text: this.#text, spans: this.#spans, arcs: this.#arcs, sentences: this.#sentences },
      this.#file,
    )
    return this.#tokens.some(({ upos, deprel }) => upos !== '' || deprel !== '') ? { ...document, tokens: this.#tokens } : document
  }

  #write(form: string, misc: string): Span {
    this.#text += this.#gap
    const start = this.#text.length
    this.#text += form
    const spaces = /(?:^|\|)SpacesAfter=([^|]*)/.exec(misc)?.[1]
    const escapes: Record<string, string> = { s: ' ', n: '\n', t: '\t', r: '\r' }
    if (spaces !== undefined) this.#gap = spaces.replace(/\\([sntr])/g, (_, one: string) => escapes[one] ?? one)
    else this.#gap = /(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc) ? '' : ' '
    return { start, end: this.#text.length }
  }

  /** The share of a word in a multiword token: its own characters where they stand there in order, and the rest where they do not. */
  #within(form: string, cover: { until: number; start: number; end: number }, id: number): Span {
    const found = this.#text.slice(cover.start, cover.end).toLowerCase().startsWith(form.toLowerCase())
    const end = id === cover.until || !found ? cover.end : cover.start + form.length
    const place = { start: cover.start, end }
    this.#cover = id === cover.until ? undefined : { ...cover, start: end < cover.end ? end : cover.start }
    return place
  }

  #brackets(value: string, place: Span, line: number, fields: readonly string[]): void {
    for (const [found] of value.matchAll(/\([^()]+\)?|(?<![^()])[^()]+\)/g)) {
      if (found.startsWith('(')) this.#opens(found.slice(1).replace(/\)$/, ''), place, fields, found.endsWith(')'))
      else {
        const eid = found.slice(0, -1).replace(/\[.*/, '')
        const span = this.#open.get(eid)?.pop()
        if (span === undefined) this.#fail(line, `«${found}» closes an entity that is not open`)
        else span.end = place.end
      }
    }
  }

  #opens(said: string, place: Span, fields: readonly string[], isWhole: boolean): void {
    const values = said.split('-')
    const field = (name: string): string | undefined => values[fields.indexOf(name)] || undefined
    const eid = (field('eid') ?? said).replace(/\[.*/, '')
    const kind = field('kind')
    const id = `t${this.#spans.length + 1}`
    const span: LabelledSpan = { id, ...place, label: field('etype') ?? 'ENTITY', attributes: kind === undefined ? {} : { kind } }
    this.#spans.push(span)
    const before = this.#last.get(eid)
    if (before !== undefined) this.#arcs.push({ label: COREFERENCE, from: id, to: before, attributes: {} })
    this.#last.set(eid, id)
    if (!isWhole) this.#open.set(eid, [...(this.#open.get(eid) ?? []), span])
  }

  #fail(line: number, message: string): never {
    throw new FormatError(this.#file, line, message)
  }
}
