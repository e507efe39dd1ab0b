import { createReadStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { type Document, isDocument } from '../document/index.ts'
import { GraphError, openGraph } from '../graph/index.ts'
import { splitLines } from '../ingest/index.ts'
import { complain } from './complain.ts'
import { forStdout } from './terminal.ts'

export interface GraphOptions {
  output: string
  export?: string
  format: 'parquet' | 'csv'
  query?: string
}

/**
 * Joins documents into a knowledge base, then exports it or asks it a question.
 *
 * @returns the exit code: 1 when a line was no document, 2 when a path, the base or the query is wrong.
 */
export async function runGraph(inputs: readonly string[], options: GraphOptions): Promise<number> {
  let wrong = 0
  const tell = (message: string): void => {
    complain(message)
    wrong++
  }
  try {
    for (const input of inputs) await mustExist(input)
    const graph = await openGraph(options.output)
    try {
      if (inputs.length > 0) {
        const { added, renewed, known } = await graph.add(documentsOf(inputs, tell))
        process.stderr.write(`copydesk: ${added} documents added, ${renewed} renewed, ${known} there already\n`)
      }
      if (options.export !== undefined) {
        await mkdir(options.export, { recursive: true })
        await graph.export(options.export, options.format)
      }
      if (options.query !== undefined)
        for (const row of await graph.query(options.query)) process.stdout.write(forStdout(`${JSON.stringify(row)}\n`))
    } finally {
      graph.close()
    }
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    complain(error.message)
    return 2
  }
  return wrong > 0 ? 1 : 0
}

async function mustExist(path: string): Promise<void> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile) throw new GraphError(`«${path}» is no file; give documents as extract writes them, .jsonl or .jsonl.gz`)
}

async function* documentsOf(paths: readonly string[], tell: (message: string) => void): AsyncGenerator<Document> {
  for (const path of paths) {
    const file = createReadStream(path)
    for await (const line of splitLines(/\.gz$/i.test(path) ? file.pipe(createGunzip()) : file)) {
      if (line.text?.trim() === '') continue
      const document = line.failure === undefined ? parse(line.text) : undefined
      if (document === undefined) tell(`«${path}», line ${line.number}: ${line.failure ?? 'no document of copydesk/1'}; it is left out`)
      else yield document
    }
  }
}

function parse(text: string): Document | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isDocument(value) ? value : undefined
  } catch {
    return undefined
  }
}
