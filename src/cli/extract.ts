import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import {
  type BatchInput,
  type BatchItem,
  count,
  DEFAULT_LIMITS,
  type Filters,
  inputKey,
  isInShard,
  type Limits,
  newProgress,
  OutputError,
  type PlainOptions,
  Pool,
  ProgressLine,
  parseShard,
  readStream,
  type Shard,
  ShardError,
  unwanted,
} from '../batch/index.ts'
import type { WarningCode } from '../document/index.ts'
import { GazetteerError, type OwnName, parseGazetteer } from '../entities/index.ts'
import { type Input, InputError, type ListedFile, readInput, readLines, readListed } from '../ingest/index.ts'
import type { LayerName } from '../pipeline/index.ts'
import { complain } from './complain.ts'
import { readManifest } from './manifest.ts'
import { openSink, type Sink } from './sink.ts'

export interface ExtractOptions {
  output?: string
  layers?: LayerName[]
  language?: string
  keep?: string
  gazetteer?: string
  offsets?: 'utf-16' | 'codepoints'
  strict?: boolean
  jobs?: number
  deadline?: number
  memory?: number
  unordered?: boolean
  resume?: boolean
  progress?: 'people' | 'json' | 'none'
  reprints?: boolean
  onlyLanguage?: string[]
  since?: string
  until?: string
  domain?: string[]
  shard?: string
  manifest?: string
}

/** @returns the exit code: 2 when an input path is wrong (the others are done first), 1 when a document failed under `--strict`. */
export async function runExtract(given: readonly string[], options: ExtractOptions): Promise<number> {
  const inputs = options.manifest === undefined ? given : [...given, ...(await readManifest(options.manifest))]
  if (inputs.length === 0) {
    complain('there is nothing to read; give files, folders, globs in quotes, -, or a --manifest')
    return 2
  }
  const pool = await Pool.start(limitsOf(options), await pipelineOptions(options))
  try {
    return await extractWith(pool, inputs, options)
  } catch (error) {
    if (!(error instanceof OutputError || error instanceof ShardError)) throw error
    complain(error.message)
    return 2
  } finally {
    pool.close()
  }
}

async function extractWith(
  pool: Awaited<ReturnType<typeof Pool.start>>,
  inputs: Wanted['inputs'],
  options: ExtractOptions,
): Promise<number> {
  const progress = newProgress()
  const line = new ProgressLine(options.progress ?? (process.stderr.isTTY ? 'people' : 'none'), (text) => void process.stderr.write(text))
  const tell = (message: string): void => {
    line.clear()
    complain(message)
  }
  let missing = 0
  const sink = await openSink(options.output, { pipeline: `${pool.key} ${selectionOf(options)}`, resume: options.resume === true })
  const stop = stopSignal(tell)
  try {
    const source = inputsOf(
      { inputs, shard: options.shard === undefined ? undefined : parseShard(options.shard) },
      sink,
      () => progress.skipped++,
      (message) => {
        tell(message)
        missing++
      },
    )
    const items = readStream(source, pool, {
      unordered: options.unordered === true,
      reprints: options.reprints === true,
      signal: stop.signal,
    })
    for await (const item of items) {
      const reason = unwanted(filtersOf(options), item.meta, item.article.url)
      if (reason !== undefined) {
        count(progress.filtered, reason)
        await sink.pass(keyOf(item, sink))
        continue
      }
      await sink.write(`${item.json}\n`, keyOf(item, sink), item.place)
      progress.documents++
      const bad = item.warnings.find(({ code }) => FAILURES.has(code))
      if (bad !== undefined) {
        count(progress.failures, bad.code)
        tell(`${item.article.id}: ${bad.message}`)
      }
      line.step(progress)
    }
    await (stop.signal.aborted ? sink.stop() : sink.close())
    line.end(progress, stop.signal.aborted ? 'stopped' : 'done')
  } finally {
    stop.release()
  }
  if (missing > 0) return 2
  if (stop.signal.aborted) return INTERRUPTED
  return Object.keys(progress.failures).length > 0 && options.strict === true ? 1 : 0
}

/** As shells count it: 128 and the number of the signal. */
const INTERRUPTED = 130

/** Ctrl-C once: nothing more is begun, what is under way is finished. Twice: the end. */
function stopSignal(tell: (message: string) => void): { signal: AbortSignal; release(): void } {
  const controller = new AbortController()
  const onInterrupt = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED)
    tell('finishing what is under way; Ctrl-C again to leave at once')
    controller.abort()
  }
  process.on('SIGINT', onInterrupt)
  return { signal: controller.signal, release: () => void process.off('SIGINT', onInterrupt) }
}

function keyOf(item: BatchItem, sink: Sink): string {
  return sink.isKeyed ? inputKey(item.article) : ''
}

/** The inputs that are to be read: those of the shard that are not there yet. */
async function* inputsOf(
  { inputs, shard }: Wanted,
  sink: Sink,
  skipped: () => void,
  tell: (message: string) => void,
): AsyncGenerator<BatchInput> {
  let place = 0
  for (const input of inputs) {
    try {
      for await (const { article, failure } of articlesOf(input)) {
        place++
        if (shard !== undefined && !isInShard(article.id ?? '', shard)) continue
        if (sink.isKeyed && sink.skip(inputKey(article))) skipped()
        else yield { article, place, ...(failure !== undefined && { failure }) }
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      tell(error.message)
    }
  }
}

interface Wanted {
  inputs: readonly (string | ListedFile)[]
  shard: Shard | undefined
}

/** The articles of one argument, or of a file of a manifest; `-` is JSON Lines on stdin. */
export function articlesOf(input: string | ListedFile): AsyncGenerator<Input> {
  if (typeof input !== 'string') return readListed(input)
  return input === '-' ? readLines(process.stdin) : readInput(input)
}

/** The warnings that say that a document could not be made from its input. */
const FAILURES: ReadonlySet<WarningCode> = new Set<WarningCode>([
  'input-invalid',
  'input-unreadable',
  'input-too-large',
  'input-binary',
  'stage-failed',
  'deadline-exceeded',
  'worker-died',
])

function limitsOf({ jobs, deadline, memory }: ExtractOptions): Limits {
  return {
    ...DEFAULT_LIMITS,
    jobs: jobs ?? availableParallelism(),
    ...(deadline !== undefined && { deadline }),
    ...(memory !== undefined && { memory }),
  }
}

function filtersOf({ onlyLanguage, since, until, domain }: ExtractOptions): Filters {
  return {
    ...(onlyLanguage !== undefined && { languages: onlyLanguage }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(domain !== undefined && { domains: domain }),
  }
}

/** Which documents come out hangs on these too: a run with others is another run. */
function selectionOf(options: ExtractOptions): string {
  return JSON.stringify([filtersOf(options), options.reprints === true])
}

async function pipelineOptions({ layers, language, keep, offsets, gazetteer }: ExtractOptions): Promise<PlainOptions> {
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
