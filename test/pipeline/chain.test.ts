import { describe, expect, test } from 'vitest'
import { createPipeline, type Document, type LayerName, PipelineError, type PipelineOptions, type Stage } from '../../src/index.ts'
import { codesOf } from '../support/cli.ts'
import { page } from '../support/pages.ts'

const TEXT = 'Latvian President Anna Berzina warmly congratulated Kenya. “We are delighted,” she said.'

const stage = (fields: Partial<Stage> & Pick<Stage, 'name'>): Stage => ({ requires: [], assigns: [], run: (draft) => draft, ...fields })

async function refusal(options: PipelineOptions): Promise<PipelineError> {
  try {
    await createPipeline(options)
  } catch (error) {
    if (error instanceof PipelineError) return error
    throw error
  }
  throw new Error('the options were not refused')
}

describe('a chain that does not hold is refused when it is built', () => {
  test('a stage that requires what comes later: the message names both', async () => {
    const error = await refusal({ replace: [stage({ name: 'entities', requires: ['relations'], assigns: ['mentions'] })] })
    expect(error.code).toBe('stage-missing')
    expect(error.message).toContain('«entities» requires «relations»')
    expect(error.message).toContain('put it before «entities»')
  })

  test('whatever layers are wanted', async () => {
    const error = await refusal({
      layers: ['clean'],
      replace: [stage({ name: 'entities', requires: ['relations'], assigns: ['mentions'] })],
    })
    expect(error.message).toContain('«relations» assigns it')
  })

  test('a stand-in that does not assign what others require', async () => {
    const error = await refusal({ replace: [stage({ name: 'segment', requires: ['text'] })] })
    expect(error.message).toContain('requires «tokens»')
  })

  test('a stand-in for a stage that does not exist', async () => {
    expect(await refusal({ replace: [stage({ name: 'entitys' })] })).toMatchObject({
      code: 'stage-unknown',
      message: expect.stringContaining('entities'),
    })
  })

  test('a layer that does not exist, from a caller without types', async () => {
    const layers: LayerName[] = JSON.parse('["clean", "sentimant"]')
    expect(await refusal({ layers })).toMatchObject({ code: 'option-invalid', message: expect.stringContaining('«sentimant»') })
  })
})

describe('a stage of one’s own', () => {
  test('stands in for the built-in one of its name', async () => {
    const entities = stage({
      name: 'entities',
      requires: ['tokens'],
      assigns: ['mentions'],
      run: (draft) => ({
        ...draft,
        mentions: [{ id: 'm1', entity: 'e1', type: 'PERSON', kind: 'name', start: 0, end: 7, text: draft.text.slice(0, 7) }],
        entities: [{ id: 'e1', type: 'PERSON', name: 'Latvian', aliases: [], links: {}, mentions: ['m1'] }],
      }),
    })
    const { mentions } = await (await createPipeline({ layers: ['entities'], replace: [entities] })).extract({ text: TEXT })
    expect(mentions.map((mention) => mention.text)).toEqual(['Latvian'])
  })

  test('runs after the built-in ones, sees their layers, and may add a field', async () => {
    const count = stage({
      name: 'count',
      requires: ['mentions'],
      run: (draft) => Object.assign({ ...draft }, { count: draft.mentions.length }),
    })
    const pipeline = await createPipeline({ layers: ['clean'], append: [count] })
    const document = await pipeline.extract({ text: TEXT })
    expect(pipeline.stages.map(({ name }) => name)).toEqual(['clean', 'segment', 'entities', 'count'])
    expect(document).toHaveProperty('count', document.mentions.length)
    expect(document.mentions.length).toBeGreaterThan(0)
  })

  test('that fails costs its own layer of that one document, with a warning', async () => {
    const failing = stage({
      name: 'failing',
      run: (draft) => {
        if (draft.id === 'bad') throw new RangeError('no such place')
        return draft
      },
    })
    const pipeline = await createPipeline({ layers: ['clean'], append: [failing] })
    const documents: Document[] = []
    for await (const document of pipeline.extractAll(['a', 'bad', 'b'].map((id) => ({ id, text: TEXT })))) documents.push(document)
    expect(documents.map(({ id, text }) => [id, text])).toEqual(['a', 'bad', 'b'].map((id) => [id, TEXT]))
    expect(documents.map(codesOf)).toEqual([[], ['stage-failed'], []])
    expect(documents[1]?.warnings[0]?.message).toMatch(/«failing».*no such place/)
  })
})

