import { createHash } from 'node:crypto'

/** One of the equal parts that inputs are dealt into. */
export interface Shard {
  /** From 1 on. */
  index: number
  count: number
}

/** Thrown when a shard is asked for that cannot be. */
export class ShardError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ShardError'
  }
}

/** The variables in which schedulers tell a task its index, and the index they begin with. */
const ARRAYS: readonly { scheduler: string; variable: string; first(env: NodeJS.ProcessEnv): number }[] = [
  { scheduler: 'Kubernetes', variable: 'JOB_COMPLETION_INDEX', first: () => 0 },
  { scheduler: 'SLURM', variable: 'SLURM_ARRAY_TASK_ID', first: ({ SLURM_ARRAY_TASK_MIN }) => Number(SLURM_ARRAY_TASK_MIN ?? 0) },
  { scheduler: 'AWS Batch', variable: 'AWS_BATCH_JOB_ARRAY_INDEX', first: () => 0 },
]

/**
 * Reads a shard: `3/16`, or `16` where the environment tells which of them a task of an array job is.
 *
 * @throws {ShardError} when it is neither, or the index is out of range.
 */
export function parseShard(text: string, env: NodeJS.ProcessEnv = process.env): Shard {
  const [, index, count] = /^(?:(\d+)\/)?(\d+)$/.exec(text) ?? []
  if (count === undefined) throw new ShardError(`«${text}» is no shard; write 3/16, or 16 in an array job`)
  const shard = { index: index === undefined ? indexOf(env) : Number(index), count: Number(count) }
  if (shard.count < 1 || shard.index < 1 || shard.index > shard.count)
    throw new ShardError(`there is no shard ${shard.index} of ${shard.count}; they are counted from 1`)
  return shard
}

function indexOf(env: NodeJS.ProcessEnv): number {
  for (const { variable, first } of ARRAYS) {
    const value = env[variable]
    if (value !== undefined && /^\d+$/.test(value)) return Number(value) - first(env) + 1
  }
  throw new ShardError(
    `which shard is not told: write 3/16, or run it as an array job (${ARRAYS.map(({ variable }) => variable).join(', ')})`,
  )
}

/** Whether an input belongs to a shard. It hangs on the id alone, so that every task, on whatever machine, deals alike. */
export function isInShard(id: string, { index, count }: Shard): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % count === index - 1
}
