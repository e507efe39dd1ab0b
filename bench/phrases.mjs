import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { viewOf } from '../dist/document/index.js'
import { evaluateCases, readPassages } from '../dist/evaluate/index.js'
import { createPipeline } from '../dist/index.js'
import { createSentimentStage, loadLexicon, loadTone } from '../dist/sentiment/index.js'
import { phrasesOf } from '../dist/sentiment/sentiments.js'
import { ROOT } from './lib/paths.mjs'
import { shareText, table } from './lib/table.mjs'
import { median, processorTime } from './lib/timing.mjs'

const MEASURES = ['exact', 'overlap', 'proportional'].map((name) => `sentiment.${name}`)
const SHARES = ['sentiment.polarity', 'sentiment.holder', 'sentiment.target']
/** Rounds that count, after as many that only warm up. */
const ROUNDS = 5

/** @param {string} name @returns {Record<string, any>[]} */
const read = (name) =>
  readFileSync(join(ROOT, 'fixtures/phrases', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/**
 * Our own 522 labelled sentences: how far the two readings agree, what copydesk finds in each half, and how fast.
 *
 * @param {{ print: (line: string) => void }} context
 */
export async function run({ print }) {
  /** @type {Record<string, import('./lib/record.mjs').RecordedFigure>} */
  const figures = {}
  const copydesk = await createPipeline({ layers: ['syntax', 'sentiment'] })
  const first = read('first-reading')
  const rows = [
    score(
      figures,
      'readings',
      first,
      first.map(({ id, text }, i) => asDocument(copydesk, id, text, read('second-reading')[i]?.sentiments ?? [])),
    ),
  ]
  for (const name of ['dev', 'heldout']) {
    const passages = read(name)
    const found = []
    for (const { id, text } of passages) found.push(await copydesk.extract({ id, text }))
    rows.push(score(figures, name, passages, found))
  }
  print(table(`${first.length} passages`, ['exact F1', 'overlap F1', 'proportional F1', 'polarity', 'holder', 'target'], rows))
  const articles = []
  for (const name of readdirSync(join(ROOT, 'corpus')).filter((own) => own.startsWith('d')))
    articles.push(await copydesk.extract({ id: name, bytes: readFileSync(join(ROOT, 'corpus', name)) }))
  await measureSpeed(articles, figures, print)
  return figures
}

/**
 * Scores documents against passages, notes the figures, and gives the row of a table.
 *
 * @param {Record<string, import('./lib/record.mjs').RecordedFigure>} figures
 * @param {string} name
 * @param {Record<string, any>[]} passages
 * @param {readonly any[]} documents
 */
function score(figures, name, passages, documents) {
  const evaluation = evaluateCases(readPassages(`${name}.jsonl`, passages), documents)
  const wanted = [...MEASURES.map((measure) => `${measure}.f1`), ...SHARES]
  for (const figure of [...MEASURES.flatMap((measure) => ['p', 'r', 'f1'].map((part) => `${measure}.${part}`)), ...SHARES]) {
    const { value, interval } = evaluation.figures.get(figure) ?? { value: null }
    figures[`${name}.${figure}`] = { value, ...interval }
  }
  return [name, ...wanted.map((figure) => shareText(figures[`${name}.${figure}`]))]
}

/**
 * A reading as a document: its phrases, their roles at the first place where they are named.
 *
 * @param {import('../dist/index.js').Pipeline} copydesk
 * @param {string} id
 * @param {string} text
 * @param {Record<string, any>[]} sentiments
 */
function asDocument({ generator }, id, text, sentiments) {
  const [labelled] = readPassages(id, [{ id, text, sentiments }])
  /** @param {string[] | undefined} names */
  const role = (names) => {
    const start = names === undefined ? -1 : text.indexOf(names[0] ?? '')
    return start < 0 ? undefined : { start, end: start + (names?.[0]?.length ?? 0) }
  }
  const own = (labelled?.sentiments ?? []).map((phrase, i) => {
    const [holder, target] = [role(sentiments[i]?.holder), role(sentiments[i]?.target)]
    const { start, end, polarity } = phrase
    const score = polarity === 'positive' ? 0.5 : -0.5
    return {
      id: `s${i + 1}`,
      start,
      end,
      text: text.slice(start, end),
      polarity,
      score,
      ...(holder && { holder }),
      ...(target && { target }),
    }
  })
  const empty = { meta: {}, blocks: [], sentences: [], mentions: [], entities: [], quotations: [], relations: [], warnings: [] }
  return { schema: 'copydesk/1', generator, id, source: { mediaType: 'text/plain', sha256: '' }, text, ...empty, sentiments: own }
}

/**
 * Tokens a second of the phrases alone, syntax and coreference being there, and targets a second of the whole stage.
 *
 * @param {readonly any[]} documents
 * @param {Record<string, import('./lib/record.mjs').RecordedFigure>} figures
 * @param {(line: string) => void} print
 */
async function measureSpeed(documents, figures, print) {
  const lexicon = await loadLexicon()
  const stage = createSentimentStage(lexicon, loadTone())
  const tokens = documents.reduce((sum, { tokens: own }) => sum + own.length, 0)
  const targets = documents.reduce(
    (sum, { mentions }) => sum + mentions.filter((/** @type {any} */ m) => m.sentiment !== undefined).length,
    0,
  )
  /** @type {[number[], number[]]} */
  const [phrases, whole] = [[], []]
  for (let round = 0; round < 2 * ROUNDS; round++) {
    const own = processorTime(() => {
      for (const document of documents) phrasesOf(document, viewOf(document), lexicon)
    })
    const all = processorTime(() => {
      for (const document of documents) stage.run(document)
    })
    if (round < ROUNDS) continue
    phrases.push(tokens / own)
    whole.push(targets / Math.max(all - own, 1e-3))
  }
  figures['phrases.speed'] = { value: median(phrases) }
  figures['tone.speed'] = { value: median(whole) }
  print(
    `phrases: ${median(phrases).toFixed(0)} thousand tokens a second; tone: ${median(whole).toFixed(1)} thousand targets a second (one core)`,
  )
}
