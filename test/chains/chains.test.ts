import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Document, type Pipeline } from '../../src/index.ts'
import { corpusArticle } from '../support/articles.ts'
import { DEV_PAGES } from '../support/paths.ts'

let pipeline: Pipeline
beforeAll(async () => {
  pipeline = await createPipeline({ layers: ['syntax', 'chains'], language: 'en' })
})

const read = (text: string): Promise<Document> => pipeline.extract({ text })

/** The chains of a text, each as its phrases. */
async function chainsOf(text: string): Promise<string[][]> {
  const { chains = [] } = await read(text)
  return chains.map(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)))
}

describe('a chain holds', () => {
  test('a thing with what speaks of it again', async () => {
    const chains = await chainsOf('The council closed an old bridge in May. The bridge was built in 1901, and it has never been repaired.')
    expect(chains).toContainEqual(['an old bridge', 'The bridge', 'it'])
  })

  test('several things by what stands for several', async () => {
    const chains = await chainsOf('The council hired three engineers. The engineers said they had found cracks in the bridge.')
    expect(chains).toContainEqual(['three engineers', 'The engineers', 'they'])
  })

  test('an entity as coreference has it, with its id', async () => {
    const text = 'Anna Berzina was elected in May. She leads Latvia.'
    const { chains = [], entities } = await read(text)
    const berzina = entities.find(({ name }) => name === 'Anna Berzina')
    const chain = chains.find(({ entity }) => entity === berzina?.id)
    expect(chain?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Anna Berzina', 'She'])
  })

  test('those to whom an interview speaks', async () => {
    const chains = await chainsOf('Why did you leave your village?\n\nWhat did you do with your house?')
    expect(chains.find((chain) => chain.includes('you'))).toEqual(['you', 'your', 'you', 'your'])
  })
})

describe('no chain holds', () => {
  test('what is spoken of once', async () => {
    expect(await chainsOf('A farmer sold a horse.')).toEqual([])
  })

  test('a title before a name', async () => {
    const chains = await chainsOf('Dr Anna Berzina met Dr Amina Otieno. Dr Berzina spoke first.')
    expect(chains.flat().filter((phrase) => phrase === 'Dr')).toEqual([])
  })

  test('two different things of one name', async () => {
    const chains = await chainsOf('A red car stood in the yard. Another car came up the hill.')
    expect(chains.filter((chain) => chain.length > 1 && chain.includes('A red car') && chain.includes('Another car'))).toEqual([])
  })
})

describe('in the articles of the corpus', () => {
  test.each(DEV_PAGES.slice(0, 12))(
    '%s: every phrase is in one chain, chains are in the order of the text, an entity has one',
    async (name) => {
      const { chains = [] } = await pipeline.extract(corpusArticle(name))
      const places = chains.flatMap(({ mentions }) => mentions.map(({ start, end }) => `${start}-${end}`))
      expect(new Set(places).size).toBe(places.length)
      for (const { mentions } of chains) {
        expect(mentions.length).toBeGreaterThan(1)
        expect(mentions).toEqual([...mentions].sort((a, b) => a.start - b.start || b.end - a.end))
      }
      const firsts = chains.map(({ mentions }) => mentions[0]?.start ?? 0)
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
      const entities = chains.flatMap(({ entity }) => entity ?? [])
      expect(new Set(entities).size).toBe(entities.length)
      expect(chains.map(({ id }) => id)).toEqual(chains.map((_, index) => `c${index + 1}`))
    },
  )
})

test('chains stand in no document that did not ask for them', async () => {
  const plain = await createPipeline({ layers: ['coreference'], language: 'en' })
  expect(await plain.extract({ text: 'A man came. The man sat down.' })).not.toHaveProperty('chains')
  expect(plain.generator.models).not.toHaveProperty('chains')
})

test('a text in another language has no chains', async () => {
  const document = await (await createPipeline({ layers: ['chains'] })).extract({
    text: 'Der Rat hat eine alte Brücke gesperrt. Die Brücke wurde 1901 gebaut, und sie ist nie erneuert worden. Der Rat will die Brücke nun abreißen.',
  })
  expect(document.chains).toEqual([])
})