describe('the layers that are wanted', () => {
  test.each<[LayerName[], string[]]>([
    [['clean'], ['clean']],
    [['text'], ['clean', 'segment']],
    [['syntax'], ['clean', 'segment', 'syntax']],
    [['entities'], ['clean', 'segment', 'entities', 'link']],
    [['coreference'], ['clean', 'segment', 'entities', 'coreference']],
    [['sentiment'], ['clean', 'segment', 'syntax', 'entities', 'coreference', 'sentiment']],
    [['relations'], ['clean', 'segment', 'entities', 'coreference', 'relations']],
    [
      ['relations', 'entities'],
      ['clean', 'segment', 'entities', 'coreference', 'link', 'relations'],
    ],
  ])('%j run what they need and nothing else', async (layers, names) => {
    expect((await createPipeline({ layers })).stages.map(({ name }) => name)).toEqual(names)
  })

  test('leave the arrays of the others empty', async () => {
    const extract = async (...layers: LayerName[]): Promise<Document> => (await createPipeline({ layers })).extract({ text: TEXT })
    const cleaned = await extract('clean')
    expect(cleaned).toMatchObject({ text: TEXT, sentences: [], mentions: [], entities: [], quotations: [], relations: [], sentiments: [] })
    expect(cleaned.blocks).toHaveLength(1)
    const named = await extract('entities')
    expect(named).toMatchObject({ quotations: [], relations: [], sentiments: [] })
    expect(named.mentions.length).toBeGreaterThan(0)
    expect((await extract('coreference')).quotations).toHaveLength(1)
    expect((await extract('relations')).sentiments).toEqual([])
  })

  test('are all but syntax where none is named: tokens stand in the document only when asked for', async () => {
    expect(await (await createPipeline()).extract({ text: TEXT })).not.toHaveProperty('tokens')
    expect((await (await createPipeline({ layers: ['syntax'] })).extract({ text: TEXT })).tokens?.length).toBeGreaterThan(10)
  })
})

describe('a pipeline is an immutable value', () => {
  test('which cannot be changed', async () => {
    const pipeline = await createPipeline({ layers: ['clean'] })
    expect(Object.isFrozen(pipeline)).toBe(true)
    expect(Object.isFrozen(pipeline.stages)).toBe(true)
  })

  test('and does not change with the options it was made of', async () => {
    const layers: LayerName[] = ['clean', 'syntax']
    const pipeline = await createPipeline({ layers })
    layers.pop()
    expect(await pipeline.extract({ text: TEXT })).toHaveProperty('tokens')
  })

  test('nor with what is done to the documents it gave', async () => {
    const pipeline = await createPipeline()
    const article = { html: page(TEXT), meta: { keywords: ['one'] } }
    const first = await pipeline.extract(article)
    const expected = JSON.stringify(first)
    first.generator.version = 'changed'
    first.generator.models = {}
    first.mentions.length = 0
    for (const entity of first.entities) entity.links.wikidata = 'Q0'
    expect(JSON.stringify(await pipeline.extract(article))).toBe(expected)
  })

  test('nor by an article before: alone or among others, the bytes are the same', async () => {
    const pipeline = await createPipeline()
    const alone = JSON.stringify(await pipeline.extract({ text: TEXT }))
    await pipeline.extract({ text: 'Amina Otieno, the Kenyan president, met Anna Berzina of Estonia. She criticised her sharply.' })
    const [before, after] = await Promise.all([pipeline.extract({ text: TEXT }), pipeline.extract({ html: page(TEXT) })])
    expect(JSON.stringify(before)).toBe(alone)
    expect(after.text).toContain(TEXT)
  })
})

describe('options are part of what a document cites', () => {
  test('the same options give the same hash, others another', async () => {
    const hashOf = async (options: PipelineOptions): Promise<string> =>
      (await (await createPipeline(options)).extract({ text: '' })).generator.options
    const [plain, same, other] = [
      await hashOf({ layers: ['clean'] }),
      await hashOf({ layers: ['clean'] }),
      await hashOf({ layers: ['clean'], offsets: 'codepoints' }),
    ]
    expect(same).toBe(plain)
    expect(other).not.toBe(plain)
  })
})
