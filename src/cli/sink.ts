import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { OutputError, OutputFolder, type Print } from '../batch/index.ts'
import { isDocument } from '../document/index.ts'
import { forStdout, WholeFile } from '../output/index.ts'
import { complain } from './complain.ts'

/** Where lines go; writing waits while the other side is slow. */
export interface Sink {
  /** Whether it remembers which inputs it has the documents of; only then are keys asked for. */
  readonly isKeyed: boolean
  /** Whether an earlier run has written an input's document. */
  skip(key: string): boolean
  /** The texts that an earlier run has written. */
  readonly prints: readonly Print[]
  write(line: string, key?: string, place?: number, print?: Print): Promise<void>
  /** Notes that an input was read and gave no document that is wanted. */
  pass(key: string): Promise<void>
  close(): Promise<void>
  /** Ends before the end: what was written stays as far as it can be gone on with. */
  stop(): Promise<void>
}

export interface SinkOptions {
  /** What the documents hang on besides their inputs. */
  pipeline: string
  resume: boolean
  /** One of those of `copydesk convert`; JSON Lines without it. */
  format?: string
}

/**
 * Opens stdout, an output in another format, a `.jsonl` or `.jsonl.gz` file, or a folder. A file is written under a temporary name, synced, and renamed by `close` when it is
 * complete; a run that breaks off leaves only the temporary file, never half of the real one. A folder can be gone on with.
 *
 * @throws {OutputError} when `resume` is asked of anything but a folder, or the output cannot be written.
 */
export async function openSink(output: string | undefined, options: SinkOptions = { pipeline: '', resume: false }): Promise<Sink> {
  const isOther = options.format !== undefined && options.format !== 'jsonl'
  const isFile = output !== undefined && /\.jsonl(?:\.gz)?$/i.test(output)
  if (options.resume && (output === undefined || isFile || isOther))
    throw new OutputError('only a folder of JSON Lines can be gone on with; give one with -o FOLDER, or leave --resume out')
  if (isOther) return formatSink(options.format ?? '', output)
  if (output === undefined) return streamSink(process.stdout)
  return isFile ? fileSink(output) : folderSink(await OutputFolder.open(output, options.pipeline, options.resume))
}

function streamSink(stream: Writable): Sink {
  const nothing = async (): Promise<void> => {}
  return {
    isKeyed: false,
    prints: [],
    skip: () => false,
    write: (line) => writeTo(stream, line),
    pass: nothing,
    close: nothing,
    stop: nothing,
  }
}

/** Documents in a format of another tool; what it has no place for is told at the end. */
async function formatSink(format: string, output: string | undefined): Promise<Sink> {
  const { openWriter } = await import('../formats/index.ts')
  const writer = await openWriter(format, output)
  const close = async (): Promise<void> => {
    const losses = [...(await writer.close())].map(([part, documents]) => `${part} of ${documents}`)
    if (losses.length > 0) complain(`${format} has no place for what some documents hold: ${losses.join(', ')}`)
  }
  return {
    ...streamSink(process.stdout),
    write: async (line) => {
      const document: unknown = JSON.parse(line)
      if (isDocument(document)) await writer.write(document)
    },
    close,
    stop: close,
  }
}

async function fileSink(path: string): Promise<Sink> {
  const file = await WholeFile.open(path)
  return {
    ...streamSink(process.stdout),
    write: (line) => file.write(line),
    close: () => file.close(),
    stop: () => file.stop(),
  }
}

function folderSink(folder: OutputFolder): Sink {
  return {
    isKeyed: true,
    prints: folder.prints,
    skip: (key) => folder.skip(key),
    write: (line, key = '', place = 0, print) => folder.write(line, key, place, print),
    pass: (key) => folder.pass(key),
    close: () => folder.close(),
    stop: () => folder.stop(),
  }
}

async function writeTo(stream: Writable, line: string): Promise<void> {
  if (!stream.write(forStdout(line))) await once(stream, 'drain')
}
