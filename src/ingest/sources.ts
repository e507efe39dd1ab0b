import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename, relative, resolve, sep } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { READING_LIMITS, readingLimits } from '../document/index.ts'
import { feedItems, jsonFeedItems } from './feeds.ts'
import { type IngestLimits, type Input, InputError, reasonOf, tooLarge, unreadable } from './input.ts'
import { isRecord, readLines } from './json-lines.ts'
import { delimiterOf, type Kind, kindOf } from './kind.ts'
import { type Meter, sizeOf } from './meter.ts'
import { ninjsItem, nitfItem } from './newsml.ts'
import { tableRows } from './tables.ts'
import { warcPages } from './warc.ts'
import { zipMembers } from './zip.ts'

/** So much of a file tells what it holds. */
const HEAD = 8192

/**
 * The articles of an input of the command line, in a stable order.
 *
 * @param path A file, a folder (walked), or a glob. What a file holds is told from its content: a page or text, JSON Lines, a CSV table, an archive (zip, WARC), a feed
 * (RSS, Atom, JSON Feed), a news document (ninjs, NITF); each packed with gzip or not.
 * @param meter Is told how far the reading has got.
 * @param limits What is beyond them comes out as an input with the reason.
 * @throws {InputError} when there is nothing at the path; {LimitError} when a limit is no number that may be asked for.
 */
export async function* readInput(path: string, meter?: Meter, limits: Partial<IngestLimits> = {}): AsyncGenerator<Input> {
  const all = readingLimits({ ...limits })
  for (const file of await listFiles(path)) yield* readListed(file, meter, all)
}

/**
 * The bytes of all files of an input, as they lie on the disk: what a meter has read when it is done.
 *
 * @throws {InputError} when there is nothing at the path.
 */
export async function measureInput(input: string | ListedFile): Promise<number> {
  const files = typeof input === 'string' ? await listFiles(input) : [input]
  return sizeOf(files.map(({ path }) => path))
}

/** A file, and the id that its article has, or that goes before those of its articles. */
export interface ListedFile {
  id: string
  path: string
}

/**
 * The files of an input of the command line, in a stable order. Ids are names relative to the folder, or to where the command runs for a glob.
 *
 * @throws {InputError} when there is nothing at the path.
 */
export async function listFiles(path: string): Promise<ListedFile[]> {
  const named = (files: readonly string[], base: string): ListedFile[] =>
    [...files].sort().map((file) => ({ path: file, id: relative(base, file).split(sep).join('/') }))
  const info = await stat(path).catch(() => undefined)
  if (info?.isDirectory()) return named(await filesUnder(path), path)
  if (info !== undefined) return [{ path, id: basename(path) }]
  const { glob } = await import('tinyglobby')
  const files = await glob([path.split(sep).join('/')], { absolute: true, dot: false, expandDirectories: false })
  if (files.length === 0)
    throw new InputError('input-missing', `${path}: no such file or folder; give a file, a folder, a glob in quotes, or - for stdin`)
  return named(files, resolve('.'))
}

async function filesUnder(folder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  return glob(['**/*'], { cwd: folder, absolute: true, dot: false, followSymbolicLinks: false })
}

/** The articles of one file. What goes wrong with it is told as an input. */
export async function* readListed(
  { path, id }: ListedFile,
  meter: Meter = { read: 0 },
  limits: IngestLimits = READING_LIMITS,
): AsyncGenerator<Input> {
  const before = meter.read
  let given = 0
  try {
    const tell = (bytes: number): void => {
      meter.read = before + bytes
    }
    for await (const input of articlesOfFile({ path, id }, limits, tell)) {
      given++
      yield input
    }
  } catch (error) {
    // A file that breaks off has given its first articles already; the rest is told as one input more.
    yield unreadable({ id: given === 0 ? id : `${id}#after-${given}`, path: id }, `${path}: ${reasonOf(error)}`)
  }
  meter.read = before + (await sizeOf([path]))
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

async function* articlesOfFile({ path, id }: ListedFile, limits: IngestLimits, tell: (bytes: number) => void): AsyncGenerator<Input> {
  // A pipe or a device may never end, and cannot be read twice.
  if (!(await stat(path)).isFile()) throw new Error('it is no file but a pipe, a socket or a device; give a file, or - with lines on stdin')
  const head = await headOf(path)
  const isPacked = isGzip(head)
  const start = isPacked ? unpackedHead(head, limits) : head
  const kind = isJsonLines(path) ? 'lines' : kindOf(start, path)
  if (kind === 'zip' && !isPacked) yield* zipArticles({ path, id }, limits, tell)
  else if (kind === 'lines' || kind === 'table' || kind === 'warc') {
    const file = createReadStream(path)
    const bytes = isPacked ? unpackedStream(file) : file
    try {
      for await (const input of streamed(bytes, kind, { id, start, limits })) {
        tell(file.bytesRead)
        yield input
      }
    } finally {
      // A reader that gives up may leave both open.
      bytes.destroy()
      file.destroy()
    }
  } else yield* articlesOfBytes(await wholeFile(path, isPacked, limits), { id, kind, limits })
}

/**
 * The unpacked bytes of a file. `pipeline` hands a fault of the file on to whoever reads them, who reports it; when that one has given up already, a fault that comes
 * late is nobody's, and must not end the process.
 */
function unpackedStream(file: Readable): Readable {
  const gunzip = createGunzip()
  gunzip.on('error', () => {})
  return pipeline(file, gunzip, () => {})
}

function streamed(
  bytes: Readable,
  kind: 'lines' | 'table' | 'warc',
  { id, start, limits }: { id: string; start: Buffer; limits: IngestLimits },
): AsyncGenerator<Input> {
  if (kind === 'warc') return warcPages(bytes, id, limits)
  return kind === 'lines' ? readLines(bytes, id, limits) : tableRows(bytes, id, delimiterOf(start))
}

const isJsonLines = (path: string): boolean => /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path)

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** What the first bytes of a packed file unpack to; they need not be whole. */
function unpackedHead(head: Buffer, { page }: IngestLimits): Buffer {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: page })
  } catch {
    return Buffer.alloc(0)
  }
}

