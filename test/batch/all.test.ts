import { expect, test } from 'vitest'
import { type Article, createPipeline, type Document } from '../../src/index.ts'
import { articles } from './helpers.ts'

async function collect(documents: AsyncIterable<Document>): Promise<Document[]> {
  const all: Document[] = []
  for await (const document of documents) all.push(document)
  return all
}

test('workers give the documents that this process would, in the order of the articles', async () => {
  const copydesk = await createPipeline()
  const here = await Promise.all(articles(12).map((article) => copydesk.extract(article)))
  for (const jobs of [1, 3]) expect(await collect(copydesk.extractAll(articles(12), { jobs }))).toEqual(here)
})

test('without order every article has its document all the same', async () => {
  const copydesk = await createPipeline({ layers: ['text'] })
  const documents = await collect(copydesk.extractAll(articles(20), { jobs: 2, unordered: true }))
  expect(new Set(documents.map(({ id }) => id))).toEqual(new Set(articles(20).map(({ id }) => id)))
})

test('no more of the source is taken than is under way, while nobody takes documents', async () => {
  let taken = 0
  function* endless(): Generator<Article> {
    for (;;) yield { id: `a${taken++}`, text: 'One.' }
  }
  const copydesk = await createPipeline({ layers: ['text'] })
  const documents = copydesk.extractAll(endless(), { jobs: 1 })
  await documents.next()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(taken).toBeLessThan(1000)
  await documents.return(undefined)
})

test('an aborted signal lets what is under way come out, and then throws its reason', async () => {
  const copydesk = await createPipeline({ layers: ['text'] })
  const controller = new AbortController()
  const seen: string[] = []
  const reading = (async () => {
    for await (const { id } of copydesk.extractAll(articles(5000), { jobs: 2, signal: controller.signal })) {
      seen.push(id)
      controller.abort(new Error('enough'))
    }
  })()
  await expect(reading).rejects.toThrow('enough')
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.length).toBeLessThan(1000)
})

test('an article past the deadline comes out empty, with its hash and a warning, and costs no other', async () => {
  const copydesk = await createPipeline({ language: 'en' })
  const long = 'He told Anna Berzina that she was his. '.repeat(20_000)
  const [before, late, after] = await collect(
    copydesk.extractAll(
      [
        { id: 'a', text: 'Anna spoke.' },
        { id: 'b', text: long },
        { id: 'c', text: 'Anna spoke.' },
      ],
      { jobs: 1, deadline: 900 },
    ),
  )
  expect(late).toMatchObject({ id: 'b', text: '', mentions: [], warnings: [{ code: 'deadline-exceeded' }] })
  expect(late?.source.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect([before?.warnings, after?.warnings]).toEqual([[], []])
})

test('an article that takes its worker down is read once more, and then comes out empty', async () => {
  const copydesk = await createPipeline({ language: 'en' })
  const documents = await collect(
    copydesk.extractAll(
      [
        { id: 'big', text: 'Anna Berzina led Kenya. '.repeat(40_000) },
        { id: 'small', text: 'Anna spoke.' },
      ],
      { jobs: 1, memory: 64, deadline: 60_000 },
    ),
  )
  expect(documents.map(({ id, warnings }) => [id, warnings.map(({ code }) => code)])).toEqual([
    ['big', ['worker-died']],
    ['small', []],
  ])
})

test('a pipeline with a stage of its own reads in this process', async () => {
  const copydesk = await createPipeline({
    append: [{ name: 'mark', requires: [], assigns: [], run: (draft) => ({ ...draft, meta: { title: 'seen' } }) }],
  })
  const [document] = await collect(copydesk.extractAll([{ text: 'Anna spoke.' }]))
  expect(document?.meta.title).toBe('seen')
})
