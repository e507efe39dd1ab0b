import type { Article, ReadingLimits, Warning } from '../document/index.ts'

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

/** Those of the limits that hold before a stage sees anything. */
export type IngestLimits = Pick<ReadingLimits, 'page' | 'ratio' | 'members' | 'line'>

/** An input that is there and cannot be read. */
export function unreadable(article: Article, message: string): Input {
  return { article, failure: { code: 'input-unreadable', message } }
}

export function tooLarge(article: Article, bytes: number, { page }: Pick<IngestLimits, 'page'>): Input {
  return { article, failure: tooLargeWarning(bytes, page) }
}

/** @param bytes Of what is given. @param most That are read. */
export function tooLargeWarning(bytes: number, most: number): Warning {
  const message = `it has ${sizeOf(bytes)}, and no more than ${sizeOf(most)} are read; cut it first, or raise the limit «page»`
  return { code: 'input-too-large', message }
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${bytes} bytes` : `${(bytes / 1024 / 1024).toFixed(0)} MB`
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
