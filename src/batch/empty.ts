import type { Article, Document, Generator, Warning } from '../document/index.ts'
import { emptyDraft } from '../document/index.ts'
import { sha256 } from './fingerprint.ts'

/** The document of an input that was not read: who it is, the hash of what it holds, and why there is nothing more. */
export function emptyDocument(article: Article, generator: Generator, warning: Warning): Document {
  const { id = 'line-1', path, url, bytes, html, text, warc } = article
  const mediaType = html === undefined ? (text === undefined ? 'application/octet-stream' : 'text/plain') : 'text/html'
  const source = {
    ...(path !== undefined && { path }),
    ...(url !== undefined && { url }),
    ...{ mediaType, sha256: sha256(bytes ?? html ?? text ?? '') },
    ...(warc !== undefined && { warc }),
  }
  const { tokens: _, html: __, ...document } = emptyDraft(id, source, generator)
  return { ...document, ...(article.meta !== undefined && { meta: article.meta }), warnings: [warning] }
}
