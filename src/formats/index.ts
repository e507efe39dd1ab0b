/**
 * Formats: documents for other tools, and other tools' annotations as documents. In come documents of `copydesk/1` or the files of an annotation tool; out go
 * files in the format asked for, with a count of what it had no place for, or documents. docs/formats.md says what each format holds.
 */
export { FormatError } from './errors.ts'
export { BY_LINE, FORMATS, guessFormat, lossesOf, PART_NAMES, READERS } from './registry.ts'
export type { Format, Part, Reader } from './types.ts'
export { type DocumentWriter, formatNamed, openWriter } from './writer.ts'
