import { styleText } from 'node:util'

type Format = Parameters<typeof styleText>[0]

/** Dresses words for a terminal, or leaves them as they are. */
export type Paint = (format: Format, text: string) => string

/** What a terminal takes as a command, or what turns the direction of the line: controls of ASCII and Latin-1, marks and overrides of direction. */
const COMMANDS = /(?![\n\t])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * Text of an article or a name of a file, safe to print: a control is shown as its picture (ESC as ␛), never sent. Line ends and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(COMMANDS, (character) => {
    const code = character.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '\u2421' : '\ufffd'
  })
}

/**
 * @param stream Where the words go; only a terminal gets colours, and only where `NO_COLOR` is not set (no-color.org).
 */
export function paintFor(stream: { isTTY?: boolean }): Paint {
  const { NO_COLOR, TERM } = process.env
  const wanted = stream.isTTY === true && !NO_COLOR && TERM !== 'dumb'
  return wanted ? (format, text) => styleText(format, text) : (_, text) => text
}
