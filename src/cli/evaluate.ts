import type { Document } from '../document/index.ts'
import { type Baseline, type Maker, makeBaseline, readBaseline, writeBaseline } from '../evaluate/baseline.ts'
import type { Case } from '../evaluate/cases.ts'
import { extractByCommand } from '../evaluate/command.ts'
import { analyseErrors } from '../evaluate/errors.ts'
import { type Evaluation, evaluateCases } from '../evaluate/evaluate.ts'
import { brokenFloors, compareBaseline, type GateReport } from '../evaluate/gate.ts'
import { type GoldSet, loadDocuments, loadGold, logOpening, readText } from '../evaluate/inputs.ts'
import { EvaluateError } from '../evaluate/json.ts'
import { type OutputFormat, renderRun } from '../evaluate/outputs.ts'
import { renderLowered } from '../evaluate/render-gate.ts'
import { forStdout, writeWhole } from '../output/index.ts'

/** The options of `copydesk evaluate`, as the command line gives them. */
export interface EvaluateOptions {
  /** JSON Lines of documents made before, by any tool; without it the pipeline runs. */
  input?: string
  /** The baseline file to compare with. */
  against?: string
  /** Writes the baseline file anew, and says what went down. */
  updateBaseline?: boolean
  split?: string
  json?: boolean
  /** How the run is written down; `json` is short for one of them. */
  format?: OutputFormat
  /** The file that it is written to; stdout without it. */
  output?: string
  /** Another extractor, run over the same articles. */
  cmd?: string
  /** The longest time for `cmd`, in seconds. */
  timeout?: number
  /** `NAME=VALUE`, each a figure and its least value. */
  floor?: readonly string[]
  significance?: boolean
  lostFacts?: boolean
  /** The folder of the articles. */
  articles?: string
  /** Rows by label and tag, and every miss and false find. */
  verbose?: boolean
  /** Why details of test articles are shown; goes into their log. */
  because?: string
}

/** Where the command writes, and what makes its documents. */
export interface EvaluateSetting {
  out: (text: string) => void
  err: (text: string) => void
  /** Makes the pipeline; called only when there are articles to read. */
  pipeline: () => Promise<{ extract(article: Awaited<ReturnType<GoldSet['article']>>): Promise<Document> }>
}

const SETTING: EvaluateSetting = {
  out: (text) => void process.stdout.write(forStdout(text)),
  err: (text) => void process.stderr.write(text),
  pipeline: async () => (await import('../pipeline/index.ts')).createPipeline(),
}

/**
 * `copydesk evaluate GOLD`: measures the pipeline, or documents made before, against gold; compares with a baseline.
 *
 * @returns the exit code: 0 done, 1 quality fell, 2 a wrong path or argument.
 */
export async function runEvaluate(gold: string, options: EvaluateOptions, setting: EvaluateSetting = SETTING): Promise<number> {
  try {
    return await evaluate(gold, options, setting)
  } catch (error) {
    if (!(error instanceof EvaluateError)) throw error
    // Faults of fixtures come together, a line each.
    for (const line of error.message.split('\n')) setting.err(`copydesk: ${line}\n`)
    return 2
  }
}

async function evaluate(path: string, options: EvaluateOptions, setting: EvaluateSetting): Promise<number> {
  const floors = floorsOf(options.floor ?? [])
  checkOptions(options)
  const baseline = await baselineOf(options)
  const set = await loadGold(path, options.articles)
  const cases = casesOf(set, options)
  if (baseline !== undefined && baseline.split !== splitName(options))
    throw new EvaluateError(
      `${options.against}: made of split «${baseline.split}», this run is «${splitName(options)}»; use a baseline for each`,
    )
  const documents = await documentsOf(set, cases, options, setting)
  const evaluation = evaluateCases(cases, documents)
  const isShown = await openedBy(options, set, cases)
  const gate = gateOf(baseline, evaluation, cases, options, { floors, models: makerOf(documents).models })
  const run = { evaluation, gate, errors: analyseErrors(cases, documents), cases, documents, isShown }
  const format = options.format ?? (options.json === true ? 'json' : 'text')
  const rendered = renderRun(run, format, { verbose: options.verbose === true, folder: set.folder ?? path })
  if (options.output === undefined) setting.out(rendered)
  else await writeWhole(options.output, rendered)
  if (options.updateBaseline && options.against !== undefined) {
    const next = makeBaseline(evaluation, cases, {
      split: splitName(options),
      maker: makerOf(documents),
      floors: { ...baseline?.floors, ...floors },
    })
    await writeWhole(options.against, writeBaseline(next))
    if (gate !== undefined) setting.err(renderLowered(gate))
    // What fell is accepted by the update; a floor is not, it is moved by hand.
    return (gate?.floors.length ?? 0) > 0 ? 1 : 0
  }
  return gate === undefined || gate.passed ? 0 : 1
}

