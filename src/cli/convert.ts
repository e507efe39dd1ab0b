import { createReadStream } from 'node:fs'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Document } from '../document/index.ts'
import { BY_LINE, type DocumentWriter, FormatError, formatNamed, guessFormat, openWriter, READERS } from '../formats/index.ts'
import { splitLines } from '../ingest/index.ts'
import { complain } from './complain.ts'

export interface ConvertOptions {
  from?: string
  to: string
  output?: string
}

const HEAD = 65_536

/**
 * Writes documents or annotations in another format, and says on stderr what that format has no place for.
 *
 * @returns the exit code: 2 when an input, a format or the output is wrong.
 */
export async function runConvert(inputs: readonly string[], options: ConvertOptions): Promise<number> {
  try {
    const format = formatNamed(options.to)
    const files = (await Promise.all(inputs.map(filesOf))).flat()
    if (options.from !== undefined && !READERS.has(options.from))
      throw new FormatError(options.from, undefined, `cannot be read; there are ${[...READERS.keys()].join(', ')}`)
    const writer = await openWriter(format.name, options.output)
    await copy(files, options.from, writer)
    const losses = [...(await writer.close())].map(([part, count]) => `${part} (of ${count} documents)`)
    if (losses.length > 0) complain(`${format.name} has no place for ${losses.join(', ')}; they are left out`)
    return 0
  } catch (error) {
    if (!(error instanceof FormatError) && !isSystemError(error)) throw error
    complain(error.message)
    return 2
  }
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && 'syscall' in error
}

async function copy(files: readonly string[], from: string | undefined, writer: DocumentWriter): Promise<void> {
  for (const file of files) {
    const format = from ?? guessFormat(file, await headOf(file))
    if (format === undefined) throw new FormatError(file, undefined, 'its format cannot be told; say it with --from')
    for await (const document of documentsOf(file, format)) await writer.write(document)
  }
}

async function* documentsOf(file: string, format: string): AsyncGenerator<Document> {
  const read = READERS.get(format)
  if (read === undefined) throw new FormatError(file, undefined, `${format} cannot be read; there are ${[...READERS.keys()].join(', ')}`)
  if (!BY_LINE.has(format)) {
    const companion = format === 'brat' ? await textBeside(file) : undefined
    for (const document of read(file, await readFile(file, 'utf8'), companion))
      yield { ...document, id: basename(document.id) === document.id ? document.id : nameOf(document.id, file) }
    return
  }
  for await (const line of splitLines(createReadStream(file))) {
    if (line.failure !== undefined) throw new FormatError(file, line.number, line.failure)
    yield* read(file, line.text ?? '', undefined, line.number)
  }
}

/** An id made from a path is the file's name alone. */
function nameOf(id: string, file: string): string {
  return id.startsWith(file.replace(/\.\w+$/, '')) ? basename(id) : id
}

async function textBeside(file: string): Promise<string> {
  const path = file.replace(/\.ann$/i, '.txt')
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new FormatError(file, undefined, `«${path}», the text that it annotates, is not there; put it beside it`)
  }
}

async function filesOf(input: string): Promise<string[]> {
  if (!(await stat(input)).isDirectory()) return [input]
  const names = (await readdir(input)).sort()
  const known = names.filter((name) => /\.(?:ann|conllu?|tsv|jsonl?|ya?ml)$/i.test(name)).map((name) => join(input, name))
  if (known.length === 0) throw new FormatError(input, undefined, 'a folder without a file that can be read')
  return known
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}
