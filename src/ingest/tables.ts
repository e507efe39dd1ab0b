import type { Readable } from 'node:stream'
import type { Article } from '../document/index.ts'
import { type Input, reasonOf, unreadable } from './input.ts'
import { readMeta } from './json-lines.ts'

/** Columns that go into `meta`; `date`, `author` and `byline` are other names of theirs. */
const META_COLUMNS: Readonly<Record<string, string>> = {
  ...{ title: 'title', published: 'published', date: 'published', modified: 'modified', publisher: 'publisher' },
  ...{ language: 'language', section: 'section', author: 'byline', byline: 'byline' },
}

/**
 * The rows of a CSV or TSV table with a column `html` or `text` (RFC 4180; comma, semicolon or tab). Columns `id` and `url` are what they say, those of `meta` go there.
 *
 * @param stream UTF-8 bytes.
 * @param delimiter Between the cells.
 * @param id Of the table; a row without id is `TABLE#row-N`, the first row below the names being 1.
 */
export async function* tableRows(stream: Readable, id: string, delimiter: string): AsyncGenerator<Input> {
  const { parse } = await import('csv-parse')
  const rows = stream.pipe(
    parse({
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  )
  stream.on('error', (error) => rows.destroy(error))
  let number = 0
  try {
    const records: AsyncIterable<unknown> = rows
    for await (const row of records) {
      number++
      yield rowOf(row, `${id}#row-${number}`, id)
    }
  } catch (error) {
    yield unreadable({ id: `${id}#after-${number}`, path: id }, `the table breaks after row ${number}: ${reasonOf(error)}`)
  }
}

function rowOf(row: unknown, fallback: string, path: string): Input {
  const cells: Record<string, unknown> = typeof row === 'object' && row !== null ? { ...row } : {}
  const cell = (name: string): string | undefined => (typeof cells[name] === 'string' && cells[name] !== '' ? cells[name] : undefined)
  const meta = Object.entries(META_COLUMNS).flatMap(([column, name]) => (cell(column) === undefined ? [] : [[name, cell(column)]]))
  const [url, html, text] = [cell('url'), cell('html'), cell('text')]
  const article: Article = {
    ...{ id: cell('id') ?? fallback, path },
    ...(url !== undefined && { url }),
    ...(meta.length > 0 && { meta: readMeta(Object.fromEntries(meta)) }),
  }
  if (html !== undefined) return { article: { ...article, html } }
  return text === undefined ? unreadable(article, 'the row has neither «html» nor «text»') : { article: { ...article, text } }
}
