import { FORMATS, FormatError, formatNamed, openWriter, PART_NAMES, type Part, READERS } from '../formats/index.ts'
import { complain } from './complain.ts'
import { readInputs } from './convert-input.ts'
import { nearest } from './nearest.ts'

export interface ConvertOptions {
  from?: string
  to: string
  output?: string
}

/**
 * Writes documents or annotations in another format, and says on stderr what that format has no place for.
 *
 * @returns the exit code: 2 when an input, a format or the output is wrong; then no file is left that is not complete.
 */
export async function runConvert(inputs: readonly string[], options: ConvertOptions): Promise<number> {
  try {
    mustBe(
      options.to,
      FORMATS.map(({ name }) => name),
      'no such format',
    )
    if (options.from !== undefined) mustBe(options.from, [...READERS.keys()], 'no format that can be read')
    const format = formatNamed(options.to)
    const writer = await openWriter(format.name, options.output)
    try {
      for await (const document of readInputs(inputs, options.from)) await writer.write(document)
      const losses = await writer.close()
      if (losses.size > 0) complain(`${format.name} has no place for ${inWords(losses)}; they are left out`)
      return 0
    } catch (error) {
      await writer.abort()
      throw error
    }
  } catch (error) {
    if (!(error instanceof FormatError) && !isSystemError(error)) throw error
    complain(error.message)
    return 2
  }
}

/** @throws {FormatError} where a name is none of some, with the one that was probably meant. */
function mustBe(name: string, names: readonly string[], fault: string): void {
  if (names.includes(name)) return
  const meant = nearest(name, names)
  throw new FormatError(name, undefined, `${fault}${meant === undefined ? '' : `, did you mean ${meant}`}; there are ${names.join(', ')}`)
}

/** "facts, evidence (of 4 documents), links (of 3)": the parts by the number of documents that have them. */
function inWords(losses: ReadonlyMap<Part, number>): string {
  const counts = [...new Set(losses.values())].sort((a, b) => b - a)
  return counts
    .map((count, index) => {
      const parts = [...losses].filter(([, own]) => own === count).map(([part]) => PART_NAMES[part])
      const unit = index > 0 ? '' : count === 1 ? ' document' : ' documents'
      return `${parts.join(', ')} (of ${count}${unit})`
    })
    .join(', ')
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && ('syscall' in error || String(error.code).startsWith('Z_'))
}
