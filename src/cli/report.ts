import { rename, writeFile } from 'node:fs/promises'
import type { Document } from '../document/index.ts'
import { caseOfGold, evaluateCases, FixtureError, loadFixtures } from '../evaluate/index.ts'
import { InputError } from '../ingest/index.ts'
import type { Pipeline } from '../pipeline/index.ts'
import { holdsDocuments, loadAssets, qualityOf, ReportCompiler, ReportError, readDocuments, renderReport } from '../report/index.ts'
import { complain } from './complain.ts'
import { articlesOf } from './extract.ts'

export interface ReportOptions {
  output: string
  gold?: string
  title?: string
}

/** @returns the exit code: 2 when an input path, the gold or the place of the page is wrong (the other inputs are shown all the same). */
export async function runReport(inputs: readonly string[], { output, gold, title }: ReportOptions): Promise<number> {
  try {
    const golds = gold === undefined ? [] : await goldOf(gold)
    const compiler = new ReportCompiler()
    const judged: Document[] = []
    let missing = 0
    for (const input of inputs) {
      try {
        for await (const document of documentsOf(input)) {
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
    await writePage(output, page)
    return missing > 0 ? 2 : 0
  } catch (error) {
    if (!(error instanceof ReportError || error instanceof FixtureError)) throw error
    complain(error.message)
    return 2
  }
}

/** Writes the page under another name first, so that a run that breaks off leaves no half of it. */
async function writePage(output: string, page: string): Promise<void> {
  try {
    await writeFile(`${output}.partial`, page)
    await rename(`${output}.partial`, output)
  } catch (cause) {
    throw new ReportError(`${output}: the page cannot be written there; give a file in a folder that exists`, { cause })
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

let pipeline: Promise<Pipeline> | undefined

/** The documents of one argument: made before, or made now. The pipeline is loaded when the first article needs it. */
async function* documentsOf(input: string): AsyncGenerator<Document> {
  if (input !== '-' && (await holdsDocuments(input))) {
    yield* readDocuments(input)
    return
  }
  for await (const { article, failure } of articlesOf(input)) {
    pipeline ??= import('../pipeline/index.ts').then(({ createPipeline }) => createPipeline())
    const document = await (await pipeline).extract(article)
    yield failure === undefined ? document : { ...document, warnings: [{ code: 'input-unreadable', message: failure }] }
  }
}
