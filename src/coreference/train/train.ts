import { type ModelArray, writeModel } from '../../learn/index.ts'
import { type Features, RANKER } from '../ranker.ts'

/** A decision as it was to be taken. */
export interface RankedExample {
  /** What tells for each choice, and last for nobody. */
  choices: readonly Features[]
  /** The choices that are right. */
  right: readonly number[]
  /** How much it counts. */
  weight: number
}

export interface RankerTraining {
  epochs: number
  /** Step of Adam (Kingma & Ba 2015). */
  rate: number
  /** Pulls weights towards where they begin: the sieves, whose points count as they are. */
  pull: number
  /** Added to nobody after training: fewer found than there are costs more than one found too many. */
  nobody: number
}

export const RANKER_TRAINING: RankerTraining = { epochs: 200, rate: 0.05, pull: 0.01, nobody: -1.5 }

/**
 * Fits a log-linear model to decisions (maximum likelihood of the right choices together, as Durrett & Klein 2013). No chance is in it: the same decisions give
 * the same bytes.
 *
 * @returns The model file.
 */
export function trainRanker(examples: readonly RankedExample[], training: RankerTraining): Buffer {
  const { names, weights } = fitRanker(examples, training)
  const values = Float32Array.from(weights)
  const none = names.indexOf('none')
  values[none] = (values[none] ?? 0) + training.nobody
  const arrays = new Map<string, ModelArray>([['weights', { kind: 'float32', rows: 1, columns: values.length, values }]])
  return writeModel({ ...RANKER, lists: { features: names }, arrays })
}

interface Packed {
  /** For each choice its features as index and value. */
  choices: { index: number[]; value: number[] }[]
  right: ReadonlySet<number>
  weight: number
}

function fitRanker(examples: readonly RankedExample[], { epochs, rate, pull }: RankerTraining): { names: string[]; weights: Float64Array } {
  const names = [...new Set(examples.flatMap(({ choices }) => choices.flatMap((features) => features.map(([name]) => name))))].sort()
  const indexOf = new Map(names.map((name, index) => [name, index]))
  const packed = examples.map(
    ({ choices, right, weight }): Packed => ({
      choices: choices.map((features) => ({
        index: features.map(([name]) => indexOf.get(name) ?? 0),
        value: features.map(([, value]) => value),
      })),
      right: new Set(right),
      weight,
    }),
  )
  const start = Float64Array.from(names, (name) => (name === 'behind the best' ? 1 : 0))
  const weights = start.slice()
  const [mean, spread] = [new Float64Array(names.length), new Float64Array(names.length)]
  const total = packed.reduce((sum, { weight }) => sum + weight, 0)
  for (let step = 1; step <= epochs; step++) {
    const gradient = weights.map((weight, i) => pull * (weight - (start[i] ?? 0)))
    for (const example of packed) addGradient(example, weights, gradient, example.weight / total)
    for (let i = 0; i < names.length; i++) {
      const g = gradient[i] ?? 0
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * g
      spread[i] = 0.99 * (spread[i] ?? 0) + 0.01 * g * g
      const [m, s] = [(mean[i] ?? 0) / (1 - 0.9 ** step), (spread[i] ?? 0) / (1 - 0.99 ** step)]
      weights[i] = (weights[i] ?? 0) - (rate * m) / (Math.sqrt(s) + 1e-8)
    }
  }
  return { names, weights }
}

function addGradient({ choices, right }: Packed, weights: Float64Array, gradient: Float64Array, share: number): void {
  const scores = choices.map(({ index, value }) => index.reduce((sum, at, i) => sum + (weights[at] ?? 0) * (value[i] ?? 0), 0))
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const all = odds.reduce((sum, each) => sum + each, 0)
  const good = odds.reduce((sum, each, at) => (right.has(at) ? sum + each : sum), 0)
  choices.forEach(({ index, value }, at) => {
    const wanted = right.has(at) ? (odds[at] ?? 0) / Math.max(good, 1e-12) : 0
    const error = ((odds[at] ?? 0) / all - wanted) * share
    index.forEach((feature, i) => {
      gradient[feature] = (gradient[feature] ?? 0) + error * (value[i] ?? 0)
    })
  })
}
