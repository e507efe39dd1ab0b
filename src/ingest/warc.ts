import type { WARCRecord } from 'warcio'
import type { Article } from '../document/index.ts'
import { type IngestLimits, type Input, reasonOf, tooLarge, unreadable } from './input.ts'

/** Media types of what an archive holds that are articles; scripts, pictures and styles are passed over. */
const READ = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i

/**
 * The pages of a web archive (WARC 1.0 and 1.1): responses that the server gave with 200, and resources, whose type is HTML or text. The address, the
 * record's id, date and digest go with each; one larger than a page may be is told and passed over.
 *
 * @param stream Of the archive's bytes, unpacked.
 * @param id Of the archive, put before the number of a record that has neither id nor address.
 */
export async function* warcPages(stream: AsyncIterable<Uint8Array>, id: string, limits: IngestLimits): AsyncGenerator<Input> {
  const { WARCParser } = await import('warcio')
  let number = 0
  try {
    for await (const record of new WARCParser(stream)) {
      number++
      const block = record.reader
      const contentType = (record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '').toString()
      const input = isPage(record, contentType)
        ? await page(record, {
            contentType,
            url: record.warcTargetURI ?? undefined,
            fallback: `${id}#record-${number}`,
            header: (name) => record.warcHeader(name) ?? undefined,
            ...{ path: id, limits },
          })
        : await passOver(block)
      // The parser takes the end of the file for the end of the record, and waits for ever for what is missing of one that it passes over.
      const missing = 'limit' in block && typeof block.limit === 'number' ? block.limit : 0
      if (missing > 0) throw new Error(`${missing} bytes of record ${number} are missing`)
      if (input !== undefined) yield input
    }
  } catch (error) {
    const failed = number === 0 ? id : `${id}#after-record-${number}`
    yield unreadable({ id: failed, path: id }, `the archive breaks off or is damaged after record ${number}: ${reasonOf(error)}`)
  }
}

function isPage({ warcType, httpHeaders }: WARCRecord, contentType: string): boolean {
  const isThere = warcType === 'response' ? Number(httpHeaders?.statusCode) === 200 : warcType === 'resource' || warcType === 'conversion'
  return isThere && READ.test(contentType)
}

async function passOver(block: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<undefined> {
  for await (const _ of block);
}

interface Facts {
  contentType: string
  url: string | undefined
  fallback: string
  path: string
  limits: IngestLimits
  header(name: string): string | undefined
}

async function page(content: AsyncIterable<Uint8Array>, { contentType, url, fallback, path, limits, header }: Facts): Promise<Input> {
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
    if (length <= limits.page) chunks.push(chunk)
    else chunks.length = 0
  }
  return length > limits.page ? tooLarge(article, length, limits) : { article: { ...article, bytes: Buffer.concat(chunks) } }
}
