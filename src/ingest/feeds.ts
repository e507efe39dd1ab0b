import type { Article, Meta } from '../document/index.ts'
import { type Input, unreadable } from './input.ts'

/**
 * The items of an RSS 0.9x, 1.0 or 2.0 or an Atom feed: the fullest content that the feed gives of each, with its address, title, date and author.
 *
 * @param id Of the feed; an item without id and address is `FEED#item-N`.
 */
export async function* feedItems(xml: string, id: string): AsyncGenerator<Input> {
  const { load } = await import('cheerio/slim')
  const $ = load(xml, { xml: true })
  const items = $('item, entry').toArray()
  for (const [index, item] of items.entries()) {
    const field = (...names: string[]): string | undefined => {
      for (const name of names) {
        const value = $(item).children(name.replace(':', '\\:')).first().text().trim()
        if (value !== '') return value
      }
      return undefined
    }
    const links = $(item).children('link')
    const url = links.filter('[rel=alternate], :not([rel])').first().attr('href') ?? field('link')
    const own = field('guid', 'id') ?? url ?? `${id}#item-${index + 1}`
    const author = $(item).children('author').children('name').first().text().trim() || field('dc:creator', 'author')
    const article = articleOf(own, id, url, {
      title: field('title'),
      published: field('pubDate', 'published', 'updated', 'dc:date'),
      author,
    })
    const html = field('content:encoded', 'content', 'description', 'summary')
    yield html === undefined
      ? unreadable(article, 'the item of the feed has no content')
      : { article: { ...article, html: pageOf(html, article.meta?.title) } }
  }
}

/** The items of a JSON Feed (version 1 and 1.1). */
export function* jsonFeedItems(value: Record<string, unknown>, id: string): Generator<Input> {
  const items: unknown[] = Array.isArray(value.items) ? value.items : []
  for (const [index, item] of items.entries()) {
    const fields: Record<string, unknown> = typeof item === 'object' && item !== null ? { ...item } : {}
    const text = (name: string): string | undefined => (typeof fields[name] === 'string' ? fields[name] : undefined)
    const authors: unknown[] = Array.isArray(fields.authors) ? fields.authors : [fields.author]
    const author = authors
      .flatMap((each) => (typeof each === 'object' && each !== null && 'name' in each && typeof each.name === 'string' ? [each.name] : []))
      .join(', ')
    const article = articleOf(text('id') ?? text('url') ?? `${id}#item-${index + 1}`, id, text('url'), {
      title: text('title'),
      published: text('date_published'),
      author: author === '' ? undefined : author,
    })
    const [html, plain] = [text('content_html'), text('content_text')]
    if (html !== undefined) yield { article: { ...article, html: pageOf(html, text('title')) } }
    else if (plain !== undefined) yield { article: { ...article, text: plain } }
    else yield unreadable(article, 'the item of the feed has neither «content_html» nor «content_text»')
  }
}

interface Facts {
  title: string | undefined
  published: string | undefined
  author: string | undefined
}

function articleOf(id: string, path: string, url: string | undefined, { title, published, author }: Facts): Article {
  const day = published === undefined ? undefined : isoOf(published)
  const meta: Meta = {
    ...(title !== undefined && { title }),
    ...(day !== undefined && { published: day }),
    ...(author !== undefined && { byline: author.replace(/\s+/g, ' ').split(/ ?, ?| and /) }),
  }
  return { id, path, ...(url !== undefined && { url }), meta }
}

/** ISO 8601, as precise as given, or in UTC where it was in the form of e-mail. */
function isoOf(date: string): string | undefined {
  if (/^\d{4}-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?$/.test(date)) return date
  const time = Date.parse(date)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000Z', 'Z')
}

/** A piece of a page as a page, with its headline. */
export function pageOf(html: string, title: string | undefined): string {
  const escaped = title?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const head = escaped === undefined ? '' : `<head><title>${escaped}</title></head>`
  return `<html>${head}<body><article>${escaped === undefined ? '' : `<h1>${escaped}</h1>`}${html}</article></body></html>`
}
