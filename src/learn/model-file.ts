import { createHash } from 'node:crypto'

/** A matrix of a model file: 8-bit rows with a scale each, or floats. */
export type ModelArray =
  | { kind: 'int8'; rows: number; columns: number; values: Int8Array; scales: Float32Array }
  | { kind: 'float32'; rows: number; columns: number; values: Float32Array }

/** What a model file holds besides its arrays; `card` is what a person should know: data, seed, scores. */
export interface ModelFile {
  /** What the model is for, e.g. `syntax`. */
  name: string
  /** Changes when the code reads the weights differently. */
  revision: number
  /** Lists of strings: labels, vocabularies. */
  lists: Record<string, readonly string[]>
  arrays: ReadonlyMap<string, ModelArray>
}

/** Thrown for a file that is no model of this code; the message says what to do. */
export class ModelError extends Error {
  readonly code: 'model-broken' | 'model-foreign' | 'model-incomplete'

  constructor(code: ModelError['code'], message: string) {
    super(message)
    this.name = 'ModelError'
    this.code = code
  }
}

const MAGIC = 'copydesk-model/1\n'
const HASH_LENGTH = 64

interface Entry {
  name: string
  kind: ModelArray['kind']
  rows: number
  columns: number
}

/** Rows of floats as 8-bit integers, each row with the scale that keeps its largest value. */
export function toInt8(rows: number, columns: number, values: Float32Array): ModelArray {
  const bytes = new Int8Array(rows * columns)
  const scales = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    let peak = 0
    for (let i = row * columns; i < (row + 1) * columns; i++) peak = Math.max(peak, Math.abs(values[i] ?? 0))
    const scale = Math.fround(peak / 127)
    scales[row] = scale
    if (scale > 0) for (let i = row * columns; i < (row + 1) * columns; i++) bytes[i] = Math.round((values[i] ?? 0) / scale)
  }
  return { kind: 'int8', rows, columns, values: bytes, scales }
}

/** A model as bytes: a magic line, the SHA-256 of all that follows, a header in JSON with its length before it, the arrays. */
export function writeModel({ name, revision, lists, arrays }: ModelFile): Buffer {
  const entries: Entry[] = []
  const parts: Buffer[] = []
  const add = (view: Int8Array | Float32Array): void => {
    parts.push(Buffer.from(view.buffer, view.byteOffset, view.byteLength))
    // Floats are read in place, so each array begins at a multiple of four bytes.
    const over = view.byteLength % 4
    if (over > 0) parts.push(Buffer.alloc(4 - over))
  }
  for (const [key, array] of arrays) {
    entries.push({ name: key, kind: array.kind, rows: array.rows, columns: array.columns })
    if (array.kind === 'int8') add(array.scales)
    add(array.values)
  }
  const header = Buffer.from(JSON.stringify({ name, revision, lists, arrays: entries }))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(header.length)
  const body = Buffer.concat([length, header, ...parts])
  return Buffer.concat([Buffer.from(MAGIC + createHash('sha256').update(body).digest('hex')), body])
}

/**
 * Reads a model file.
 *
 * @param bytes The file.
 * @param expected The name and the revision that the code can use.
 * @returns The model, and the first 16 digits of its hash, which go into `generator.models`.
 * @throws {ModelError} when the file is damaged, or of another model or revision.
 */
export function readModel(bytes: Uint8Array, expected: { name: string; revision: number }): ModelFile & { hash: string } {
  const start = MAGIC.length + HASH_LENGTH
  const text = (from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('utf8')
  if (bytes.length < start + 4 || text(0, MAGIC.length) !== MAGIC)
    throw new ModelError('model-foreign', `this is no model file; expected «${expected.name}», revision ${expected.revision}`)
  const hash = text(MAGIC.length, start)
  const body = new Uint8Array(bytes.subarray(start))
  if (createHash('sha256').update(body).digest('hex') !== hash)
    throw new ModelError('model-broken', `the file of the model «${expected.name}» is damaged; install the package anew or train it again`)
  const view = new DataView(body.buffer)
  const headerLength = view.getUint32(0, true)
  const header = parseHeader(Buffer.from(body.subarray(4, 4 + headerLength)).toString('utf8'))
  if (header.name !== expected.name || header.revision !== expected.revision)
    throw new ModelError(
      'model-foreign',
      `the file holds «${header.name}», revision ${header.revision}, but this code reads «${expected.name}», revision ${expected.revision}; train it again with npm run train -- ${expected.name}`,
    )
  // A copy, so that floats stand at a multiple of four bytes.
  const data = new Uint8Array(body.subarray(4 + headerLength))
  return { ...header, arrays: readArrays(header.entries, data), hash: hash.slice(0, 16) }
}

function readArrays(entries: readonly Entry[], data: Uint8Array): Map<string, ModelArray> {
  const arrays = new Map<string, ModelArray>()
  let at = 0
  const floats = (count: number): Float32Array => {
    const values = new Float32Array(data.buffer, data.byteOffset + at, count)
    at += count * 4
    return values
  }
  for (const { name, kind, rows, columns } of entries) {
    if (kind === 'float32') arrays.set(name, { kind, rows, columns, values: floats(rows * columns) })
    else {
      const scales = floats(rows)
      arrays.set(name, { kind, rows, columns, values: new Int8Array(data.buffer, data.byteOffset + at, rows * columns), scales })
      at += Math.ceil((rows * columns) / 4) * 4
    }
  }
  return arrays
}

function parseHeader(json: string): Pick<ModelFile, 'name' | 'revision' | 'lists'> & { entries: Entry[] } {
  const value: unknown = JSON.parse(json)
  if (!isHeader(value))
    throw new ModelError('model-broken', 'the header of a model file is not what this code writes; train the model again')
  return { name: value.name, revision: value.revision, lists: value.lists, entries: value.arrays }
}

function isHeader(value: unknown): value is { name: string; revision: number; lists: Record<string, string[]>; arrays: Entry[] } {
  return typeof value === 'object' && value !== null && 'name' in value && 'revision' in value && 'lists' in value && 'arrays' in value
}

/** The array of a name. @throws {ModelError} when the file does not have it. */
export function arrayOf({ name, arrays }: Pick<ModelFile, 'name' | 'arrays'>, key: string): ModelArray {
  const array = arrays.get(key)
  if (array === undefined) throw new ModelError('model-incomplete', `the model «${name}» has no array «${key}»; train it again`)
  return array
}

/** The list of a name. @throws {ModelError} when the file does not have it. */
export function listOf({ name, lists }: Pick<ModelFile, 'name' | 'lists'>, key: string): readonly string[] {
  const list = lists[key]
  if (list === undefined) throw new ModelError('model-incomplete', `the model «${name}» has no list «${key}»; train it again`)
  return list
}

/** An array as floats, whatever its kind. */
export function floatsOf(array: ModelArray): Float32Array {
  if (array.kind === 'float32') return array.values
  const values = new Float32Array(array.rows * array.columns)
  for (let row = 0; row < array.rows; row++) {
    const scale = array.scales[row] ?? 0
    for (let i = row * array.columns; i < (row + 1) * array.columns; i++) values[i] = (array.values[i] ?? 0) * scale
  }
  return values
}
