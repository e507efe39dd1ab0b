import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Article, Generator } from '../document/index.ts'
import { sha256 } from './fingerprint.ts'

const CODE = fileURLToPath(new URL('../', import.meta.url))

/**
 * What a document hangs on besides its input: the code, the models, the options. Another key may give another document.
 *
 * @returns 16 hexadecimal digits.
 */
export async function pipelineKey(generator: Generator): Promise<string> {
  const models = Object.entries(generator.models).sort(([a], [b]) => (a < b ? -1 : 1))
  return sha256(JSON.stringify([generator.version, generator.options, models, await codeHash()])).slice(0, 16)
}

async function codeHash(): Promise<string> {
  const names = (await readdir(CODE, { recursive: true })).filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts')).sort()
  const hash = createHash('sha256')
  for (const name of names) hash.update(name).update(await readFile(join(CODE, name)))
  return hash.digest('hex')
}

/**
 * What tells an input from every other: its id and what it holds. Two copies of one page under two names are two inputs.
 *
 * @returns 24 hexadecimal digits.
 */
export function inputKey({ id = '', url = '', html, text, bytes, meta }: Article): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([id, url, meta ?? null, html === undefined ? (text === undefined ? 'bytes' : 'text') : 'html']))
  hash.update(bytes ?? html ?? text ?? '')
  return hash.digest('hex').slice(0, 24)
}
