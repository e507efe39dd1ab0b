import { READING_LIMITS } from '../document/index.ts'

/** One line of a stream, or the reason why it is not given. */
export type Line = { number: number; text: string; failure?: undefined } | { number: number; text?: undefined; failure: string }

const NEWLINE = 0x0a

/**
 * The lines of a stream of UTF-8, cut at `\n` alone: JSON may hold U+2028 and a lone `\r` as they are, so nothing else ends a line. A
 * carriage return before the line's end stays; JSON takes it for white space.
 *
 * @param maxBytes A longer line is passed over and given as a failure.
 */
export async function* splitLines(
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number = READING_LIMITS.line,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 0
  const take = (part: Uint8Array): void => {
    length += part.length
    if (length <= maxBytes) parts.push(part)
    else parts = []
  }
  const close = (): Line => {
    number++
    const isTooLong = length > maxBytes
    const bytes = isTooLong ? undefined : Buffer.concat(parts)
    parts = []
    length = 0
    return bytes === undefined
      ? { number, failure: `the line is longer than ${maxBytes} bytes; give such a page as a file, or raise the limit «line»` }
      : { number, text: bytes.toString('utf8') }
  }
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end))
      yield close()
      start = end + 1
    }
    if (start < chunk.length) take(chunk.subarray(start))
  }
  if (length > 0) yield close()
}
