import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { AllOptions } from '../batch/index.ts'
import {
  type Article,
  type Document,
  type Draft,
  type Generator,
  LimitError,
  READING_LIMITS,
  type ReadingLimits,
  readingLimits,
  type WarningCode,
} from '../document/index.ts'
import type { OwnName } from '../entities/index.ts'
import { toCodePoints } from './codepoints.ts'
import { foreignLanguage } from './language.ts'
import { DEFAULT_LAYERS, LAYER_NAMES, neededStages } from './layers.ts'
import { openArticle } from './open.ts'
import { loadStages } from './stages.ts'
import { type LayerName, PipelineError, type Stage } from './types.ts'

export interface PipelineOptions {
  /** The layers wanted; what none of them needs is not run. Default: all but the tokens in the output, and chains. */
  layers?: readonly LayerName[]
  /** Takes every text to be in this language (ISO 639-1), whatever it looks like. */
  language?: string
  /** What is kept although cleaning leaves it out by default. */
  keep?: readonly 'captions'[]
  /** `utf-16` counts code units as JavaScript does, `codepoints` characters as Python and R do. Default `utf-16`. */
  offsets?: 'utf-16' | 'codepoints'
  /** Names of your own, with types of the guide or of your own; they go before what copydesk makes of the text. */
  gazetteer?: readonly OwnName[]
  /** How much is read of what comes in, where the defaults (`READING_LIMITS`) do not suit. */
  limits?: Partial<ReadingLimits>
  /** Stages of your own that stand in for the built-in ones of the same name. */
  replace?: readonly Stage[]
  /** Stages of your own that run after the built-in ones. */
  append?: readonly Stage[]
}

/** A line of stages. An immutable value: extracting one article leaves no trace for the next. */
export interface Pipeline {
  /** The stages that run, in order. */
  readonly stages: readonly Stage[]
  /** What stands in every document it makes: version, models, options. */
  readonly generator: Generator
  /** One article in, one document out; a bad article gives an empty document with a warning. */
  extract(article: Article): Promise<Document>
  /**
   * Many articles, streamed in order, on all cores: worker processes read them, each within a deadline; what cannot be read gives an empty
   * document with a warning. No more of the source is taken than is under way. A pipeline with stages of your own reads in this process, one article at
   * a time: functions cannot be sent to another.
   *
   * @example
   * for await (const { id, relations } of copydesk.extractAll(articles, { jobs: 4 })) console.log(id, relations.length)
   */
  extractAll(source: Iterable<Article> | AsyncIterable<Article>, options?: AllOptions): AsyncGenerator<Document>
}

const PACKAGE = new URL('../../package.json', import.meta.url)

/**
 * Builds a pipeline: loads what its stages need, and checks that each finds the layers it requires.
 *
 * @throws {PipelineError} when an option or the chain of stages does not hold; the message says which and what to do.
 * @example
 * const copydesk = await createPipeline({ layers: ['relations'] })
 * const { relations } = await copydesk.extract({ text: 'Latvian President Anna Berzina resigned.' })
 */
export async function createPipeline(options: PipelineOptions = {}): Promise<Pipeline> {
  const layers = [...(options.layers ?? DEFAULT_LAYERS)]
  for (const layer of layers)
    if (!LAYER_NAMES.includes(layer))
      throw new PipelineError('option-invalid', `«${layer}» is no layer; known are ${LAYER_NAMES.join(', ')}`)
  const append = options.append ?? []
  const replace = options.replace ?? []
  const limits = limitsOf(options)
  const { stages: plan, models } = await loadStages({
    wanted: layers,
    keep: options.keep ?? [],
    language: options.language,
    gazetteer: options.gazetteer ?? [],
    limits,
    replace,
    append,
  })
  const stages = Object.freeze(neededStages(plan, layers, append))
  const generator: Generator = { name: 'copydesk', version: await packageVersion(), models, options: optionsHash(options, stages) }
  const { language, offsets = 'utf-16' } = options
  const settings: Settings = { generator, stages, layers, language, offsets, mostBytes: limits.page }
  const extract = async (article: Article): Promise<Document> => run(article, settings)
  return Object.freeze({
    stages,
    generator,
    extract,
    async *extractAll(source: Iterable<Article> | AsyncIterable<Article>, all: AllOptions = {}) {
      if (replace.length + append.length > 0) yield* extractHere(source, extract, all.signal)
      else {
        // The batch builds pipelines itself, so it is not there before it is asked for.
        const { extractAll } = await import('../batch/index.ts')
        yield* extractAll(source, options, all)
      }
    },
  })
}

