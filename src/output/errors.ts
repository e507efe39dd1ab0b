/** What is wrong with an output, and what to do about it. */
export class OutputError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OutputError'
  }
}

/** The output at a path cannot be written, for the reason that the system gave. */
export function unwritable(path: string, cause: unknown): OutputError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const isFull = /^(?:ENOSPC|EDQUOT|EFBIG)\b/.test(reason)
  return new OutputError(`«${path}» cannot be written (${reason}); ${isFull ? 'make room, and run it again' : 'give another path'}`, {
    cause,
  })
}
