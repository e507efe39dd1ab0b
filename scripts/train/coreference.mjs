import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { RANKER } from '../../dist/coreference/ranker.js'
import { RANKER_TRAINING, trainRanker } from '../../dist/coreference/train/train.js'
import { loadFixtures } from '../../dist/fixtures/index.js'
import { createCoreferenceStage, createPipeline, loadCloseness, loadKnowledge } from '../../dist/index.js'
import { readModel } from '../../dist/learn/index.js'

const CARD = new URL('../../models/coreference.md', import.meta.url)
const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url))
/** Every fifth document of OntoGUM is held back for the bench. */
const HELD_BACK = 5
/** An interview or a travel guide tells less of news than news does. */
const OTHER_GENRES = 0.7

/** @typedef {{ start: number, end: number, cluster: string | number }} Labelled */
/** @typedef {{ text: string, mentions: Labelled[], weight: number, id: string }} Labels a text in which who is meant is labelled */

/** The ranker; its card is written by hand, and only its size and hash are set here. @param {{ data: string, print(line: string): void }} options */
export async function build({ data, print }) {
  const texts = [...(await ownTexts()), ...ontogum(data)]
  const examples = (await decisions(texts)).map(({ example }) => example)
  print(
    `${examples.length} decisions, ${examples.filter(({ right, choices }) => right[0] !== choices.length - 1).length} of them for something named`,
  )
  const bytes = trainRanker(examples, RANKER_TRAINING)
  const size = `| size | ${bytes.length} bytes, hash ${readModel(bytes, RANKER).hash} |`
  return { bytes, card: readFileSync(CARD, 'utf8').replace(/^\| size \|.*$/m, size) }
}

/** The dev articles of the project. @returns {Promise<Labels[]>} */
export async function ownTexts() {
  const names = readdirSync(FIXTURES).filter((name) => /^d\d.*\.yaml$/.test(name))
  const golds = (await Promise.all(names.sort().map((name) => loadFixtures(join(FIXTURES, name))))).flat()
  return golds
    .filter(({ split }) => split === 'dev')
    .map(({ article, text, mentions }) => ({
      id: article,
      text,
      weight: 1,
      mentions: mentions
        .filter(({ type }) => type !== 'TITLE' && type !== 'DATE')
        .map(({ start, end, entity }) => ({ start, end, cluster: entity })),
    }))
}

/** Four fifths of OntoGUM. @param {string} data @returns {Labels[]} */
export function ontogum(data) {
  const lines = gunzipSync(readFileSync(join(data, 'coreference/ontogum.jsonl.gz')))
    .toString()
    .trim()
    .split('\n')
  return lines
    .map((line) => JSON.parse(line))
    .filter((_, index) => index % HELD_BACK !== HELD_BACK - 1)
    .map(({ id, text, mentions }) => ({ id, text, mentions, weight: OTHER_GENRES }))
}

/**
 * Every decision what "it" means, with what is right. Texts are read with the sieves alone, so that the ranker does not depend on an earlier one.
 *
 * @param {readonly Labels[]} texts
 */
export async function decisions(texts) {
  /** @type {import('../../dist/coreference/ranker.js').Decision[]} */
  let met = []
  /** @type {{ start: number, end: number }[][][]} */
  let names = []
  const recorder = {
    hash: '',
    choose(/** @type {import('../../dist/coreference/ranker.js').Decision} */ decision) {
      met.push(decision)
      names.push(
        decision.groups.map(({ mentions }) => mentions.filter(({ kind }) => kind === 'name').map(({ start, end }) => ({ start, end }))),
      )
      return decision.sieved
    },
  }
  const replace = [createCoreferenceStage(loadKnowledge(), await loadCloseness(), recorder)]
  const pipeline = await createPipeline({ language: 'en', layers: ['coreference'], replace })
  const found = []
  for (const { id, text, mentions, weight } of texts) {
    met = []
    names = []
    await pipeline.extract({ text })
    const clusters = clustersOf(mentions)
    met.forEach(({ start, choices, sieved }, index) => {
      const wanted = mentions.find((mention) => mention.start === start && mention.end - start <= 'itself'.length)?.cluster
      const right = (names[index] ?? []).flatMap((spans, at) => (wanted !== undefined && clusterOf(spans, clusters) === wanted ? [at] : []))
      found.push({ id, sieved, example: { choices, right: right.length > 0 ? right : [choices.length - 1], weight } })
    })
  }
  return found
}

/** @param {readonly Labelled[]} mentions */
function clustersOf(mentions) {
  const [bySpan, byEnd, byStart] = [new Map(), new Map(), new Map()]
  for (const { start, end, cluster } of [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    bySpan.set(`${start}-${end}`, cluster)
    byEnd.set(end, cluster)
    byStart.set(start, cluster)
  }
  return { bySpan, byEnd, byStart }
}

/** The cluster that most of an entity's names are labelled with. @param {{ start: number, end: number }[]} spans @param {ReturnType<typeof clustersOf>} labelled */
function clusterOf(spans, { bySpan, byEnd, byStart }) {
  const votes = new Map()
  for (const { start, end } of spans) {
    const cluster = bySpan.get(`${start}-${end}`) ?? byEnd.get(end) ?? byStart.get(start)
    if (cluster !== undefined) votes.set(cluster, (votes.get(cluster) ?? 0) + 1)
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
}
