import { availableParallelism } from 'node:os'
import { type Article, type Document, isDocument } from '../document/index.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import type { PlainOptions } from './messages.ts'
import { Pool } from './pool.ts'
import { type BatchInput, readStream } from './stream.ts'

/** How many articles are read at once, and what each may take. */
export interface AllOptions extends Partial<Pick<Limits, 'jobs' | 'deadline' | 'memory'>> {
  /** Gives documents as they are ready, not in the order of the articles. */
  unordered?: boolean
  /** Ends the reading: nothing more is begun, what is under way comes out, and then the signal's reason is thrown. */
  signal?: AbortSignal
}

/**
 * Reads many articles in worker processes. See `Pipeline.extractAll`.
 *
 * @throws {WorkerError} when no worker can be built; the signal's reason when it is aborted.
 */
export async function* extractAll(
  source: Iterable<Article> | AsyncIterable<Article>,
  options: PlainOptions,
  { jobs = availableParallelism(), deadline, memory, unordered = false, signal }: AllOptions = {},
): AsyncGenerator<Document> {
  const limits: Limits = { ...DEFAULT_LIMITS, jobs, ...(deadline !== undefined && { deadline }), ...(memory !== undefined && { memory }) }
  const pool = await Pool.start(limits, options)
  try {
    for await (const { json } of readStream(inputsOf(source), pool, { unordered, ...(signal !== undefined && { signal }) })) {
      const document: unknown = JSON.parse(json)
      if (!isDocument(document)) throw new TypeError('a worker gave something that is no document; its code is not that of this process')
      yield document
    }
    signal?.throwIfAborted()
  } finally {
    pool.close()
  }
}

async function* inputsOf(source: Iterable<Article> | AsyncIterable<Article>): AsyncGenerator<BatchInput> {
  for await (const article of source) yield { article }
}
