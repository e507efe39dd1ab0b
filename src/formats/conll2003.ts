import type { Document, Mention, Span } from '../document/index.ts'
import { FormatError } from './errors.ts'
import { documentOf } from './read-spans.ts'
import type { LabelledSpan } from './spans.ts'
import type { StreamFormat } from './types.ts'
import { wordsOf } from './words.ts'

/** CoNLL-2003: a word a line with its name label (IOB2), `-DOCSTART-` before each document. Names only; of nested ones the outermost. */
export const conll2003: StreamFormat = {
  name: 'conll2003',
  description: 'CoNLL-2003: words with IOB2 labels of names',
  extension: '.conll',
  holds: ['sentences', 'mentions'],
  layout: 'stream',
  head: '',
  between: '',
  tail: '',
  encode: (document) => {
    const names = outermost(document.mentions.filter((mention) => mention.kind === 'name'))
    const sentences = wordsOf(document, new Set(names.flatMap(({ start, end }) => [start, end])))
    const rows = sentences.map(({ words }) =>
      words.map((word) => `${document.text.slice(word.start, word.end)} -X- -X- ${labelOf(word, names)}\n`).join(''),
    )
    return ['-DOCSTART- -X- -X- O\n', ...rows].map((row) => `${row}\n`).join('')
  },
}

function outermost(names: readonly Mention[]): Mention[] {
  const kept: Mention[] = []
  let end = 0
  for (const name of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (name.start < end) continue
    kept.push(name)
    end = name.end
  }
  return kept
}

function labelOf(word: Span, names: readonly Mention[]): string {
  const name = names.find(({ start, end }) => start <= word.start && word.end <= end)
  return name === undefined ? 'O' : `${name.start === word.start ? 'B' : 'I'}-${name.type}`
}

const LABELS: Record<string, string> = { PER: 'PERSON' }

/**
 * Reads CoNLL-2003 with IOB1 or IOB2 labels in the last column; `PER` is called PERSON here. The text is the words with a blank between them, a
 * sentence a line.
 *
 * @throws {FormatError} with file and line where a label is none of O, B-… and I-….
 */
export function readConll2003(file: string, source: string): Document[] {
  const documents: Document[] = []
  let open = new OpenText(`${file}#1`)
  const close = (): void => {
    if (open.text !== '') documents.push(open.document(file))
    open = new OpenText(`${file}#${documents.length + 1}`)
  }
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    const cells = line.trim().split(/[ \t]+/)
    const [word = ''] = cells
    if (word === '-DOCSTART-') close()
    else if (word === '') open.endSentence()
    else {
      const [, mark, label = ''] = /^(?:(O)|[BI]-(\S+))$/.exec(cells.at(-1) ?? '') ?? []
      if (cells.length < 2 || (mark === undefined && label === ''))
        throw new FormatError(file, index + 1, `the last column is «${cells.at(-1)}»; it must be O, B-TYPE or I-TYPE`)
      open.add(word, mark === 'O' ? undefined : (LABELS[label] ?? label), (cells.at(-1) ?? '').startsWith('B'))
    }
  }
  close()
  return documents
}

class OpenText {
  text = ''
  readonly #id: string
  readonly #spans: LabelledSpan[] = []
  readonly #sentences: Span[] = []
  #last: LabelledSpan | undefined
  #start: number | undefined

  constructor(id: string) {
    this.#id = id
  }

  add(word: string, label: string | undefined, begins: boolean): void {
    if (this.#start !== undefined) this.text += ' '
    else if (this.text !== '') this.text += '\n'
    const start = this.text.length
    this.#start ??= start
    this.text += word
    const end = this.text.length
    if (label === undefined) this.#last = undefined
    else if (!begins && this.#last?.label === label) this.#last.end = end
    else {
      this.#last = { id: `t${this.#spans.length + 1}`, label, start, end, attributes: {} }
      this.#spans.push(this.#last)
    }
  }

  endSentence(): void {
    if (this.#start !== undefined) this.#sentences.push({ start: this.#start, end: this.text.length })
    this.#start = undefined
    this.#last = undefined
  }

  document(file: string): Document {
    this.endSentence()
    return documentOf({ id: this.#id, text: this.text, spans: this.#spans, arcs: [], sentences: this.#sentences }, file)
  }
}
