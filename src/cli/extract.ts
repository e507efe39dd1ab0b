import { readFile } from 'node:fs/promises'
import type { Document, WarningCode } from '../document/index.ts'
import { GazetteerError, type OwnName, parseGazetteer } from '../entities/index.ts'
import { type Input, InputError, readInput, readLines } from '../ingest/index.ts'
import { createPipeline, type LayerName, type Pipeline, type PipelineOptions } from '../pipeline/index.ts'
import { complain } from './complain.ts'
import { openSink, type Sink } from './sink.ts'

export interface ExtractOptions {
  output?: string
  layers?: LayerName[]
  language?: string
  keep?: string
  gazetteer?: string
  offsets?: 'utf-16' | 'codepoints'
  strict?: boolean
}

/** @returns the exit code: 2 when an input path is wrong (the others are done first), 1 when a document failed under `--strict`. */
export async function runExtract(inputs: readonly string[], options: ExtractOptions): Promise<number> {
  const pipeline = await createPipeline(await pipelineOptions(options))
  const sink = await openSink(options.output)
  let failed = 0
  let missing = 0
  for (const input of inputs) {
    try {
      for await (const item of articlesOf(input)) failed += (await extractOne(item, pipeline, sink)) ? 0 : 1
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      complain(error.message)
      missing++
    }
  }
  await sink.close()
  if (missing > 0) return 2
  return failed > 0 && options.strict === true ? 1 : 0
}

async function pipelineOptions({ layers, language, keep, offsets, gazetteer }: ExtractOptions): Promise<PipelineOptions> {
  return {
    ...(layers !== undefined && { layers }),
    ...(language !== undefined && { language }),
    ...(keep === 'captions' && { keep: ['captions'] as const }),
    ...(offsets !== undefined && { offsets }),
    ...(gazetteer !== undefined && { gazetteer: await readGazetteer(gazetteer) }),
  }
}

async function readGazetteer(path: string): Promise<OwnName[]> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    throw new GazetteerError(`the gazetteer «${path}» cannot be read; give a text file`, { cause })
  }
  return parseGazetteer(text)
}

/** The articles of one argument; `-` is JSON Lines on stdin. */
export function articlesOf(input: string): AsyncGenerator<Input> {
  return input === '-' ? readLines(process.stdin) : readInput(input)
}

/** The warnings that say that a document could not be made from its input. */
const FAILURES: ReadonlySet<WarningCode> = new Set<WarningCode>(['input-invalid', 'input-unreadable', 'input-binary', 'stage-failed'])

/** Writes exactly one document for an input. @returns whether the input could be read. */
async function extractOne(item: Input, pipeline: Pipeline, sink: Sink): Promise<boolean> {
  const document = await pipeline.extract(item.article)
  const told = item.failure === undefined ? document : withFailure(document, item.failure)
  await sink.write(`${JSON.stringify(told)}\n`)
  const bad = told.warnings.find((warning) => FAILURES.has(warning.code))
  if (bad !== undefined) complain(`${told.id}: ${bad.message}`)
  return bad === undefined
}

function withFailure(document: Document, message: string): Document {
  const code = document.source.path === undefined ? 'input-invalid' : 'input-unreadable'
  return { ...document, warnings: [{ code, message }, ...document.warnings.filter((warning) => warning.code !== 'input-invalid')] }
}
