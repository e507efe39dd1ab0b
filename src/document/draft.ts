import type { Document, Generator, Meta, Source, Token, WarcRecord } from './types.ts'

/** What a caller or a file hands in: HTML or plain text, with what is known about it. */
export interface Article {
  /** Defaults to `line-1`. */
  id?: string
  url?: string
  path?: string
  html?: string
  text?: string
  /** The bytes of an input whose type is not known yet; they win over `html` and `text`. */
  bytes?: Uint8Array
  /** The charset of the transport (HTTP), where there is one. */
  charset?: string
  /** The media type of the transport, where there is one. */
  mediaType?: string
  /** The record of a web archive that it came from. */
  warc?: WarcRecord
  /** Kept as given; never enters the text. */
  meta?: Meta
}

/** A document on its way through the stages: all layers, and the decoded page it came from. */
export interface Draft extends Document {
  tokens: Token[]
  /** The decoded page, for HTML; gone once the document is finished. */
  html?: string
}

/** A document with nothing in it but where it came from. */
export function emptyDraft(id: string, source: Source, generator: Generator): Draft {
  return {
    schema: 'copydesk/1',
    generator,
    id,
    source,
    meta: {},
    text: '',
    blocks: [],
    sentences: [],
    tokens: [],
    mentions: [],
    entities: [],
    quotations: [],
    relations: [],
    sentiments: [],
    warnings: [],
  }
}
