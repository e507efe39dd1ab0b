import { once } from 'node:events'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import type { Document } from '../document/index.ts'
import { forStdout, partialOf, unwritable, WholeFile, writeWhole } from '../output/index.ts'
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
  if (format.layout === 'stream')
    return output === undefined ? stream(format, (text) => put(process.stdout, forStdout(text))) : file(format, output)
  if (output === undefined) throw new FormatError(format.name, undefined, 'writes several files; give a folder with -o FOLDER')
  await mkdir(output, { recursive: true }).catch((cause: unknown) => {
    throw unwritable(output, cause)
  })
  if (format.layout === 'folder') return folder(format, output)
  return format.table === 'parquet' ? parquet(output) : tables(format, output)
}

function stream(format: StreamFormat, put: (text: string) => Promise<void>): Inner {
  let count = 0
  return {
    write: (document) => put((count++ === 0 ? format.head : format.between) + format.encode(document)),
    close: () => put(count === 0 ? format.head + (format.between === '\n' && format.head === '' ? '' : format.tail) : format.tail),
    abort: nothing,
  }
}

async function file(format: StreamFormat, path: string): Promise<Inner> {
  const to = await WholeFile.open(path)
  const inner = stream(format, (text) => to.write(text))
  return {
    ...inner,
    close: async () => {
      await inner.close()
      await to.close()
    },
    abort: () => to.abort(),
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
      for (const { name, content } of format.files(document, stemOf(document.id, taken))) await writeWhole(join(path, name), content)
    },
    close: async () => {
      for (const { name, content } of format.common(labels)) await writeWhole(join(path, name), content)
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
  const files = await Promise.all(TABLES.map(({ name }) => WholeFile.open(join(path, `${name}.${table}`))))
  for (const [index, { columns }] of TABLES.entries()) {
    const names = columns.map(([name]) => name)
    await files[index]?.write(delimited(names, delimiter))
  }
  return {
    write: async (document) => {
      for (const [index, { rows }] of TABLES.entries()) {
        const text = rows(document)
          .map((row) => delimited(row, delimiter))
          .join('')
        if (text !== '') await files[index]?.write(text)
      }
    },
    close: async () => {
      await WholeFile.closeAll(files)
    },
    abort: async () => {
      for (const file of files) await file.abort()
    },
  }
}

const ROW_GROUP = 20_000

async function parquet(path: string): Promise<Inner> {
  const { fileWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer')
  const writing = async <T>(act: () => T | Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (cause) {
      throw unwritable(path, cause)
    }
  }
  const open = TABLES.map(({ name, columns, rows }) => {
    const columnsOf = (cells: readonly Cell[][]) =>
      columns.map(([column, type], at) => ({ name: column, type, nullable: true, data: cells.map((row) => row[at] ?? null) }))
    const schema = schemaFromColumnData({ columnData: columnsOf([]) })
    const file = join(path, `${name}.parquet`)
    const writer = writing(() => new ParquetWriter({ writer: fileWriter(partialOf(file)), schema, createdBy: 'copydesk' }))
    const waiting: Cell[][] = []
    const flush = async (): Promise<void> => {
      const columnData = columnsOf(waiting.splice(0))
      await writing(async () => (await writer).write({ columnData, rowGroupSize: ROW_GROUP }))
    }
    const finish = async (): Promise<void> => {
      if (waiting.length > 0) await flush()
      await writing(async () => (await writer).finish())
    }
    return { rows, waiting, flush, finish, writer, file }
  })
  await Promise.all(open.map(({ writer }) => writer))
  return {
    write: async (document) => {
      for (const { rows, waiting, flush } of open) {
        waiting.push(...rows(document))
        if (waiting.length >= ROW_GROUP) await flush()
      }
    },
    close: async () => {
      for (const { finish } of open) await finish()
      for (const { file } of open) await writing(() => rename(partialOf(file), file))
    },
    abort: async () => {
      for (const { file } of open) await rm(partialOf(file), { force: true })
    },
  }
}
