import { mergeShards, OutputError } from '../batch/index.ts'
import { complain } from './complain.ts'
import { openSink } from './sink.ts'

/**
 * Puts the outputs of shards together.
 *
 * @returns the exit code: 2 when a folder is not what it should be.
 */
export async function runMerge(folders: readonly string[], { output }: { output?: string }): Promise<number> {
  try {
    const { pipeline, documents } = await mergeShards(folders)
    const sink = await openSink(output, { pipeline, resume: false })
    for await (const { line, key, place } of documents) await sink.write(`${line}\n`, key, place)
    await sink.close()
    return 0
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
    complain(error.message)
    return 2
  }
}
