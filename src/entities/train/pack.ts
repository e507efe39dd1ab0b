import { packWeights, type Vectors, writeModel } from '../../learn/index.ts'
import { CUE_NAMES } from '../cues.ts'
import { NAMES } from '../tagger.ts'
import type { Trained, TrainOptions } from './train.ts'

/** The trained tagger as the bytes of a model file. */
export function packNames({ network, index }: Trained, vectors: Vectors, { window }: Pick<TrainOptions, 'window'>): Buffer {
  return writeModel({
    ...NAMES,
    lists: { words: index.vocabulary, vectors: [vectors.hash], cues: CUE_NAMES, window: [String(window)] },
    arrays: packWeights(network.store),
  })
}
