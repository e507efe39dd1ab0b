// How far a fact can be trusted: learns the weights of `src/relations/data/confidence.ts` from judged facts and prints their reliability on documents
// that they were not learnt from. A logistic regression (L2, full-batch gradient descent) over `groundsOf`; deterministic.
//
//   npm run build && node scripts/facts/calibrate.mjs [--write] [--passages 45]
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { auroc, expectedCalibrationError, reliability } from '../../dist/evaluate/index.js'
import { judgedFacts, root } from './judged.mjs'

const FOLDS = 10
const DECAY = 0.002
const STEPS = 4000
const RATE = 0.5

const at = process.argv.indexOf('--passages')
const facts = await judgedFacts(at < 0 ? Number.POSITIVE_INFINITY : Number(process.argv[at + 1]))
const documents = new Set(facts.map((fact) => fact.document)).size

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
if (process.argv.includes('--write'))
  writeFileSync(
    join(root, 'src/relations/data/confidence.ts'),
    `/** Weights of the grounds in \`confidence.ts\`, learnt by \`scripts/facts/calibrate.mjs\`; not to be changed by hand. */
export const WEIGHTS: readonly number[] = [${weights.join(', ')}]
`,
  )
