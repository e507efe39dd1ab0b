import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { basename, relative, resolve, sep } from 'node:path'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip, gunzipSync } from 'node:zlib'
import type { Article, Meta } from '../document/index.ts'
import { splitLines } from './lines.ts'

/** Thrown when an input path of the command line does not exist or matches nothing. */
export class InputError extends Error {
  readonly code: 'input-missing' | 'input-unreadable'

  constructor(code: InputError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'InputError'
    this.code = code
  }
}

/** An article to read, or an input that could not be read and the reason. */
export type Input = { article: Article; failure?: undefined } | { article: Article; failure: string }

/** The largest decompressed size of one `.gz` file, in bytes. */
const MAX_BYTES = 256 * 1024 * 1024

/**
 * The articles of an input of the command line, in a stable order.
 *
 * @param path A file, a folder (walked), or a glob. `.gz` is unpacked; JSON Lines files give an article a line.
 * @throws {InputError} when there is nothing at the path.
 */
export async function* readInput(path: string): AsyncGenerator<Input> {
  const info = await stat(path).catch(() => undefined)
  if (info?.isDirectory()) {
    for (const file of await filesUnder(path)) yield* readFileInput(file, relative(path, file).split(sep).join('/'))
  } else if (info !== undefined) {
    yield* readFileInput(path, basename(path))
  } else {
    const { glob } = await import('tinyglobby')
    const files = await glob([path.split(sep).join('/')], { absolute: true, dot: false, expandDirectories: false })
    if (files.length === 0)
      throw new InputError('input-missing', `${path}: no such file or folder; give a file, a folder, a glob in quotes, or - for stdin`)
    for (const file of files.sort()) yield* readFileInput(file, relative(resolve('.'), file).split(sep).join('/'))
  }
}

async function filesUnder(folder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const files = await glob(['**/*'], { cwd: folder, absolute: true, dot: false, followSymbolicLinks: false })
  return files.sort()
}

async function* readFileInput(path: string, id: string): AsyncGenerator<Input> {
  let lines = 0
  try {
    for await (const input of isJsonLines(path) ? readLines(await lineStream(path), id) : readWhole(path, id)) {
      lines++
      yield input
    }
  } catch (error) {
    // A JSON Lines file that breaks off has given its first lines already; the rest is told as one input more.
    const failed = lines === 0 ? id : `${id}#after-${lines}`
    yield { article: { id: failed, path: id }, failure: `${path}: ${error instanceof Error ? error.message : String(error)}` }
  }
}

const isJsonLines = (path: string): boolean => /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path)

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** A file that is told from its content: packed or not, JSON Lines whatever it is called, or one article. */
async function* readWhole(path: string, id: string): AsyncGenerator<Input> {
  const content = await readFile(path)
  const bytes = isGzip(content) ? gunzipSync(content, { maxOutputLength: MAX_BYTES }) : content
  if (startsAsLines(bytes)) yield* readLines([bytes], id)
  else yield { article: { id, path: id, bytes } }
}

/** Whether the first line is an object with a page or a text. */
function startsAsLines(bytes: Buffer): boolean {
  if (bytes[0] !== 0x7b) return false
  const end = bytes.indexOf('\n')
  const first = parseLine(bytes.toString('utf8', 0, end < 0 ? bytes.length : end), '')
  return first.failure === undefined
}

async function lineStream(path: string): Promise<Readable> {
  const file = await open(path)
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close())
  const stream = createReadStream(path)
  // `pipeline` hands a fault of the file on to whoever reads the unpacked lines, who reports it; so there is nothing to do here.
  return isGzip(buffer) ? pipeline(stream, createGunzip(), () => {}) : stream
}

/**
 * The articles of JSON Lines: one object a line, `{ id?, url?, html | text, meta? }`. Blank lines are passed over; every other line
 * gives exactly one input, a broken one with no content and the reason as its failure.
 *
 * @param stream UTF-8 bytes.
 * @param prefix Put before the ids of lines that have none: `PREFIX#line-N`.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, prefix?: string): AsyncGenerator<Input> {
  for await (const line of splitLines(stream)) {
    const id = prefix === undefined ? `line-${line.number}` : `${prefix}#line-${line.number}`
    if (line.failure !== undefined) yield { article: { id }, failure: line.failure }
    else if (line.text.trim() !== '') yield parseLine(line.text, id)
  }
}

function parseLine(line: string, fallback: string): Input {
  let value: unknown
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { article: { id: fallback }, failure: `not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  if (!isRecord(value))
    return { article: { id: fallback }, failure: 'the line is JSON but no object; write { "html": … } or { "text": … }' }
  const id = typeof value.id === 'string' && value.id !== '' ? value.id : typeof value.id === 'number' ? String(value.id) : fallback
  const { url, html, text } = value
  const article: Article = {
    id,
    ...(typeof url === 'string' && { url }),
    ...(typeof html === 'string' && { html }),
    ...(typeof text === 'string' && { text }),
    ...(isRecord(value.meta) && { meta: readMeta(value.meta) }),
  }
  if (article.html === undefined && article.text === undefined)
    return { article, failure: 'the object has neither «html» nor «text» as a string' }
  return { article }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fields of `meta` that have the type the contract gives them; `from` says that the caller gave them. */
function readMeta(value: Record<string, unknown>): Meta {
  const meta: Meta = {}
  for (const name of ['title', 'published', 'modified', 'publisher', 'language', 'section'] as const) {
    const field = value[name]
    if (typeof field === 'string') meta[name] = field
  }
  for (const name of ['byline', 'keywords'] as const) {
    const field = value[name]
    if (Array.isArray(field)) meta[name] = field.filter((item) => typeof item === 'string')
    else if (typeof field === 'string') meta[name] = [field]
  }
  const dateline = value.dateline
  if (isRecord(dateline)) {
    meta.dateline = {}
    for (const name of ['place', 'agency', 'date'] as const) {
      const field = dateline[name]
      if (typeof field === 'string') meta.dateline[name] = field
    }
  }
  return meta
}
