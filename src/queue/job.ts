import { createHash } from 'node:crypto'

/** A shard to be done: where its inputs are listed, which part of them, where its documents go. Paths are those of the workers' machines. */
export interface ShardJob {
  manifest: string
  /** From 1 on. */
  index: number
  count: number
  /** The folder of the shard's documents. */
  output: string
  /** Further options of `copydesk extract`, as on its command line. */
  options: string[]
}

/** The same shard of the same work has the same name, so that it is queued once however often it is submitted. */
export function jobIdOf({ manifest, index, count, output, options }: ShardJob): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([manifest, count, output, options]))
    .digest('hex')
    .slice(0, 16)
  return `${hash}-${index}`
}

/** What is in Redis may be from anybody: only what is a job is taken for one. */
export function isShardJob(value: unknown): value is ShardJob {
  if (typeof value !== 'object' || value === null) return false
  const fields: Record<string, unknown> = { ...value }
  const { manifest, index, count, output, options } = fields
  return (
    typeof manifest === 'string' &&
    typeof output === 'string' &&
    Number.isInteger(index) &&
    Number.isInteger(count) &&
    Array.isArray(options) &&
    options.every((option: unknown) => typeof option === 'string')
  )
}
