import { beforeAll, describe, expect, test } from 'vitest'
import { type Candidate, candidatesOf, linkPhrases } from '../../src/chains/index.ts'
import { createPipeline, type Pipeline } from '../../src/index.ts'

let pipeline: Pipeline
beforeAll(async () => {
  pipeline = await createPipeline({ layers: ['syntax', 'coreference'], language: 'en' })
})

async function phrasesOf(text: string): Promise<Candidate[]> {
  const { tokens = [], ...document } = await pipeline.extract({ text })
  return candidatesOf({ ...document, tokens })
}

describe('joining', () => {
  test('asks only of what no entity decides', async () => {
    const asked: string[] = []
    linkPhrases(await phrasesOf('Anna Berzina came. She sat on a chair.'), { choose: ({ lemma }) => void asked.push(lemma) })
    expect(asked).toEqual(['anna', 'chair'])
  })

  test('offers what was spoken of last first, and nothing that cannot be', async () => {
    const offered = new Map<string, string[]>()
    linkPhrases(await phrasesOf('Anna Berzina bought a boat and a car. It sank.'), {
      choose: ({ lemma }, chains) =>
        void offered.set(
          lemma,
          chains.map(({ last }) => last.lemma),
        ),
    })
    expect(offered.get('it')?.slice(0, 2)).toEqual(['car', 'boat'])
    expect(offered.get('it')).not.toContain('anna')
  })

  test('tells where every phrase went, in the order of the text', async () => {
    const phrases = await phrasesOf('A boat came. The boat sank.')
    const seen: [number, number][] = []
    linkPhrases(phrases, {
      choose: (_, chains) => chains[0],
      joined: ({ index }, chain) => void seen.push([index, chain.phrases.length]),
    })
    expect(seen).toEqual([
      [0, 1],
      [1, 2],
    ])
  })

  test('finds a noun again after any number of others', async () => {
    const others = Array.from({ length: 500 }, (_, i) => `A ship number ${i} passed.`).join(' ')
    const phrases = await phrasesOf(`A lighthouse stood there. ${others} The lighthouse burned.`)
    let offered = false
    linkPhrases(phrases, {
      choose: ({ lemma, determiner, index }, chains) => {
        if (lemma === 'lighthouse' && index > 10) offered = chains.some((chain) => chain.lemmas.has('lighthouse') && determiner !== 0)
        return undefined
      },
    })
    expect(offered).toBe(true)
  })
})
