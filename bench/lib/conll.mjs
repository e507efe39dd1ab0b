import { readText } from './data.mjs'

/**
 * @typedef {import('../../dist/evaluate/index.js').LabelledSpan} LabelledSpan
 * @typedef {{ id: string, text: string, spans: LabelledSpan[] }} Labelled
 */

/** Marks that stand close to the word before, and those that stand close to the word after. */
const CLOSE = /^(?:[.,;:!?%)\]}”’»…]+|''|n['’]t|['’](?:s|re|ve|ll|d|m)?)$/i
const OPEN = /^(?:[([{“‘«$£€#]|``)$/
const END = /[.!?…]["'”’)\]]*$/

/**
 * Reads a corpus of words with IOB2 labels as running text. Words are joined as English is written (no blank before a full stop or after an
 * opening bracket); a sentence goes on in the paragraph when the one before ends with its mark, and is a paragraph of its own otherwise
 * (headings, list items). Offsets of gold spans are exact whatever the joining.
 *
 * @param {string} path
 * @param {Readonly<Record<string, string>>} labels The corpus's labels that count, and what they are called here.
 * @returns {Labelled[]}
 */
export function readConll(path, labels) {
  /** @type {Labelled[]} */
  const documents = []
  for (const part of readText(path).split(/^# doc = /m)) {
    const [id = '', ...lines] = part.split('\n')
    if (id.trim() === '') continue
    documents.push({ id, ...readDocument(lines, labels) })
  }
  return documents
}

/** @param {readonly string[]} lines @param {Readonly<Record<string, string>>} labels @returns {{ text: string, spans: LabelledSpan[] }} */
function readDocument(lines, labels) {
  let text = ''
  let gap = ''
  /** @type {LabelledSpan[]} */
  const spans = []
  /** @type {LabelledSpan | undefined} */
  let open
  for (const line of lines) {
    const [word = '', label = 'O'] = line.split('\t')
    if (word === '') {
      open = undefined
      gap = text === '' ? '' : END.test(text) ? ' ' : '\n\n'
      continue
    }
    text += (CLOSE.test(word) && gap === ' ' ? '' : gap) + word
    gap = OPEN.test(word) ? '' : ' '
    const end = text.length
    const type = labels[label.slice(2)]
    if (label.startsWith('I-') && open !== undefined) open.end = end
    else if (type === undefined) open = undefined
    else {
      open = { start: end - word.length, end, type: /** @type {LabelledSpan['type']} */ (type) }
      spans.push(open)
    }
  }
  return { text, spans }
}
