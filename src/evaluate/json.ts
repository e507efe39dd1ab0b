/** A JSON object whose fields are yet to be looked at. */
export type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function objectsOf(value: unknown): Fields[] {
  return listOf(value).filter(isFields)
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** A text, or a list of texts: where one reading needs no list. */
export function textsOf(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : [value]
  return items.filter((item): item is string => typeof item === 'string' && item !== '')
}

/** The value if it is one of those allowed. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((option) => option === value)
}

/** Thrown for input that cannot be read; the message says where and what to do. */
export class EvaluateError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EvaluateError'
  }
}

/** The objects of JSON Lines; blank lines are skipped. */
export function readJsonLines(file: string, source: string): Fields[] {
  return source.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      const value: unknown = JSON.parse(line)
      if (isFields(value)) return [value]
    } catch (cause) {
      throw new EvaluateError(`${file}:${index + 1}: not JSON; every line must be one JSON object`, { cause })
    }
    throw new EvaluateError(`${file}:${index + 1}: not a JSON object`)
  })
}
