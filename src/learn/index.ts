/**
 * Learning: what the trained models share. In come word forms and gradients; out go weights, and from weights the outputs of a network. A kernel in
 * WebAssembly does the arithmetic; the same seed gives the same bytes. No stage's knowledge is in here.
 */

export { Dense } from './dense.ts'
export { dropOut } from './embedding.ts'
export { dropColumns, Encoder, type EncoderNoise, type EncoderSizes, scaleColumns } from './encoder.ts'
export { Kernel } from './kernel.ts'
export { type LabelledSequence, Labeller } from './labeller.ts'
export { Linear, largest, woven } from './linear.ts'
export { loadVectors, readModelFile } from './load.ts'
export { arrayOf, floatsOf, listOf, type ModelArray, ModelError, type ModelFile, readModel, toInt8, writeModel } from './model-file.ts'
export { packWeights } from './pack.ts'
export { createRandom, type Random } from './random.ts'
export { Reader } from './reader.ts'
export { Recurrent } from './recurrent.ts'
export { batchesOf, rateAt, shuffled, type Vocabulary, vocabularyOf } from './schedule.ts'
export { joined, type Sequence } from './sequences.ts'
export { padded, softmaxLoss } from './softmax.ts'
export { Store, type Weight } from './store.ts'
export { readTrained, readVectors, type Vectors } from './vectors.ts'
export { WordIndex, type WordKey } from './words.ts'