async function* extractHere(
  source: Iterable<Article> | AsyncIterable<Article>,
  extract: (article: Article) => Promise<Document>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Document> {
  for await (const article of source) {
    signal?.throwIfAborted()
    yield await extract(article)
  }
}

interface Settings {
  generator: Generator
  stages: readonly Stage[]
  layers: readonly LayerName[]
  language: string | undefined
  offsets: 'utf-16' | 'codepoints'
  /** Of one article. */
  mostBytes: number
}

/** @throws {PipelineError} */
function limitsOf({ limits }: PipelineOptions): ReadingLimits {
  try {
    return readingLimits({ ...limits })
  } catch (error) {
    if (error instanceof LimitError) throw new PipelineError('option-invalid', error.message, { cause: error })
    throw error
  }
}

async function packageVersion(): Promise<string> {
  const value: unknown = JSON.parse(await readFile(PACKAGE, 'utf8'))
  return typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'string' ? value.version : '0.0.0'
}

function optionsHash(options: PipelineOptions, stages: readonly Stage[]): string {
  const { layers = DEFAULT_LAYERS, language = '', keep = [], offsets = 'utf-16', gazetteer = [] } = options
  const own = [...(options.replace ?? []), ...(options.append ?? [])]
  const plain = JSON.stringify({
    layers: [...layers].sort(),
    language,
    keep,
    offsets,
    ...(gazetteer.length > 0 && { gazetteer }),
    ...changedLimits(options),
    stages: stages.map((stage) => stage.name),
    own: own.map((stage) => stage.name),
  })
  return createHash('sha256').update(plain).digest('hex').slice(0, 16)
}

/** Limits that are not the defaults may make another document of the same article. */
function changedLimits({ limits = {} }: PipelineOptions): { limits?: [string, number][] } {
  const defaults = new Map(Object.entries({ ...READING_LIMITS }))
  const changed = Object.entries({ ...readingLimits({ ...limits }) }).filter(([name, value]) => defaults.get(name) !== value)
  return changed.length > 0 ? { limits: changed } : {}
}

function run(article: Article, settings: Settings): Document {
  // A document is the caller's to change, so each gets what made it as a value of its own.
  let draft = openArticle(article, { ...settings.generator, models: { ...settings.generator.models } }, settings.mostBytes)
  const page = draft.html
  for (const stage of settings.stages) {
    if (stage.englishOnly && foreignLanguage(draft.meta, settings.language) !== undefined) continue
    try {
      draft = stage.run(draft)
    } catch (error) {
      // One article that a stage cannot take must not cost the others; what the stages before it found stands.
      draft = withWarning(draft, 'stage-failed', `the stage «${stage.name}» failed, and those after it did not run: ${reasonOf(error)}`)
      break
    }
  }
  const language = settings.stages.some((stage) => stage.englishOnly) ? foreignLanguage(draft.meta, settings.language) : undefined
  if (language !== undefined) {
    draft = withWarning(
      draft,
      'language-unsupported',
      `the text is in «${language}»; only English is read beyond sentences (--language en overrides)`,
    )
  }
  const document = finish(draft, settings)
  return settings.offsets === 'codepoints' ? toCodePoints(document, page) : document
}

function withWarning(draft: Draft, code: WarningCode, message: string): Draft {
  return { ...draft, warnings: [...draft.warnings, { code, message }] }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Puts the fields in the order of the contract and drops what no wanted layer shows. */
function finish(draft: Draft, { layers }: Settings): Document {
  const {
    html: _,
    tokens,
    schema,
    generator,
    id,
    source,
    meta,
    text,
    quality,
    blocks,
    sentences,
    mentions,
    entities,
    quotations,
    chains,
    relations,
    sentiments,
    warnings,
    ...added
  } = draft
  const wants = (...names: LayerName[]): boolean => names.some((name) => layers.includes(name))
  return {
    schema,
    generator,
    id,
    source,
    meta,
    text,
    ...(quality !== undefined && { quality }),
    blocks,
    sentences: wants('text', 'syntax', 'entities', 'coreference', 'chains', 'relations', 'sentiment') ? sentences : [],
    ...(wants('syntax') && { tokens }),
    mentions,
    entities,
    quotations,
    ...(wants('chains') && { chains: chains ?? [] }),
    relations,
    sentiments,
    warnings,
    ...added,
  }
}
