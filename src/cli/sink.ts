import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/** Where lines go; writing waits while the other side is slow. */
export interface Sink {
  write(line: string): Promise<void>
  close(): Promise<void>
}

/**
 * Opens stdout, a `.jsonl` or `.jsonl.gz` file, or a folder (`documents.jsonl` in it). A file is written under a temporary name and
 * renamed by `close` when it is complete; a run that breaks off leaves only the temporary file, never half of the real one.
 */
export async function openSink(output: string | undefined): Promise<Sink> {
  if (output === undefined) return { write: (line) => writeTo(process.stdout, line), close: async () => {} }
  const isFile = /\.jsonl(?:\.gz)?$/i.test(output)
  if (!isFile) await mkdir(output, { recursive: true })
  const path = isFile ? output : join(output, 'documents.jsonl')
  const partial = `${path}.partial`
  const file = createWriteStream(partial)
  await once(file, 'open')
  const stream: Writable = /\.gz$/i.test(path) ? createGzip() : file
  if (stream !== file) stream.pipe(file)
  return {
    write: (line) => writeTo(stream, line),
    close: async () => {
      stream.end()
      await finished(file)
      await rename(partial, path)
    },
  }
}

async function writeTo(stream: Writable, line: string): Promise<void> {
  if (!stream.write(line)) await once(stream, 'drain')
}
