import { readModel, readVectors } from '../../dist/learn/index.js'
import { readSyntax } from '../../dist/syntax/index.js'
import { SYNTAX } from '../../dist/syntax/model.js'
import { scoreSyntax } from '../../dist/syntax/train/score.js'
import { SYNTAX_TRAINING, trainSyntax } from '../../dist/syntax/train/train.js'
import { readVectorsFile } from './files.mjs'
import { readSentences, TREEBANKS } from './treebanks.mjs'

const TRAIN = ['ewt-train', 'gum-permissive-train']
const DEV = ['ewt-dev', 'gum-permissive-dev']
const TEST = ['ewt-test', 'gum-permissive-test']

/** @param {{ data: string, print(line: string): void }} options */
export function build({ data, print }) {
  const vectors = readVectors(readVectorsFile())
  const sentences = TRAIN.flatMap((name) => readSentences(data, name))
  const bytes = trainSyntax(sentences, vectors, SYNTAX_TRAINING, (epoch, losses, model) => {
    const shown = Object.entries(losses).map(([name, loss]) => `${name} ${loss.toFixed(3)}`)
    const scores = epoch % 3 === 0 ? DEV.map((name) => scoreLine(model(), data, name)) : []
    print(`epoch ${epoch}: loss ${shown.join(', ')} ${scores.join(' ')}`)
  })
  return { bytes, card: cardOf(bytes, data) }
}

/** @param {Buffer} bytes @param {string} data @param {string} name */
function scoreLine(bytes, data, name) {
  const { upos, xpos, uas, las } = scoreSyntax(readSyntax(bytes, readVectors(readVectorsFile())), readSentences(data, name))
  return `| ${name} | ${[upos, xpos, uas, las].map((share) => share.toFixed(2)).join(' | ')} |`
}

/** What a person should know of a trained model. @param {Buffer} bytes @param {string} data */
export function cardOf(bytes, data) {
  const table = [
    '| words and sentences of | UPOS | XPOS | UAS | LAS |',
    '| --- | --- | --- | --- | --- |',
    ...[...DEV, ...TEST].map((name) => scoreLine(bytes, data, name)),
  ]
  return `# The model of tags and trees

\`syntax.bin\`, ${bytes.length} bytes, hash ${readModel(bytes, SYNTAX).hash}. Made by \`npm run train -- syntax\` on one core, from seed ${SYNTAX_TRAINING.seed}.

**What it does.** Gives each word of an English sentence its universal and Penn tag, its head and its relation (Universal Dependencies 2).

**How.** Words as vectors, trained embeddings, character n-grams and affixes; three layers of simple recurrent units in both directions; tags by softmax on the first layer, heads by
a biaffine scorer on the third, one tree by maximum spanning arborescence. Settings: \`${JSON.stringify(SYNTAX_TRAINING)}\`. Weights are 8-bit integers.

**Trained on**

${TREEBANKS}

**Scores**, in percent, on the treebank's own words and sentences, with own tags; labels without subtypes, punctuation counted (as CoNLL 2018):

${table.join('\n')}

**Limits.** Half of what it learned from is web text of 2000–2012, the rest mostly American. A sentence of more than 256 words is parsed in parts. Sentences all in capitals come out worse.
`
}