/** A file that is too large is not read at all; one that grows while it is read, no further than the limit. */
async function wholeFile(path: string, isPacked: boolean, { page, ratio }: IngestLimits): Promise<Buffer | number> {
  const { size } = await stat(path)
  if (size > page) return size
  const chunks: Uint8Array[] = []
  const stream: AsyncIterable<Uint8Array> = createReadStream(path, { end: page })
  for await (const chunk of stream) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  if (bytes.length > page) return bytes.length
  if (!isPacked) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.min(page, bytes.length * ratio + 1024) })
  } catch (error) {
    if (error instanceof RangeError) return page + 1
    throw error
  }
}

async function* zipArticles({ path, id }: ListedFile, limits: IngestLimits, tell: (bytes: number) => void): AsyncGenerator<Input> {
  let unpacked = 0
  for await (const member of zipMembers(path, `${id}/`, limits)) {
    unpacked += member.packed
    tell(unpacked)
    if ('input' in member) yield member.input
    else yield* memberArticles(member.bytes, member.name, limits)
  }
}

/** A member may hold many articles, as a file may; an archive in an archive is not opened. */
async function* memberArticles(content: Buffer, id: string, limits: IngestLimits): AsyncGenerator<Input> {
  const bytes = isGzip(content) ? unpacked(content, limits) : content
  const kind = typeof bytes === 'number' ? 'article' : isJsonLines(id) ? 'lines' : kindOf(bytes.subarray(0, HEAD), id)
  if (typeof bytes === 'number') yield tooLarge({ id, path: id }, bytes, limits)
  else if (kind === 'lines') yield* readLines([bytes], id, limits)
  else if (kind === 'table') yield* tableRows(Readable.from([bytes]), id, delimiterOf(bytes.subarray(0, HEAD)))
  else if (kind === 'warc') yield* warcPages(Readable.from([bytes]), id, limits)
  else if (kind === 'zip') yield unreadable({ id, path: id }, 'it is an archive inside an archive; unpack it first')
  else yield* articlesOfBytes(bytes, { id, kind, limits })
}

function unpacked(bytes: Buffer, { page, ratio }: IngestLimits): Buffer | number {
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.min(page, bytes.length * ratio + 1024) })
  } catch {
    return page + 1
  }
}

/** The articles of a file that is held whole. */
async function* articlesOfBytes(
  bytes: Buffer | number,
  { id, kind, limits }: { id: string; kind: Kind; limits: IngestLimits },
): AsyncGenerator<Input> {
  if (typeof bytes === 'number') yield tooLarge({ id, path: id }, bytes, limits)
  else if (kind === 'feed') yield* feedItems(bytes.toString('utf8'), id)
  else if (kind === 'nitf') yield await nitfItem(bytes.toString('utf8'), id)
  else if (kind === 'json-feed' || kind === 'ninjs') yield* jsonArticles(bytes.toString('utf8'), id, kind)
  else yield { article: { id, path: id, bytes } }
}

function* jsonArticles(text: string, id: string, kind: 'json-feed' | 'ninjs'): Generator<Input> {
  const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
  if (!isRecord(value)) yield unreadable({ id, path: id }, 'it is JSON, but no object')
  else if (kind === 'ninjs') yield ninjsItem(value, id)
  else yield* jsonFeedItems(value, id)
}
