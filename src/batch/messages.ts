import type { Article, Generator, Meta, WarningCode } from '../document/index.ts'
import type { PipelineOptions } from '../pipeline/index.ts'

/** Options that can be sent to another process: all but stages, which are functions. */
export type PlainOptions = Omit<PipelineOptions, 'replace' | 'append'>

/** To a worker: first how to build its pipeline, then articles one at a time. */
export type Order = { kind: 'build'; options: PlainOptions; fingerprints: boolean } | { kind: 'read'; article: Article }

/** From a worker: that it is built, or why not; then a document for each article. */
export type Report = { kind: 'built'; generator: Generator; key: string } | { kind: 'refused'; message: string } | ReadReport

/** A document in JSON, and what is asked of it without parsing it again. */
export interface ReadReport {
  kind: 'read'
  json: string
  warnings: { code: WarningCode; message: string }[]
  meta: Meta
  /** Of the article's text, for telling reprints; empty where nobody asked for it. */
  fingerprint: string
}

/** Whether something that came through the channel is a report; what comes from elsewhere is none. */
export function isReport(value: unknown): value is Report {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'built' || value.kind === 'refused' || value.kind === 'read')
  )
}

export function isOrder(value: unknown): value is Order {
  return typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'build' || value.kind === 'read')
}
