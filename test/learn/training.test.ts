import { describe, expect, test } from 'vitest'
import { createRandom, Kernel, Linear, loadVectors, packWeights, Reader } from '../../src/learn/index.ts'
import { Labeller } from '../../src/learn/labeller.ts'
import { batchesOf, rateAt, shuffled, vocabularyOf } from '../../src/learn/schedule.ts'
import { WordIndex } from '../../src/learn/words.ts'

const SENTENCES = [
  'the old mayor greeted the new minister',
  'a minister met the mayor',
  'the new mayor left',
  'old ministers met a king',
].map((sentence) => sentence.split(' '))
const isPerson = (word: string): number => (/^(?:mayor|ministers?|king)$/.test(word) ? 1 : 0)

function train(seed: number): { labeller: Labeller; words: string[]; losses: number[] } {
  const vectors = loadVectors()
  const { words, frequencies } = vocabularyOf(SENTENCES.flat(), 1)
  const index = new WordIndex(vectors, words)
  const labeller = new Labeller(new Kernel(), createRandom(seed), index, frequencies, { layers: [16, 16], seesNear: true, classes: 2 })
  const batch = SENTENCES.map((sentence) => ({ keys: sentence.map((word) => index.keyOf(word)), classes: sentence.map(isPerson) }))
  const losses: number[] = []
  for (let step = 1; step <= 120; step++) {
    losses.push(labeller.learn(batch, { word: 0.2, vector: 0.05, value: 0.1, layer: 0.1 }))
    labeller.store.step({ rate: 5e-3, clip: 5 })
  }
  return { labeller, words, losses }
}

describe('training', () => {
  test('learns what the words show, and the packed model says it of the words', () => {
    const { labeller, words, losses } = train(1)
    expect(losses.at(-1)).toBeLessThan(0.1 * (losses[0] ?? 0))
    labeller.store.exchange()
    const model = { name: 'toy', revision: 1, lists: { words }, arrays: packWeights(labeller.store) }
    const kernel = new Kernel()
    const reader = new Reader(kernel, model, loadVectors())
    const scorer = new Linear(kernel, model, 'label')
    for (const sentence of SENTENCES) {
      const sequences = [{ from: 0, count: sentence.length }]
      const top = reader.next(2, reader.first(sentence, sequences), sentence.length, sequences)
      const scores = scorer.apply(top, scorer.inputs, sentence.length)
      const given = sentence.map((_, i) => {
        const at = scores / 4 + i * scorer.outputs
        return (kernel.floats[at + 1] ?? 0) > (kernel.floats[at] ?? 0) ? 1 : 0
      })
      expect(given).toEqual(sentence.map(isPerson))
    }
  })

  test('gives the same weights for the same seed, and others for another', () => {
    const weights = (seed: number): Float32Array[] => [...train(seed).labeller.store.values().values()].map(({ values }) => values)
    const [one, same, other] = [weights(7), weights(7), weights(8)]
    expect(same).toEqual(one)
    expect(other).not.toEqual(one)
  })
})

describe('what is remembered of word forms', () => {
  test('changes nothing: a word reads the same whatever was read before it', () => {
    const { labeller, words } = train(2)
    const model = { name: 'toy', revision: 1, lists: { words }, arrays: packWeights(labeller.store) }
    const vectors = loadVectors()
    const read = (before: string[][]): number[] => {
      const kernel = new Kernel()
      const reader = new Reader(kernel, model, vectors)
      for (const sentence of before) reader.first(sentence, [{ from: 0, count: sentence.length }])
      const out = reader.first(['the', 'mayor', 'left'], [{ from: 0, count: 3 }])
      return [...kernel.floats.slice(out / 4, out / 4 + 3 * reader.widthOf(1))]
    }
    const many = Array.from({ length: 5 }, (_, s) => Array.from({ length: 1000 }, (__, i) => `w${s}x${i}`))
    expect(read(many)).toEqual(read([]))
    expect(read([['mayor', 'the']])).toEqual(read([]))
  })
})

describe('the schedule', () => {
  test('takes every item once, in an order that hangs on the seed', () => {
    const items = Array.from({ length: 50 }, (_, i) => i)
    const order = shuffled(items, createRandom(3))
    expect([...order].sort((a, b) => a - b)).toEqual(items)
    expect(shuffled(items, createRandom(3))).toEqual(order)
    expect(shuffled(items, createRandom(4))).not.toEqual(order)
  })

  test('fills batches up to so many words and loses none', () => {
    const batches = batchesOf([3, 4, 5, 1, 9], 7, (words) => words)
    expect(batches).toEqual([
      [3, 4],
      [5, 1, 9],
    ])
  })

  test('raises the rate to its peak and lowers it to a hundredth', () => {
    const rates = Array.from({ length: 100 }, (_, i) => rateAt(i + 1, 100, 1, 10))
    expect(Math.max(...rates)).toBeLessThanOrEqual(1)
    expect(rates.indexOf(Math.max(...rates))).toBe(9)
    expect(rates.at(-1)).toBeCloseTo(0.01, 5)
  })
})
