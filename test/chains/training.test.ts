import { beforeAll, expect, test } from 'vitest'
import { candidatesOf, linkPhrases, readChains } from '../../src/chains/index.ts'
import { CHAIN_TRAINING, type ChainLesson, trainChains } from '../../src/chains/train/chains.ts'
import { createPipeline } from '../../src/index.ts'
import { loadVectors, ModelError } from '../../src/learn/index.ts'

const NOUNS = ['bridge', 'ship', 'house', 'garden', 'lamp', 'letter', 'horse', 'engine']

let lessons: ChainLesson[]
beforeAll(async () => {
  const pipeline = await createPipeline({ layers: ['syntax', 'coreference'], language: 'en' })
  lessons = []
  for (const [index, noun] of NOUNS.entries()) {
    const other = NOUNS[(index + 3) % NOUNS.length] ?? noun
    const { tokens = [], ...document } = await pipeline.extract({ text: `We saw a ${noun} and a ${other}. The ${noun} was old.` })
    const phrases = candidatesOf({ ...document, tokens })
    lessons.push({ phrases, clusters: phrases.map(({ lemma, isList }) => (isList || lemma !== noun ? undefined : 1)) })
  }
})

const trained = (): Buffer => trainChains(lessons, loadVectors(), { ...CHAIN_TRAINING, epochs: 12 })

test('a ranker learns from examples that a definite noun goes on with the same noun', () => {
  const model = readChains(trained(), loadVectors())
  const wrong = lessons.filter(({ phrases, clusters }) => {
    const chains = linkPhrases(phrases, model.linker()).filter((chain) => chain.phrases.length > 1)
    const gold = phrases.filter(({ index }) => clusters[index] !== undefined).map(({ index }) => index)
    return JSON.stringify(chains.map((chain) => chain.phrases.map(({ index }) => index))) !== JSON.stringify([gold])
  })
  expect(wrong).toEqual([])
})

test('the same examples and seed give the same bytes', () => {
  expect(trained().equals(trained())).toBe(true)
})

test('a model trained with other word vectors is refused', () => {
  expect(() => readChains(trained(), { ...loadVectors(), hash: 'other' })).toThrow(ModelError)
})
