/**
 * @typedef {import('./treebank.mjs').Paragraph} Paragraph
 * @typedef {import('./treebank.mjs').Span} Span
 * @typedef {import('../../dist/evaluate/index.js').Counts} Counts
 */

/**
 * How far a tokenizer cuts the words of a paragraph as the treebank does: a word is right when it begins and ends at the same characters.
 *
 * @param {Paragraph} paragraph
 * @param {(text: string) => readonly Span[]} cut
 * @returns {Counts}
 */
export function wordCounts({ text, tokens }, cut) {
  const gold = new Set(tokens.map(keyOf))
  const words = cut(text)
  const right = words.filter((word) => gold.has(keyOf(word))).length
  return { right, found: right, predicted: words.length, gold: gold.size }
}

/**
 * How many of a paragraph's lemmas are right, given its gold words and tags.
 *
 * @param {Paragraph} paragraph
 * @param {(word: string, upos: string, xpos: string) => string} lemmaOf
 * @returns {Counts}
 */
export function lemmaCounts({ tokens }, lemmaOf) {
  const right = tokens.filter(({ form, lemma, upos, xpos }) => lemmaOf(form, upos, xpos) === lemma).length
  return { right, found: right, predicted: tokens.length, gold: tokens.length }
}

/** @param {Span} span */
const keyOf = ({ start, end }) => `${start}-${end}`
