/**
 * For vitest: a folder of fixtures as a test suite. In come fixtures, a baseline and an extractor; out go tests: one for every article, which fails when a fact
 * that was found is lost, and one for each floor and for significant drops. `vitest -u` writes the baseline anew. vitest is an optional peer.
 */
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article, Document } from '../document/index.ts'
import {
  type Baseline,
  type Case,
  caseOfGold,
  compareBaseline,
  EvaluateError,
  type Evaluation,
  evaluateCases,
  type GateReport,
  type Gold,
  loadFixtures,
  loadGold,
  makeBaseline,
  readBaseline,
  writeBaseline,
} from '../evaluate/index.ts'
import { createPipeline } from '../pipeline/index.ts'

/** How a suite is made. */
export interface FixtureSuiteOptions {
  /** Where the articles are; by default `../corpus` beside the fixtures. */
  articles?: string
  /** The file that holds what was found before; by default `baseline.json` among the fixtures. Without it the first run with `-u` writes it. */
  baseline?: string
  /** Only the articles of this split. */
  split?: 'dev' | 'test'
  /** Least values of figures, by name: `{ 'relations.facts.f1': 0.7 }`. */
  floors?: Readonly<Record<string, number>>
  /** What makes a document of an article; by default copydesk's own pipeline. */
  extract?: (article: Article) => Document | Promise<Document>
  /** Milliseconds that the extraction of all articles may take. Default ten minutes. */
  timeout?: number
}

/**
 * Declares a suite over a folder of fixtures. Two lines make a gate:
 *
 * @param folder Of the fixtures.
 * @throws {FixtureError} when a fixture does not hold; {EvaluateError} when the baseline is of another split.
 * @example
 * import { fixtureSuite } from 'copydesk/vitest'
 *
 * await fixtureSuite('fixtures', { floors: { 'relations.facts.f1': 0.7 } })
 */
export async function fixtureSuite(folder: string, options: FixtureSuiteOptions = {}): Promise<void> {
  const golds = (await loadFixtures(folder)).filter(({ split }) => options.split === undefined || split === options.split)
  const file = options.baseline ?? `${folder}/baseline.json`
  const baseline = existsSync(file) ? readBaseline(file, readFileSync(file, 'utf8')) : undefined
  if (baseline !== undefined && baseline.split !== (options.split ?? 'all'))
    throw new EvaluateError(
      `${file} was made of split «${baseline.split}»; name another file as «baseline» for «${options.split ?? 'all'}»`,
    )
  describe(`extraction against ${folder}`, () => {
    let run: Run
    beforeAll(async () => {
      run = await runSuite(folder, golds, baseline, options)
    }, options.timeout ?? 600_000)

    test.each(golds.map(({ article }) => article))('%s keeps the facts it had', (article) => {
      if (isUpdate()) return
      expect(lostIn(run.gate, article), `facts lost in ${article}; «copydesk show» shows it, «vitest -u» accepts it`).toEqual([])
    })

    test.each(Object.entries({ ...baseline?.floors, ...options.floors }))('%s is at least %d', (name, floor) => {
      expect(run.evaluation.figures.get(name)?.value ?? Number.NaN, `${name} fell below its floor`).toBeGreaterThanOrEqual(floor)
    })

    test('no figure fell significantly', () => {
      if (isUpdate()) return
      expect(run.gate.drops.map(({ name, before, after }) => `${name} ${percent(before)} → ${percent(after)}`)).toEqual([])
    })

    afterAll(async () => {
      if (isUpdate()) await writeFile(file, writeBaseline(baselineOf(run, baseline, options)))
    })
  })
}

interface Run {
  cases: Case[]
  documents: Document[]
  evaluation: Evaluation
  gate: GateReport
}

async function runSuite(
  folder: string,
  golds: readonly Gold[],
  baseline: Baseline | undefined,
  options: FixtureSuiteOptions,
): Promise<Run> {
  const cases = golds.map(caseOfGold)
  const set = await loadGold(folder, options.articles)
  const extract = options.extract ?? (await createPipeline()).extract
  const documents: Document[] = []
  for (const gold of cases) documents.push(await extract(await set.article(gold)))
  const evaluation = evaluateCases(cases, documents)
  const empty = makeBaseline(evaluation, cases, { split: options.split ?? 'all', maker: makerOf(documents), floors: {} })
  return { cases, documents, evaluation, gate: compareBaseline(baseline ?? empty, evaluation, cases) }
}

function lostIn({ lost }: GateReport, article: string): string[] {
  return lost
    .filter((change) => change.article === article)
    .map(({ what, passage, split }) => (split === 'test' ? 'a fact of a test article' : `${what} | ${passage ?? ''}`))
}

function baselineOf({ evaluation, cases, documents }: Run, before: Baseline | undefined, { split, floors }: FixtureSuiteOptions): Baseline {
  return makeBaseline(evaluation, cases, { split: split ?? 'all', maker: makerOf(documents), floors: { ...before?.floors, ...floors } })
}

function makerOf([first]: readonly Document[]): { version: string; models: Record<string, string> } {
  return { version: first?.generator.version ?? '', models: first?.generator.models ?? {} }
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`

/** Whether vitest was told to write snapshots anew: the baseline is one. */
function isUpdate(): boolean {
  return expect.getState().snapshotState.snapshotUpdateState === 'all'
}

/** What a matcher says. */
interface Verdict {
  pass: boolean
  message(): string
}

/** Matchers over documents; `expect.extend(copydeskMatchers)` adds them. */
export const copydeskMatchers = {
  /** That a document states a fact, by names: `expect(document).toState('Anna Berzina', 'leader-of', 'Latvia')`. */
  toState(document: Document, subject: string, type: string, object: string): Verdict {
    const called = (id: string): string[] =>
      document.entities.filter((entity) => entity.id === id).flatMap(({ name, aliases }) => [name, ...aliases])
    const facts = document.relations.filter(({ negated, modality }) => !negated && modality === 'asserted')
    const pass = facts.some((fact) => fact.type === type && called(fact.subject).includes(subject) && called(fact.object).includes(object))
    const stated = facts.map((fact) => `  ${called(fact.subject)[0]} ${fact.type} ${called(fact.object)[0]}`)
    return {
      pass,
      message: () =>
        `expected ${pass ? 'no fact' : 'the fact'} ${subject} ${type} ${object}; the document states\n${stated.join('\n') || '  nothing'}`,
    }
  },
  /** That a document names somebody or something, of some type. */
  toName(document: Document, name: string, type: string): Verdict {
    const pass = document.mentions.some((mention) => mention.text === name && mention.type === type)
    const named = document.mentions.filter(({ kind }) => kind === 'name').map((mention) => `  ${mention.text} ${mention.type}`)
    return {
      pass,
      message: () => `expected ${pass ? 'no name' : 'the name'} ${name} ${type}; the document names\n${named.join('\n') || '  nobody'}`,
    }
  },
}
