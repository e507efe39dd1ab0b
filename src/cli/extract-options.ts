import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { DEFAULT_LIMITS, type Filters, type Limits, type PlainOptions } from '../batch/index.ts'
import { readingLimits } from '../document/index.ts'
import { GazetteerError, type OwnName, parseGazetteer } from '../entities/index.ts'
import { FormatError } from '../formats/errors.ts'
import type { IngestLimits } from '../ingest/index.ts'
import { DEFAULT_LAYERS, type LayerName } from '../pipeline/index.ts'

/** The options of `copydesk extract`, as the command line gives them. */
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
  /** As `ReadingLimits` has them. */
  limits?: Partial<Record<string, number>>
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
  format?: string
}

export function limitsOf({ jobs, deadline, memory, reprints }: ExtractOptions): Limits {
  return {
    ...DEFAULT_LIMITS,
    jobs: jobs ?? availableParallelism(),
    fingerprints: reprints === true,
    ...(deadline !== undefined && { deadline }),
    ...(memory !== undefined && { memory }),
  }
}

export function filtersOf({ onlyLanguage, since, until, domain }: ExtractOptions): Filters {
  return {
    ...(onlyLanguage !== undefined && { languages: onlyLanguage }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(domain !== undefined && { domains: domain }),
  }
}

/**
 * What is read of the inputs.
 *
 * @throws {LimitError}
 */
export function ingestLimitsOf({ limits }: ExtractOptions): IngestLimits {
  return readingLimits(limits)
}

/** Which documents come out hangs on these too: a run with others is another run. */
export function selectionOf(options: ExtractOptions): string {
  return JSON.stringify([filtersOf(options), options.reprints === true, ...(options.limits === undefined ? [] : [ingestLimitsOf(options)])])
}

/** Words, trees and chains are in no document unless they are asked for; these formats are made of them. */
const MADE_OF: Readonly<Record<string, readonly LayerName[]>> = {
  conllu: [...DEFAULT_LAYERS, 'syntax'],
  corefud: ['syntax', 'chains'],
}

/**
 * @throws {FormatError} when code points are asked for in a format that has offsets of its own.
 */
export async function pipelineOptions({
  layers,
  language,
  keep,
  offsets,
  gazetteer,
  limits,
  format = 'jsonl',
}: ExtractOptions): Promise<PlainOptions> {
  if (offsets === 'codepoints' && format !== 'jsonl') throw new FormatError(format, undefined, 'counts as it must; leave --offsets out')
  const wanted = layers ?? MADE_OF[format]
  return {
    ...(wanted !== undefined && { layers: wanted }),
    ...(language !== undefined && { language }),
    ...(keep === 'captions' && { keep: ['captions'] as const }),
    ...(offsets !== undefined && { offsets }),
    ...(limits !== undefined && { limits: readingLimits(limits) }),
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
