import { Parser } from 'htmlparser2'
import { createCleaner, createTracer } from '../../dist/clean/index.js'
import { rateCounts } from '../../dist/evaluate/index.js'
import { measure, share } from '../lib/figures.mjs'
import { shareText, table } from '../lib/table.mjs'

const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/
const SILENT = /^(?:script|style|noscript|template)$/

/** The words of a text: runs of letters and digits, what cannot be seen left out. @param {string} text @returns {string[]} */
const wordsOf = (text) =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The words of a stretch of HTML, entities decoded; tags inside words do not split them, other tags do. @param {string} html @returns {string[]} */
function sourceWords(html) {
  let text = ''
  let silent = 0
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.test(name)) silent++
      if (!INLINE.test(name)) text += ' '
    },
    ontext(part) {
      if (silent === 0) text += part
    },
    onclosetag(name) {
      if (SILENT.test(name)) silent--
      if (!INLINE.test(name)) text += ' '
    },
  })
  parser.end(html)
  return wordsOf(text)
}

/**
 * The length of the longest common subsequence of two lists of words. What they begin and end with together is in one, and need not be searched.
 *
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 * @returns {number}
 */
function common(a, b) {
  const shorter = Math.min(a.length, b.length)
  let [head, tail] = [0, 0]
  while (head < shorter && a[head] === b[head]) head++
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  let before = new Uint32Array(right.length + 1)
  let row = new Uint32Array(right.length + 1)
  for (const word of left) {
    for (let j = 0; j < right.length; j++) row[j + 1] = word === right[j] ? (before[j] ?? 0) + 1 : Math.max(before[j + 1] ?? 0, row[j] ?? 0)
    ;[before, row] = [row, before]
  }
  return head + tail + (before[right.length] ?? 0)
}

/**
 * How many words of a block its source range gives back, in their order.
 *
 * @param {string} html
 * @param {string} text
 * @param {{ start: number, end: number }} source
 */
function wordsBack(html, text, source) {
  const wanted = wordsOf(text)
  const given = sourceWords(html.slice(source.start, source.end))
  // Where words are divided is a matter of tags; that all characters are there in their order is not.
  return wanted.join('') === given.join('') ? wanted.length : common(wanted, given)
}

/**
 * How many words of a block have a place of their own in the page, one that gives back the word and nothing else.
 *
 * @param {import('../../dist/clean/index.js').Tracer} tracer
 * @param {string} html
 * @param {import('../../dist/clean/index.js').CleanedArticle} article
 * @param {{ start: number, end: number }} block
 */
function wordsTraced(tracer, html, article, { start, end }) {
  let traced = 0
  for (const match of article.text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
    const [word] = match
    const at = start + match.index
    const range = tracer.trace(html, article, { start: at, end: at + word.length })
    const given = range === undefined ? '' : html.slice(range.start, range.end)
    if (given === word || sourceWords(given).join('') === wordsOf(word).join('')) traced++
  }
  return traced
}

/**
 * Provenance: of the words of all blocks, the share that the block's source range, decoded and normalised, gives back in order. Text out of
 * a page's JSON-LD has no range; it is counted apart, and against the strict figure.
 *
 * @param {readonly { html: string, url: string }[]} pages
 * @param {(line: string) => void} print
 */
export async function measureRoundTrip(pages, print) {
  const cleaner = await createCleaner()
  const tracer = await createTracer()
  const rows = pages.map(({ html, url }) => {
    const article = cleaner.clean(html, { url })
    const { blocks, text } = article
    let [back, ranged, all, traced, traceable] = [0, 0, 0, 0, 0]
    for (const block of blocks) {
      const own = text.slice(block.start, block.end)
      const words = wordsOf(own).length
      all += words
      if (block.source === undefined) continue
      ranged += words
      back += wordsBack(html, own, block.source)
      traced += wordsTraced(tracer, html, article, block)
      traceable += own.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    }
    return {
      'provenance.back': rateCounts(back, ranged),
      'provenance.traced': rateCounts(traced, traceable),
      'provenance.strict': rateCounts(back, all),
      'provenance.ranged': rateCounts(ranged, all),
    }
  })
  const figures = measure(
    rows,
    ['provenance.back', 'provenance.traced', 'provenance.ranged', 'provenance.strict'].map((name) => share(name)),
  )
  const exact = (/** @type {string} */ name) => figures[name]?.value?.toFixed(5) ?? '–'
  print(
    table(
      `provenance, ${pages.length} pages`,
      ['share of words', 'interval'],
      [
        ['words with a source range that give themselves back', exact('provenance.back'), shareText(figures['provenance.back'])],
        ['of these, words that `createTracer` finds by themselves', exact('provenance.traced'), shareText(figures['provenance.traced'])],
        ['words with a source range (JSON-LD has none)', exact('provenance.ranged'), shareText(figures['provenance.ranged'])],
        ['both', exact('provenance.strict'), shareText(figures['provenance.strict'])],
      ],
    ),
  )
  return figures
}
