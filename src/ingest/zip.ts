import { type IngestLimits, type Input, reasonOf, tooLarge, unreadable } from './input.ts'

/** Upper half of the attributes that Unix tools write: the kind of file. */
const SYMLINK = 0o120000
const KIND_MASK = 0o170000

/** A member of an archive, unpacked, or the reason why not; and its bytes in the archive. */
export type Member = { name: string; packed: number } & ({ bytes: Buffer } | { input: Input })

/**
 * The files in a zip archive, in its order. Nothing is written to disk, so that no name can lead anywhere; links are passed over, as are folders
 * and what a Mac leaves beside its files.
 *
 * @param prefix Put before the names: `archive.zip/`.
 */
export async function* zipMembers(path: string, prefix: string, limits: IngestLimits): AsyncGenerator<Member> {
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
  try {
    let members = 0
    for await (const entry of zip.eachEntry()) {
      const [name, packed] = [prefix + entry.fileName, entry.compressedSize]
      if (entry.fileName.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.)/.test(entry.fileName)) continue
      if (((entry.externalFileAttributes >>> 16) & KIND_MASK) === SYMLINK) continue
      if (++members > limits.members) {
        yield {
          ...{ name, packed },
          input: unreadable({ id: name, path: name }, `the archive has more than ${limits.members} files; the rest is left out`),
        }
        return
      }
      const isBomb = entry.uncompressedSize > 1024 * 1024 && entry.uncompressedSize > entry.compressedSize * limits.ratio
      if (entry.uncompressedSize > limits.page || isBomb)
        yield { name, packed, input: tooLarge({ id: name, path: name }, entry.uncompressedSize, limits) }
      else yield { packed, ...(await member(name, async () => bytesOf(await zip.openReadStreamPromise(entry)))) }
    }
  } finally {
    zip.close()
  }
}

async function member(name: string, read: () => Promise<Buffer>): Promise<{ name: string } & ({ bytes: Buffer } | { input: Input })> {
  try {
    return { name, bytes: await read() }
  } catch (error) {
    return { name, input: unreadable({ id: name, path: name }, `cannot be unpacked: ${reasonOf(error)}`) }
  }
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
