/**
 * Queue: shards of a job over many machines, on BullMQ and Redis (optional peers, loaded when a queue is opened). In go references to shards, never pages; workers
 * take them and run the batch into a folder a shard, each in a process of its own, so that locks are renewed in time whatever a page does. A shard is done at
 * least once, and twice does no harm: the folder's journal knows what is there. `copydesk merge` joins the folders.
 */
export { QueueError } from './error.ts'
export type { ShardJob } from './job.ts'
export { openSubmitter, type QueueCounts, type QueueOptions, type Submission, type Submitter } from './submitter.ts'
export { type QueueWorker, startWorker, type WorkOptions } from './worker.ts'
