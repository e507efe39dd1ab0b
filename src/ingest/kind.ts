import { extname } from 'node:path'

/** What a file holds, told from its beginning: one article, or many in one of these forms. */
export type Kind = 'lines' | 'zip' | 'warc' | 'feed' | 'json-feed' | 'ninjs' | 'nitf' | 'table' | 'article'

/** Columns that make a table one of articles. */
export const CONTENT_COLUMNS: readonly string[] = ['html', 'text']
const OTHER_COLUMNS: readonly string[] = ['id', 'url', 'title', 'published', 'date', 'publisher', 'language', 'byline', 'author']

/**
 * Tells what a file holds.
 *
 * @param head Its first bytes, unpacked; some thousand are enough.
 * @param path Its name, which decides only where the content does not.
 */
export function kindOf(head: Buffer, path: string): Kind {
  if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return 'zip'
  const text = head.toString('utf8').replace(/^\ufeff/, '')
  if (/^WARC\/\d/.test(text)) return 'warc'
  if (text.trimStart().startsWith('{')) return jsonKind(text)
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!DOCTYPE[^>]*>\s*)?<([\w:]+)/i.exec(text)?.[1]?.toLowerCase()
  if (root === 'rss' || root === 'feed' || root === 'rdf:rdf') return 'feed'
  if (root === 'nitf') return 'nitf'
  return root === undefined && isTable(text, path) ? 'table' : 'article'
}

function jsonKind(text: string): Kind {
  if (/"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(text)) return 'json-feed'
  if (/"(?:body_html|body_text|body_xhtml)"\s*:|"bodies"\s*:\s*\[/.test(text)) return 'ninjs'
  const [first = ''] = text.split('\n')
  return /"(?:html|text)"\s*:/.test(first) ? 'lines' : 'article'
}

/** A first line of column names, one of them of the content and another one known. */
function isTable(text: string, path: string): boolean {
  const [first = ''] = text.split(/\r?\n/)
  const names = first.split(/[,;\t]/).map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase())
  const hasContent = names.some((name) => CONTENT_COLUMNS.includes(name))
  const isNamed = /^\.(?:csv|tsv)$/i.test(extname(path.replace(/\.gz$/i, '')))
  return (
    hasContent && (isNamed || (names.length > 1 && names.every((name) => CONTENT_COLUMNS.includes(name) || OTHER_COLUMNS.includes(name))))
  )
}

/** What stands between the cells of a table: of comma, semicolon and tab the one that its first line has most of. */
export function delimiterOf(head: Buffer): string {
  const [first = ''] = head.toString('utf8').split('\n')
  const times = (sign: string): number => first.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (times(sign) > times(best) ? sign : best))
}
