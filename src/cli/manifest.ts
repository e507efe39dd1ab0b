import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InputError, type ListedFile, listFiles } from '../ingest/index.ts'
import { complain } from './complain.ts'
import { forStdout } from './terminal.ts'

/**
 * Writes down which files there are, so that every task of a job deals the same ones, whatever comes into the folder meanwhile. A line is an id, a tab, and a path.
 *
 * @returns the exit code: 2 when a path is wrong.
 */
export async function runManifest(inputs: readonly string[]): Promise<number> {
  let missing = 0
  for (const input of inputs) {
    try {
      for (const { id, path } of await listFiles(input)) process.stdout.write(forStdout(`${id}\t${resolve(path)}\n`))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      complain(error.message)
      missing++
    }
  }
  return missing > 0 ? 2 : 0
}

/** The files that a manifest lists. @throws {InputError} when there is no such manifest. */
export async function readManifest(path: string): Promise<ListedFile[]> {
  const text = await readFile(path, 'utf8').catch((cause: Error) => {
    throw new InputError('input-missing', `the manifest «${path}» cannot be read; write one with copydesk manifest INPUT… > FILE`, {
      cause,
    })
  })
  return text.split('\n').flatMap((line) => {
    const [id, file] = line.split('\t')
    return id === undefined || file === undefined ? [] : [{ id, path: file }]
  })
}
