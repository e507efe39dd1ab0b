import { describe, expect, test } from 'vitest'
import { type Decision, readRanker } from '../../src/coreference/ranker.ts'
import { RANKER_TRAINING, type RankedExample, trainRanker } from '../../src/coreference/train/train.ts'
import { createCoreferenceStage, createPipeline, loadCloseness, loadKnowledge, type Ranker } from '../../src/index.ts'
import { ModelError } from '../../src/learn/index.ts'
import { meant } from './support.ts'

/** Decisions in which the one nearer is right, unless a noun stands between: then nobody is. */
const examples: RankedExample[] = [1, 2, 3, 4].flatMap((far) => [
  { choices: [[['near', 1]], [['far', far]], [['none', 1]]], right: [0], weight: 1 },
  { choices: [[['far', far]], [['near', 1]], [['none', 1]]], right: [1], weight: 1 },
  {
    choices: [
      [['near', 1]],
      [
        ['none', 1],
        ['noun', 1],
      ],
    ],
    right: [1],
    weight: 1,
  },
])

const choose = (ranker: Ranker, choices: Decision['choices']): number => ranker.choose({ start: 0, groups: [], choices, sieved: 0 })

describe('the ranker', () => {
  const bytes = trainRanker(examples, { ...RANKER_TRAINING, nobody: 0 })
  const ranker = readRanker(bytes)

  test('learns what tells for a choice', () => {
    expect(choose(ranker, [[['far', 2]], [['near', 1]], [['none', 1]]])).toBe(1)
    expect(
      choose(ranker, [
        [['near', 1]],
        [
          ['none', 1],
          ['noun', 1],
        ],
      ]),
    ).toBe(1)
  })

  test('takes a feature that it was never shown for none', () => {
    expect(choose(ranker, [[['near', 1]], [['unheard of', 100]], [['none', 1]]])).toBe(0)
  })

  test('is the same bytes when it learns the same', () => {
    expect(trainRanker(examples, { ...RANKER_TRAINING, nobody: 0 }).equals(bytes)).toBe(true)
  })

  test('says nobody less often the more it costs', () => {
    const wary = readRanker(trainRanker(examples, { ...RANKER_TRAINING, nobody: 20 }))
    expect(choose(wary, [[['near', 1]], [['none', 1]]])).toBe(1)
    expect(choose(ranker, [[['near', 1]], [['none', 1]]])).toBe(0)
  })

  test('refuses a file that was cut', () => {
    expect(() => readRanker(bytes.subarray(0, bytes.length - 4))).toThrow(ModelError)
  })
})

describe('what “it” means', () => {
  const text = 'Latvia joined the fund in May. It had long been asked to. The president praised its patience.'
  const reading = async (ranker: Ranker | undefined) => {
    const replace = [createCoreferenceStage(loadKnowledge(), await loadCloseness(), ranker)]
    return await (await createPipeline({ language: 'en', layers: ['coreference'], replace })).extract({ text })
  }

  test('is what the ranker says, and nothing where it says nobody', async () => {
    const shown: Decision[] = []
    const first: Ranker = { hash: '', choose: (decision) => Number(shown.push(decision) < 0) }
    expect(meant(await reading(first), 'It')).toEqual(['Latvia'])
    expect(shown.map(({ start }) => text.slice(start, start + 3))).toEqual(['It ', 'its'])
    const nobody: Ranker = { hash: '', choose: ({ choices }) => choices.length - 1 }
    expect(meant(await reading(nobody), 'It')).toEqual([])
  })

  test('is what the points say where there is no ranker', async () => {
    expect(meant(await reading(undefined), 'It')).toEqual(['Latvia'])
  })
})
