import { join } from 'node:path'
import { connectionOf, loadBullMQ } from './error.ts'
import { jobIdOf, type ShardJob } from './job.ts'

/** Which queue, and where. */
export interface QueueOptions {
  /** `redis://host:6379`. */
  redis: string
  /** Default `copydesk`. */
  queue?: string
}

/** Work to be dealt out. */
export interface Submission {
  /** What `copydesk manifest` wrote, at a path that every worker sees. */
  manifest: string
  /** How many parts it is dealt into. */
  shards: number
  /** A folder that every worker sees; each shard has a folder of its own in it. */
  output: string
  /** Further options of `copydesk extract`, as on its command line. */
  options?: readonly string[]
  /** How often a shard is tried before it becomes a dead letter. Default 3. */
  attempts?: number
}

/** How many shards are in which state. */
export interface QueueCounts {
  waiting: number
  active: number
  done: number
  /** Tried too often: dead letters. */
  dead: number
}

/** The side that deals work out. */
export interface Submitter {
  /** Queues the shards of a piece of work; those that are queued or done already are not queued again. @returns the folders of the shards. */
  submit(submission: Submission): Promise<string[]>
  counts(): Promise<QueueCounts>
  /** Shards that were tried too often, with the reason. */
  dead(): Promise<{ shard: ShardJob; reason: string }[]>
  /** Queues the dead letters again. @returns how many. */
  retry(): Promise<number>
  close(): Promise<void>
}

/** Between two tries, in milliseconds; it doubles. */
const BACKOFF = 1000

/**
 * Opens a queue for submitting.
 *
 * @throws {QueueError} when BullMQ is not installed or the address is none of Redis.
 */
export async function openSubmitter({ redis, queue: name = 'copydesk' }: QueueOptions): Promise<Submitter> {
  const connection = connectionOf(redis)
  const { Queue } = await loadBullMQ()
  const queue = new Queue<ShardJob>(name, { connection })
  // A connection that breaks is made anew; who waits for an answer learns of what lasts.
  queue.on('error', () => {})
  return {
    submit: async ({ manifest, shards, output, options = [], attempts = 3 }) => {
      const jobs = Array.from({ length: shards }, (_, i): ShardJob => {
        const folder = join(output, `shard-${String(i + 1).padStart(5, '0')}`)
        return { manifest, index: i + 1, count: shards, output: folder, options: [...options] }
      })
      await queue.addBulk(
        jobs.map((data) => ({
          name: 'shard',
          data,
          opts: { jobId: jobIdOf(data), attempts, backoff: { type: 'exponential', delay: BACKOFF } },
        })),
      )
      return jobs.map((job) => job.output)
    },
    counts: async () => {
      const counts = await queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active', 'completed', 'failed')
      const of = (...states: string[]): number => states.reduce((total, state) => total + (counts[state] ?? 0), 0)
      return { waiting: of('waiting', 'prioritized', 'delayed'), active: of('active'), done: of('completed'), dead: of('failed') }
    },
    dead: async () => (await queue.getFailed()).map(({ data, failedReason }) => ({ shard: data, reason: failedReason })),
    retry: async () => {
      const failed = await queue.getFailed()
      for (const job of failed) await job.retry()
      return failed.length
    },
    close: () => queue.close(),
  }
}
