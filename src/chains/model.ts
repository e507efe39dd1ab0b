import { arrayOf, type ModelFile, readTrained, type Vectors } from '../learn/index.ts'
import type { Candidate } from './candidates.ts'
import type { Chain } from './chain.ts'
import { Features, freshFeatures, type Likeness, linkFeatures } from './features.ts'
import type { Linker } from './link.ts'

export const CHAINS = { name: 'chains', revision: 1 } as const

/** How much more a phrase must speak for being new than for going on: chosen in cross-validation, since a link missed costs more than one too many. */
const FRESH_COST = 1

/** The trained ranker of chains. */
export interface ChainModel {
  /** First 16 digits of the model's hash. */
  readonly hash: string
  /** What decides in one document. */
  linker(): Linker
}

/**
 * Reads the model of `npm run train -- chains`.
 *
 * @throws {ModelError} when the file does not fit this code, or was trained with other vectors.
 */
export function readChains(bytes: Uint8Array, vectors: Vectors): ChainModel {
  const model = readTrained(bytes, CHAINS, vectors)
  const weights = weightsOf(model)
  return { hash: model.hash, linker: () => ({ choose: rankedBy(weights, likenessOf(vectors)) }) }
}

function weightsOf(model: ModelFile): Float32Array {
  const array = arrayOf(model, 'weights')
  const values = Float32Array.from(array.values)
  if (array.kind === 'int8')
    for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * (array.scales[Math.floor(i / array.columns)] ?? 0)
  return values
}

/** A log-linear ranker (Denis & Baldridge 2008): the chain with the highest score, or none where being new scores higher. */
function rankedBy(weights: Float32Array, likeness: Likeness): Linker['choose'] {
  const features = new Features()
  return (phrase, chains) => {
    features.clear()
    freshFeatures(phrase, features)
    let most = sum(weights, features) - FRESH_COST
    let best: Chain | undefined
    for (const [rank, chain] of chains.entries()) {
      const score = scoreOf(weights, features, phrase, chain, rank, likeness)
      if (score <= most) continue
      most = score
      best = chain
    }
    return best
  }
}

function scoreOf(weights: Float32Array, features: Features, phrase: Candidate, chain: Chain, rank: number, likeness: Likeness): number {
  features.clear()
  linkFeatures(phrase, chain, rank, likeness, features)
  return sum(weights, features)
}

export function sum(weights: Float32Array, { places, count }: Features): number {
  let total = 0
  for (let i = 0; i < count; i++) total += weights[places[i] ?? 0] ?? 0
  return total
}

/** Word vectors by their cosine; each word is looked up once a document. */
export function likenessOf(vectors: Vectors): Likeness {
  const known = new Map<string, Float32Array | undefined>()
  const vectorOf = (word: string): Float32Array | undefined => {
    if (known.has(word)) return known.get(word)
    const row = vectors.rowOf(word)
    const vector = row < 0 ? undefined : unit(vectors, row)
    known.set(word, vector)
    return vector
  }
  return (a, b) => {
    const [left, right] = [vectorOf(a), vectorOf(b)]
    if (left === undefined || right === undefined) return undefined
    let product = 0
    for (let i = 0; i < left.length; i++) product += (left[i] ?? 0) * (right[i] ?? 0)
    return product
  }
}

function unit(vectors: Vectors, row: number): Float32Array {
  const vector = new Float32Array(vectors.width)
  vectors.addTo(vector, 0, row)
  const length = Math.hypot(...vector)
  return vector.map((value) => value / (length || 1))
}
