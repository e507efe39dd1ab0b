import type { Article, Warning } from '../document/index.ts'

/** An article to read, or an input that could not be read and the reason. */
export type Input = { article: Article; failure?: undefined } | { article: Article; failure: Warning }

/** Thrown when an input path of the command line does not exist or matches nothing. */
export class InputError extends Error {
  readonly code: 'input-missing' | 'input-unreadable'

  constructor(code: InputError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'InputError'
    this.code = code
  }
}

/** How much is taken in, in bytes and in members; what is beyond becomes an empty document with a warning. */
export interface IngestLimits {
  /** Of one page or text, unpacked. */
  page: number
  /** Of one packed file or member, unpacked, for each byte packed: more is a bomb. */
  ratio: number
  /** Of an archive. */
  members: number
}

export const INGEST_LIMITS: IngestLimits = { page: 32 * 1024 * 1024, ratio: 1000, members: 1_000_000 }

/** An input that is there and cannot be read. */
export function unreadable(article: Article, message: string): Input {
  return { article, failure: { code: 'input-unreadable', message } }
}

export function tooLarge(article: Article, bytes: number): Input {
  const [size, most] = [bytes, INGEST_LIMITS.page].map((value) => `${(value / 1024 / 1024).toFixed(0)} MB`)
  return { article, failure: { code: 'input-too-large', message: `it has ${size}, and no more than ${most} are read; cut it first` } }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
