import { readModel, readVectors } from '../../dist/learn/index.js'
import { readSplitter, SENTENCES } from '../../dist/text/splitter.js'
import { SENTENCE_TRAINING, trainSentences } from '../../dist/text/train/sentences.js'
import { readVectorsFile } from './files.mjs'
import { readBorders, readNewsBorders, TREEBANKS } from './treebanks.mjs'

/** Sentences of news beside those of the treebanks. */
const NEWS = 6000
const DEV = ['ewt-dev', 'gum-permissive-dev']

/** @param {{ data: string, print(line: string): void }} options */
export function build({ data, print }) {
  const vectors = readVectors(readVectorsFile())
  const train = [...['ewt-train', 'gum-permissive-train'].flatMap((name) => readBorders(data, name)), ...readNewsBorders(data, NEWS)]
  /** @param {Buffer} bytes @param {string} name */
  const score = (bytes, name) => sentenceScore(readSplitter(bytes, vectors), readBorders(data, name))
  const bytes = trainSentences(train, vectors, SENTENCE_TRAINING, (epoch, loss, model) => {
    print(`epoch ${epoch}: loss ${loss.toFixed(4)} ${DEV.map((name) => `${name} ${score(model(), name).toFixed(2)}`).join(', ')}`)
  })
  const card = `# The model of sentence borders

\`sentences.bin\`, ${bytes.length} bytes, hash ${readModel(bytes, SENTENCES).hash}. Made by \`npm run train -- sentences\` on one core, from seed ${SENTENCE_TRAINING.seed}.

**What it does.** Says of each word of a block whether a sentence begins with it.

**How.** Words as vectors, trained embeddings, character n-grams and affixes; a layer of simple recurrent units in both directions; a softmax. Settings: \`${JSON.stringify(SENTENCE_TRAINING)}\`.
Weights are 8-bit integers.

**Trained on**

${TREEBANKS}

And on the borders of ${NEWS} sentences of news from the Groningen Meaning Bank (texts in the public domain; the corpus free for research).

**Scores**: F1 of sentences on the treebank's own words, paragraphs as borders: ${DEV.map((name) => `${name} ${score(bytes, name).toFixed(2)}`).join(', ')}. From raw text: \`npm run bench -- syntax\`.

**Limits.** It has learned the borders of e-mails and web reviews along with those of news: a line without a full stop may be taken for a sentence.
`
  return { bytes, card }
}

/** @param {import('../../dist/text/index.js').Splitter} splitter @param {readonly string[][][]} paragraphs */
function sentenceScore(splitter, paragraphs) {
  let [right, gold, found] = [0, 0, 0]
  for (const paragraph of paragraphs) {
    const words = paragraph.flat()
    let at = 0
    const wanted = new Set()
    for (const { length } of paragraph) {
      wanted.add(`${at}-${at + length}`)
      at += length
    }
    // The quotation marks show their side already.
    const starts = splitter.starts(words, [])
    const given = starts.map((start, i) => `${start}-${starts[i + 1] ?? words.length}`)
    gold += wanted.size
    found += given.length
    right += given.filter((span) => wanted.has(span)).length
  }
  return (200 * right) / (gold + found)
}
