import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article } from '../../src/index.ts'

/** A folder that is gone after `work`. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-batch-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Short articles, each about somebody else. */
export function articles(count: number): Article[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `a${i}`,
    text: `Latvian President Anna Berzina ${i} met her guests in Nairobi on Monday.`,
  }))
}
