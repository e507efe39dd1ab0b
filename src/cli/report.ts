import { availableParallelism } from 'node:os'
import { type BatchInput, DEFAULT_LIMITS, Pool, readStream } from '../batch/index.ts'
import { type Document, isDocument } from '../document/index.ts'
import { caseOfGold, evaluateCases, FixtureError, loadFixtures } from '../evaluate/index.ts'
import { InputError } from '../ingest/index.ts'
import { writeWhole } from '../output/index.ts'
import { holdsDocuments, loadAssets, qualityOf, ReportCompiler, ReportError, readDocuments, renderReport } from '../report/index.ts'
import { complain } from './complain.ts'
import { articlesOf } from './extract.ts'

export interface ReportOptions {
  output: string
  gold?: string
  title?: string
}

type StartedPool = Awaited<ReturnType<typeof Pool.start>>

/** @returns the exit code: 2 when an input path, the gold or the place of the page is wrong (the other inputs are shown all the same). */
export async function runReport(inputs: readonly string[], { output, gold, title }: ReportOptions): Promise<number> {
  let pool: Promise<StartedPool> | undefined
  // Documents made before need no worker, and so wait for none.
  const started = (): Promise<StartedPool> => {
    pool ??= Pool.start({ ...DEFAULT_LIMITS, jobs: availableParallelism() }, {})
    return pool
  }
  try {
    const golds = gold === undefined ? [] : await goldOf(gold)
    const compiler = new ReportCompiler()
    const judged: Document[] = []
    let missing = 0
    for (const input of inputs) {
      try {
        for await (const document of documentsOf(input, started)) {
          compiler.add(document)
          if (golds.length > 0) judged.push(document)
        }
      } catch (error) {
        if (!(error instanceof InputError) && !(error instanceof ReportError)) throw error
        complain(error.message)
        missing++
      }
    }
    // Gold of articles that are not shown would count as missed.
    const ids = new Set(judged.map((document) => nameOf(document.id)))
    const cases = golds.filter((own) => ids.has(nameOf(own.article))).map(caseOfGold)
    if (golds.length > 0 && cases.length === 0)
      complain(`${gold}: no fixture there belongs to one of the articles; the table of quality is left out`)
    const quality = cases.length === 0 ? undefined : qualityOf(evaluateCases(cases, judged))
    const page = renderReport(compiler.finish(quality), await loadAssets('report'), title === undefined ? {} : { title })
    await writeWhole(output, page)
    return missing > 0 ? 2 : 0
  } catch (error) {
    if (!(error instanceof ReportError || error instanceof FixtureError)) throw error
    complain(error.message)
    return 2
  } finally {
    const running = await pool
    running?.close()
  }
}

const nameOf = (id: string): string => (id.split(/[\\/]/).at(-1) ?? id).replace(/\.(?:html?|txt)$/i, '')

async function goldOf(path: string): ReturnType<typeof loadFixtures> {
  const golds = await loadFixtures(path).catch((cause: unknown) => {
    if (cause instanceof FixtureError) throw cause
    throw new ReportError(`${path}: no fixtures can be read there; give a folder of fixtures, or one`, { cause })
  })
  if (golds.length === 0) throw new ReportError(`${path}: no fixtures (*.yaml) there`)
  return golds
}

/** The documents of one argument: made before, or made now by worker processes, as `extract` does. */
async function* documentsOf(input: string, pool: () => Promise<StartedPool>): AsyncGenerator<Document> {
  if (input !== '-' && (await holdsDocuments(input))) {
    yield* readDocuments(input)
    return
  }
  for await (const { json } of readStream(inputsOf(input), await pool())) {
    const document: unknown = JSON.parse(json)
    if (!isDocument(document)) throw new ReportError('a worker process is of another version; start anew')
    yield document
  }
}

async function* inputsOf(input: string): AsyncGenerator<BatchInput> {
  for await (const { article, failure } of articlesOf(input)) yield failure === undefined ? { article } : { article, failure }
}
