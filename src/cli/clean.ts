import { createCleaner, decodePage } from '../clean/index.ts'
import type { Article } from '../document/index.ts'
import { InputError, sniff } from '../ingest/index.ts'
import { createPipeline } from '../pipeline/index.ts'
import { complain } from './complain.ts'
import { articlesOf } from './extract.ts'
import { openSink } from './sink.ts'

export interface CleanCommandOptions {
  json?: boolean
  keep?: string
  explain?: boolean
}

type Show = (article: Article) => Promise<string>

/** Prints the text of articles; with `json` one object a line, with `explain` one line a block of the page. @returns the exit code. */
export async function runClean(inputs: readonly string[], options: CleanCommandOptions): Promise<number> {
  const keep = options.keep === 'captions' ? (['captions'] as const) : []
  const show = await (options.explain === true ? explainer(keep) : cleaner(keep, options.json === true))
  const sink = await openSink(undefined)
  let code = 0
  for (const input of inputs) {
    try {
      for await (const { article, failure } of articlesOf(input)) {
        if (failure !== undefined) complain(`${article.id ?? input}: ${failure.message}`)
        await sink.write(await show(article))
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      complain(error.message)
      code = 2
    }
  }
  return code
}

async function cleaner(keep: readonly 'captions'[], asJson: boolean): Promise<Show> {
  const pipeline = await createPipeline({ layers: ['clean'], keep })
  return async (article) => {
    const { id, text, quality, blocks, meta, warnings } = await pipeline.extract(article)
    return asJson ? `${JSON.stringify({ id, text, quality, blocks, meta, warnings })}\n` : `${text}\n`
  }
}

async function explainer(keep: readonly 'captions'[]): Promise<Show> {
  const { clean } = await createCleaner()
  return async (article) => {
    const html = pageOf(article)
    if (html === undefined) return ''
    const { explain = [] } = clean(html, { keep, explain: true, ...(article.url !== undefined && { url: article.url }) })
    return explain.map((line) => `${line.kept ? '+' : '-'} ${line.reason}\t${line.text.slice(0, 100)}\n`).join('')
  }
}

function pageOf(article: Article): string | undefined {
  if (article.bytes === undefined) return article.html
  return sniff(article.bytes, article) === 'text/html' ? decodePage(article.bytes).html : undefined
}
