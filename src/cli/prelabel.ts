import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { draftFixture } from '../evaluate/draft.ts'
import { EvaluateError } from '../evaluate/json.ts'
import { InputError } from '../ingest/index.ts'
import { createPipeline } from '../pipeline/index.ts'
import { complain } from './complain.ts'
import { articlesOf } from './extract.ts'
import { forStdout } from './terminal.ts'

export interface PrelabelOptions {
  /** The folder of the drafts; without it they go to stdout. */
  output?: string
  split?: 'dev' | 'test'
  /** Writes over drafts that are there. */
  force?: boolean
}

/**
 * `copydesk prelabel INPUT`: drafts a fixture of every article, for a person to correct. A file that is there is never written over unless asked.
 *
 * @returns the exit code: 1 when an article gave no draft, 2 when a path is wrong.
 */
export async function runPrelabel(inputs: readonly string[], { output, split = 'dev', force = false }: PrelabelOptions): Promise<number> {
  const pipeline = await createPipeline()
  let failed = 0
  if (output !== undefined) await mkdir(output, { recursive: true })
  try {
    for (const input of inputs)
      for await (const { article, failure } of articlesOf(input)) {
        if (failure !== undefined) complain(failure.message)
        const document = await pipeline.extract(article)
        try {
          const name = basename(document.id)
          const { source, left } = draftFixture(document, { article: name, split })
          for (const line of left) complain(`${name}: left out: ${line}`)
          await write(output, name, source, force)
        } catch (error) {
          if (!(error instanceof EvaluateError)) throw error
          complain(error.message)
          failed++
        }
      }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    complain(error.message)
    return 2
  }
  return failed > 0 ? 1 : 0
}

async function write(folder: string | undefined, name: string, source: string, force: boolean): Promise<void> {
  if (folder === undefined) {
    process.stdout.write(forStdout(`---\n${source}`))
    return
  }
  const file = join(folder, `${name.replace(/\.[^.]+$/, '')}.yaml`)
  await writeFile(file, source, { flag: force ? 'w' : 'wx' }).catch((cause: unknown) => {
    throw new EvaluateError(`${file}: cannot be written, or labels are there already; --force writes over them`, { cause })
  })
}
