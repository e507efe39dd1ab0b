import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseTreebank } from '../../bench/lib/treebank.mjs'
import { markQuotes } from '../../dist/text/index.js'

/** @typedef {import('../../dist/syntax/train/treebank.js').TreebankSentence} TreebankSentence */

/** @param {string} data @param {string} name */
const readParagraphs = (data, name) => parseTreebank(gunzipSync(readFileSync(join(data, 'syntax', `${name}.conllu.gz`))).toString('utf8'))

/** The sentences of a treebank of the data folder. @param {string} data @param {string} name @returns {TreebankSentence[]} */
export function readSentences(data, name) {
  return readParagraphs(data, name).flatMap(({ sentences, tokens }) => {
    let first = 0
    return sentences.map((sentence) => {
      let last = first
      while (last < tokens.length && (tokens[last]?.end ?? 0) <= sentence.end) last++
      const words = tokens.slice(first, last)
      const start = first
      first = last
      return {
        forms: words.map(({ form }) => form),
        upos: words.map(({ upos }) => upos),
        xpos: words.map(({ xpos }) => xpos),
        heads: words.map(({ head }) => (head < 0 ? -1 : head - start)),
        deprels: words.map(({ deprel }) => deprel),
      }
    })
  })
}

/**
 * The sentences of each paragraph as words, with quotation marks that show their side.
 *
 * @param {string} data @param {string} name
 * @returns {string[][][]}
 */
export function readBorders(data, name) {
  return readParagraphs(data, name).map(({ sentences, tokens }) => {
    const words = markQuotes(
      tokens.map(({ form }) => form),
      tokens.map(({ start }, i) => i > 0 && tokens[i - 1]?.end === start),
    )
    return sentences.map(({ start, end }) => words.filter((_, i) => start <= (tokens[i]?.start ?? -1) && (tokens[i]?.end ?? 0) <= end))
  })
}

/** Sentences of news that stand together in a paragraph of the lessons. */
const TOGETHER = 4

/**
 * News sentences of the Groningen Meaning Bank, four to a paragraph, with quotation marks that show their side: the first opens, the next closes.
 *
 * @param {string} data @param {number} most How many sentences.
 * @returns {string[][][]}
 */
export function readNewsBorders(data, most) {
  const text = gunzipSync(readFileSync(join(data, 'ner', 'gmb-train.conll.gz'))).toString('utf8')
  const sentences = text
    .replace(/^#.*\n/gm, '')
    .split(/\n\n+/)
    .slice(0, most)
    .map((block) => sided(block.split('\n').map((line) => line.split('\t')[0] ?? '')))
  return Array.from({ length: Math.floor(sentences.length / TOGETHER) }, (_, i) => sentences.slice(i * TOGETHER, (i + 1) * TOGETHER))
}

/** @param {readonly string[]} words */
function sided(words) {
  let isOpen = false
  return words.map((word) => {
    if (word !== '"') return word
    isOpen = !isOpen
    return isOpen ? '``' : "''"
  })
}

/** What cards of models trained on the treebanks say of their data. */
export const TREEBANKS = `- UD English EWT (Silveira et al. 2014), train part: CC BY-SA 4.0
- UD English GUM (Zeldes 2017), train part of seven permissively licensed genres (news, interview, bio, voyage, academic, court, speech): annotation CC BY 4.0; texts CC BY 2.5,
  CC BY-SA 3.0, CC BY 4.0 and public domain, by genre
- word vectors: models/vectors.bin (GloVe, PDDL 1.0)

Dev parts of both chose the settings; test parts were only scored. The weights are offered under CC BY-SA 4.0, whose terms the strictest of these sources has; the licence of the
code is another (MIT).`
