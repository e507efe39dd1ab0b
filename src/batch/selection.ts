import type { Generator, WarningCode } from '../document/index.ts'
import type { Print } from './checkpoints.ts'
import { type Filters, unwanted } from './filters.ts'
import { Reprints } from './fingerprint.ts'
import { type BatchItem, emptyItem } from './stream.ts'

/** The warnings that say that a document could not be made from its input. */
export const FAILURES: ReadonlySet<WarningCode> = new Set<WarningCode>([
  'input-invalid',
  'input-unreadable',
  'input-too-large',
  'input-binary',
  'stage-failed',
  'deadline-exceeded',
  'worker-died',
])

/** What comes of a document: it is written, perhaps emptied, or it is not wanted. */
export type Choice = { kind: 'unwanted'; filter: string } | { kind: 'wanted'; item: BatchItem; print?: Print }

/** Which documents of a run are wanted, and which of them repeat an earlier one. */
export class Selection {
  readonly #filters: Filters
  readonly #generator: Generator
  readonly #reprints: Reprints | undefined

  /** @param prints Of the texts that are known already; without them reprints are not told. */
  constructor(filters: Filters, generator: Generator, prints: readonly Print[] | undefined) {
    this.#filters = filters
    this.#generator = generator
    this.#reprints = prints === undefined ? undefined : new Reprints(prints)
  }

  /** An input that could not be read is wanted always: what nobody has read, nobody can have meant to leave out. */
  choose(item: BatchItem): Choice {
    if (item.warnings.some(({ code }) => FAILURES.has(code))) return { kind: 'wanted', item }
    const filter = unwanted(this.#filters, item.meta, item.article.url)
    if (filter !== undefined) return { kind: 'unwanted', filter }
    if (this.#reprints === undefined || item.fingerprint === '') return { kind: 'wanted', item }
    const print: Print = [item.article.id ?? '', item.fingerprint]
    const first = this.#reprints.find(...print)
    if (first === undefined) return { kind: 'wanted', item, print }
    const message = `the text repeats that of «${first}»; it is left empty`
    return {
      kind: 'wanted',
      item: emptyItem({ ...item.article, meta: item.meta }, item.place, this.#generator, { code: 'near-duplicate', message }),
    }
  }
}
