import type { Article } from '../document/index.ts'
import { INGEST_LIMITS, type Input, reasonOf, tooLarge, unreadable } from './input.ts'

/** Media types of what an archive holds that are articles; scripts, pictures and styles are passed over. */
const READ = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i

/**
 * The pages of a web archive (WARC 1.0 and 1.1): responses that the server gave with 200, and resources, whose type is HTML or text. The address, the
 * record's id, date and digest go with each; one larger than a page may be is told and passed over.
 *
 * @param stream Of the unpacked bytes.
 * @param id Of the archive, put before the number of a record that has neither id nor address.
 */
export async function* warcPages(stream: AsyncIterable<Uint8Array>, id: string): AsyncGenerator<Input> {
  const { WARCParser } = await import('warcio')
  let number = 0
  try {
    for await (const record of new WARCParser(stream)) {
      number++
      const { warcType, httpHeaders } = record
      if (warcType === 'response' && (httpHeaders === null || httpHeaders.statusCode !== 200)) continue
      if (warcType !== 'response' && warcType !== 'resource' && warcType !== 'conversion') continue
      const contentType = (httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '').toString()
      if (!READ.test(contentType)) continue
      const header = (name: string): string | undefined => record.warcHeader(name) ?? undefined
      yield await page(record, {
        contentType,
        url: record.warcTargetURI ?? undefined,
        fallback: `${id}#record-${number}`,
        header,
        path: id,
      })
    }
  } catch (error) {
    const failed = number === 0 ? id : `${id}#after-record-${number}`
    yield unreadable({ id: failed, path: id }, `the archive breaks off or is damaged after record ${number}: ${reasonOf(error)}`)
  }
}

interface Facts {
  contentType: string
  url: string | undefined
  fallback: string
  path: string
  header(name: string): string | undefined
}

async function page(content: AsyncIterable<Uint8Array>, { contentType, url, fallback, path, header }: Facts): Promise<Input> {
  const [record, date, digest] = [header('WARC-Record-ID'), header('WARC-Date'), header('WARC-Payload-Digest')]
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1]
  const article: Article = {
    ...{ id: record?.replace(/^<|>$/g, '') ?? url ?? fallback, path, mediaType: contentType.split(';')[0]?.trim() ?? '' },
    ...(url !== undefined && { url }),
    ...(charset !== undefined && { charset }),
    warc: { ...(record !== undefined && { id: record }), ...(date !== undefined && { date }), ...(digest !== undefined && { digest }) },
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of content) {
    length += chunk.length
    if (length <= INGEST_LIMITS.page) chunks.push(chunk)
    else chunks.length = 0
  }
  return length > INGEST_LIMITS.page ? tooLarge(article, length) : { article: { ...article, bytes: Buffer.concat(chunks) } }
}
