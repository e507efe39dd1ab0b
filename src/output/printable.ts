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

/** What goes to stdout: to a file or a program as it is, to a terminal without anything that commands it. */
export function forStdout(text: string): string {
  return process.stdout.isTTY === true ? printable(text) : text
}
