import type { Article, Document, Generator, Warning } from '../document/index.ts'
import { Bell } from './bell.ts'
import { emptyDocument } from './empty.ts'
import { Intake } from './intake.ts'
import type { Pool } from './pool.ts'
import { Window } from './window.ts'

/** An article, or an input that could not be read, with the reason as the warning its document will carry. */
export interface BatchInput {
  article: Article
  /** Where it stood among all inputs. */
  place?: number
  failure?: Warning
}

/** What came of one input. */
export interface BatchItem {
  article: Article
  place: number
  /** The document, as one line of JSON without a line end. */
  json: string
  meta: Document['meta']
  warnings: readonly Warning[]
  /** Of the text; empty where there is too little of it. */
  fingerprint: string
}

export interface StreamOptions {
  /** Gives documents as they are ready, not in the order of the inputs. */
  unordered?: boolean
  /** Once aborted, nothing more is begun; what is under way comes out still. */
  signal?: AbortSignal
}

/**
 * Reads inputs by a pool of workers. As much of the source is taken as the window holds, and nothing more until the caller has taken documents: both
 * sides wait for the slower one. A document that is ready comes out at once, however slowly the next input comes.
 *
 * @returns one item for each input, in their order unless told otherwise. A fault of the source is thrown after the documents of what it gave before.
 */
export async function* readStream(
  source: AsyncIterable<BatchInput> | Iterable<BatchInput>,
  pool: Pool & { generator: Generator },
  { unordered = false, signal }: StreamOptions = {},
): AsyncGenerator<BatchItem> {
  const bell = new Bell()
  const inputs = new Intake(source, bell)
  const window = new Window(bell)
  const onAbort = (): void => bell.ring()
  signal?.addEventListener('abort', onAbort)
  try {
    for (;;) {
      const input = inputs.take()
      if (input !== undefined) window.add(input, itemOf(input, pool))
      if (signal?.aborted === true) inputs.close()
      else if (window.hasRoom) inputs.ask()
      const item = window.take(unordered)
      if (item !== undefined) yield await item
      else if (window.isEmpty && inputs.isOver) break
      else if (!inputs.hasOne) await bell.heard()
    }
    inputs.throwFault()
  } finally {
    signal?.removeEventListener('abort', onAbort)
    await inputs.leave()
  }
}

async function itemOf({ article, failure, place = 0 }: BatchInput, pool: Pool & { generator: Generator }): Promise<BatchItem> {
  if (failure !== undefined) return emptyItem(article, place, pool.generator, failure)
  const outcome = await pool.run(article)
  if (outcome.kind === 'quarantined') return emptyItem(article, place, pool.generator, { code: outcome.code, message: outcome.message })
  const { json, meta, warnings, fingerprint } = outcome
  return { article, place, json, meta, warnings, fingerprint }
}

/** The item of an input whose document holds nothing but why. */
export function emptyItem(article: Article, place: number, generator: Generator, warning: Warning): BatchItem {
  const document = emptyDocument(article, generator, warning)
  return { article, place, json: JSON.stringify(document), meta: document.meta, warnings: document.warnings, fingerprint: '' }
}
