import { parentPort } from 'node:worker_threads'
import type { Article } from '../document/index.ts'
import { createPipeline } from '../pipeline/index.ts'

/** A job as it comes: its number and the article. */
export interface Job {
  id: number
  article: Article
}

// The thread has one pipeline, and answers jobs in the order they come.
const pipeline = createPipeline()
parentPort?.on('message', async ({ id, article }: Job) => {
  try {
    parentPort?.postMessage({ id, document: await (await pipeline).extract(article) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
