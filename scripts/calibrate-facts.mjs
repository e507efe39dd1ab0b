// How far a fact can be trusted: learns the weights of `src/relations/data/confidence.ts` from the dev fixtures and, where COPYDESK_DATA has them,
// the labelled passages, and prints the reliability of the weights on documents that they were not learnt from.
//
//   npm run build && node scripts/calibrate-facts.mjs [--write] [--passages 45]
//
// The facts that are judged are those that `copydesk evaluate` judges. Every fact gets a confidence that is its number, so that the judgment can be
// traced back to it; then a logistic regression (L2, full-batch gradient descent) is fitted over `groundsOf`, deterministic to the last digit.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  auroc,
  caseOfGold,
  expectedCalibrationError,
  loadFixtures,
  readPassages,
  reliability,
  scoreDocument,
} from '../dist/evaluate/index.js'
import { createPipeline } from '../dist/index.js'
import { BEYOND } from '../dist/relations/beyond.js'
import { groundsOf, rivalsOf } from '../dist/relations/confidence.js'
import { PATTERNS } from '../dist/relations/index.js'

const FOLDS = 10
const DECAY = 0.005
const STEPS = 4000
const RATE = 0.5

const root = new URL('..', import.meta.url).pathname
const data = process.env.COPYDESK_DATA ?? join(root, '../shared/data')
const copydesk = await createPipeline({ layers: ['relations'] })
const precisions = new Map([...PATTERNS, ...BEYOND].map(({ id, confidence }) => [id, confidence]))

/** @type {{ document: number, grounds: number[], right: boolean, patterns: string[] }[]} */
const facts = []
let documents = 0
for (const name of readdirSync(join(root, 'fixtures'))
  .filter((file) => /^d.*\.yaml$/.test(file))
  .sort()) {
  const [gold] = await loadFixtures(join(root, 'fixtures', name))
  judge(caseOfGold(gold), await copydesk.extract({ bytes: readFileSync(join(root, 'corpus', gold.article)) }))
}
const passages = join(data, 'relations/dev.jsonl')
if (existsSync(passages)) {
  const limit = process.argv.includes('--passages')
    ? Number(process.argv[process.argv.indexOf('--passages') + 1])
    : Number.POSITIVE_INFINITY
  const rows = readFileSync(passages, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .slice(0, limit)
  const cases = readPassages('relations/dev.jsonl', rows)
  for (const [index, row] of rows.entries()) judge(cases[index], await copydesk.extract({ id: row.id, text: row.text }))
}

function judge(gold, document) {
  const number = documents++
  const relations = document.relations.map((relation, index) => ({ ...relation, confidence: 0.999 - index / 1e4 }))
  const { judged } = scoreDocument(gold, { ...document, id: gold.id, relations })
  for (const [confidence, right] of judged) {
    const relation = document.relations[Math.round((0.999 - confidence) * 1e4)]
    const entity = (id) => document.entities.find((one) => one.id === id)
    const mention = (id) => document.mentions.find((one) => one.id === id)
    const grounds = groundsOf({
      ...relation,
      subject: entity(relation.subject),
      object: entity(relation.object),
      mention,
      rivals: rivalsOf(relation, document.relations),
      precision: (id) => precisions.get(id) ?? 0.5,
    })
    facts.push({ document: number, grounds, right, patterns: [...new Set(relation.evidence.map((e) => e.pattern))] })
  }
}

function learn(rows) {
  const size = rows[0].grounds.length
  const weights = new Array(size).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const slope = new Array(size).fill(0)
    for (const { grounds, right } of rows) {
      const error = probability(weights, grounds) - (right ? 1 : 0)
      grounds.forEach((value, i) => {
        slope[i] += error * value
      })
    }
    weights.forEach((weight, i) => {
      weights[i] -= RATE * (slope[i] / rows.length + (i === 0 ? 0 : DECAY * weight))
    })
  }
  return weights
}

function probability(weights, grounds) {
  return 1 / (1 + Math.exp(-grounds.reduce((sum, value, i) => sum + value * weights[i], 0)))
}

const judged = []
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(facts.filter((fact) => fact.document % FOLDS !== fold))
  for (const fact of facts.filter((one) => one.document % FOLDS === fold)) judged.push([probability(weights, fact.grounds), fact.right])
}
console.log(
  `${facts.length} facts of ${documents} documents, ${facts.filter((fact) => fact.right).length} right; held out by document in ${FOLDS} folds:`,
)
for (const bin of reliability(judged, 5))
  console.log(
    `  ${bin.low.toFixed(2)}–${bin.high.toFixed(2)}  ${String(bin.count).padStart(4)}  said ${bin.confidence.toFixed(3)}  true ${bin.accuracy.toFixed(3)}`,
  )
console.log(`ECE (5 bins) ${expectedCalibrationError(judged, 5).toFixed(3)}, AUROC ${auroc(judged).toFixed(3)}`)
const weights = learn(facts).map((weight) => Math.round(weight * 1000) / 1000)
console.log(weights.join(' '))
if (process.argv.includes('--patterns')) {
  const table = new Map()
  for (const { patterns, right } of facts)
    for (const id of patterns) {
      const row = table.get(id) ?? [0, 0]
      row[0] += right ? 1 : 0
      row[1]++
      table.set(id, row)
    }
  for (const [id, [right, of]] of [...table].sort()) console.log(`${id}\t${right}\t${of}`)
}
if (process.argv.includes('--write'))
  writeFileSync(
    join(root, 'src/relations/data/confidence.ts'),
    `/** Weights of the grounds in \`confidence.ts\`, learnt by \`scripts/calibrate-facts.mjs\`; not to be changed by hand. */
export const WEIGHTS: readonly number[] = [${weights.join(', ')}]
`,
  )
