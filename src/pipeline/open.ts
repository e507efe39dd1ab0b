import { createHash } from 'node:crypto'
import { decodePage } from '../clean/index.ts'
import { type Article, type Draft, emptyDraft, type Generator, type Source, type Warning } from '../document/index.ts'
import { type MediaType, sniff, tooLargeWarning } from '../ingest/index.ts'

/**
 * Opens an article: decodes bytes, tells what they are, and hashes them. Whatever is wrong becomes a warning, never an error.
 *
 * @param article Bytes, HTML or text, in that order of trust; what is none of these gives an empty document.
 * @param mostBytes A larger one is not read.
 */
export function openArticle(article: Article, generator: Generator, mostBytes: number): Draft {
  const id = typeof article.id === 'string' && article.id !== '' ? article.id : 'line-1'
  const content = contentOf(article, mostBytes)
  const source: Source = {
    ...(article.path !== undefined && { path: article.path }),
    ...(typeof article.url === 'string' && { url: article.url }),
    mediaType: content.mediaType,
    ...(content.encoding !== undefined && { encoding: content.encoding }),
    sha256: createHash('sha256').update(content.raw).digest('hex'),
    ...(article.warc !== undefined && { warc: article.warc }),
  }
  const draft: Draft = { ...emptyDraft(id, source, generator), meta: article.meta ?? {}, warnings: content.warnings }
  if (content.mediaType === 'text/html' && content.isRefused !== true) return { ...draft, html: content.text }
  return { ...draft, text: content.text }
}

interface Content {
  text: string
  mediaType: MediaType
  raw: Uint8Array | string
  encoding?: string
  warnings: Warning[]
  /** Whether there is nothing to clean, because nothing was taken in. */
  isRefused?: boolean
}

function contentOf(article: Article, mostBytes: number): Content {
  const bytes = sizeOf(article)
  if (bytes > mostBytes) return tooLarge(article, bytes, mostBytes)
  if (article.bytes !== undefined) return decoded(article.bytes, article)
  if (typeof article.html === 'string') return given(article.html, 'text/html')
  if (typeof article.text === 'string') return given(article.text, 'text/plain')
  return {
    text: '',
    mediaType: 'application/octet-stream',
    raw: '',
    warnings: [{ code: 'input-invalid', message: 'the input has neither «html» nor «text» as a string; give one of them' }],
  }
}

/** Bytes of what is given; of a string those of its UTF-8. */
function sizeOf({ bytes, html, text }: Article): number {
  if (bytes !== undefined) return bytes.length
  const string = typeof html === 'string' ? html : text
  return typeof string === 'string' ? Buffer.byteLength(string) : 0
}

function tooLarge({ bytes, html, text = '' }: Article, size: number, most: number): Content {
  const mediaType = bytes !== undefined ? 'application/octet-stream' : html === undefined ? 'text/plain' : 'text/html'
  return { text: '', mediaType, raw: bytes ?? html ?? text, warnings: [tooLargeWarning(size, most)], isRefused: true }
}

function given(text: string, mediaType: MediaType): Content {
  return { text, mediaType, raw: text, warnings: text.trim() === '' ? [{ code: 'input-empty', message: 'the input is empty' }] : [] }
}

function decoded(bytes: Uint8Array, article: Article): Content {
  const mediaType = sniff(bytes, article)
  if (bytes.length === 0)
    return { text: '', mediaType: 'text/plain', raw: bytes, warnings: [{ code: 'input-empty', message: 'the input is empty' }] }
  if (mediaType === 'application/octet-stream')
    return {
      text: '',
      mediaType,
      raw: bytes,
      warnings: [{ code: 'input-binary', message: 'the input is neither HTML nor text; convert it first' }],
    }
  const hints = article.charset === undefined ? {} : { charset: article.charset }
  const { html, encoding, warnings } = decodePage(bytes, hints)
  return { text: html, mediaType, raw: bytes, encoding, warnings }
}
