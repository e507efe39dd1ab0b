/** How much of what comes in is read, and how odd it may be. What is beyond a limit costs a warning, never the batch. */
export interface ReadingLimits {
  /** Bytes of one page or text, unpacked; a larger one gives an empty document. */
  page: number
  /** Unpacked bytes for each packed byte of a file or a member; more is a bomb, and gives an empty document. */
  ratio: number
  /** Members of an archive; the rest is left out. */
  members: number
  /** Bytes of a line of JSON Lines; a longer one gives an empty document. */
  line: number
  /** Characters (UTF-16) of a text that are read for sentences and what follows; what is beyond stays text. */
  text: number
  /** Characters (UTF-16) of a run without white space that is read as words; a longer one is one token. */
  run: number
  /** Words of a sentence that is parsed as one; a longer one is parsed in parts. */
  sentence: number
  /** Elements of a page inside each other; deeper ones are flattened. */
  depth: number
  /** Attributes of one element; the rest are not kept. */
  attributes: number
}

export type LimitName = keyof ReadingLimits

const MB = 1024 * 1024

/** What holds where nothing else is asked for. */
export const READING_LIMITS: Readonly<ReadingLimits> = Object.freeze({
  page: 32 * MB,
  ratio: 1000,
  members: 1_000_000,
  line: 64 * MB,
  text: 1_000_000,
  run: 120,
  sentence: 256,
  depth: 512,
  attributes: 1000,
})

/**
 * What may be asked for. A string of JavaScript ends at 512 MB; a run and a sentence cost more than their length, and so do elements in elements, for which the
 * libraries below need stack.
 */
const ALLOWED: Readonly<Record<LimitName, readonly [least: number, most: number]>> = {
  page: [1, 500 * MB],
  ratio: [1, 1_000_000],
  members: [1, 1_000_000_000],
  line: [1, 500 * MB],
  text: [1, 100_000_000],
  run: [20, 1000],
  sentence: [8, 1024],
  depth: [16, 2048],
  attributes: [1, 100_000],
}

export const LIMIT_NAMES: readonly LimitName[] = ['page', 'ratio', 'members', 'line', 'text', 'run', 'sentence', 'depth', 'attributes']

/** Thrown when a limit is none, or no number that may be asked for; the message says which and what may be. */
export class LimitError extends Error {
  readonly code = 'limit-invalid'

  constructor(message: string) {
    super(message)
    this.name = 'LimitError'
  }
}

/**
 * All limits: those that are given, and the defaults for the rest.
 *
 * @param given In the units of `ReadingLimits`.
 * @throws {LimitError}
 */
export function readingLimits(given: Readonly<Partial<Record<string, number>>> = {}): ReadingLimits {
  const limits = { ...READING_LIMITS }
  for (const [key, value] of Object.entries(given)) {
    const name = LIMIT_NAMES.find((each) => each === key)
    if (name === undefined) throw new LimitError(`«${key}» is no limit; known are ${LIMIT_NAMES.join(', ')}`)
    if (value === undefined) continue
    const [least, most] = ALLOWED[name]
    if (!Number.isInteger(value) || value < least || value > most)
      throw new LimitError(`the limit «${name}» is a whole number from ${least} to ${most}, and not ${value}`)
    limits[name] = value
  }
  return limits
}
