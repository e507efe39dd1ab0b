import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CueReader } from '../../src/entities/cues.ts'
import { readNames } from '../../src/entities/tagger.ts'
import type { Material } from '../../src/entities/train/lessons.ts'
import { packNames } from '../../src/entities/train/pack.ts'
import { DEFAULTS, trainNames } from '../../src/entities/train/train.ts'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { readVectors } from '../../src/learn/index.ts'

const vectors = readVectors(new Uint8Array(readFileSync(new URL('../../models/vectors.bin', import.meta.url))))
const knowledge = loadKnowledge()
const words = ['Zorvan', 'Mirk', 'met', 'Dovra', 'Plenk', 'in', 'Quentol', '.']
const material: Material[] = Array.from({ length: 12 }, (_, i) => ({
  document: {
    id: String(i),
    sentences: [
      {
        words,
        spans: [
          { first: 0, last: 2, label: 'PER' },
          { first: 3, last: 5, label: 'PER' },
          { first: 6, last: 7, label: 'LOC' },
        ],
      },
    ],
  },
  hasMisc: i % 2 === 0,
  weight: 1,
}))

function train(seed: number): { bytes: Buffer; losses: number[] } {
  const options = {
    ...DEFAULTS,
    seed,
    epochs: 80,
    batch: 40,
    leastOften: 1,
    rate: 0.02,
    sizes: { first: 16, second: 16, cues: 8, echoes: 8 },
    noise: { word: 0.1, vector: 0, value: 0.05, layer: 0.05 },
    recased: { sentences: 0, documents: 0 },
    renamed: 0,
  }
  const losses: number[] = []
  const trained = trainNames(material, vectors, new CueReader(knowledge), options, (_, loss) => losses.push(loss))
  return { bytes: packNames(trained, vectors, options), losses }
}

describe('training the tagger of names', () => {
  it('learns, gives the same bytes for the same seed, and reads in integers what it learned in floats', () => {
    const { bytes, losses } = train(1)
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 2)
    expect(train(1).bytes.equals(bytes)).toBe(true)
    expect(train(2).bytes.equals(bytes)).toBe(false)
    const spans = readNames(new Uint8Array(bytes), vectors, knowledge).tag({ words, sentences: [{ first: 0, last: words.length }] })
    expect(spans).toEqual(material[0]?.document.sentences[0]?.spans)
  })
})
