import { createReadStream } from 'node:fs'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { constants, createGunzip, gunzip, gunzipSync } from 'node:zlib'
import type { Document } from '../document/index.ts'
import { BY_LINE, FormatError, guessFormat, READERS } from '../formats/index.ts'
import { splitLines } from '../ingest/index.ts'

const HEAD = 65_536
/** More characters fit in no string of Node. */
const LARGEST = 2 ** 29 - 25

/** A file of documents or annotations, packed with gzip or not. */
interface Packed {
  path: string
  /** Without `.gz`. */
  name: string
  isPacked: boolean
  /** The beginning of its text. */
  head: string
}

/**
 * The documents of some files and folders, in the order given.
 *
 * @param from The format; told by each file's name and content where it is not given.
 * @throws {FormatError} where a file is not of the format, or none can be told.
 */
export async function* readInputs(inputs: readonly string[], from: string | undefined): AsyncGenerator<Document> {
  const paths = (await Promise.all(inputs.map(filesOf))).flat()
  for (const path of paths) {
    const file = await look(path)
    const format = from ?? guessFormat(file.name, file.head)
    if (format === undefined) throw new FormatError(path, undefined, unknown(file))
    yield* documentsOf(file, format)
  }
}

const unknown = ({ head }: Packed): string =>
  /^\s*<(?:!doctype|html|head|body|article)\b/i.test(head)
    ? 'a page, and no documents yet; «copydesk extract» makes them, and its output can be converted'
    : 'its format cannot be told; say it with --from'

async function look(path: string): Promise<Packed> {
  const bytes = await headOf(path)
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const head = isPacked ? gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 2 ** 28 }) : bytes
  return { path, name: path.replace(/\.gz$/i, ''), isPacked, head: head.toString('utf8', 0, HEAD) }
}

async function* documentsOf(file: Packed, format: string): AsyncGenerator<Document> {
  const { path } = file
  const read = READERS.get(format)
  if (read === undefined) throw new FormatError(path, undefined, `${format} cannot be read; there are ${[...READERS.keys()].join(', ')}`)
  // A list in brackets has its documents on lines of its own only by chance.
  if (!BY_LINE.has(format) || file.head.trimStart().startsWith('[')) {
    const companion = format === 'brat' ? await textBeside(path) : undefined
    for (const document of read(file.name, await textOf(path, file.isPacked), companion))
      yield { ...document, id: basename(document.id) === document.id ? document.id : nameOf(document.id, file.name) }
    return
  }
  for await (const line of splitLines(streamOf(file))) {
    if (line.failure !== undefined) throw new FormatError(path, line.number, line.failure)
    yield* read(path, line.text ?? '', undefined, line.number)
  }
}

function streamOf({ path, isPacked }: Packed): Readable {
  const stream = createReadStream(path)
  if (!isPacked) return stream
  const unpacked = createGunzip()
  stream.on('error', (error) => unpacked.destroy(error))
  return stream.pipe(unpacked)
}

async function textOf(path: string, isPacked: boolean): Promise<string> {
  const bytes = await readFile(path)
  try {
    const whole = isPacked ? await promisify(gunzip)(bytes, { maxOutputLength: LARGEST }) : bytes
    return whole.toString('utf8')
  } catch (error) {
    throw new FormatError(
      path,
      undefined,
      `cannot be unpacked (${error instanceof Error ? error.message : error}); pack it again, or unpack it first`,
    )
  }
}

/** An id made from a path is the file's name alone. */
function nameOf(id: string, file: string): string {
  return id.startsWith(file.replace(/\.\w+$/, '')) ? basename(id) : id
}

async function textBeside(file: string): Promise<string> {
  const path = file.replace(/\.ann(?:\.gz)?$/i, '.txt')
  for (const [name, isPacked] of [
    [path, false],
    [`${path}.gz`, true],
  ] as const)
    try {
      return await textOf(name, isPacked)
    } catch (error) {
      if (error instanceof FormatError) throw error
    }
  throw new FormatError(file, undefined, `«${path}», the text that it annotates, is not there; put it beside it`)
}

async function filesOf(input: string): Promise<string[]> {
  const found = await stat(input).catch((cause: unknown) => {
    throw new FormatError(
      input,
      undefined,
      cause instanceof Error && 'code' in cause && cause.code === 'ENOENT' ? 'no such file or folder' : `cannot be read (${cause})`,
    )
  })
  if (!found.isDirectory()) return [input]
  const names = (await readdir(input)).sort()
  const known = names.filter((name) => /\.(?:ann|conllu?|tsv|jsonl?|ya?ml)(?:\.gz)?$/i.test(name)).map((name) => join(input, name))
  if (known.length === 0) throw new FormatError(input, undefined, 'a folder without a file that can be read')
  return known
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
