import { readText } from './data.mjs'

/** @typedef {import('./treebank.mjs').Paragraph} Paragraph The types are declared in `treebank.d.mts`. */

/** Comments that begin a paragraph. */
const BORDER = /^# new(?:doc|par)\b/

/**
 * Reads a treebank in CoNLL-U as running text: blanks stand where SpaceAfter=No does not, and sentences of a paragraph follow each other.
 * The words of a contraction ("don't", a line `1-2`) share its characters out, each word its own.
 *
 * @param {string} path A file of the data, e.g. `syntax/ewt-dev.conllu.gz`.
 * @returns {Paragraph[]}
 * @throws {Error} at a contraction whose words do not make up its form.
 */
export const readTreebank = (path) => parseTreebank(readText(path))

/** The same from a file's characters. @param {string} conllu @returns {Paragraph[]} */
export function parseTreebank(conllu) {
  /** @type {Paragraph[]} */
  const paragraphs = []
  for (const sentence of conllu.split(/\n\n+/)) {
    const lines = sentence.split('\n')
    const comments = lines.filter((line) => line.startsWith('#'))
    const rows = lines.filter((line) => /^\d/.test(line)).map((line) => line.split('\t'))
    if (rows.length === 0) continue
    if (paragraphs.length === 0 || comments.some((line) => BORDER.test(line)))
      paragraphs.push({
        id: comments.find((line) => line.startsWith('# sent_id'))?.split('= ')[1] ?? '',
        text: '',
        sentences: [],
        tokens: [],
      })
    const last = paragraphs.at(-1)
    if (last !== undefined) addSentence(last, rows)
  }
  return paragraphs.map((paragraph) => ({ ...paragraph, text: paragraph.text.trimEnd() }))
}

/** Adds a sentence's words to the end of a paragraph. @param {Paragraph} paragraph @param {readonly string[][]} rows */
function addSentence(paragraph, rows) {
  const first = paragraph.tokens.length
  const start = paragraph.text.length
  /** The contraction whose words are being read: the number of its last word, and what is left of its form. */
  let contraction = { last: 0, rest: '', gap: '' }
  for (const [id = '', form = '', lemma = '', upos = '', xpos = '', feats = '', head = '', deprel = '', , misc = ''] of rows) {
    const number = Number.parseInt(id, 10)
    const gap = misc.split('|').includes('SpaceAfter=No') ? '' : ' '
    if (id.includes('.')) continue
    if (id.includes('-')) {
      contraction = { last: Number(id.split('-')[1]), rest: form, gap }
      continue
    }
    const inside = number <= contraction.last
    if (inside) {
      if (!contraction.rest.startsWith(form)) throw new Error(`${paragraph.id}: «${form}» does not begin «${contraction.rest}»`)
      contraction.rest = contraction.rest.slice(form.length)
    }
    const at = paragraph.text.length
    const own = { start: at, end: at + form.length, form, lemma, upos, xpos, feats: feats === '_' ? '' : feats }
    paragraph.tokens.push({ ...own, head: head === '0' ? -1 : first + Number(head) - 1, deprel })
    paragraph.text += form + (!inside ? gap : number === contraction.last ? contraction.gap : '')
  }
  paragraph.sentences.push({ start, end: paragraph.tokens.at(-1)?.end ?? start })
}
