import { printable } from './terminal.ts'

/** Says on stderr what went wrong: always one line, whatever an id or a library's message holds. */
export function complain(message: string): void {
  process.stderr.write(`copydesk: ${printable(message.replace(/\s+/g, ' ').trim())}\n`)
}
