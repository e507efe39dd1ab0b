import { readFile } from 'node:fs/promises'

/** The name of the journal in an output folder. */
export const JOURNAL = 'journal.jsonl'

/** A line of the journal: how far a part has got, and which inputs came into it since the line before. */
export interface Checkpoint {
  part: number
  /** Bytes of the part that are sure. */
  length: number
  documents: number
  /** Whether the part is full, and has its name. */
  done: boolean
  /** Of the inputs whose documents came into the part, in their order, and where each stood among all inputs. */
  keys: string[]
  places: number[]
  /** Of the inputs whose documents were not wanted. */
  passed: string[]
  /** Of new texts, where reprints are told. */
  prints?: Print[]
}

/** Whose text a fingerprint is of. */
export type Print = [id: string, fingerprint: string]

/** The name of a full part. */
export const nameOf = (part: number): string => `documents-${String(part).padStart(5, '0')}.jsonl`

export const newPart = (part: number): Checkpoint => ({ part, length: 0, documents: 0, done: false, keys: [], places: [], passed: [] })

/** A journal as far as it is whole. */
export interface Journal {
  pipeline: string
  checkpoints: Checkpoint[]
  /** Whether the run has come to the end of its inputs, and nothing was begun since. */
  isComplete: boolean
  /** Bytes up to the end of the last whole line. */
  length: number
}

/** Reads a journal as far as it is whole: a line that broke off in the middle of writing was not yet sure. */
export async function readJournal(path: string): Promise<Journal | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return undefined
  const length = bytes.lastIndexOf(0x0a) + 1
  const [head, ...lines] = bytes.toString('utf8', 0, length).split('\n').slice(0, -1).map(parse)
  const pipeline = typeof head?.pipeline === 'string' ? head.pipeline : ''
  return { pipeline, checkpoints: lines.flatMap((line) => checkpointOf(line) ?? []), isComplete: lines.at(-1)?.complete === true, length }
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function checkpointOf(line: Record<string, unknown> | undefined): Checkpoint | undefined {
  const { part, length, documents, done, keys, places, passed, prints } = line ?? {}
  if (typeof part !== 'number' || typeof length !== 'number' || typeof documents !== 'number' || typeof done !== 'boolean') return undefined
  return {
    ...{ part, length, documents, done, keys: strings(keys), places: numbers(places), passed: strings(passed) },
    ...(Array.isArray(prints) && { prints: prints.filter(isPrint) }),
  }
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isString) : [])
const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.filter((item: unknown) => typeof item === 'number') : [])

const isString = (value: unknown): value is string => typeof value === 'string'

const isPrint = (value: unknown): value is Print => Array.isArray(value) && value.length === 2 && value.every(isString)
