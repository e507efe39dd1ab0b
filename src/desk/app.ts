import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Gold } from '../fixtures/index.ts'
import { contentSecurityPolicy, embeddable, type PageAssets, renderPage } from '../report/index.ts'
import { guardedApp } from '../serve/index.ts'
import { ActionError } from './labels.ts'
import { readAction } from './read-action.ts'
import { labelsOf, Sheet } from './sheet.ts'
import type { OpenedSheet } from './state.ts'

/** An article that may be labelled. */
export interface DeskArticle {
  /** The fixture's name, without `.yaml`. */
  name: string
  /** Makes the first draft, where there is no fixture yet. */
  draft(): Promise<Gold>
}

export interface DeskSetting {
  articles: readonly DeskArticle[]
  /** The folder of the fixtures. */
  fixtures: string
  assets: PageAssets
  /** Labels of another annotator, by the article's name in the fixture. */
  others?: ReadonlyMap<string, Gold>
}

/** The desk: its page, and the labels of its articles. */
export function createDeskApp({ articles, fixtures, assets, others }: DeskSetting): Hono {
  const app = guardedApp()
  const desk = createHash('sha256').update(resolve(fixtures)).digest('hex').slice(0, 16)
  const sheets = new Map<string, Promise<Sheet>>()
  const sheetOf = (name: string): Promise<Sheet> | undefined => {
    const article = articles.find((own) => own.name === name)
    if (article === undefined) return undefined
    const known = sheets.get(name)
    if (known !== undefined) return known
    const opened = Sheet.open(fixtures, name, () => article.draft())
    sheets.set(name, opened)
    // An article that cannot be opened may be opened once its fixture is mended.
    opened.catch(() => sheets.delete(name))
    return opened
  }
  app.get('/', (context) => {
    context.header('Content-Security-Policy', `${contentSecurityPolicy(assets, true)}; frame-ancestors 'none'`)
    const names = embeddable(articles.map((article) => article.name))
    return context.html(renderPage({ title: 'copydesk: the desk', assets, live: true, data: { articles: names } }))
  })
  app.get('/sheets/:name', async (context) => {
    const sheet = await sheetOf(context.req.param('name'))
    if (sheet === undefined) return context.json({ error: 'there is no such article on the desk' }, 404)
    return context.json(openedOf(context.req.param('name'), desk, sheet, others))
  })
  const tooLarge = bodyLimit({ maxSize: 256 * 1024, onError: (context) => context.json({ error: 'the action is too large' }, 413) })
  app.post('/sheets/:name', tooLarge, async (context) => {
    const sheet = await sheetOf(context.req.param('name'))
    if (sheet === undefined) return context.json({ error: 'there is no such article on the desk' }, 404)
    if (!(context.req.header('content-type') ?? '').startsWith('application/json'))
      return context.json({ error: 'send application/json' }, 415)
    try {
      const { key, action }: { key?: unknown; action?: unknown } = await context.req.json()
      if (typeof key !== 'string' || key === '' || key.length > 100) throw new ActionError('the action has no key')
      return context.json(await sheet.act(key, readAction(action)))
    } catch (error) {
      if (!(error instanceof ActionError) && !(error instanceof SyntaxError)) throw error
      return context.json({ error: error.message }, 400)
    }
  })
  return app
}

function openedOf(name: string, desk: string, sheet: Sheet, others: ReadonlyMap<string, Gold> | undefined): OpenedSheet {
  const { article, meta, text, blocks } = sheet.gold
  const other = others?.get(article)
  return {
    ...sheet.state,
    ...{ name, desk, article, title: meta.title ?? article, text, blocks },
    // Labels of another text would stand at the wrong places.
    ...(other?.text === text && { others: labelsOf(other) }),
  }
}
