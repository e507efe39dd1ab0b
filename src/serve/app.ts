import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { decodePage } from '../clean/index.ts'
import type { Article, Document } from '../document/index.ts'
import { readLines } from '../ingest/index.ts'
import { contentSecurityPolicy, type PageAssets, ReportCompiler, renderReport } from '../report/index.ts'
import { Folder } from './folder.ts'
import { guardedApp } from './loopback.ts'
import { openApi } from './openapi.ts'
import { type Reader, ReadingError } from './reader.ts'
import { SOURCE_POLICY, sourcePage } from './source-page.ts'

export interface ServeSetting {
  /** The folder to show; without it the page has only the box. */
  folder?: string
  assets: PageAssets
  version: string
  reader: Reader
  /** The largest body, in bytes. Default 2 MiB. */
  maxBytes?: number
}

export interface ServeApp {
  app: Hono
  /** Begins to watch the folder; resolves when it has been read once. */
  watch(): Promise<void>
  close(): void
}

const STATUS = { 'too-slow': 504, 'too-busy': 503, failed: 500 } as const

/** The report over a folder, live, and a small HTTP API. */
export function createServeApp({ folder: path, assets, version, reader, maxBytes = 2 * 2 ** 20 }: ServeSetting): ServeApp {
  const app = guardedApp()
  const listeners = new Set<(event: string, data: string) => void>()
  const tell = (event: string, data: object): void => {
    for (const listener of listeners) listener(event, JSON.stringify(data))
  }
  let cached: string | undefined
  const folder =
    path === undefined
      ? undefined
      : new Folder(path, reader, {
          progress: (done, total) => tell('progress', { done, total }),
          changed: () => {
            cached = undefined
            tell('changed', {})
          },
        })
  const documents = (): Document[] => folder?.documents ?? []

  app.get('/', (context) => {
    context.header('Content-Security-Policy', `${contentSecurityPolicy(assets, true)}; frame-ancestors 'none'`)
    return context.html(
      renderReport({ index: { version, articles: [], things: [], facts: [], tones: [] }, texts: '', details: '' }, assets, {
        title: 'copydesk',
        live: true,
      }),
    )
  })
  app.get('/data', (context) => {
    cached ??= dataOf(documents(), version)
    return context.body(cached, 200, { 'Content-Type': 'application/json' })
  })
  app.get('/documents', (context) =>
    context.body(
      documents()
        .map((document) => `${JSON.stringify(document)}\n`)
        .join(''),
      200,
      { 'Content-Type': 'application/jsonl' },
    ),
  )
  app.get('/openapi.json', (context) => context.json(openApi(version, maxBytes)))
  app.get('/source', async (context) => {
    const article = await folder?.article(context.req.query('id') ?? '')
    if (article === undefined) return context.json({ error: 'there is no such article in the folder' }, 404)
    const source = article.bytes === undefined ? (article.html ?? article.text ?? '') : decodePage(article.bytes).html
    const place = (name: string): number => Math.max(0, Math.min(source.length, Math.trunc(Number(context.req.query(name))) || 0))
    context.header('Content-Security-Policy', `${SOURCE_POLICY}; frame-ancestors 'none'`)
    return context.html(sourcePage(article.id ?? '', source, place('start'), Math.max(place('start'), place('end'))))
  })
  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      const listener = (event: string, data: string): void => void stream.writeSSE({ event, data })
      listeners.add(listener)
      stream.onAbort(() => void listeners.delete(listener))
      // A line now and then keeps the connection known to both sides.
      while (!stream.aborted) {
        await stream.writeSSE({ event: 'alive', data: '' })
        await stream.sleep(15_000)
      }
    }),
  )
  const tooLarge = (context: Context): Response =>
    context.json({ error: `the body is larger than ${maxBytes} bytes; send a shorter article` }, 413)
  app.post('/extract', bodyLimit({ maxSize: maxBytes, onError: tooLarge }), async (context) => {
    const article = await articleOf(context)
    if ('error' in article) return context.json({ error: article.error }, article.status)
    try {
      return context.json(await reader.read(article))
    } catch (error) {
      if (!(error instanceof ReadingError)) throw error
      return context.json({ error: error.message }, STATUS[error.code])
    }
  })
  return { app, watch: async () => folder?.watch(), close: () => folder?.close() }
}

function dataOf(documents: readonly Document[], version: string): string {
  const compiler = new ReportCompiler()
  for (const document of documents) compiler.add(document)
  const data = compiler.finish()
  return JSON.stringify({ ...data, index: { ...data.index, version } })
}

type BadBody = { error: string; status: 400 | 415 }

/** The article of a request: JSON as a line of the filter has it, a page, or a text. */
async function articleOf(context: Context): Promise<Article | BadBody> {
  const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const body = await context.req.text()
  if (type === 'text/html') return { id: 'posted', html: body }
  if (type === 'text/plain') return { id: 'posted', text: body }
  if (type !== 'application/json') return { error: 'send application/json, text/html or text/plain', status: 415 }
  try {
    // The filter reads lines; a body may have line breaks between its fields.
    const line = Buffer.from(JSON.stringify(JSON.parse(body)))
    for await (const { article, failure } of readLines([line]))
      return failure === undefined ? article : { error: failure.message, status: 400 }
    return { error: 'the body is empty', status: 400 }
  } catch (error) {
    return { error: `not JSON: ${error instanceof Error ? error.message : String(error)}`, status: 400 }
  }
}
