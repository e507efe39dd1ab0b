import { styleText } from 'node:util'

export { forStdout, printable } from '../output/printable.ts'

type Format = Parameters<typeof styleText>[0]

/** Dresses words for a terminal, or leaves them as they are. */
export type Paint = (format: Format, text: string) => string

/**
 * @param stream Where the words go; only a terminal gets colours, and only where `NO_COLOR` is not set (no-color.org).
 */
export function paintFor(stream: { isTTY?: boolean }): Paint {
  const { NO_COLOR, TERM } = process.env
  const wanted = stream.isTTY === true && !NO_COLOR && TERM !== 'dumb'
  return wanted ? (format, text) => styleText(format, text) : (_, text) => text
}
