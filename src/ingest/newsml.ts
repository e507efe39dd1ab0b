import type { Article, Meta } from '../document/index.ts'
import { pageOf } from './feeds.ts'
import { type Input, unreadable } from './input.ts'

/** An item of ninjs (IPTC, 1.x and 2.x): headline and body, with address, dates, bylines, language and place. */
export function ninjsItem(value: Record<string, unknown>, id: string): Input {
  const text = (name: string): string | undefined => (typeof value[name] === 'string' ? value[name] : undefined)
  const headline = text('headline') ?? listed(value.headlines, 'value') ?? text('title')
  const [html, plain] = bodyOf(value)
  const bylines = text('byline') ?? listed(value.bylines, 'text')
  const meta: Meta = {
    ...(headline !== undefined && { title: headline }),
    ...field('published', text('firstcreated') ?? text('versioncreated') ?? text('firstCreated') ?? text('versionCreated')),
    ...field('modified', text('versioncreated') ?? text('versionCreated')),
    ...field('language', text('language')),
    ...field('publisher', text('copyrightholder') ?? text('copyrightHolder')),
    ...(bylines !== undefined && { byline: [bylines.replace(/^by\s+/i, '')] }),
    ...(text('located') !== undefined && { dateline: { place: text('located') ?? '' } }),
  }
  const article: Article = { id: text('uri') ?? id, path: id, ...field('url', text('url') ?? text('canonicalurl')), meta }
  if (html !== undefined) return { article: { ...article, html: pageOf(html, headline) } }
  if (plain !== undefined) return { article: { ...article, text: headline === undefined ? plain : `${headline}\n\n${plain}` } }
  return unreadable(article, 'the ninjs item has no body; «body_html», «body_xhtml», «body_text» and «bodies» are read')
}

function bodyOf(value: Record<string, unknown>): [html: string | undefined, text: string | undefined] {
  const first = (...names: string[]): string | undefined =>
    names.map((name) => value[name]).find((body): body is string => typeof body === 'string' && body !== '')
  const bodies: unknown[] = Array.isArray(value.bodies) ? value.bodies : []
  const html = first('body_html', 'body_xhtml') ?? bodies.flatMap((body) => bodyValue(body, /html/i)).at(0)
  return [html, first('body_text') ?? bodies.flatMap((body) => bodyValue(body, /plain|text/i)).at(0)]
}

function bodyValue(body: unknown, type: RegExp): string[] {
  if (typeof body !== 'object' || body === null || !('value' in body) || typeof body.value !== 'string') return []
  const kind = 'contentType' in body ? body.contentType : 'contenttype' in body ? body.contenttype : ''
  return typeof kind === 'string' && type.test(kind) ? [body.value] : []
}

function listed(value: unknown, name: string): string | undefined {
  const [first]: unknown[] = Array.isArray(value) ? value : []
  const fields: Record<string, unknown> = typeof first === 'object' && first !== null ? { ...first } : {}
  const own = fields[name]
  return typeof own === 'string' ? own : undefined
}

function field<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  const own: Partial<Record<Name, string>> = {}
  if (value !== undefined) own[name] = value
  return own
}

/** A document of NITF (IPTC, 3.x): headline and body content, with byline, dateline, date and publisher. */
export async function nitfItem(xml: string, id: string): Promise<Input> {
  const { load } = await import('cheerio/slim')
  const $ = load(xml, { xml: true })
  const text = (selector: string): string | undefined => $(selector).first().text().trim().replace(/\s+/g, ' ') || undefined
  const title = text('hedline > hl1') ?? text('head > title')
  const [date] = [$('docdata > date\\.issue').attr('norm') ?? $('pubdata').attr('date.publication')]
  const byline = text('byline > person') ?? text('byline')?.replace(/^by\s+/i, '')
  const meta: Meta = {
    ...field('title', title),
    ...field('published', date === undefined ? undefined : isoOfBasic(date)),
    ...field('publisher', $('pubdata').attr('name')),
    ...(byline !== undefined && { byline: [byline] }),
    ...(text('dateline > location') !== undefined && { dateline: { place: text('dateline > location') ?? '' } }),
  }
  const article: Article = { id: $('docdata > doc-id').attr('id-string') ?? id, path: id, meta }
  const paragraphs = $('body\\.content p, body\\.content hl2')
    .toArray()
    .map((element) => $(element).text().trim().replace(/\s+/g, ' '))
    .filter((paragraph) => paragraph !== '')
  if (paragraphs.length === 0) return unreadable(article, 'the NITF document has no paragraphs in its body')
  return { article: { ...article, text: [...(title === undefined ? [] : [title]), ...paragraphs].join('\n\n') } }
}

/** `20200105T090000Z` as ISO 8601 with its signs. */
function isoOfBasic(date: string): string {
  const [, year, month, day, hour, minute, second, zone = ''] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(date) ?? []
  if (year === undefined) return date
  return `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second ?? '00'}${zone}`}`
}
