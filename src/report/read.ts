import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { type Document, isDocument } from '../document/index.ts'

/** Thrown when a file of documents holds something else; the message says in which line. */
export class ReportError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ReportError'
  }
}

/** Whether a file holds documents made before, told from its first line. */
export async function holdsDocuments(path: string): Promise<boolean> {
  if (!/\.jsonl(?:\.gz)?$/i.test(path) || !(await stat(path).catch(() => undefined))?.isFile()) return false
  for await (const line of linesOf(path)) {
    if (line.trim() === '') continue
    try {
      return isDocument(JSON.parse(line))
    } catch {
      return false
    }
  }
  return false
}

/**
 * The documents of a JSON Lines file, packed or not.
 *
 * @throws {ReportError} when a line is no document.
 */
export async function* readDocuments(path: string): AsyncGenerator<Document> {
  let number = 0
  for await (const line of linesOf(path)) {
    number++
    if (line.trim() !== '') yield parseLine(line, `${path}:${number}`)
  }
}

function parseLine(line: string, place: string): Document {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new ReportError(`${place}: not JSON; make the documents anew with copydesk extract`, { cause })
  }
  if (!isDocument(value)) throw new ReportError(`${place}: no document of copydesk/1; make the documents anew with copydesk extract`)
  return value
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = await open(path)
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close())
  const stream = createReadStream(path)
  const isPacked = buffer[0] === 0x1f && buffer[1] === 0x8b
  const unpacked = isPacked ? stream.pipe(createGunzip()) : stream
  stream.on('error', (error) => unpacked.destroy(error))
  yield* createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })
}
