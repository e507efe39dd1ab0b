import type { Group } from '../document/index.ts'
import { arrayOf, floatsOf, listOf, ModelError, readModel, readModelFile } from '../learn/index.ts'

/** What tells for one choice: names with their values. */
export type Features = readonly (readonly [name: string, value: number])[]

/** A decision who or what is meant at a place, as the ranker is shown it. */
export interface Decision {
  /** Where the phrase begins in the text. */
  start: number
  /** Those who may be meant. */
  groups: readonly Group[]
  /** What tells for each of them, and last for nobody named. */
  choices: readonly Features[]
  /** The index of the choice that the sieves would take. */
  sieved: number
}

/** Says which of several is meant. */
export interface Ranker {
  /** First digits of the hash of its file. */
  readonly hash: string
  /** The index of the likeliest choice. */
  choose(decision: Decision): number
}

export const RANKER = { name: 'coreference', revision: 1 } as const

/**
 * Reads a log-linear ranker: a weight for each name of a feature.
 *
 * @throws {ModelError} when the file is damaged, or of another model or revision.
 */
export function readRanker(bytes: Uint8Array): Ranker {
  const model = readModel(bytes, RANKER)
  const names = listOf(model, 'features')
  const values = floatsOf(arrayOf(model, 'weights'))
  if (values.length !== names.length)
    throw new ModelError('model-incomplete', 'the ranker has another number of weights than features; train it again')
  const weights = new Map(names.map((name, index) => [name, values[index] ?? 0]))
  return {
    hash: model.hash,
    choose({ choices }) {
      const scores = choices.map((features) => features.reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, 0))
      return scores.indexOf(Math.max(...scores))
    },
  }
}

/** The ranker of the package. @throws {ModelError} when its file is damaged. */
export const loadRanker = (): Ranker => readRanker(readModelFile(RANKER.name))
