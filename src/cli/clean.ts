import { createCleaner, decodePage } from '../clean/index.ts'
import type { Article } from '../document/index.ts'
import { InputError, sniff } from '../ingest/index.ts'
import { articlesOf } from './extract.ts'
import { openSink } from './sink.ts'

/** Prints the text of articles; with `json` one object a line, with `explain` one line a block of the page. @returns the exit code. */
export async function runClean(inputs: readonly string[], options: { json?: boolean; keep?: string; explain?: boolean }): Promise<number> {
  const cleaner = await createCleaner()
  const sink = await openSink(undefined)
  const keep = options.keep === 'captions' ? (['captions'] as const) : []
  let code = 0
  for (const input of inputs) {
    try {
      for await (const { article, failure } of articlesOf(input)) {
        if (failure !== undefined) process.stderr.write(`copydesk: ${article.id ?? input}: ${failure}\n`)
        const html = pageOf(article)
        const cleaned = html === undefined ? undefined : cleaner.clean(html, { keep, explain: options.explain === true, ...(article.url !== undefined && { url: article.url }) })
        const text = cleaned?.text ?? article.text ?? ''
        if (options.json) await sink.write(`${JSON.stringify({ id: article.id, text, ...(cleaned && { quality: cleaned.quality, blocks: cleaned.blocks, meta: cleaned.meta }) })}\n`)
        else if (options.explain) for (const line of cleaned?.explain ?? []) await sink.write(`${line.kept ? '+' : '-'} ${line.reason}\t${line.text.slice(0, 100)}\n`)
        else await sink.write(`${text}\n`)
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      process.stderr.write(`copydesk: ${error.message}\n`)
      code = 2
    }
  }
  return code
}

function pageOf(article: Article): string | undefined {
  if (article.bytes === undefined) return article.html
  return sniff(article.bytes, article) === 'text/html' ? decodePage(article.bytes).html : undefined
}