function checkOptions(options: EvaluateOptions): void {
  if (options.split !== undefined && options.split !== 'dev' && options.split !== 'test')
    throw new EvaluateError(`--split «${options.split}»: it is dev or test`)
  if (options.updateBaseline && options.against === undefined)
    throw new EvaluateError('--update-baseline needs --against BASELINE, the file to write')
  if (options.input !== undefined && options.cmd !== undefined)
    throw new EvaluateError('--input and --cmd both say where documents come from; give one')
  if (options.because?.trim() === '') throw new EvaluateError('--because needs a reason')
}

function floorsOf(given: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    given.map((text) => {
      const [, name, value] = /^([^=]+)=(\d+(?:\.\d+)?)$/.exec(text) ?? []
      if (name === undefined || value === undefined)
        throw new EvaluateError(`--floor «${text}»: write NAME=VALUE, for example relations.facts.f1=0.7`)
      return [name, Number(value)]
    }),
  )
}

async function baselineOf({ against, updateBaseline }: EvaluateOptions): Promise<Baseline | undefined> {
  if (against === undefined) return undefined
  try {
    return readBaseline(against, await readText(against))
  } catch (error) {
    // The first update has nothing to compare with; a broken file is an error all the same.
    if (updateBaseline && error instanceof EvaluateError && isMissing(error.cause)) return undefined
    throw error
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
}

const splitName = (options: EvaluateOptions): string => options.split ?? 'all'

function casesOf(set: GoldSet, { split }: EvaluateOptions): Case[] {
  if (split === undefined) return set.cases
  const cases = set.cases.filter((gold) => gold.split === split)
  if (cases.length === 0) throw new EvaluateError(`--split ${split}: no article of the gold is in it`)
  return cases
}

async function documentsOf(
  set: GoldSet,
  cases: readonly Case[],
  { input, cmd, timeout }: EvaluateOptions,
  setting: EvaluateSetting,
): Promise<Document[]> {
  if (input !== undefined) return loadDocuments(input)
  if (cmd === undefined) return extractAll(set, cases, setting)
  const articles = await Promise.all(cases.map((gold) => set.article(gold)))
  return extractByCommand(cmd, articles, timeout === undefined ? undefined : timeout * 1_000)
}

async function extractAll(set: GoldSet, cases: readonly Case[], setting: EvaluateSetting): Promise<Document[]> {
  const pipeline = await setting.pipeline()
  const documents: Document[] = []
  for (const gold of cases) documents.push(await pipeline.extract(await set.article(gold)))
  return documents
}

/** Whose details may be shown. Test articles are held out: showing them needs a reason, which is logged. */
async function openedBy({ because }: EvaluateOptions, set: GoldSet, cases: readonly Case[]): Promise<(id: string) => boolean> {
  const held = new Set(cases.filter((gold) => gold.split === 'test').map((gold) => gold.id))
  if (because === undefined) return (id) => !held.has(id)
  if (held.size > 0 && set.folder !== undefined) await logOpening(set.folder, because)
  return () => true
}

function gateOf(
  baseline: Baseline | undefined,
  evaluation: Evaluation,
  cases: readonly Case[],
  { significance, lostFacts }: EvaluateOptions,
  { floors, models }: { floors: Record<string, number>; models: Record<string, string> },
): GateReport | undefined {
  if (baseline !== undefined)
    return compareBaseline(baseline, evaluation, cases, {
      ...{ floors, models },
      ...(significance !== undefined && { significance }),
      ...(lostFacts !== undefined && { lostFacts }),
    })
  if (Object.keys(floors).length === 0) return undefined
  const broken = brokenFloors(evaluation, floors)
  return { passed: broken.length === 0, floors: broken, drops: [], lost: [], gained: [], lowered: [], notes: [] }
}

function makerOf(documents: readonly Document[]): Maker {
  const generator = documents[0]?.generator
  return { version: generator?.version ?? '', models: generator?.models ?? {} }
}
