import { readFileSync } from 'node:fs'

/** @typedef {import('./conll.mjs').Labelled} Labelled */

/**
 * Reads texts in which names stand as `[TYPE the name]`; a blank line begins another text, and its lines are paragraphs.
 *
 * @param {URL} file
 * @returns {Labelled[]}
 */
export function readMarked(file) {
  return readFileSync(file, 'utf8')
    .trim()
    .split(/\n\n+/)
    .map((part, index) => {
      /** @type {Labelled} */
      const document = { id: String(index), text: '', spans: [] }
      for (const [piece, type, name] of part.replaceAll('\n', '\n\n').matchAll(/\[([A-Z]+) ([^\]]+)\]|[^[]+/g)) {
        const start = document.text.length
        document.text += name ?? piece
        if (type !== undefined)
          document.spans.push({ start, end: document.text.length, type: /** @type {Labelled['spans'][number]['type']} */ (type) })
      }
      return document
    })
}
