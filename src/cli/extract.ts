import {
  type BatchInput,
  type BatchItem,
  count,
  FAILURES,
  inputKey,
  isInShard,
  newProgress,
  OutputError,
  Pool,
  type Progress,
  ProgressLine,
  parseShard,
  readStream,
  Selection,
  type Shard,
  ShardError,
} from '../batch/index.ts'
import { FormatError } from '../formats/errors.ts'
import {
  type IngestLimits,
  type Input,
  InputError,
  type ListedFile,
  type Meter,
  measureInput,
  readInput,
  readLines,
  readListed,
} from '../ingest/index.ts'
import { complain } from './complain.ts'
import { type ExtractOptions, filtersOf, ingestLimitsOf, limitsOf, pipelineOptions, selectionOf } from './extract-options.ts'
import { readManifest } from './manifest.ts'
import { openSink, type Sink } from './sink.ts'

export type { ExtractOptions } from './extract-options.ts'

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
    if (!(error instanceof OutputError || error instanceof ShardError || error instanceof FormatError)) throw error
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
  const mode = options.progress ?? (process.stderr.isTTY ? 'people' : 'none')
  const line = new ProgressLine(mode, (text) => void process.stderr.write(text))
  const tell = (message: string): void => {
    line.clear()
    complain(message)
  }
  if (mode !== 'none') void measure(inputs, progress)
  const sink = await openSink(options.output, {
    pipeline: `${pool.key} ${selectionOf(options)}`,
    resume: options.resume === true,
    ...(options.format !== undefined && { format: options.format }),
  })
  const selection = new Selection(filtersOf(options), pool.generator, options.reprints === true ? sink.prints : undefined)
  const stop = stopSignal(tell)
  const shard = options.shard === undefined ? undefined : parseShard(options.shard)
  const source = new Source({ inputs, shard, limits: ingestLimitsOf(options) }, sink, progress, tell)
  try {
    for await (const read of readStream(source.inputs(), pool, { unordered: options.unordered === true, signal: stop.signal })) {
      const choice = selection.choose(read)
      const key = sink.isKeyed ? inputKey(read.article) : ''
      if (choice.kind === 'unwanted') {
        count(progress.filtered, choice.filter)
        await sink.pass(key)
        continue
      }
      await sink.write(`${choice.item.json}\n`, key, choice.item.place, choice.print)
      tellOf(choice.item, progress, tell)
      line.step(progress)
    }
    await (stop.signal.aborted ? sink.stop() : sink.close())
    line.end(progress, stop.signal.aborted ? 'stopped' : 'done')
  } catch (error) {
    // What can still be made sure is; the fault that ended the run is the one to tell.
    await sink.stop().catch(() => {})
    throw error
  } finally {
    stop.release()
  }
  if (source.missing > 0) return 2
  if (stop.signal.aborted) return stop.code()
  return Object.keys(progress.failures).length > 0 && options.strict === true ? 1 : 0
}

function tellOf({ article, warnings }: BatchItem, progress: Progress, tell: (message: string) => void): void {
  progress.documents++
  const bad = warnings.find(({ code }) => FAILURES.has(code))
  if (bad === undefined) return
  count(progress.failures, bad.code)
  tell(`${article.id}: ${bad.message}`)
}

/** Finds out how much there is to read, while the reading has begun. */
async function measure(inputs: Wanted['inputs'], progress: Progress): Promise<void> {
  if (inputs.includes('-')) return
  let total = 0
  // A path that leads nowhere is told where it is read.
  for (const input of inputs) total += await measureInput(input).catch(() => 0)
  progress.bytes.total = total
}

/** As shells count it: 128 and the number of the signal. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const

/** Ctrl-C, or the word of a scheduler, once: nothing more is begun, what is under way is finished. Twice: the end. */
function stopSignal(tell: (message: string) => void): { signal: AbortSignal; code(): number; release(): void } {
  const controller = new AbortController()
  let code: number = STOPPED.SIGINT
  const onStop = (name: keyof typeof STOPPED): void => {
    code = STOPPED[name]
    if (controller.signal.aborted) process.exit(code)
    tell('finishing what is under way; once more to leave at once')
    controller.abort()
    // Who waits for a line that may never come would keep the process.
    process.stdin.destroy()
  }
  process.on('SIGINT', onStop).on('SIGTERM', onStop)
  return { signal: controller.signal, code: () => code, release: () => void process.off('SIGINT', onStop).off('SIGTERM', onStop) }
}

interface Wanted {
  inputs: readonly (string | ListedFile)[]
  shard: Shard | undefined
  limits: IngestLimits
}

/** The inputs that are to be read: those of the shard that are not done yet. */
class Source {
  readonly #wanted: Wanted
  readonly #sink: Sink
  readonly #progress: Progress
  readonly #tell: (message: string) => void
  /** Paths that lead nowhere. */
  missing = 0

  constructor(wanted: Wanted, sink: Sink, progress: Progress, tell: (message: string) => void) {
    this.#wanted = wanted
    this.#sink = sink
    this.#progress = progress
    this.#tell = tell
  }

  async *inputs(): AsyncGenerator<BatchInput> {
    const { inputs, shard, limits } = this.#wanted
    let place = 0
    for (const path of inputs) {
      try {
        for await (const { article, failure } of articlesOf(path, this.#progress.bytes, limits)) {
          place++
          if (shard !== undefined && !isInShard(article.id ?? '', shard)) continue
          if (this.#sink.isKeyed && this.#sink.skip(inputKey(article))) this.#progress.skipped++
          else yield { article, place, ...(failure !== undefined && { failure }) }
        }
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        this.#tell(error.message)
        this.missing++
      }
    }
  }
}

/** The articles of one argument, or of a file of a manifest; `-` is JSON Lines on stdin. */
export function articlesOf(input: string | ListedFile, meter?: Meter, limits?: IngestLimits): AsyncGenerator<Input> {
  if (typeof input !== 'string') return readListed(input, meter, limits)
  return input === '-' ? readLines(process.stdin, undefined, limits) : readInput(input, meter, limits)
}
