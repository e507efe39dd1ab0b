import type { Article, Document, Generator, Warning } from '../document/index.ts'
import { emptyDocument } from './empty.ts'
import { Reprints } from './fingerprint.ts'
import { WINDOW, WINDOW_BYTES } from './limits.ts'
import type { ReadReport } from './messages.ts'
import type { Outcome, Pool } from './pool.ts'

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
}

export interface StreamOptions {
  /** Gives documents as they are ready, not in the order of the inputs. */
  unordered?: boolean
  /** Once aborted, nothing more is begun; what is under way comes out still. */
  signal?: AbortSignal
  /** Empties documents whose text repeats one before; their warning names it. */
  reprints?: boolean
}

/**
 * Reads inputs by a pool of workers. As much of the source is taken as the window holds, and nothing more until the caller has taken documents: both
 * sides wait for the slower one.
 *
 * @returns one item for each input, in their order unless told otherwise.
 */
export async function* readStream(
  source: AsyncIterable<BatchInput> | Iterable<BatchInput>,
  pool: Pool & { generator: Generator },
  { unordered = false, signal, reprints = false }: StreamOptions = {},
): AsyncGenerator<BatchItem> {
  const inputs = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  const known = reprints ? new Reprints() : undefined
  const window = new Window()
  let isOpen = true
  try {
    for (;;) {
      while (isOpen && signal?.aborted !== true && window.hasRoom) {
        const next = await inputs.next()
        if (next.done === true) isOpen = false
        else window.add(next.value, itemOf(next.value, pool))
      }
      const item = unordered ? await window.takeAny() : await window.takeFirst()
      if (item === undefined) return
      yield known === undefined ? item.own : withoutReprint(item, known, pool.generator)
    }
  } finally {
    await inputs.return?.()
  }
}

interface Read {
  own: BatchItem
  fingerprint: string
}

async function itemOf({ article, failure, place = 0 }: BatchInput, pool: Pool & { generator: Generator }): Promise<Read> {
  const outcome: Outcome | { kind: 'failed'; warning: Warning } =
    failure === undefined ? await pool.run(article) : { kind: 'failed', warning: failure }
  if (outcome.kind === 'read') return readOf(article, place, outcome)
  const warning = outcome.kind === 'failed' ? outcome.warning : { code: outcome.code, message: outcome.message }
  return { own: emptyItem(article, place, pool.generator, warning), fingerprint: '' }
}

function readOf(article: Article, place: number, { json, meta, warnings, fingerprint }: ReadReport): Read {
  return { own: { article, place, json, meta, warnings }, fingerprint }
}

function emptyItem(article: Article, place: number, generator: Generator, warning: Warning): BatchItem {
  const document = emptyDocument(article, generator, warning)
  return { article, place, json: JSON.stringify(document), meta: document.meta, warnings: document.warnings }
}

function withoutReprint({ own, fingerprint }: Read, known: Reprints, generator: Generator): BatchItem {
  const first = known.find(own.article.id ?? '', fingerprint)
  if (first === undefined) return own
  const message = `the text repeats that of «${first}»; it is left empty`
  return { ...emptyItem({ ...own.article, meta: own.meta }, own.place, generator, { code: 'near-duplicate', message }) }
}

/** What is under way, in the order it came. */
class Window {
  readonly #items: { bytes: number; read: Promise<Read>; isDone: boolean }[] = []
  #bytes = 0

  get hasRoom(): boolean {
    return this.#items.length < WINDOW && (this.#bytes < WINDOW_BYTES || this.#items.length === 0)
  }

  add({ article }: BatchInput, read: Promise<Read>): void {
    const bytes = (article.bytes?.length ?? 0) + 2 * ((article.html?.length ?? 0) + (article.text?.length ?? 0))
    const item = { bytes, read, isDone: false }
    this.#bytes += bytes
    this.#items.push(item)
    // A fault is thrown where the item is taken; here it must only not be thrown into nowhere.
    read.then(
      () => {
        item.isDone = true
      },
      () => {
        item.isDone = true
      },
    )
  }

  async takeFirst(): Promise<Read | undefined> {
    return this.#take(0)
  }

  async takeAny(): Promise<Read | undefined> {
    if (this.#items.length > 0 && !this.#items.some(({ isDone }) => isDone)) await Promise.race(this.#items.map(({ read }) => read))
    return this.#take(
      Math.max(
        0,
        this.#items.findIndex(({ isDone }) => isDone),
      ),
    )
  }

  async #take(at: number): Promise<Read | undefined> {
    const [item] = this.#items.splice(at, 1)
    if (item === undefined) return undefined
    const read = await item.read
    this.#bytes -= item.bytes
    return read
  }
}
