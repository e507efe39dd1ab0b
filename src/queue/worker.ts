import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { connectionOf, loadBullMQ, QueueError } from './error.ts'
import { isShardJob, type ShardJob } from './job.ts'
import type { QueueOptions } from './submitter.ts'

export interface WorkOptions extends QueueOptions {
  /** Shards that are done at once. Default 1: a shard takes all cores. */
  concurrency?: number
  /** Milliseconds after which a shard whose worker is not heard of goes to another. Default 30,000. */
  lock?: number
  /** Told of what goes on. */
  onEvent?: (event: { kind: 'done' | 'failed' | 'trouble'; shard?: ShardJob; message?: string }) => void
}

/** The side that does the work. */
export interface QueueWorker {
  /** Finishes what is under way, and ends. */
  close(): Promise<void>
}

/** A worker may die and its shard be taken over this often; what keeps dying is a dead letter. */
const MOST_STALLED = 20

/**
 * Starts a worker. It takes shards until it is closed; while Redis is gone it waits, and goes on when Redis is back.
 *
 * @throws {QueueError} when BullMQ is not installed or the address is none of Redis.
 */
export async function startWorker({
  redis,
  queue = 'copydesk',
  concurrency = 1,
  lock = 30_000,
  onEvent = () => {},
}: WorkOptions): Promise<QueueWorker> {
  const connection = connectionOf(redis)
  const { Worker } = await loadBullMQ()
  const worker = new Worker<ShardJob>(queue, async (job) => runShard(job.data, (progress) => job.updateProgress(progress)), {
    connection,
    ...{ concurrency, lockDuration: lock, stalledInterval: lock, maxStalledCount: MOST_STALLED },
  })
  worker.on('error', (error) => onEvent({ kind: 'trouble', message: error.message }))
  worker.on('completed', (job) => onEvent({ kind: 'done', shard: job.data }))
  worker.on('failed', (job, error) => onEvent({ kind: 'failed', message: error.message, ...(job !== undefined && { shard: job.data }) }))
  return { close: () => worker.close() }
}

/** Sources are run only by the tests; the processes they start run the built package. */
const BUILT = new URL('../cli/main.js', import.meta.url)
const COMMAND = fileURLToPath(existsSync(BUILT) ? BUILT : new URL('../../dist/cli/main.js', import.meta.url))

/**
 * Does a shard: `copydesk extract` in a process of its own, which ends when this one does.
 *
 * @throws {QueueError} when the command fails, with its last words.
 */
async function runShard(shard: unknown, onProgress: (progress: object) => Promise<void>): Promise<void> {
  if (!isShardJob(shard)) throw new QueueError('the job in the queue is no shard; it was put there by something else')
  const { manifest, index, count, output, options } = shard
  const args = [
    'extract',
    '--manifest',
    manifest,
    '--shard',
    `${index}/${count}`,
    '-o',
    output,
    '--resume',
    '--progress',
    'json',
    ...options,
  ]
  const child = fork(COMMAND, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  const words = child.stderr === null ? Promise.resolve('') : lastWords(child.stderr, onProgress)
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  if (code !== 0) throw new QueueError(`shard ${index} of ${count} ended with exit code ${code}: ${await words}`)
}

/** Passes progress on, and keeps the last line that is none. */
async function lastWords(stderr: Readable, onProgress: (progress: object) => Promise<void>): Promise<string> {
  let last = ''
  let rest = ''
  const chunks: AsyncIterable<string> = stderr.setEncoding('utf8')
  for await (const chunk of chunks) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const progress = progressOf(line)
      if (progress === undefined) last = line
      // Progress is for people; a Redis that is gone for a moment must not end the shard.
      else await onProgress(progress).catch(() => {})
    }
  }
  return last
}

function progressOf(line: string): object | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
