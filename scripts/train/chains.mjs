import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { CHAINS, candidatesOf, linkPhrases, readChains } from '../../dist/chains/index.js'
import { CHAIN_TRAINING, trainChains } from '../../dist/chains/train/chains.js'
import { bCubedCounts, ceafeCounts, conllMean, mucCounts, withoutSingletons } from '../../dist/evaluate/index.js'
import { createPipeline } from '../../dist/index.js'
import { readModel, readVectors } from '../../dist/learn/index.js'
import { readVectorsFile } from './files.mjs'

/** Documents are told apart by their place in the file: every fifth is held back (`npm run bench -- coreference`), and never trained on. */
const HELD_BACK = 5
const FOLDS = 5

/** @typedef {{ text: string, mentions: { start: number, end: number, cluster: number }[] }} Gold */
/** @typedef {import('../../dist/chains/train/chains.js').ChainLesson} Lesson */

/** @param {{ data: string, print(line: string): void }} options */
export async function build({ data, print }) {
  const vectors = readVectors(readVectorsFile())
  const lines = gunzipSync(readFileSync(join(data, 'coreference/ontogum.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
  /** @type {Gold[]} */
  const golds = lines.filter((_, index) => index % HELD_BACK !== HELD_BACK - 1).map((line) => JSON.parse(line))
  const pipeline = await createPipeline({ language: 'en', layers: ['syntax', 'coreference'] })
  const documents = []
  for (const gold of golds) {
    const { tokens = [], ...document } = await pipeline.extract({ text: gold.text })
    const lesson = lessonOf(candidatesOf({ ...document, tokens }), gold)
    documents.push({ lesson, clusters: clustersOf(lesson, gold) })
  }
  print(`${documents.length} documents, ${documents.reduce((sum, { lesson }) => sum + lesson.phrases.length, 0)} phrases`)
  const parts = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = documents.filter((_, index) => index % FOLDS !== fold).map(({ lesson }) => lesson)
    const model = readChains(trainChains(train, vectors, CHAIN_TRAINING), vectors)
    for (const { lesson, clusters } of documents.filter((_, index) => index % FOLDS === fold)) addScores(parts, lesson, clusters, model)
  }
  const crossed = meanOf(parts)
  print(`cross-validation: CoNLL ${crossed.toFixed(3)}`)
  const bytes = trainChains(
    documents.map(({ lesson }) => lesson),
    vectors,
    CHAIN_TRAINING,
  )
  const size = `| size | ${bytes.length} bytes, hash ${readModel(bytes, CHAINS).hash} |`
  const score = `| cross-validation | CoNLL mean ${crossed.toFixed(3)} over five folds of the documents, scored as \`npm run bench -- coreference\` does |`
  return { bytes, card: cardOf(size, score) }
}

/**
 * Mentions that end together are one mention, the closest in length first, one to one.
 *
 * @param {readonly import('../../dist/chains/index.js').Candidate[]} phrases
 * @param {Gold} gold
 * @returns {Lesson}
 */
function lessonOf(phrases, gold) {
  /** @type {Map<number, Gold['mentions']>} */
  const byEnd = new Map()
  for (const mention of gold.mentions) byEnd.set(mention.end, [...(byEnd.get(mention.end) ?? []), mention])
  /** @type {(number | undefined)[]} */
  const clusters = phrases.map(() => undefined)
  for (const phrase of [...phrases].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const open = byEnd.get(phrase.end) ?? []
    open.sort((a, b) => Math.abs(a.start - phrase.start) - Math.abs(b.start - phrase.start))
    clusters[phrase.index] = open.shift()?.cluster
  }
  return { phrases, clusters }
}

/**
 * The gold's clusters, a mention by the index of its phrase, or by its own place where no phrase ends there.
 *
 * @param {Lesson} lesson
 * @param {Gold} gold
 */
function clustersOf({ clusters }, { mentions }) {
  /** @type {Map<number, string[]>} */
  const found = new Map()
  const add = (/** @type {number} */ cluster, /** @type {string} */ key) => found.set(cluster, [...(found.get(cluster) ?? []), key])
  for (const [index, cluster] of clusters.entries()) if (cluster !== undefined) add(cluster, String(index))
  const sizes = new Map([...found].map(([cluster, keys]) => [cluster, keys.length]))
  for (const { start, end, cluster } of mentions) {
    const left = sizes.get(cluster) ?? 0
    if (left > 0) sizes.set(cluster, left - 1)
    else add(cluster, `${start}-${end}`)
  }
  return withoutSingletons([...found.values()])
}

/** @param {number[][]} parts @param {Lesson} lesson @param {readonly (readonly string[])[]} gold @param {import('../../dist/chains/index.js').ChainModel} model */
function addScores(parts, { phrases }, gold, model) {
  const predicted = withoutSingletons(linkPhrases(phrases, model.linker()).map((chain) => chain.phrases.map(({ index }) => String(index))))
  for (const [at, countsOf] of [mucCounts, bCubedCounts, ceafeCounts].entries()) {
    const counts = countsOf(gold, predicted)
    for (const [i, value] of [counts.right, counts.predicted, counts.found, counts.gold].entries()) parts[at][i] += value
  }
}

/** @param {number[][]} parts */
function meanOf(parts) {
  const [muc, b3, ceafe] = parts.map(([right, predicted, found, gold]) => ({ right, predicted, found, gold }))
  return conllMean({ muc, b3, ceafe }) ?? 0
}

/** @param {string} size @param {string} score */
const cardOf = (size, score) => `# chains.bin: what repeats what

| | |
| --- | --- |
| what it does | gives a noun phrase and each chain spoken of before it a score for going on with it, and one for being new; \`chains\` is read from it |
| parts | one table of weights for hashed features, 8-bit integers with a scale for each ${1024} of them |
| trained on | OntoGUM (Zhu et al. 2021; annotation CC BY 4.0, texts CC BY and CC BY-SA): four documents of five, 68. No text of them is in the weights or in this package |
| stands on | \`vectors.bin\`, the trees of \`syntax.bin\`, and coreference, whose entities it takes as they are. Train it again when one of them changes |
| training | \`npm run train -- chains\`, on one core; the same input gives the same bytes. Settings: \`${JSON.stringify(CHAIN_TRAINING)}\` |
${size}
${score}
| limits | interviews, biographies, travel guides, academic prose and court speech, no news: what news does otherwise it has not seen. Events told by verbs ("she resigned … this") are in no chain |
`
