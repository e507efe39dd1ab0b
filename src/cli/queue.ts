import { openSubmitter, QueueError, type Submitter, startWorker } from '../queue/index.ts'
import { complain } from './complain.ts'

interface RedisOptions {
  redis: string
  queue: string
}

export interface SubmitOptions extends RedisOptions {
  manifest: string
  shards: number
  output: string
}

/** Deals a manifest out in shards. @returns the exit code. */
export async function runSubmit(extractOptions: readonly string[], { manifest, shards, output, ...where }: SubmitOptions): Promise<number> {
  return withSubmitter(where, async (submitter) => {
    for (const folder of await submitter.submit({ manifest, shards, output, options: extractOptions })) process.stdout.write(`${folder}\n`)
  })
}

/** Says how a queue stands, and what is dead in it. @returns the exit code. */
export async function runStatus(options: RedisOptions & { retry?: boolean }): Promise<number> {
  return withSubmitter(options, async (submitter) => {
    if (options.retry === true) complain(`${await submitter.retry()} dead shards queued again`)
    process.stdout.write(`${JSON.stringify({ ...(await submitter.counts()), letters: await submitter.dead() })}\n`)
  })
}

async function withSubmitter(options: RedisOptions, work: (submitter: Submitter) => Promise<void>): Promise<number> {
  try {
    const submitter = await openSubmitter(options)
    await work(submitter).finally(() => submitter.close())
    return 0
  } catch (error) {
    if (!(error instanceof QueueError)) throw error
    complain(error.message)
    return 2
  }
}

/** Works until it is told to stop. @returns the exit code. */
export async function runWork(options: RedisOptions & { lock?: number }): Promise<number> {
  try {
    const worker = await startWorker({
      ...options,
      onEvent: ({ kind, shard, message = '' }) =>
        complain(shard === undefined ? message : `shard ${shard.index} of ${shard.count}: ${kind} ${message}`),
    })
    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    })
    await worker.close()
    return 0
  } catch (error) {
    if (!(error instanceof QueueError)) throw error
    complain(error.message)
    return 2
  }
}
