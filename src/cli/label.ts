import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { createDeskApp, type DeskArticle } from '../desk/index.ts'
import type { Article } from '../document/index.ts'
import { documentToGold, FixtureError, type Gold, loadFixtures } from '../fixtures/index.ts'
import { InputError, readInput } from '../ingest/index.ts'
import type { Pipeline } from '../pipeline/index.ts'
import { loadAssets } from '../report/index.ts'
import { listen, ServeError } from '../serve/index.ts'
import { complain } from './complain.ts'

export interface LabelOptions {
  port: number
  empty?: boolean
  compare?: string
}

/** Serves the desk until it is interrupted. @returns the exit code: 2 when a path or the port is wrong. */
export async function runLabel(input: string, fixtures: string, { port, empty = false, compare }: LabelOptions): Promise<number> {
  try {
    const others = compare === undefined ? [] : await fixturesOf(compare)
    const articles = await articlesOf(input, empty)
    await mkdir(fixtures, { recursive: true }).catch((cause: unknown) => {
      throw new InputError('input-unreadable', `${fixtures}: no folder can be made there; give a folder for the fixtures`, { cause })
    })
    const app = createDeskApp({
      ...{ articles, fixtures, assets: await loadAssets('desk') },
      others: new Map(others.map((gold) => [gold.article, gold])),
    })
    const server = await listen(app, port)
    process.stdout.write(`${server.url}\n`)
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    await server.close()
    return 0
  } catch (error) {
    if (!(error instanceof InputError || error instanceof ServeError || error instanceof FixtureError)) throw error
    complain(error.message)
    return 2
  }
}

/** The other annotator's fixtures. */
async function fixturesOf(path: string): Promise<Gold[]> {
  try {
    return await loadFixtures(path)
  } catch (cause) {
    if (cause instanceof FixtureError) throw cause
    throw new InputError('input-missing', `${path}: no fixtures can be read there; give a folder of fixtures, or one`, { cause })
  }
}

let pipeline: Promise<Pipeline> | undefined

/** The first draft of an article: its text, and the labels that the program would give, unless none are wanted. */
async function draftOf(article: Article, name: string, empty: boolean): Promise<Gold> {
  pipeline ??= import('../pipeline/index.ts').then(({ createPipeline }) => createPipeline())
  const gold = documentToGold(await (await pipeline).extract(article), name)
  return empty ? { ...gold, entities: [], mentions: [], facts: [], quotations: [], sentiments: [] } : gold
}

async function articlesOf(input: string, empty: boolean): Promise<DeskArticle[]> {
  const articles = new Map<string, DeskArticle>()
  for await (const { article, failure } of readInput(input)) {
    if (failure !== undefined) {
      complain(`${article.id}: ${failure.message}`)
      continue
    }
    const file = basename(article.id ?? 'article')
    const stem = file.replace(/\.(?:html?|txt)$/i, '').replace(/[^\p{L}\p{N}._-]+/gu, '-')
    const name = articles.has(stem) ? `${stem}-${articles.size + 1}` : stem
    articles.set(name, { name, draft: () => draftOf(article, file, empty) })
  }
  if (articles.size === 0) throw new InputError('input-missing', `${input}: no article there; give a file, a folder or a glob in quotes`)
  return [...articles.values()]
}
