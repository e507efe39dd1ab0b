/** Thrown when a file does not hold what its format asks for; the message says file, line, span and what to do. */
export class FormatError extends Error {
  readonly file: string
  /** Counts from 1; absent where the whole file is meant. */
  readonly line: number | undefined

  constructor(file: string, line: number | undefined, message: string) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${message}`)
    this.name = 'FormatError'
    this.file = file
    this.line = line
  }
}
