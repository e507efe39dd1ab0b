import { stat } from 'node:fs/promises'

/** How much of the files has been read, in bytes as they lie on the disk. */
export interface Meter {
  read: number
}

/** @returns the bytes of files; one that is gone has none. */
export async function sizeOf(files: readonly string[]): Promise<number> {
  let total = 0
  for (const file of files) total += (await stat(file).catch(() => undefined))?.size ?? 0
  return total
}
