import { ERROR_KINDS, type ErrorKind, errorCounts, worstArticles } from './errors.ts'
import { type EvaluationRun, HEADLINES, percent } from './run.ts'

const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

interface TestCase {
  suite: string
  name: string
  failure?: { message: string; text: string }
}

/**
 * The run as JUnit XML, as CI servers read it: a case for every floor and every tested figure that fell, and one for every article, which fails when a fact was lost.
 */
export function renderJUnit(run: EvaluationRun): string {
  const cases = [...figureCases(run), ...articleCases(run)]
  const suites = [...new Set(cases.map(({ suite }) => suite))].map((suite) => {
    const own = cases.filter((each) => each.suite === suite)
    const failures = own.filter(({ failure }) => failure !== undefined).length
    return `  <testsuite name="${xml(suite)}" tests="${own.length}" failures="${failures}" errors="0" skipped="0">\n${own.map(testCase).join('')}  </testsuite>\n`
  })
  const failures = cases.filter(({ failure }) => failure !== undefined).length
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="copydesk" tests="${cases.length}" failures="${failures}">\n${suites.join('')}</testsuites>\n`
}

function testCase({ suite, name, failure }: TestCase): string {
  const head = `    <testcase classname="${xml(suite)}" name="${xml(name)}"`
  if (failure === undefined) return `${head}/>\n`
  return `${head}>\n      <failure message="${xml(failure.message)}">${xml(failure.text)}</failure>\n    </testcase>\n`
}

function figureCases({ evaluation, gate }: EvaluationRun): TestCase[] {
  const floors = new Map((gate?.floors ?? []).map((floor) => [floor.name, floor]))
  const drops = new Map((gate?.drops ?? []).map((drop) => [drop.name, drop]))
  const names = new Set([...HEADLINES.map(([name]) => name), ...floors.keys(), ...drops.keys()])
  return [...names].map((name): TestCase => {
    const floor = floors.get(name)
    const drop = drops.get(name)
    const told = [
      ...(floor === undefined ? [] : [`below its floor of ${percent(floor.floor)}: ${percent(floor.value)}`]),
      ...(drop === undefined ? [] : [`significant drop: ${percent(drop.before)} → ${percent(drop.after)} (p = ${drop.p.toFixed(4)})`]),
    ]
    const own = { suite: 'quality', name: `${name} ${percent(evaluation.figures.get(name)?.value)}` }
    return told.length === 0 ? own : { ...own, failure: { message: told.join('; '), text: told.join('\n') } }
  })
}

function articleCases({ evaluation, gate, isShown }: EvaluationRun): TestCase[] {
  return evaluation.documents.map(({ id }): TestCase => {
    const lost = (gate?.lost ?? []).filter(({ article }) => article === id)
    if (lost.length === 0) return { suite: 'articles', name: id }
    const text = isShown(id)
      ? lost.map(({ what, passage = '' }) => `${what}\n    ${passage}`).join('\n')
      : 'a test article; named with --because'
    return { suite: 'articles', name: id, failure: { message: `${lost.length} ${lost.length === 1 ? 'fact' : 'facts'} lost`, text } }
  })
}

/** The run as Markdown, for a job's summary or a comment on a pull request. */
export function renderMarkdown(run: EvaluationRun): string {
  const { evaluation, gate, errors, isShown } = run
  const head = gate === undefined ? '' : gate.passed ? ': held' : ': fell'
  const figures = HEADLINES.flatMap(([name, label]) => {
    const figure = evaluation.figures.get(name)
    if (figure === undefined || figure.value === null) return []
    const before = gate?.lowered.find((lowered) => lowered.name === name)?.before
    const range = figure.interval === undefined ? '' : `${percent(figure.interval.low)} – ${percent(figure.interval.high)}`
    return [`| ${label} | ${percent(figure.value)} | ${range} | ${before === undefined ? '' : `was ${percent(before)}`} |`]
  })
  const shown = errors.errors.filter(({ article }) => isShown(article))
  return [
    `## Quality of extraction${head}`,
    '',
    `${evaluation.documents.length} articles`,
    '',
    '| figure | now | 95 % | |',
    '| --- | --- | --- | --- |',
    ...figures,
    ...(gate === undefined ? [] : gateLines(run)),
    ...errorTable(shown),
    ...worstTable(shown),
    '',
  ].join('\n')
}

/** Markdown in which words of an article are neither markup nor a mention of somebody. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+.!|<>@~-]/g, '\\$&')

function gateLines({ gate, isShown }: EvaluationRun): string[] {
  if (gate === undefined) return []
  const facts = (word: string, changes: typeof gate.lost): string[] =>
    changes.map(({ article, what, passage = '' }) =>
      isShown(article) ? `- ${word} in \`${article}\`: ${plain(what)} — ${plain(passage)}` : `- ${word} in \`${article}\` (a test article)`,
    )
  const lines = [
    ...gate.floors.map(({ name, floor, value }) => `- below its floor: \`${name}\` ${percent(value)}, floor ${percent(floor)}`),
    ...gate.drops.map(
      ({ name, before, after, p }) => `- significant drop: \`${name}\` ${percent(before)} → ${percent(after)} (p = ${p.toFixed(4)})`,
    ),
    ...facts('fact lost', gate.lost),
    ...facts('fact gained', gate.gained),
    ...gate.notes.map((note) => `- note: ${plain(note)}`),
  ]
  return lines.length === 0 ? [] : ['', '### Against the baseline', '', ...lines]
}

function errorTable(errors: readonly EvaluationRun['errors']['errors'][number][]): string[] {
  const counts = errorCounts(errors)
  if (counts.size === 0) return []
  const rows = [...counts].map(([layer, own]) => `| ${layer} | ${ERROR_KINDS.map((kind: ErrorKind) => own.get(kind) ?? '').join(' | ')} |`)
  return ['', '### Errors', '', `| layer | ${ERROR_KINDS.join(' | ')} |`, `| --- |${' --- |'.repeat(ERROR_KINDS.length)}`, ...rows]
}

function worstTable(errors: readonly EvaluationRun['errors']['errors'][number][]): string[] {
  const worst = worstArticles(errors, 5)
  return worst.length === 0
    ? []
    : ['', '### Worst articles', '', ...worst.map(({ article, errors: own }) => `- \`${article}\`: ${own} errors`)]
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** The run as workflow commands of GitHub Actions: an annotation for everything that failed the gate, at the fixture it is about. */
export function renderGitHub({ gate, evaluation, isShown }: EvaluationRun, folder: string): string {
  const file = (article: string): string => property(`${folder}/${article.replace(/\.[^.]+$/, '.yaml')}`)
  const lines = [
    ...(gate?.floors ?? []).map(
      ({ name, floor, value }) =>
        `::error title=${property('below its floor')}::${data(`${name} ${percent(value)}, floor ${percent(floor)}`)}`,
    ),
    ...(gate?.drops ?? []).map(
      ({ name, before, after }) =>
        `::error title=${property('significant drop')}::${data(`${name} ${percent(before)} → ${percent(after)}`)}`,
    ),
    ...(gate?.lost ?? []).map(
      ({ article, what, passage = '' }) =>
        `::error file=${file(article)},title=fact lost::${data(isShown(article) ? `${what} | ${passage}` : 'a fact of a test article; named with --because')}`,
    ),
    ...evaluation.absent.map((article) => `::warning file=${file(article)},title=no document::${data(article)}`),
    `::notice title=quality::${data(HEADLINES.map(([name, label]) => `${label} ${percent(evaluation.figures.get(name)?.value)}`).join('; '))}`,
  ]
  return `${lines.join('\n')}\n`
}
