import { createRandom, type ModelArray, shuffled, toInt8, type Vectors, writeModel } from '../../learn/index.ts'
import type { Candidate } from '../candidates.ts'
import type { Chain } from '../chain.ts'
import { Features, freshFeatures, type Likeness, linkFeatures, TABLE } from '../features.ts'
import { linkPhrases } from '../link.ts'
import { CHAINS, likenessOf, sum } from '../model.ts'

/** A document's phrases, and for each the cluster of the gold that it belongs to, where it belongs to one. */
export interface ChainLesson {
  phrases: readonly Candidate[]
  clusters: readonly (number | undefined)[]
}

export interface ChainTraining {
  seed: number
  epochs: number
  rate: number
  /** How strongly a weight is drawn to zero whenever it is used. */
  decay: number
}

export const CHAIN_TRAINING: ChainTraining = { seed: 1, epochs: 4, rate: 0.1, decay: 1e-3 }

const ROW = 1024

/**
 * Trains the ranker: for each phrase the softmax over the chains before it and over being new, towards the gold's choice (Denis & Baldridge 2008), with AdaGrad
 * (Duchi et al. 2011) and the average of the weights after each document from the second epoch on. While it learns, phrases are joined as the gold has them.
 *
 * @returns The model file.
 */
export function trainChains(lessons: readonly ChainLesson[], vectors: Vectors, options: ChainTraining): Buffer {
  const learner = new Learner(likenessOf(vectors), options)
  const random = createRandom(options.seed)
  const average = new Float32Array(TABLE)
  let count = 0
  for (let epoch = 0; epoch < options.epochs; epoch++)
    for (const lesson of shuffled(lessons, random)) {
      learner.learn(lesson)
      if (epoch === 0) continue
      count++
      for (let i = 0; i < TABLE; i++) average[i] = (average[i] ?? 0) + ((learner.weights[i] ?? 0) - (average[i] ?? 0)) / count
    }
  const weights: ModelArray = toInt8(TABLE / ROW, ROW, average)
  return writeModel({ ...CHAINS, lists: { vectors: [vectors.hash] }, arrays: new Map([['weights', weights]]) })
}

class Learner {
  readonly weights: Float32Array = new Float32Array(TABLE)
  readonly #squares: Float32Array = new Float32Array(TABLE).fill(1e-6)
  readonly #likeness: Likeness
  readonly #options: ChainTraining
  /** The features of being new and of each chain. */
  readonly #features: Features[] = []

  constructor(likeness: Likeness, options: ChainTraining) {
    this.#likeness = likeness
    this.#options = options
  }

  learn({ phrases, clusters }: ChainLesson): void {
    const chainOf = new Map<number, Chain>()
    linkPhrases(phrases, {
      choose: (phrase, chains) => {
        const cluster = clusters[phrase.index]
        const right = cluster === undefined ? undefined : chainOf.get(cluster)
        const at = right === undefined ? -1 : chains.indexOf(right)
        this.#step(phrase, chains, at + 1)
        return chains[at]
      },
      joined: (phrase, chain) => {
        const cluster = clusters[phrase.index]
        if (cluster !== undefined && !chainOf.has(cluster)) chainOf.set(cluster, chain)
      },
    })
  }

  #step(phrase: Candidate, chains: readonly Chain[], right: number): void {
    while (this.#features.length <= chains.length) this.#features.push(new Features())
    const scores = this.#features.slice(0, chains.length + 1).map((features, at) => {
      features.clear()
      const chain = chains[at - 1]
      if (chain === undefined) freshFeatures(phrase, features)
      else linkFeatures(phrase, chain, at - 1, this.#likeness, features)
      return sum(this.weights, features)
    })
    const peak = Math.max(...scores)
    const shares = scores.map((score) => Math.exp(score - peak))
    const total = shares.reduce((a, b) => a + b, 0)
    for (const [at, share] of shares.entries()) this.#move(this.#features[at], share / total - (at === right ? 1 : 0))
  }

  #move(features: Features | undefined, gradient: number): void {
    if (features === undefined || Math.abs(gradient) < 1e-4) return
    const { rate, decay } = this.#options
    for (let i = 0; i < features.count; i++) {
      const at = features.places[i] ?? 0
      const own = gradient + decay * (this.weights[at] ?? 0)
      this.#squares[at] = (this.#squares[at] ?? 0) + own * own
      this.weights[at] = (this.weights[at] ?? 0) - (rate * own) / Math.sqrt(this.#squares[at] ?? 1)
    }
  }
}
