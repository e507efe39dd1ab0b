import { type Article, type Meta, readingLimits, type Warning } from '../document/index.ts'
import { type IngestLimits, type Input, reasonOf } from './input.ts'
import { splitLines } from './lines.ts'

const invalid = (message: string): Warning => ({ code: 'input-invalid', message })

/**
 * The articles of JSON Lines: one object a line, `{ id?, url?, html | text, meta? }`. Blank lines are passed over; every other line
 * gives exactly one input, a broken one with no content and the reason as its failure.
 *
 * @param stream UTF-8 bytes.
 * @param prefix Put before the ids of lines that have none: `PREFIX#line-N`.
 * @param limits A line of more bytes than `line` is passed over.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  prefix?: string,
  limits: Partial<IngestLimits> = {},
): AsyncGenerator<Input> {
  for await (const line of splitLines(stream, readingLimits({ ...limits }).line)) {
    const id = prefix === undefined ? `line-${line.number}` : `${prefix}#line-${line.number}`
    if (line.failure !== undefined) yield { article: { id }, failure: invalid(line.failure) }
    else if (line.text.trim() !== '') yield parseLine(line.text, id)
  }
}

export function parseLine(line: string, fallback: string): Input {
  let value: unknown
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { article: { id: fallback }, failure: invalid(`not JSON: ${reasonOf(error)}`) }
  }
  if (!isRecord(value))
    return { article: { id: fallback }, failure: invalid('the line is JSON but no object; write { "html": … } or { "text": … }') }
  const id = typeof value.id === 'string' && value.id !== '' ? value.id : typeof value.id === 'number' ? String(value.id) : fallback
  const { url, html, text } = value
  const article: Article = {
    id,
    ...(typeof url === 'string' && { url }),
    ...(typeof html === 'string' && { html }),
    ...(typeof text === 'string' && { text }),
    ...(isRecord(value.meta) && { meta: readMeta(value.meta) }),
  }
  if (article.html === undefined && article.text === undefined)
    return { article, failure: invalid('the object has neither «html» nor «text» as a string') }
  return { article }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fields of `meta` that have the type the contract gives them; `from` says that the caller gave them. */
export function readMeta(value: Record<string, unknown>): Meta {
  const meta: Meta = {}
  for (const name of ['title', 'published', 'modified', 'publisher', 'language', 'section'] as const) {
    const field = value[name]
    if (typeof field === 'string') meta[name] = field
  }
  for (const name of ['byline', 'keywords'] as const) {
    const field = value[name]
    if (Array.isArray(field)) meta[name] = field.filter((item: unknown) => typeof item === 'string')
    else if (typeof field === 'string') meta[name] = [field]
  }
  const dateline = value.dateline
  if (isRecord(dateline)) {
    meta.dateline = {}
    for (const name of ['place', 'agency', 'date'] as const) {
      const field = dateline[name]
      if (typeof field === 'string') meta.dateline[name] = field
    }
  }
  return meta
}
