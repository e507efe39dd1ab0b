import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Document } from '../document/index.ts'
import { FormatError } from './errors.ts'
import { FORMATS, lossesOf } from './registry.ts'
import { type Cell, delimited, TABLES } from './rows.ts'
import { spansOf } from './spans.ts'
import type { FolderFormat, Format, Part, StreamFormat, TableFormat } from './types.ts'

/** Takes documents one by one; nothing is kept of a document once it is written. */
export interface DocumentWriter {
  write(document: Document): Promise<void>
  /** Ends the output. What the format had no place for, and in how many documents it stood. */
  close(): Promise<ReadonlyMap<Part, number>>
  /** Gives the output up after a failure: files that are not complete are removed. */
  abort(): Promise<void>
}

/** @throws {FormatError} when there is no such format. */
export function formatNamed(name: string): Format {
  const format = FORMATS.find((one) => one.name === name)
  if (format === undefined) throw new FormatError(name, undefined, `no such format; there are ${FORMATS.map((one) => one.name).join(', ')}`)
  return format
}

/**
 * Opens an output in a format: a file or, without `output`, stdout for formats that hold all documents in one file; a folder for the others. A file has its
 * name only once it is complete.
 *
 * @throws {FormatError} when the format is unknown, or needs a folder and none is given.
 */
export async function openWriter(name: string, output?: string): Promise<DocumentWriter> {
  const format = formatNamed(name)
  const losses = new Map<Part, number>()
  const inner = await open(format, output)
  return {
    write: (document) => {
      for (const part of lossesOf(document, format)) losses.set(part, (losses.get(part) ?? 0) + 1)
      return inner.write(document)
    },
    close: async () => {
      await inner.close()
      return losses
    },
    abort: () => inner.abort(),
  }
}

interface Inner {
  write(document: Document): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}

const nothing = async (): Promise<void> => {}

async function open(format: Format, output: string | undefined): Promise<Inner> {
  if (format.layout === 'stream') return output === undefined ? stream(format, process.stdout) : file(format, output)
  if (output === undefined) throw new FormatError(format.name, undefined, 'writes several files; give a folder with -o FOLDER')
  await mkdir(output, { recursive: true })
  if (format.layout === 'folder') return folder(format, output)
  return format.table === 'parquet' ? parquet(output) : tables(format, output)
}

function stream(format: StreamFormat, to: Writable): Inner {
  let count = 0
  return {
    write: (document) => put(to, (count++ === 0 ? format.head : format.between) + format.encode(document)),
    close: () => put(to, count === 0 ? format.head + (format.between === '\n' && format.head === '' ? '' : format.tail) : format.tail),
    abort: nothing,
  }
}

async function file(format: StreamFormat, path: string): Promise<Inner> {
  const to = await openFile(path)
  const inner = stream(format, to.stream)
  return {
    ...inner,
    close: async () => {
      await inner.close()
      await to.close()
    },
    abort: to.abort,
  }
}

interface OpenFile {
  stream: WriteStream
  /** Gives the file its name. */
  close(): Promise<void>
  abort(): Promise<void>
}

/** A file that has its name only once it is complete. */
async function openFile(path: string): Promise<OpenFile> {
  const partial = `${path}.partial`
  const stream = createWriteStream(partial)
  await once(stream, 'open')
  return {
    stream,
    close: async () => {
      stream.end()
      await finished(stream)
      await rename(partial, path)
    },
    abort: async () => {
      // What is still being written is waited for; a disk that is full has failed already.
      stream.end()
      await finished(stream).catch(() => undefined)
      await rm(partial, { force: true })
    },
  }
}

async function put(to: Writable, text: string): Promise<void> {
  if (!to.write(text)) await once(to, 'drain')
}

function folder(format: FolderFormat, path: string): Inner {
  const taken = new Set<string>()
  const labels = { spans: new Set<string>(), arcs: new Set<string>() }
  return {
    write: async (document) => {
      const { spans, arcs } = spansOf(document)
      for (const { label } of spans) labels.spans.add(label)
      for (const { label } of arcs) labels.arcs.add(label)
      for (const { name, content } of format.files(document, stemOf(document.id, taken))) await writeFile(join(path, name), content)
    },
    close: async () => {
      for (const { name, content } of format.common(labels)) await writeFile(join(path, name), content)
    },
    // Each document's files are whole.
    abort: nothing,
  }
}

/** A file name from an id: no folder, no character that a file system refuses, and no name twice. */
function stemOf(id: string, taken: Set<string>): string {
  const plain =
    id
      .replace(/\.(?:html?|txt|ann|ya?ml|tsv)$/i, '')
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .replace(/^[.-]+/, '')
      .slice(0, 100) || 'document'
  let stem = plain
  for (let count = 2; taken.has(stem.toLowerCase()); count++) stem = `${plain}-${count}`
  taken.add(stem.toLowerCase())
  return stem
}

async function tables({ table }: TableFormat, path: string): Promise<Inner> {
  const delimiter = table === 'tsv' ? '\t' : ','
  const files: OpenFile[] = []
  for (const { name } of TABLES) files.push(await openFile(join(path, `${name}.${table}`)))
  for (const [index, { columns }] of TABLES.entries()) {
    const to = files[index]?.stream
    if (to !== undefined)
      await put(
        to,
        delimited(
          columns.map(([name]) => name),
          delimiter,
        ),
      )
  }
  return {
    write: async (document) => {
      for (const [index, { rows }] of TABLES.entries()) {
        const text = rows(document)
          .map((row) => delimited(row, delimiter))
          .join('')
        const to = files[index]?.stream
        if (to !== undefined && text !== '') await put(to, text)
      }
    },
    close: async () => {
      for (const to of files) await to.close()
    },
    abort: async () => {
      for (const to of files) await to.abort()
    },
  }
}

const ROW_GROUP = 20_000

async function parquet(path: string): Promise<Inner> {
  const { fileWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer')
  const open = TABLES.map(({ name, columns, rows }) => {
    const columnsOf = (cells: readonly Cell[][]) =>
      columns.map(([column, type], at) => ({ name: column, type, nullable: true, data: cells.map((row) => row[at] ?? null) }))
    const schema = schemaFromColumnData({ columnData: columnsOf([]) })
    const file = join(path, `${name}.parquet`)
    const writer = new ParquetWriter({ writer: fileWriter(`${file}.partial`), schema, createdBy: 'copydesk' })
    const waiting: Cell[][] = []
    const flush = async (): Promise<void> => {
      if (waiting.length > 0) await writer.write({ columnData: columnsOf(waiting.splice(0)), rowGroupSize: ROW_GROUP })
    }
    return { file, rows, waiting, flush, writer }
  })
  return {
    write: async (document) => {
      for (const { rows, waiting, flush } of open) {
        waiting.push(...rows(document))
        if (waiting.length >= ROW_GROUP) await flush()
      }
    },
    close: async () => {
      for (const { file, flush, writer } of open) {
        await flush()
        await writer.finish()
        await rename(`${file}.partial`, file)
      }
    },
    abort: async () => {
      for (const { file } of open) await rm(`${file}.partial`, { force: true })
    },
  }
}
